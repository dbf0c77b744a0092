public import ConfigTree

/// All that is known about configs: every key and every kind of binding. Immutable, and shared by reference: all threads
/// of a check hold on to the same one.
public final class SchemaSet: Sendable {
  public let keys: [KeySchema]
  /// By record order.
  public let kinds: [BindingKind]
  /// The same with the indices of the keys that they are declared under.
  public let declaredKinds: [(key: Int, kind: BindingKind)]
  /// The kinds declared under each key.
  private let kindsByKey: [[BindingKind]]
  /// Open addressing over key hashes.
  private let slots: [Slot]
  /// Indices of the keys that an environment does not inherit, and of those with checks: few of all, looked through for
  /// each level of each config.
  public let notInheritedKeys: [Int]
  public let checkedKeys: [Int]
  /// Where ids of resources stand.
  public let idPlaces: [ShapePlace]
  /// Keys that `previews` takes.
  public let previewFields: [Field]

  /// Later keys and kinds replace earlier ones of the same name: that is how a user's schema overrides a built-in one.
  public init(keys: [KeySchema], kinds: [BindingKind]) {
    var unique: [KeySchema] = []
    var places: [KeyName: Int] = [:]
    for key in keys {
      if let place = places[key.key] {
        unique[place] = key
      } else {
        places[key.key] = unique.count
        unique.append(key)
      }
    }
    var kindPlaces: [String: Int] = [:]
    var uniqueKinds: [BindingKind] = []
    for kind in kinds {
      if let place = kindPlaces[kind.id] {
        uniqueKinds[place] = kind
      } else {
        kindPlaces[kind.id] = uniqueKinds.count
        uniqueKinds.append(kind)
      }
    }
    uniqueKinds.sort { ($0.recordOrder, $0.id) < ($1.recordOrder, $1.id) }
    self.keys = unique
    self.kinds = uniqueKinds
    let declared = uniqueKinds.compactMap { kind in places[kind.keyName].map { (key: $0, kind: kind) } }
    var byKey: [[BindingKind]] = Array(repeating: [], count: unique.count)
    for (key, kind) in declared { byKey[key].append(kind) }
    declaredKinds = declared
    kindsByKey = byKey
    var size = 64
    while size < unique.count * 3 { size *= 2 }
    var slots = Array(repeating: Slot(hash: 0, key: -1), count: size)
    for (index, key) in unique.enumerated() {
      var slot = Int(key.key.hash) & (size - 1)
      while slots[slot].key >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Slot(hash: key.key.hash, key: Int32(index))
    }
    self.slots = slots
    notInheritedKeys = unique.indices.filter { unique[$0].inheritance == .notInherited }
    checkedKeys = unique.indices.filter { !unique[$0].checks.isEmpty }
    idPlaces = ShapePlace.all(in: unique) { $0.id != nil }
    previewFields = unique.filter(\.isPreviewKey).map { Field($0.key.text, $0.shape, summary: $0.summary) }
  }

  private struct Slot {
    let hash: UInt32
    /// An index into `keys`; negative where the slot is free.
    let key: Int32
  }

  /// The index in `keys` of the key that `value` stands under.
  public func keyIndex(of value: ConfigValue) -> Int? {
    keyIndex(value.node.keyHash) { value.hasKey($0) }
  }

  public func keyIndex(named name: KeyName) -> Int? {
    keyIndex(name.hash) { $0 == name }
  }

  private func keyIndex(_ hash: UInt32, _ isKey: (KeyName) -> Bool) -> Int? {
    var place = Int(hash) & (slots.count - 1)
    while slots[place].key >= 0 {
      let index = Int(slots[place].key)
      if slots[place].hash == hash && isKey(keys[index].key) { return index }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  public func key(named name: String) -> KeySchema? {
    keyIndex(named: KeyName(name)).map { keys[$0] }
  }

  /// The kinds of binding that are declared under the key at `index` of `keys`.
  public func kinds(atKey index: Int) -> [BindingKind] { kindsByKey[index] }

  /// Where values of the shapes that `isWanted` picks may stand. All shapes are looked at.
  public func places(where isWanted: (Shape) -> Bool) -> [ShapePlace] { ShapePlace.all(in: keys, where: isWanted) }

  public func kind(_ id: String) -> BindingKind? {
    kinds.first { $0.id == id }
  }
}
