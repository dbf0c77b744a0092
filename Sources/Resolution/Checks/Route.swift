import BindingSchema
import ConfigTree
import WorkerManifest
import Findings

extension Checker {
  private static let textMembers = ["zone_id", "zone_name"]
  private static let flagMembers = ["custom_domain", "enabled", "previews_enabled"]

  /// A route is a pattern, or a table of a pattern and a zone, or of a pattern and `custom_domain`.
  mutating func checkRoute(_ value: ConfigValue) {
    guard value.kind == .table else { return }
    let known = ["pattern"] + Self.textMembers + Self.flagMembers
    // A misspelt key is one mistake: what it stands for is not missing too.
    var meant: Set<String> = []
    for entry in value.children {
      let key = entry.key
      if key == "pattern" || Self.textMembers.contains(key) {
        if entry.kind != .string { reportTypeMismatch(entry, wanted: .string) }
      } else if Self.flagMembers.contains(key) {
        if entry.kind != .boolean { reportTypeMismatch(entry, wanted: .boolean) }
      } else {
        if let name = Meant(key, among: known, in: value)?.name { meant.insert(name) }
        reportUnknown(entry, in: value, known: known, severity: .error)
      }
    }
    if value["pattern"] == nil && !meant.contains("pattern") {
      report(
        .error, "missing-key", "the route has no `pattern`", at: value,
        help: "add `\(nouns.entry("pattern", "example.com/*"))`")
    }
    let zoneID = value["zone_id"]
    let zoneName = value["zone_name"]
    let customDomain = value["custom_domain"]
    if let zoneID, let zoneName {
      report(
        .error, "conflicting-keys", "`zone_id` and `zone_name` exclude each other in a route", at: zoneName,
        secondary: [otherKey(zoneID, than: zoneName)], help: "keep one of them")
    }
    if zoneID == nil && zoneName == nil && customDomain == nil
      && meant.isDisjoint(with: ["zone_id", "zone_name", "custom_domain"])
    {
      report(
        .error, "missing-key", "the route names no zone, and is no custom domain",
        at: value,
        help: "add `zone_name`, `zone_id` or `custom_domain`; a pattern alone is written as a string")
    }
    if customDomain == nil && !meant.contains("custom_domain") {
      for member in ["enabled", "previews_enabled"] {
        guard let entry = value[member] else { continue }
        report(
          .error, "missing-key", "`\(member)` in a route needs `custom_domain` beside it", at: entry,
          help: "add `custom_domain`, or remove `\(member)`")
      }
    }
  }
}
