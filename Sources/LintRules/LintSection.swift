import BindingSchema
public import ConfigTree
public import WorkerManifest

/// The top level or one named environment, with what its name and its values say about its use.
public struct LintSection: Sendable {
  public let manifest: WorkerManifest
  /// The keys written in this section itself.
  public let level: ConfigLevel
  public private(set) var stage: Stage = .unknown
  /// Its values never reach a deploy: it is called so, or it is the base that named environments override.
  public private(set) var isLocalOnly = false

  init(_ manifest: WorkerManifest) {
    self.manifest = manifest
    level = manifest.own ?? manifest.top
  }

  /// `nil` for the top level.
  public var environment: String? { manifest.environment }
  public var table: ConfigValue { level.table }

  /// "environment `staging`", "the top level".
  public var title: String { environment.map { "environment `\($0)`" } ?? "the top level" }

  /// What stands in this section under `key`; `nil` when it is absent or null.
  public func declared(_ key: KeyName) -> ConfigValue? {
    guard let index = manifest.schemas.keyIndex(named: key), let value = level[index], value.kind != .null else {
      return nil
    }
    return value
  }

  /// What a deploy of this section sees under `key`: its own value, or what it inherits.
  public func setting(_ key: KeyName) -> Setting? {
    manifest.schemas.keyIndex(named: key).flatMap { manifest.setting(at: $0) }
  }

  public func value(_ key: KeyName) -> ConfigValue? { setting(key)?.value }

  /// Whether this section declares, and does not inherit, a list or table under `key` that holds something.
  public func declaresAny(_ key: KeyName) -> Bool { (declared(key)?.count ?? 0) > 0 }

  /// Whether a deploy would serve requests from a route of `route` or `routes`.
  public var hasRoute: Bool {
    if let route = value(.route), !route.isEmptyString { return true }
    return (value(.routes)?.count ?? 0) > 0
  }

  mutating func decideRole(fileStage: Stage, hasEnvironments: Bool) {
    if let environment {
      stage = Stage(environment: environment)
      isLocalOnly = stage == .local
      return
    }
    stage = fileStage
    isLocalOnly = fileStage == .local
    guard !isLocalOnly, hasEnvironments else { return }
    let nameStage = declared(.name)?.string.map { Stage(environment: $0) } ?? .unknown
    let hasNoAddress = !hasRoute && value(.workersDev)?.boolean == false
    if nameStage == .local || hasNoAddress || (!hasRoute && hasPlaceholderID) {
      stage = .local
      isLocalOnly = true
    }
  }

  private var hasPlaceholderID: Bool {
    manifest.bindings.contains { binding in
      guard let field = IDField.of(binding.kind), let value = binding.entry[field.key] else { return false }
      return value.withStringBytes { IDText.isPlaceholder($0) } ?? false
    }
  }
}
