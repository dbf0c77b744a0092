import BindingSchema
public import ConfigTree
public import WorkerManifest

/// The top level or one named environment, with what its name and its values say about its use. Immutable, and shared by
/// reference: rules hand it around.
public final class LintSection: Sendable {
  public let manifest: WorkerManifest
  /// The keys written in this section itself.
  public let level: ConfigLevel
  public let stage: Stage
  /// Its values never reach a deploy: it is called so, or it is the base that named environments override.
  public let isLocalOnly: Bool
  /// Two names of bindings have the same letters and digits, whatever their case and what stands between: nearly never
  /// so, and told without making texts.
  let mayConfuseNames: Bool

  private init(_ manifest: WorkerManifest, stage: Stage, isLocalOnly: Bool) {
    self.manifest = manifest
    level = manifest.own ?? manifest.top
    self.stage = stage
    self.isLocalOnly = isLocalOnly
    mayConfuseNames = KeyHash.repeats(
      in: manifest.bindings.map { binding in
        KeyHash.hash(binding.name.utf8.lazy.filter { $0.isLetter || $0.isDigit || $0 >= 0x80 }.map(\.lowercased))
      })
  }

  /// - Parameters:
  ///   - fileStage: what the name of the file says.
  ///   - hasEnvironments: whether the file has named ones.
  static func section(_ manifest: WorkerManifest, fileStage: Stage, hasEnvironments: Bool) -> LintSection {
    if let environment = manifest.environment {
      let stage = Stage(environment: environment)
      return LintSection(manifest, stage: stage, isLocalOnly: stage == .local)
    }
    let plain = LintSection(manifest, stage: fileStage, isLocalOnly: fileStage == .local)
    guard hasEnvironments, !plain.isLocalOnly, plain.looksLikeBase else { return plain }
    return LintSection(manifest, stage: .local, isLocalOnly: true)
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

  /// A top level that named environments override, and that nobody deploys.
  private var looksLikeBase: Bool {
    if let name = declared(.name)?.string, Stage(environment: name) == .local { return true }
    if hasRoute { return false }
    return value(.workersDev)?.boolean == false || hasPlaceholderID
  }

  private var hasPlaceholderID: Bool {
    var found = false
    for place in manifest.schemas.idPlaces where !manifest.schemas.kinds(atKey: place.key).isEmpty {
      guard let holder = manifest.setting(at: place.key)?.value else { continue }
      place.forEach(in: holder) { value in
        if value.withStringBytes({ IDText.isPlaceholder($0) }) ?? false { found = true }
      }
    }
    return found
  }
}
