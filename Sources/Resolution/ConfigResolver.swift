public import BindingSchema
public import ConfigTree
public import Findings
public import WorkerManifest

/// What came of a config: the findings of every level that was looked at, and a manifest per environment.
public struct ResolvedConfig: Sendable {
  public let document: ConfigDocument
  public let findings: [Finding]
  /// The top level first, then the environments in the order of the file, as far as they were selected.
  public let manifests: [WorkerManifest]

  /// Whether a deploy of `environment` (`nil`: the top level) would be refused for what the file says.
  public func isRefused(_ environment: String?) -> Bool {
    findings.contains {
      $0.severity == .error && $0.group != .lint && ($0.environment == nil || $0.environment == environment)
    }
  }
}

/// Turns a tree into findings and manifests by the rules of the schemas: the one schema engine.
public struct ConfigResolver {
  private var checker: Checker
  private let schemas: SchemaSet
  private let document: ConfigDocument
  private let options: ResolutionOptions

  /// An environment that is looked at.
  private struct Selected {
    var name: String
    var table: ConfigValue
  }

  public static func resolve(
    _ document: ConfigDocument, schemas: SchemaSet, options: ResolutionOptions = ResolutionOptions()
  ) -> ResolvedConfig {
    var resolver = ConfigResolver(document: document, schemas: schemas, options: options)
    return resolver.resolve()
  }

  private init(document: ConfigDocument, schemas: SchemaSet, options: ResolutionOptions) {
    checker = Checker(document: document, schemas: schemas, options: options)
    self.schemas = schemas
    self.document = document
    self.options = options
  }

  private mutating func resolve() -> ResolvedConfig {
    guard checkRoot() else { return ResolvedConfig(document: document, findings: checker.findings, manifests: []) }
    checker.checkTopLevel()
    if options.isRedirected { checkRedirected() }
    let environments = document.root[EnvironmentTable.key].map(EnvironmentTable.entries) ?? []
    var manifests: [WorkerManifest] = []
    switch options.environments {
    case .all:
      manifests.append(topLevel(named: nil))
      for environment in environments {
        if let manifest = check(Selected(name: environment.name, table: environment.table)) {
          manifests.append(manifest)
        }
      }
    case .named(let names):
      for name in names {
        if options.isRedirected && !checker.isPages {
          if let manifest = redirected(selecting: name) { manifests.append(manifest) }
        } else if name.isEmpty {
          manifests.append(topLevel(named: nil))
        } else if let environment = environments.first(where: { $0.name == name }) {
          if let manifest = check(Selected(name: name, table: environment.table)) { manifests.append(manifest) }
        } else if let manifest = checkUndefined(name, known: environments.map(\.name)) {
          manifests.append(manifest)
        }
      }
    }
    return ResolvedConfig(document: document, findings: checker.findings, manifests: manifests)
  }

  /// wrangler takes a list for an empty config, and fails on anything else that is no table.
  private mutating func checkRoot() -> Bool {
    let root = document.root
    switch root.kind {
    case .table: return true
    case .array:
      if root.count > 0 {
        checker.report(
          .warning, "unknown-key", "the config is \(checker.nouns.list), of which wrangler reads nothing", at: root,
          value: true,
          help: "write an object: `{ \"name\": … }`")
      }
      return true
    default:
      checker.report(
        .error, "type-mismatch", "the config is \(checker.nouns.text(of: root)), but has to be \(checker.nouns.table)",
        at: root, value: true, help: "write an object: `{ \"name\": … }`")
      return false
    }
  }

  /// A build tool has made the choice: what it wrote is one environment's config, whole.
  private mutating func checkRedirected() {
    guard let environments = document.root[EnvironmentTable.key] else { return }
    checker.report(
      .error, "unknown-key", "a config that a build tool wrote cannot define environments", at: environments,
      help: "choose the environment when you build")
  }

