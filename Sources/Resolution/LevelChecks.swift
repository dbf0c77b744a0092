import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

/// Checks of a whole level: the top level or an environment.
extension Checker {
  var isPages: Bool {
    schemas.keyIndex(named: "pages_build_output_dir").map { top[$0] != nil } ?? false
  }

  mutating func checkTopLevel() {
    environment = nil
    guard document.root.kind == .table else { return }
    checkEntries(of: document.root)
    top = level
    runLevelChecks()
    if isPages { checkPagesProject() }
  }

  /// Checks what stands in `env.X`, and what it lacks.
  mutating func checkEnvironment(_ table: ConfigValue) {
    level = ConfigLevel(environment: environment, table: table, keyCount: schemas.keys.count)
    if table.kind == .table { checkEntries(of: table) }
    for index in schemas.notInheritedKeys where top.holds(index) && !level.holds(index) {
      if let declared = top[index] { reportNotInherited(schemas.keys[index], declared, in: table) }
    }
    runLevelChecks()
  }

  private mutating func checkEntries(of table: ConfigValue) {
    for entry in table.children {
      guard let index = schemas.keyIndex(of: entry) else {
        if environment == nil && entry.hasKey(EnvironmentTable.key) { continue }
        reportUnknownKey(entry, in: table)
        continue
      }
      let key = schemas.keys[index]
      if environment != nil && key.inheritance == .topLevelOnly && !key.status.isUnknownToWrangler {
        reportTopLevelOnly(key, entry)
        continue
      }
      switch key.status {
      case .active: break
      case .removed(let help):
        // Tools still write the key into the configs they generate, and wrangler takes it out again.
        if !options.isRedirected {
          report(.error, "removed-key", "`\(key.key)` was removed from wrangler", at: entry, help: help)
        }
        continue
      case .retired(let help):
        report(
          .warning, "retired-key", "`\(key.key)` has no effect in wrangler \(options.wranglerVersion)", at: entry,
          help: help)
        continue
      case .computed:
        if environment != nil { reportUnknownKey(entry, in: table) }
        continue
      }
      level.note(entry, key: index)
      if key.ignoresEmptyString && entry.isEmptyString {
        report(
          .warning, "empty-value", "`\(key.key)` is empty, and ignored", at: entry,
          help: "remove it, or give it a value")
        continue
      }
      if key.isExperimental && (environment == nil || top[index] == nil) {
        report(
          .warning, "experimental-key", "`\(key.key)` is experimental and may change", at: entry,
          help: "expect to adapt it to later versions of wrangler")
      }
      check(entry, key.shape)
      for other in key.excludes where other > key.key.text {
        guard let conflict = table[other], !(conflict.isEmptyString && ignoresEmpty(other)) else { continue }
        report(
          .error, "conflicting-keys", "`\(key.key)` and `\(other)` exclude each other", at: conflict,
          secondary: [otherKey(entry, than: conflict)], help: "keep one of them")
      }
    }
  }

  private func ignoresEmpty(_ key: String) -> Bool { schemas.key(named: key)?.ignoresEmptyString ?? false }

  private mutating func runLevelChecks() {
    for index in schemas.checkedKeys where level.holds(index) || (environment != nil && top.holds(index)) {
      for check in schemas.keys[index].checks { run(check, key: index) }
    }
  }

  /// Checks that only the deployed environment gets: they see all its bindings together.
  mutating func checkEffective() {
    checkBindingNames()
  }

  // MARK: Findings

  private mutating func reportUnknownKey(_ entry: ConfigValue, in table: ConfigValue) {
    let name = entry.key
    let known = schemas.keys.filter { key in
      guard case .active = key.status else { return false }
      return environment == nil || key.inheritance != .topLevelOnly
    }
    let meant =
      known.first { $0.renamedFrom.contains(name) }.map { Meant(renamed: $0.key.text, in: table) }
      ?? Meant(name, among: known.map(\.key.text) + (environment == nil ? ["env"] : []), in: table)
    report(
      .warning, "unknown-key", "`\(name)` is unknown to wrangler \(options.wranglerVersion)", at: entry,
      label: "has no effect",
      help: meant?.help, fixes: fixes(for: meant, entry))
  }

  private mutating func reportTopLevelOnly(_ key: KeySchema, _ entry: ConfigValue) {
    var help = "it works at the top level, for all environments"
    if case .removed(let instead) = key.status { help = instead }
    report(.warning, "top-level-only-key", "`\(key.key)` has no effect inside an environment", at: entry, help: help)
  }

  private mutating func reportNotInherited(_ key: KeySchema, _ declared: ConfigValue, in table: ConfigValue) {
    let name = environment ?? ""
    report(
      .warning, "not-inherited", "environment `\(name)` has no `\(key.key)`, and does not inherit the top level's",
      at: table,
      label: "`\(key.key)` is missing here", secondary: [declared.anchorLabel("declared for the top level here")],
      help:
        "repeat it as `env.\(ConfigPath.isBare(name) ? name : ConfigPath.quoted(name)).\(key.key)`, empty if it is not needed"
    )
  }
}
