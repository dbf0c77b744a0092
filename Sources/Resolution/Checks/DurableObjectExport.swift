import BindingSchema
import ConfigTree
import WorkerManifest
import Findings

extension Checker {
  /// What each state of a Durable Object export may hold besides `type` and `state`.
  private static let members: [(state: String, allowed: [String])] = [
    ("created", ["storage", "container"]),
    ("deleted", []),
    ("renamed", ["renamed_to"]),
    ("transferred", ["transferred_to"]),
    ("expecting-transfer", ["storage", "transfer_from", "container"]),
  ]

  /// An entry of `exports`: a Durable Object class in one of five states, or the Worker itself with cache settings.
  mutating func checkExport(_ value: ConfigValue) {
    guard value.kind == .table else {
      return reportTypeMismatch(value, wanted: .table)
    }
    guard let type = value["type"] else {
      return report(
        .error, "missing-key", "\(subject(value)) has no `type`", at: value,
        help: "add `type`: `durable-object` or `worker`")
    }
    if type.isString("worker") { return checkWorkerExport(value) }
    guard type.isString("durable-object") else {
      if let text = type.string { return reportNotOneOf(type, text, ["durable-object", "worker"]) }
      return reportTypeMismatch(type, wanted: .string, oneOf: ["durable-object", "worker"])
    }
    if value.key.isEmpty {
      report(
        .error, "empty-value", "the class of a Durable Object export has no name", at: value,
        help: "name the exported class")
    }
    let state = value["state"]
    let stateName: String
    if let state {
      guard let text = state.string, Self.members.contains(where: { $0.state == text }) else {
        let states = Self.members.map(\.state)
        if let text = state.string { return reportNotOneOf(state, text, states) }
        return reportTypeMismatch(state, wanted: .string, oneOf: states)
      }
      stateName = text
    } else {
      stateName = "created"
    }
    let allowed = Self.members.first { $0.state == stateName }?.allowed ?? []
    switch stateName {
    case "created": checkStorage(value)
    case "renamed": checkTarget("renamed_to", in: value, isClass: true)
    case "transferred": checkTarget("transferred_to", in: value, isClass: false)
    case "expecting-transfer":
      checkStorage(value)
      checkTarget("transfer_from", in: value, isClass: false)
    default: break
    }
    for entry in value.children where !(["type", "state"] + allowed).contains(entry.key) {
      report(
        .error, "unknown-key", "`\(entry.key)` is not allowed for a Durable Object class of state `\(stateName)`",
        at: entry,
        help: "allowed: \((["type", "state"] + allowed).map { "`\($0)`" }.joined(separator: ", "))")
    }
    if allowed.contains("container"), let container = value["container"] {
      checkContainerReference(container, in: value)
    }
  }

  private mutating func checkStorage(_ value: ConfigValue) {
    guard let storage = value["storage"] else {
      return report(
        .error, "missing-key", "\(subject(value)) has no `storage`", at: value,
        help: "add `storage`: `sqlite` or `legacy-kv`")
    }
    guard let text = storage.string else {
      return reportTypeMismatch(storage, wanted: .string, oneOf: ["sqlite", "legacy-kv"])
    }
    if text != "sqlite" && text != "legacy-kv" { reportNotOneOf(storage, text, ["sqlite", "legacy-kv"]) }
  }

  private mutating func checkTarget(_ key: String, in value: ConfigValue, isClass: Bool) {
    guard let target = value[key] else {
      return report(
        .error, "missing-key", "\(subject(value)) has no `\(key)`", at: value,
        help: isClass ? "add `\(key)`, the new name of the class" : "add `\(key)`, the name of the other Worker")
    }
    guard let text = target.string, !text.isEmpty else {
      return report(
        .error, "empty-value", "`\(key)` has to name \(isClass ? "a class" : "a Worker")", at: target, value: true,
        help: isClass ? "write the new name of the class" : "write the name of the other Worker")
    }
    guard isClass else { return }
    if !Self.isIdentifier(text) {
      report(
        .error, "pattern-mismatch", "`\(text)` is no name that a class can have", at: target, value: true,
        help: "allowed: letters, digits, `_` and `$`, not starting with a digit")
    } else if text == value.key {
      report(
        .error, "conflicting-keys", "the class `\(text)` is renamed to itself", at: target, value: true,
        help: "the entry's key is the old name; write the new one here")
    }
  }

  private mutating func checkContainerReference(_ container: ConfigValue, in value: ConfigValue) {
    guard let text = container.string, !text.isEmpty else {
      return report(
        .error, "empty-value", "`container` has to name a container", at: container, value: true,
        help: "write the `name` of an entry of `containers`, or remove it")
    }
    if let storage = value["storage"], storage.isString("legacy-kv") {
      report(
        .error, "conflicting-keys", "a class with a container needs the storage `sqlite`", at: container,
        secondary: [storage.label("its storage")], help: "containers run beside SQLite storage only")
    }
  }

  private mutating func checkWorkerExport(_ value: ConfigValue) {
    for entry in value.children where !["type", "cache"].contains(entry.key) {
      reportUnknown(entry, in: value, known: ["type", "cache"], severity: .warning)
    }
    guard let cache = value["cache"] else { return }
    guard cache.kind == .table else {
      return reportTypeMismatch(cache, wanted: .table)
    }
    for entry in cache.children where entry.key != "enabled" {
      reportUnknown(entry, in: cache, known: ["enabled"], severity: .warning)
    }
    guard let enabled = cache["enabled"] else {
      return report(.error, "missing-key", "`cache` has no `enabled`", at: cache, help: "add `enabled`")
    }
    if enabled.kind != .boolean { reportTypeMismatch(enabled, wanted: .boolean) }
  }

  /// An identifier of JavaScript, of ASCII letters.
  static func isIdentifier(_ text: String) -> Bool {
    var isFirst = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
        UInt8(ascii: "$"):
        break
      case UInt8(ascii: "0")...UInt8(ascii: "9") where !isFirst: break
      default: return false
      }
      isFirst = false
    }
    return !isFirst
  }
}
