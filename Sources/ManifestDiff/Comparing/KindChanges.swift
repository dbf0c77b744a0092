import BindingSchema
import ConfigTree
import WorkerManifest

/// A name that stands for another kind of binding.
enum KindChanges {
  static func change(_ pair: EnvironmentPair, _ before: Binding, _ after: Binding) -> Change {
    let name = after.name
    let risk: Change.Risk
    let effect: String
    switch (BindingRole(before), BindingRole(after)) {
    case (.secret, .variable):
      risk = .critical
      effect = "the secret `\(name)` is replaced by this plain text, and its value is lost"
    case (.variable, .secret):
      risk = .high
      effect = "the deploy is refused until a secret `\(name)` is set, since it no longer sends the variable"
    case (.secret, _):
      risk = .critical
      effect = "the secret `\(name)` is replaced by the binding, and its value is lost"
    case (_, .secret):
      risk = .high
      effect = "the deploy is refused until a secret `\(name)` is set, since it no longer sends the binding"
    default:
      risk = .high
      effect = "what code finds as `env.\(name)` is of another kind: \(noun(after)) instead of \(noun(before))"
    }
    let roles = [BindingRole(before), BindingRole(after)]
    let subject: Change.Subject = roles.contains(.variable) ? .variable : roles.contains(.secret) ? .secret : .binding
    var old = BindingChanges.side(before)
    var new = BindingChanges.side(after)
    // What stands where a secret was or will be is one, most likely.
    let isSecret = roles.contains(.secret)
    old.value = shown(before, isSecret: isSecret)
    new.value = shown(after, isSecret: isSecret)
    return pair.change(
      .changed, subject, noun: noun(after), name: name, old: old, new: new, risk: risk, effect: effect)
  }

  private static func noun(_ binding: Binding) -> String { BindingRole.noun(binding) }

  private static func shown(_ binding: Binding, isSecret: Bool) -> ShownValue {
    if isSecret && BindingRole(binding) == .variable {
      return .hiding(CanonicalText.text(binding.entry)).prefixed("\(noun(binding)) ")
    }
    guard let value = BindingRole.shown(binding) else { return ShownValue(noun(binding)) }
    return value.prefixed("\(noun(binding)) ")
  }
}
