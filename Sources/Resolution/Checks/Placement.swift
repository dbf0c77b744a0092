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
        help: "write a table with `mode = \"smart\"`")
    }
    let hint = value["hint"]
    let mode = value["mode"]
    let present = Self.targets.compactMap { value[$0] }
    if let hint {
      if let target = present.first {
        return report(
          .error, "conflicting-keys", "`hint` and `\(target.key)` exclude each other in `placement`", at: target,
          secondary: [hint.anchorLabel("because of this")], help: "keep one of them")
      }
      checkMode(mode, of: ["off", "smart"], requiredIn: value)
      if hint.kind != .string {
        report(
          .error, "type-mismatch", "`hint` has to be a string, but is \(nouns.text(of: hint))", at: hint, value: true)
      } else if !hint.isEmptyString, let mode, mode.isString("off") {
        report(
          .error, "conflicting-keys", "`hint` needs `mode = \"smart\"`", at: hint,
          secondary: [mode.anchorLabel("the mode is off")],
          help: "set `mode` to `smart`, or remove `hint`")
      }
      return
    }
    guard !present.isEmpty else { return checkMode(mode, of: ["off", "smart", "targeted"], requiredIn: value) }
    if mode != nil { checkMode(mode, of: ["off", "targeted"], requiredIn: nil) }
    for target in present where target.kind != .string {
      report(
        .error, "type-mismatch", "`\(target.key)` has to be a string, but is \(nouns.text(of: target))", at: target,
        value: true)
    }
    for target in present.dropFirst() {
      report(
        .error, "conflicting-keys", "`\(present[0].key)` and `\(target.key)` exclude each other in `placement`",
        at: target,
        secondary: [present[0].anchorLabel("first here")], help: "keep one of them")
    }
  }

  private mutating func checkMode(_ mode: ConfigValue?, of choices: [String], requiredIn table: ConfigValue?) {
    guard let mode else {
      if let table {
        report(.error, "missing-key", "`placement` has no `mode`", at: table, help: "add `mode`: \(listed(choices))")
      }
      return
    }
    guard let text = mode.string else {
      return report(
        .error, "type-mismatch", "`mode` has to be a string, but is \(nouns.text(of: mode))", at: mode, value: true)
    }
    if !choices.contains(text) { reportNotOneOf(mode, text, choices) }
  }
}
