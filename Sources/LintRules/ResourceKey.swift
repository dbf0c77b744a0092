import BindingSchema
import ConfigTree
import WorkerManifest

/// The data behind a binding, for telling in one step whether two bindings lead to the same. Texts are only made and
/// compared where the hashes of two agree.
struct ResourceKey: Hashable {
  private let binding: Binding
  private let fingerprint: UInt32

  /// `nil` where `Binding.identity` is.
  init?(_ binding: Binding) {
    guard let value = binding.resourceValue, !value.isEmptyString,
      let hash = value.withStringBytes({ KeyHash.hash($0) })
    else { return nil }
    self.binding = binding
    fingerprint = hash
  }

  /// The bindings of `section` whose data another one may lead to as well, of the kinds that are to have one each. Most
  /// sections have none, which is told without a dictionary.
  static func repeated(in section: LintSection) -> [(binding: Binding, key: ResourceKey)] {
    var found: [(binding: Binding, key: ResourceKey)] = []
    for binding in section.manifest.bindings where binding.kind.resource.isSeparate && !binding.isInherited {
      if let key = ResourceKey(binding) { found.append((binding, key)) }
    }
    return KeyHash.repeats(in: found.map(\.key.fingerprint)) ? found : []
  }

  func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }

  static func == (left: ResourceKey, right: ResourceKey) -> Bool {
    left.fingerprint == right.fingerprint && left.binding.kind === right.binding.kind
      && left.binding.identity == right.binding.identity
  }
}
