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

  func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }

  static func == (left: ResourceKey, right: ResourceKey) -> Bool {
    left.fingerprint == right.fingerprint && left.binding.kind === right.binding.kind
      && left.binding.identity == right.binding.identity
  }
}

/// Some kinds of binding, by the keys they are declared under.
struct KindSelection {
  private let kinds: Set<ObjectIdentifier>

  init(_ keys: Set<String>, in schemas: SchemaSet) {
    kinds = Set(schemas.kinds.filter { keys.contains($0.key) }.map { ObjectIdentifier($0) })
  }

  func contains(_ binding: Binding) -> Bool { kinds.contains(ObjectIdentifier(binding.kind)) }
}
