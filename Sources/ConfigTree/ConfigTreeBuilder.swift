/// Grows the nodes of a document while a parser reads it: appends children and finds the key that is already there.
///
/// Small tables are searched; a table with more than `indexThreshold` entries gets an entry in one shared hash table, so
/// that a file of n keys takes time in proportion to n whatever its shape.
@frozen
public struct ConfigTreeBuilder {
  public var nodes: ContiguousArray<ConfigNode>
  public var decoded: [UInt8] = []
  public var decodedKeys: [DecodedKey] = []

  /// Open addressing over (parent, key hash); holds node indices, 0 is free. Its count is a power of two.
  @usableFromInline var slots: ContiguousArray<UInt32> = []
  @usableFromInline var used = 0

  /// A chain of siblings that were read together is near in memory: measured, searching 32 of them costs less than
  /// entering 17 into the hash table.
  @inlinable static var indexThreshold: UInt32 { 32 }

  /// Starts with the root.
  @inlinable
  public init(root: ConfigNode, capacity: Int) {
    nodes = []
    nodes.reserveCapacity(capacity)
    nodes.append(root)
  }

  /// Adds `node` as the last child of `parent` and returns its index.
  @inlinable
  public mutating func append(_ node: ConfigNode, to parent: UInt32) -> UInt32 {
    let index = UInt32(truncatingIfNeeded: nodes.count)
    var node = node
    node.parent = parent
    let (first, count) = nodes.withUnsafeMutableBufferPointer { nodes in
      let place = Int(parent)
      let first = nodes[place].firstChild
      let last = nodes[place].lastChild
      if last != 0 { nodes[Int(last)].next = index }
      nodes[place].setChildren(first: first == 0 ? index : first, last: index)
      nodes[place].count &+= 1
      return (first, nodes[place].count)
    }
    nodes.append(node)
    if node.keyEnd != node.keyStart && count > Self.indexThreshold {
      if count == Self.indexThreshold + 1 {
        var child = first
        while child != 0 {
          insertIntoIndex(child)
          child = nodes[Int(child)].next
        }
      } else {
        insertIntoIndex(index)
      }
    }
    return index
  }

  /// The child of `parent` whose decoded key is `key` (with hash `hash`), or 0. With duplicates the last one.
  @inlinable
  public func find(
    _ key: UnsafeBufferPointer<UInt8>, hash: UInt32, in parent: UInt32, source: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    let container = nodes[Int(parent)]
    var found: UInt32 = 0
    if container.count <= Self.indexThreshold {
      var child = container.firstChild
      while child != 0 {
        let node = nodes[Int(child)]
        if node.keyHash == hash && keyEquals(child, key, source: source) { found = child }
        child = node.next
      }
      return found
    }
    let mask = slots.count - 1
    var slot = Self.slot(parent, hash) & mask
    while slots[slot] != 0 {
      let child = slots[slot]
      let node = nodes[Int(child)]
      if node.parent == parent && node.keyHash == hash && keyEquals(child, key, source: source) {
        found = max(found, child)
      }
      slot = (slot + 1) & mask
    }
    return found
  }

  @inlinable
  static func slot(_ parent: UInt32, _ hash: UInt32) -> Int {
    let mixed = (UInt64(hash) | UInt64(parent) << 32) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 20)
  }

  @inlinable
  mutating func insertIntoIndex(_ index: UInt32) {
    if (used + 1) * 2 > slots.count {
      let old = slots
      slots = ContiguousArray(repeating: 0, count: max(64, old.count * 2))
      for child in old where child != 0 { place(child) }
    }
    place(index)
    used += 1
  }

  @inlinable
  mutating func place(_ index: UInt32) {
    let node = nodes[Int(index)]
    let mask = slots.count - 1
    var slot = Self.slot(node.parent, node.keyHash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = index
  }

  @inlinable
  func keyEquals(_ index: UInt32, _ key: UnsafeBufferPointer<UInt8>, source: UnsafeBufferPointer<UInt8>) -> Bool {
    let node = nodes[Int(index)]
    if node.keyIsDecoded {
      guard let text = decodedKey(index), Int(text.count) == key.count else { return false }
      for offset in 0..<key.count where decoded[Int(text.offset) + offset] != key[offset] { return false }
      return true
    }
    let inset = node.keyIsQuoted ? 1 : 0
    let start = Int(node.keyStart) + inset
    guard Int(node.keyEnd) - inset - start == key.count else { return false }
    for offset in 0..<key.count where source[start + offset] != key[offset] { return false }
    return true
  }

  /// Nodes are added in order, and their keys right after them, so `decodedKeys` is sorted.
  @inlinable
  func decodedKey(_ index: UInt32) -> DecodedKey? {
    var low = 0
    var high = decodedKeys.count
    while low < high {
      let middle = (low + high) / 2
      if decodedKeys[middle].node < index { low = middle + 1 } else { high = middle }
    }
    return low < decodedKeys.count && decodedKeys[low].node == index ? decodedKeys[low] : nil
  }
}
