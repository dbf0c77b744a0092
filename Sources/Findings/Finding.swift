/// How much a finding matters. Ordered: `info < warning < error`.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  case info, warning, error

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// Whose judgement a finding is.
public enum FindingGroup: String, Sendable, Hashable, CaseIterable {
  /// The text is not valid TOML, JSONC or YAML.
  case syntax
  /// Cloudflare's own tool reports it too, at the same severity.
  case schema
  /// Only Lariat sees it.
  case lint
}

/// A place in a source file, and what is to be said there.
public struct Label: Sendable, Hashable {
  public var file: SourceFile
  public var span: ByteSpan
  /// Shown beside the carets, e.g. "first declared here".
  public var text: String?

  public init(file: SourceFile, span: ByteSpan, text: String? = nil) {
    self.file = file
    self.span = span
    self.text = text
  }
}

/// One mistake: what, where, why, and what to do now.
///
/// A reference to its contents, copied when one of several holders changes it: findings are sorted, merged and handed on far
/// more often than changed.
public struct Finding: Sendable {
  private struct Contents: Hashable, Sendable {
    var rule: String
    var severity: Severity
    var group: FindingGroup
    var message: String
    var primary: Label
    var secondary: [Label]
    var notes: [String]
    var help: String?
    var fixes: [Fix]
    var path: String?
    var environment: String?
    var masked: [ByteSpan]
  }

  private final class Storage: @unchecked Sendable {
    /// Only changed while one finding refers to it.
    var contents: Contents

    init(_ contents: Contents) {
      self.contents = contents
    }
  }

  private var storage: Storage

  private mutating func change(_ body: (inout Contents) -> Void) {
    if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.contents) }
    body(&storage.contents)
  }

  public init(
    rule: String, severity: Severity, group: FindingGroup, message: String, primary: Label, secondary: [Label] = [],
    notes: [String] = [], help: String? = nil, fixes: [Fix] = [], path: String? = nil, environment: String? = nil,
    masked: [ByteSpan] = []
  ) {
    storage = Storage(
      Contents(
        rule: rule, severity: severity, group: group, message: message, primary: primary, secondary: secondary,
        notes: notes, help: help, fixes: fixes, path: path, environment: environment, masked: masked))
  }

  /// The rule's name in kebab-case, e.g. `unknown-key`.
  public var rule: String {
    get { storage.contents.rule }
    set { change { $0.rule = newValue } }
  }

  public var severity: Severity {
    get { storage.contents.severity }
    set { change { $0.severity = newValue } }
  }

  public var group: FindingGroup {
    get { storage.contents.group }
    set { change { $0.group = newValue } }
  }

  /// One sentence without a final full stop; names stand in backticks.
  public var message: String {
    get { storage.contents.message }
    set { change { $0.message = newValue } }
  }

  public var primary: Label {
    get { storage.contents.primary }
    set { change { $0.primary = newValue } }
  }

  /// Further places that belong to the mistake; they may lie in another file.
  public var secondary: [Label] {
    get { storage.contents.secondary }
    set { change { $0.secondary = newValue } }
  }

  public var notes: [String] {
    get { storage.contents.notes }
    set { change { $0.notes = newValue } }
  }

  /// What to do now.
  public var help: String? {
    get { storage.contents.help }
    set { change { $0.help = newValue } }
  }

  /// Alternatives, the best first.
  public var fixes: [Fix] {
    get { storage.contents.fixes }
    set { change { $0.fixes = newValue } }
  }

  /// The config path as written in the file, from its root: `env.staging.kv_namespaces[0].id`.
  public var path: String? {
    get { storage.contents.path }
    set { change { $0.path = newValue } }
  }

  /// `nil` when the finding holds for the top level, else the one environment it holds for.
  public var environment: String? {
    get { storage.contents.environment }
    set { change { $0.environment = newValue } }
  }

  /// Secrets: spans of the primary file whose text is never shown; see `SourceSnippet`.
  public var masked: [ByteSpan] {
    get { storage.contents.masked }
    set { change { $0.masked = newValue } }
  }
}

extension Finding: Hashable {
  public static func == (left: Finding, right: Finding) -> Bool {
    left.storage === right.storage || left.storage.contents == right.storage.contents
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(storage.contents) }
}

extension Finding: Comparable {
  /// By file, place, severity (the worst first), rule, environment, path, message.
  public static func < (left: Finding, right: Finding) -> Bool {
    if left.primary.file.path != right.primary.file.path { return left.primary.file.path < right.primary.file.path }
    if left.primary.span != right.primary.span { return left.primary.span < right.primary.span }
    if left.severity != right.severity { return left.severity > right.severity }
    if left.rule != right.rule { return left.rule < right.rule }
    if left.environment != right.environment { return (left.environment ?? "") < (right.environment ?? "") }
    if left.path != right.path { return (left.path ?? "") < (right.path ?? "") }
    return left.message < right.message
  }
}
