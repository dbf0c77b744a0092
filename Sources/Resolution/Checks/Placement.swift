import BindingSchema
import ConfigTree
import WorkerManifest
import Findings

extension Checker {
  private static let targets = ["region", "host", "hostname"]

  /// `placement` has two forms: `mode` off or smart, perhaps with a `hint`; or a target (region, host or hostname).
  mutating func checkPlacement(_ value: ConfigValue) {
    // A list or date that passes for a table has no mode.
    guard value.kind == .table else {
      return report(
        .error, "missing-key", "`placement` has no `mode`", at: value, value: true,
        help: "write `{ \(nouns.entry("mode", "smart")) }`")
    }
    let hint = value["hint"]
    let mode = value["mode"]
    let present = Self.targets.compactMap { value[$0] }
    if let hint {
      if let target = present.first {
        return report(
          .error, "conflicting-keys", "`hint` and `\(target.key)` exclude each other in `placement`", at: target,
          secondary: [otherKey(hint, than: target)], help: "keep one of them")
      }
      checkMode(mode, of: ["off", "smart"], requiredIn: value, beside: hint)
      if hint.kind != .string {
        reportTypeMismatch(hint, wanted: .string)
      } else if !hint.isEmptyString, let mode, mode.isString("off") {
        report(
          .error, "conflicting-keys", "`hint` needs `\(nouns.entry("mode", "smart"))`", at: hint,
          secondary: [mode.anchorLabel("the mode is off")],
          help: "set `mode` to `smart`, or remove `hint`")
      }
      return
    }
    guard !present.isEmpty else { return checkMode(mode, of: ["off", "smart", "targeted"], requiredIn: value) }
    if mode != nil { checkMode(mode, of: ["off", "targeted"], requiredIn: nil, beside: present[0]) }
    for target in present where target.kind != .string { reportTypeMismatch(target, wanted: .string) }
    for target in present.dropFirst() {
      report(
        .error, "conflicting-keys", "`\(present[0].key)` and `\(target.key)` exclude each other in `placement`",
        at: target,
        secondary: [otherKey(present[0], than: target)], help: "keep one of them")
    }
  }

  /// - Parameter neighbour: the key that leaves fewer choices.
  private mutating func checkMode(
    _ mode: ConfigValue?, of choices: [String], requiredIn table: ConfigValue?, beside neighbour: ConfigValue? = nil
  ) {
    guard let mode else {
      if let table {
        report(.error, "missing-key", "`placement` has no `mode`", at: table, help: "add `mode`: \(listed(choices))")
      }
      return
    }
    guard let text = mode.string else { return reportTypeMismatch(mode, wanted: .string, oneOf: choices) }
    guard !choices.contains(text) else { return }
    guard let neighbour, ["off", "smart", "targeted"].contains(text) else { return reportNotOneOf(mode, text, choices) }
    reportNotOneOf(
      mode, text, choices,
      because: ("`mode` cannot be `\(text)` beside `\(neighbour.key)`", neighbour.anchorLabel("because of this")))
  }
}
