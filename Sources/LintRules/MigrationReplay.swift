import ConfigTree

/// The Durable Object classes that exist after all steps of `migrations`, or as `exports` states.
struct MigrationReplay {
  private(set) var live: Set<String> = []
  /// Classes that were there once, with the entry that took them away and what it did.
  private(set) var gone: [String: (place: ConfigValue, deed: String)] = [:]
  /// There is a history to judge by.
  private(set) var isKnown = false

  init(_ section: LintSection) {
    if let migrations = section.value(.migrations), migrations.kind == .array, migrations.count > 0 {
      isKnown = true
      for step in migrations.children where step.kind == .table { apply(step) }
    }
    if let exports = section.value(.exports), exports.kind == .table, exports.count > 0 {
      for export in exports.children where export[.type]?.isString("durable-object") ?? false {
        isKnown = true
        apply(export: export)
      }
    }
  }

  private mutating func apply(_ step: ConfigValue) {
    for key in [KeyName.newClasses, .newSQLiteClasses] {
      for item in step[key]?.items ?? [] { add(item.string) }
    }
    for item in step[.renamedClasses]?.items ?? [] {
      if let from = item["from"], let name = from.string { remove(name, at: from, "renamed") }
      add(item["to"]?.string)
    }
    for item in step[.transferredClasses]?.items ?? [] { add(item["to"]?.string) }
    for item in step[.deletedClasses]?.items ?? [] {
      if let name = item.string { remove(name, at: item, "deleted") }
    }
  }

  private mutating func apply(export: ConfigValue) {
    switch export[.state]?.string {
    case nil, "created", "expecting-transfer": add(export.key)
    case "deleted": remove(export.key, at: export, "deleted")
    case "renamed":
      remove(export.key, at: export, "renamed")
    case "transferred": remove(export.key, at: export, "transferred")
    default: break
    }
  }

  private mutating func add(_ name: String?) {
    guard let name else { return }
    live.insert(name)
    gone[name] = nil
  }

  private mutating func remove(_ name: String, at place: ConfigValue, _ deed: String) {
    live.remove(name)
    gone[name] = (place, deed)
  }
}

extension ConfigValue {
  /// The items of an array; none of anything else.
  var items: [ConfigValue] { kind == .array ? Array(children) : [] }
}

extension LintSection {
  /// Durable Object bindings that this section declares for classes of its own Worker.
  var ownDurableObjects: [ConfigValue] {
    (declared(.durableObjects)?[.bindings]?.items ?? []).filter { entry in
      entry.kind == .table && (entry[.scriptName]?.isEmptyString ?? true) && entry[.className]?.kind == .string
    }
  }
}
