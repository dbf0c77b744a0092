public import ConfigTree
public import Findings

/// A rule that looks at the Workers of many configs at once.
public protocol RepositoryRule: Sendable {
  static var info: RuleInfo { get }

  func check(_ graph: WorkerGraph, options: RepositoryOptions, into sink: inout RepositorySink)
}

/// What rules across Workers know besides the configs.
public struct RepositoryOptions: Sendable {
  /// Names of Workers that this repository deploys, whether a config says so or not; `acme-*` stands for all that begin so.
  public var ownedWorkers: [String]
  /// No other config belongs to what these deploy: a whole repository was searched.
  public var isComplete: Bool

  public init(ownedWorkers: [String] = [], isComplete: Bool = false) {
    self.ownedWorkers = ownedWorkers
    self.isComplete = isComplete
  }

  func owns(_ name: String) -> Bool {
    ownedWorkers.contains { $0.hasSuffix("*") ? name.hasPrefix($0.dropLast()) : $0 == name }
  }
}

/// Collects what rules across Workers find. Documents are read again for the few places that findings are about.
public struct RepositorySink {
  /// A finding lists at most so many places.
  static let placeLimit = 10

  public private(set) var findings: [Finding] = []
  private let graph: WorkerGraph
  private let read: (String) -> ConfigDocument?
  private var documents: [Int: ConfigDocument] = [:]

  init(_ graph: WorkerGraph, read: @escaping (String) -> ConfigDocument?) {
    self.graph = graph
    self.read = read
  }

  /// Reports at the value of `place`. Of `others`, the first ten are shown, and a note counts the rest.
  mutating func report(
    _ rule: RuleInfo, _ message: String, at place: WorkerGraph.Place, severity: Severity? = nil, label: String? = nil,
    others: [WorkerGraph.Place] = [], otherLabel: String? = nil, notes: [String] = [], help: String? = nil
  ) {
    guard let value = value(at: place) else { return }
    let shown = others.prefix(Self.placeLimit - 1).compactMap { self.value(at: $0)?.label(otherLabel) }
    let left = others.count - min(others.count, Self.placeLimit - 1)
    let rest = left > 0 ? ["and \(left) more \(left == 1 ? "place" : "places")"] : []
    findings.append(
      Finding(
        rule: rule.id, severity: severity ?? rule.severity, group: .lint, message: message,
        primary: value.label(label), secondary: shown, notes: notes + rest, help: help, path: value.path.description,
        environment: graph.configs[place.config].sections[place.section].environment))
  }

  /// `nil` when the file is gone or another one since it was checked.
  private mutating func value(at place: WorkerGraph.Place) -> ConfigValue? {
    if documents[place.config] == nil { documents[place.config] = read(graph.configs[place.config].path) }
    guard let document = documents[place.config], Int(place.node) < document.nodes.count else { return nil }
    let value = ConfigValue(document: document, index: place.node)
    return value.kind == .string ? value : nil
  }
}

/// All rules across Workers, run over one graph.
public enum RepositoryRules {
  /// Sorted by the name of the type.
  public static let all: [any RepositoryRule] = [
    DatabaseWithTwoIDs(),
    DeadLetterUnread(),
    DependencyCycle(),
    RouteClaimedTwice(),
    UnknownEntrypoint(),
    UnknownWorker(),
    UnpairedQueue(),
    WorkerDeployedTwice(),
  ]

  /// Sorted.
  /// - Parameter read: the document of a config by its path.
  public static func check(
    _ graph: WorkerGraph, options: RepositoryOptions = RepositoryOptions(), read: @escaping (String) -> ConfigDocument?
  ) -> [Finding] {
    var sink = RepositorySink(graph, read: read)
    for rule in all { rule.check(graph, options: options, into: &sink) }
    return sink.findings.sorted()
  }

  /// What is known about the rules that look at no single config.
  static var infos: [RuleInfo] {
    let known = Set(LintRules.all.map { type(of: $0).info.id })
    return all.map { type(of: $0).info }.filter { !known.contains($0.id) }
  }
}