  /// The environment for which the tool built is the only one that can be deployed; without one, the selection has no
  /// effect.
  private mutating func redirected(selecting name: String) -> WorkerManifest? {
    if !name.isEmpty, let target = document.root["targetEnvironment"], let built = target.string, !built.isEmpty,
      built != name
    {
      checker.environment = name
      defer { checker.environment = nil }
      checker.report(
        .error, "unknown-environment", "the config was built for the environment `\(built)`, not for `\(name)`",
        at: target, value: true, help: "build again for `\(name)`")
      return nil
    }
    return topLevel(named: name.isEmpty ? nil : name)
  }

  /// What a deploy of the top level sees; `name` is an environment that a file without environments does not define.
  private mutating func topLevel(named name: String?) -> WorkerManifest {
    checker.environment = nil
    checker.level = checker.top
    checker.checkEffective()
    return manifest(environment: name, own: nil)
  }

  private mutating func check(_ selected: Selected) -> WorkerManifest? {
    checker.environment = selected.name
    defer { checker.environment = nil }
    switch selected.table.kind {
    case .table: break
    case .array, .offsetDateTime, .localDateTime, .localDate, .localTime:
      checker.report(
        .warning, "type-mismatch",
        "the environment `\(selected.name)` is \(checker.nouns.text(of: selected.table)), of which wrangler reads nothing",
        at: selected.table, value: true, help: "write \(checker.nouns.table): `{ }`",
        group: selected.table.count > 0 ? .schema : .lint)
    default:
      checker.report(
        .error, "type-mismatch",
        "the environment `\(selected.name)` is \(checker.nouns.text(of: selected.table)), but has to be \(checker.nouns.table)",
        at: selected.table, value: true, help: "write \(checker.nouns.table): `{ }`")
      return nil
    }
    checker.checkEnvironment(selected.table)
    checker.checkEffective()
    return manifest(environment: selected.name, own: checker.level)
  }

  private mutating func checkUndefined(_ name: String, known: [String]) -> WorkerManifest? {
    let root = document.root
    let table = root[EnvironmentTable.key]
    if checker.isPages { return topLevel(named: name) }
    guard let table, table.isTruthy else {
      checker.environment = name
      checker.report(
        .warning, "unknown-environment", "the config defines no environments, so `\(name)` deploys the top level",
        at: root,
        value: true, help: "leave out the environment, or define it")
      checker.environment = nil
      return topLevel(named: name)
    }
    checker.environment = name
    defer { checker.environment = nil }
    let nearest = NearestName.nearest(to: name, in: known)
    checker.report(
      .error, "unknown-environment", "the config does not define the environment `\(name)`", at: table,
      help: nearest.map { "did you mean `\($0)`?" }
        ?? (known.isEmpty ? "it defines none" : "it defines \(listed(known, "and"))"))
    return nil
  }

  private func manifest(environment: String?, own: ConfigLevel?) -> WorkerManifest {
    let values = EffectiveValues(schemas: schemas, top: checker.top, own: own)
    return WorkerManifest(
      schemas: schemas, document: document, top: checker.top, own: own, environment: environment,
      name: name(environment: environment, own: own),
      bindings: BindingCollector.bindings(schemas: schemas, values: values), isPages: checker.isPages)
  }

  /// An environment's own name as it is; otherwise the top level's with the environment appended.
  private func name(environment: String?, own: ConfigLevel?) -> WorkerName? {
    guard let index = schemas.keyIndex(named: "name") else { return nil }
    if let value = own?[index], let text = value.string {
      return WorkerName(text: text, value: value, isDerived: false)
    }
    guard let value = checker.top[index], let text = value.string, !text.isEmpty else { return nil }
    guard let environment, !checker.isPages, !options.isRedirected || own != nil else {
      return WorkerName(text: text, value: value, isDerived: false)
    }
    return WorkerName(text: "\(text)-\(environment)", value: value, isDerived: true)
  }
}
