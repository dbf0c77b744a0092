import BindingSchema
import ConfigTree
import WorkerManifest

/// Secrets, of which a config has the names alone.
enum SecretChanges {
  static func added(_ pair: EnvironmentPair, _ binding: Binding) -> Change {
    pair.change(
      .added, .secret, noun: "secret", name: binding.name, new: BindingChanges.side(binding), risk: .note,
      effect: "the deploy is refused until a secret `\(binding.name)` is set")
  }

  static func removed(_ pair: EnvironmentPair, _ binding: Binding) -> Change {
    pair.change(
      .removed, .secret, noun: "secret", name: binding.name, old: BindingChanges.side(binding), risk: .note,
      effect: "the secret stays set on the deployed Worker, and deploys no longer check that it is there")
  }

  /// Whether a secret `name` is declared for this Worker, now or before.
  static func isDeclared(_ name: String, in pair: EnvironmentPair) -> Bool {
    isDeclared(name, by: pair.new) || isDeclared(name, by: pair.old)
  }

  /// Another environment whose Worker has a secret of that name.
  static func declaringEnvironment(of name: String, in pair: EnvironmentPair) -> EnvironmentName? {
    pair.others.first { isDeclared(name, by: $0) }.map { EnvironmentName($0.environment) }
  }

  /// A variable of the same name hides the declaration among the bindings.
  private static func isDeclared(_ name: String, by manifest: WorkerManifest) -> Bool {
    for kind in manifest.schemas.kinds where kind.swift.form == .secret && kind.name == .element {
      guard let value = manifest.value(kind.key), let list = kind.member.map({ value[$0] }) ?? value else { continue }
      if list.children.contains(where: { $0.isString(name) }) { return true }
    }
    return false
  }
}
