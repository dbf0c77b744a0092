import BindingSchema
import ConfigTree
import WorkerManifest
import Findings

extension Checker {
  /// An environment with a key of its own is compared with the top level, name by name.
  mutating func checkMissingNames(_ key: Int) {
    guard environment != nil, let declared = top[key], let own = level[key] else { return }
    let schema = schemas.keys[key]
    guard let kind = schemas.kinds(atKey: key).first else {
      return compareTables(schema, declared, own, reportsExtra: true)
    }
    switch kind.name {
    case .key: compareTables(schema, declared, own, reportsExtra: false)
    case .element: break
    case .field(let field):
      if let member = kind.member {
        // wrangler compares these only when the environment's own value has no mistake.
        guard let list = declared[member], let ownList = own[member], ownList.kind == .array,
          ownList.children.allSatisfy({ $0[field]?.kind == .string })
        else { return }
        compareLists(kind, field, list, ownList, at: level.table)
      } else if field == "binding" {
        compareLists(kind, field, declared, own, at: own)
      } else if own.kind == .array && own.count == 0 {
        // Entries that are not named by `binding` are all alike to wrangler: it only notices when none is left.
        compareLists(kind, field, declared, own, at: own)
      }
    }
  }

  private mutating func compareTables(
    _ schema: KeySchema, _ declared: ConfigValue, _ own: ConfigValue, reportsExtra: Bool
  ) {
    guard declared.kind == .table, own.kind == .table else { return }
    let missing = declared.children.filter { own[$0.key] == nil }
    if let first = missing.first {
      let names = missing.map(\.key)
      report(
        .warning, schema.key.text == "vars" ? "variable-missing-in-environment" : "entry-missing-in-environment",
        names.count == 1
          ? "environment `\(environment ?? "")` has no `\(names[0])` in its `\(schema.key)`"
          : "environment `\(environment ?? "")` lacks \(names.count) entries of `\(schema.key)`: \(listed(names, "and"))",
        at: own, secondary: [first.anchorLabel("declared for the top level here")],
        help: "an environment with its own `\(schema.key)` inherits none of the top level's; repeat what it needs")
    }
    guard reportsExtra else { return }
    for entry in own.children where declared[entry.key] == nil {
      report(
        .warning, "entry-missing-at-top-level",
        "`\(entry.key)` is in the `\(schema.key)` of environment `\(environment ?? "")` only", at: entry,
        secondary: [declared.anchorLabel("the top level's")],
        help: "add it to the top level too, if it is meant for all")
    }
  }

  private mutating func compareLists(
    _ kind: BindingKind, _ field: String, _ declared: ConfigValue, _ own: ConfigValue, at place: ConfigValue
  ) {
    guard declared.kind == .array, own.kind == .array, declared.count > 0 else { return }
    // wrangler fails when it compares these. As an entry of the wrong type, the null has been reported.
    guard !own.children.contains(where: { $0.kind == .null }), !declared.children.contains(where: { $0.kind == .null })
    else { return }
    let key = KeyName(field)
    let names = Set(own.children.compactMap { $0[key]?.string })
    for entry in declared.children {
      guard let name = entry[key]?.string, !names.contains(name) else { continue }
      report(
        .warning, "binding-missing-in-environment",
        "environment `\(environment ?? "")` has no binding `\(name)` (\(kind.title))",
        at: place,
        secondary: [(entry[key] ?? entry).label("declared for the top level here")],
        help: "bindings are not inherited; repeat it in the environment, if its code uses it")
    }
  }
}
