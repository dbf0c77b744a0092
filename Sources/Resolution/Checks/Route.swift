import BindingSchema
import ConfigTree
import WorkerManifest
import Findings

extension Checker {
  private static let textMembers = ["zone_id", "zone_name"]
  private static let flagMembers = ["custom_domain", "enabled", "previews_enabled"]

  /// A route is a pattern, or a table of a pattern and a zone, or of a pattern and `custom_domain`.
  mutating func checkRoute(_ value: ConfigValue) {
    guard value.kind == .table else {
      if value.isEmptyString {
        report(.error, "empty-value", "\(subject(value)) is an empty route", at: value, value: true, help: "remove it")
      }
      return
    }
    var hasPattern = false
    for entry in value.children {
      let key = entry.key
      if key == "pattern" {
        hasPattern = true
        if entry.kind != .string { reportMember(entry, "a string") }
      } else if Self.textMembers.contains(key) {
        if entry.kind != .string { reportMember(entry, "a string") }
      } else if Self.flagMembers.contains(key) {
        if entry.kind != .boolean { reportMember(entry, "a boolean") }
      } else {
        reportUnknown(
          entry, in: value, known: ["pattern"] + Self.textMembers + Self.flagMembers, severity: .error)
      }
    }
    if !hasPattern {
      report(.error, "missing-key", "the route has no `pattern`", at: value, help: "add `pattern = \"example.com/*\"`")
    }
    let zoneID = value["zone_id"]
    let zoneName = value["zone_name"]
    let customDomain = value["custom_domain"]
    if let zoneID, let zoneName {
      report(
        .error, "conflicting-keys", "`zone_id` and `zone_name` exclude each other in a route", at: zoneName,
        secondary: [zoneID.anchorLabel("first here")], help: "keep one of them")
    }
    if zoneID == nil && zoneName == nil && customDomain == nil {
      report(
        .error, "missing-key", "the route says neither to which zone it belongs nor that it is a custom domain",
        at: value,
        help: "add `zone_name`, `zone_id` or `custom_domain`; a pattern alone is written as a string")
    }
    if customDomain == nil {
      for member in ["enabled", "previews_enabled"] {
        guard let entry = value[member] else { continue }
        report(
          .error, "missing-key", "`\(member)` in a route needs `custom_domain` beside it", at: entry,
          help: "add `custom_domain`, or remove `\(member)`")
      }
    }
  }

  private mutating func reportMember(_ entry: ConfigValue, _ wanted: String) {
    report(
      .error, "type-mismatch", "`\(entry.key)` of a route has to be \(wanted), but is \(nouns.text(of: entry))",
      at: entry,
      value: true)
  }
}
