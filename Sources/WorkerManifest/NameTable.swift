import ConfigTree

/// Numbers given to names, for telling equal names apart from new ones. Cheaper than a dictionary of strings for the short
/// names of bindings: FNV-1a and open addressing.
public struct NameTable: Sendable {
  public private(set) var names: [String] = []
  private var hashes: [UInt32] = []
  /// Indices plus one; 0 is free. The count is a power of two.
  private var slots: [UInt32] = Array(repeating: 0, count: 32)

  public init() {}

  /// The number of `name`, and whether it is new; numbers count up from 0.
  public mutating func insert(_ name: String) -> (number: Int, isNew: Bool) {
    let hash = KeyHash.hash(name)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash && names[number] == name { return (number, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    names.append(name)
    hashes.append(hash)
    slots[slot] = UInt32(names.count)
    if names.count * 2 > slots.count { grow() }
    return (names.count - 1, true)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}
