public import ConfigTree

/// All that is known about configs: every key and every kind of binding.
public struct SchemaSet: Sendable {
  public private(set) var keys: [KeySchema]
  /// By record order.
  public private(set) var kinds: [BindingKind]
  /// The kinds declared under each key, as indices into `kinds`.
  private var kindsByKey: [[Int]]
  /// Open addressing over key hashes; indices into `keys` plus one, 0 is free.
  private var slots: [UInt16]
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
    kindsByKey = Array(repeating: [], count: unique.count)
    for (index, kind) in uniqueKinds.enumerated() {
      if let place = places[KeyName(kind.key)] { kindsByKey[place].append(index) }
    }
    var size = 64
    while size < unique.count * 3 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for (index, key) in unique.enumerated() {
      var slot = Int(key.key.hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(index + 1)
    }
    previewFields = unique.filter(\.isPreviewKey).map { Field($0.key.text, $0.shape, summary: $0.summary) }
  }

  /// The index in `keys` of the key that `value` stands under.
  public func keyIndex(of value: ConfigValue) -> Int? {
    let hash = value.node.keyHash
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if keys[index].key.hash == hash && value.hasKey(keys[index].key) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  public func keyIndex(named name: KeyName) -> Int? {
    var slot = Int(name.hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if keys[index].key == name { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  public func key(named name: String) -> KeySchema? {
    keyIndex(named: KeyName(name)).map { keys[$0] }
  }

  /// The kinds of binding that are declared under the key at `index` of `keys`.
  public func kinds(atKey index: Int) -> [BindingKind] {
    kindsByKey[index].map { kinds[$0] }
  }

  public func kind(_ id: String) -> BindingKind? {
    kinds.first { $0.id == id }
  }
}
