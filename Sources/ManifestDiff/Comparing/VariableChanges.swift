import BindingSchema
import ConfigTree
import WorkerManifest

/// Variables: what a deploy sends, and what becomes of those that it does not send.
enum VariableChanges {
  static func added(_ pair: EnvironmentPair, _ binding: Binding) -> Change {
    if SecretChanges.isDeclared(binding.name, in: pair) {
      return hidden(
        pair, binding.name, old: nil, new: binding, risk: .critical,
        effect: "the declared secret `\(binding.name)` is replaced by this plain text, and its value is lost")
    }
    if let other = SecretChanges.declaringEnvironment(of: binding.name, in: pair) {
      return hidden(
        pair, binding.name, old: nil, new: binding, risk: .high,
        effect:
          "a secret `\(binding.name)`, as \(other.phrase) declares one, is replaced by plain text where this Worker has it"
      )
    }
    return change(
      pair, binding.name, old: nil, new: binding, risk: .note,
      effect:
        "code finds it as `env.\(binding.name)`, and a secret of that name, if one is set, is replaced by plain text")
  }

  static func removed(_ pair: EnvironmentPair, _ binding: Binding) -> Change {
    pair.keepsVariables
      ? change(
        pair, binding.name, old: binding, new: nil, risk: .note,
        effect: "`\(binding.name)` keeps its value on the deployed Worker, because `keep_vars` is on")
      : change(
        pair, binding.name, old: binding, new: nil, risk: .high,
        effect: "`\(binding.name)` is deleted from the deployed Worker, because `keep_vars` is off")
  }

  static func changed(_ pair: EnvironmentPair, _ before: Binding, _ after: Binding) -> Change? {
    guard !QuickEquality.surelyEqual(before.entry, after.entry) else { return nil }
    guard CanonicalText.text(before.entry) != CanonicalText.text(after.entry) else { return nil }
    let isRetyped = (before.entry.kind == .string) != (after.entry.kind == .string)
    let effect =
      isRetyped
      ? "code finds \(after.entry.kind == .string ? "a text" : "a JSON value") as `env.\(after.name)`, and no longer"
        + " \(before.entry.kind == .string ? "a text" : "a JSON value")"
      : "code finds the new value as `env.\(after.name)`"
    return change(pair, after.name, old: before, new: after, risk: .note, effect: effect)
  }

  /// A value that takes a secret's place is hidden.
  private static func hidden(
    _ pair: EnvironmentPair, _ name: String, old: Binding?, new: Binding, risk: Change.Risk, effect: String
  ) -> Change {
    var one = change(pair, name, old: old, new: new, risk: risk, effect: effect)
    one.new?.value = .hiding(CanonicalText.text(new.entry))
    return one
  }

  private static func change(
    _ pair: EnvironmentPair, _ name: String, old: Binding?, new: Binding?, risk: Change.Risk, effect: String
  ) -> Change {
    pair.change(
      .variable, noun: "variable", name: name, old: old.map(BindingChanges.side), new: new.map(BindingChanges.side),
      risk: risk, effect: effect)
  }
}
