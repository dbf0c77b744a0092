import ConfigTree
import Findings

/// Makes the nodes of a document and owns the state of its tables.
///
/// The state of a table is its node's `origin`, with these rules (TOML 1.0, "Keys", "Table", "Inline Table", "Array of
/// Tables"):
/// * `implicit`: a header may define it once; dotted keys may not add to it, because they would define it.
/// * `header`: nothing may define it again; headers may pass through it.
/// * `dotted`: only keys of the section that made it can reach it again; headers may pass through it, not define it.
/// * `inline`: closed once its value is read.
/// * `arrayOfTables`: `[[a]]` adds an element; headers pass through its last one; all else is a conflict.
struct DocumentBuilder {
  var tree: ConfigTreeBuilder
  private let source: UnsafeBufferPointer<UInt8>

  /// A key that means something else already.
  struct Conflict {
    /// The node that has the key.
    var existing: UInt32
  }

  /// Where a step leads: a table to go on with, and the conflict when the key was taken by something else.
  struct Step {
    var table: UInt32
    var conflict: Conflict?
    /// Levels of nesting that the step goes down: 2 through an array of tables.
    var levels = 1
  }

  init(source: UnsafeBufferPointer<UInt8>) {
    self.source = source
    var root = ConfigNode(kind: .table)
    root.origin = .header
    root.end = UInt32(source.count)
    tree = ConfigTreeBuilder(root: root, capacity: source.count / 16 + 16)
  }

  // MARK: Entries

  /// The node under `key` in `table`, or 0.
  @inline(__always)
  func find(_ key: KeyPart, in table: UInt32) -> UInt32 {
    if key.text.isDecoded { return findDecoded(key, in: table) }
    let text = UnsafeBufferPointer(rebasing: source[key.text.offset..<key.text.offset &+ key.text.count])
    return tree.find(text, hash: key.hash, in: table, source: source)
  }

  private func findDecoded(_ key: KeyPart, in table: UInt32) -> UInt32 {
    tree.decoded.withUnsafeBufferPointer { decoded in
      let text = UnsafeBufferPointer(rebasing: decoded[key.text.offset..<key.text.offset + key.text.count])
      return tree.find(text, hash: key.hash, in: table, source: source)
    }
  }

  /// Adds `node`, which has `key`. Precondition: `table` has no such key.
  @inline(__always)
  mutating func append(_ node: ConfigNode, key: KeyPart, to table: UInt32) -> UInt32 {
    let index = tree.append(node, to: table)
    if key.text.isDecoded { recordDecodedKey(key, index) }
    return index
  }

  /// Before the index of the tree can ask for the key's text, which it does only for hashes that are equal.
  private mutating func recordDecodedKey(_ key: KeyPart, _ index: UInt32) {
    tree.decodedKeys.append(
      DecodedKey(node: index, offset: UInt32(key.text.offset), count: UInt32(key.text.count)))
  }

  /// A table that knows its key and its parent while no parent knows it: takes what cannot stand where it was written,
  /// so that it is still checked and its path can be told.
  mutating func appendDetached(_ key: KeyPart?, in table: UInt32) -> UInt32 {
    let index = UInt32(tree.nodes.count)
    var node = key?.node(.table, .dotted) ?? ConfigNode(kind: .table)
    node.origin = .dotted
    node.parent = table
    node.start = node.keyStart
    node.end = node.keyEnd
    tree.nodes.append(node)
    if let key, key.text.isDecoded { recordDecodedKey(key, index) }
    return index
  }

  // MARK: Dotted keys

  /// Goes from `table` to the table `key` of a dotted key, and makes it if need be.
  mutating func enterDotted(_ key: KeyPart, in table: UInt32) -> Step {
    let existing = find(key, in: table)
    guard existing != 0 else {
      return Step(table: appendTable(key, .dotted, to: table))
    }
    let node = tree.nodes[Int(existing)]
    if node.kind == .table && node.origin == .dotted { return Step(table: existing) }
    return Step(table: appendDetached(key, in: table), conflict: Conflict(existing: existing))
  }

  private mutating func appendTable(_ key: KeyPart, _ origin: ContainerOrigin, to table: UInt32) -> UInt32 {
    var node = key.node(.table, origin)
    node.start = node.keyStart
    node.end = node.keyEnd
    return append(node, key: key, to: table)
  }

  // MARK: Headers

  /// Goes through `key`, a part of a header before its last.
  mutating func passThrough(_ key: KeyPart, in table: UInt32) -> Step {
    let existing = find(key, in: table)
    guard existing != 0 else {
      return Step(table: appendTable(key, .implicit, to: table))
    }
    let node = tree.nodes[Int(existing)]
    switch (node.kind, node.origin) {
    case (.array, .arrayOfTables): return Step(table: node.lastChild, levels: 2)
    case (.table, .implicit), (.table, .header), (.table, .dotted): return Step(table: existing)
    default: return Step(table: appendDetached(key, in: table), conflict: Conflict(existing: existing))
    }
  }

  /// `[… key]`: the table to put the entries of the section into. On a conflict that is the table which is there already,
  /// so that what follows is not lost, or a detached one.
  mutating func defineTable(_ key: KeyPart, in table: UInt32, header: ByteSpan) -> Step {
    let existing = find(key, in: table)
    guard existing != 0 else {
      var node = key.node(.table, .header)
      node.start = UInt32(header.start)
      node.end = UInt32(header.end)
      return Step(table: append(node, key: key, to: table))
    }
    let node = tree.nodes[Int(existing)]
    let conflict = Conflict(existing: existing)
    switch (node.kind, node.origin) {
    case (.table, .implicit):
      define(existing, key, header)
      return Step(table: existing)
    case (.table, .header), (.table, .dotted): return Step(table: existing, conflict: conflict)
    case (.array, .arrayOfTables):
      return Step(table: appendElement(of: existing, header: header), conflict: conflict, levels: 2)
    default: return Step(table: appendDetached(key, in: table), conflict: conflict)
    }
  }

  private mutating func define(_ table: UInt32, _ key: KeyPart, _ header: ByteSpan) {
    tree.nodes.withUnsafeMutableBufferPointer { nodes in
      let place = Int(table)
      nodes[place].origin = .header
      nodes[place].start = UInt32(header.start)
      nodes[place].end = UInt32(header.end)
      // `decodedKeys` is sorted by node: a key that was plain where the table was first mentioned stays that one.
      if !key.text.isDecoded || nodes[place].keyIsDecoded { key.write(to: &nodes[place]) }
    }
  }

  /// `[[… key]]`: the new element of the array of tables.
  mutating func defineElement(_ key: KeyPart, in table: UInt32, header: ByteSpan) -> Step {
    let existing = find(key, in: table)
    guard existing != 0 else {
      var node = key.node(.array, .arrayOfTables)
      node.start = UInt32(header.start)
      node.end = UInt32(header.end)
      let array = append(node, key: key, to: table)
      return Step(table: appendElement(of: array, header: header), levels: 2)
    }
    let node = tree.nodes[Int(existing)]
    if node.kind == .array && node.origin == .arrayOfTables {
      return Step(table: appendElement(of: existing, header: header), levels: 2)
    }
    return Step(table: appendDetached(key, in: table), conflict: Conflict(existing: existing))
  }

  private mutating func appendElement(of array: UInt32, header: ByteSpan) -> UInt32 {
    var node = ConfigNode(kind: .table)
    node.origin = .header
    node.start = UInt32(header.start)
    node.end = UInt32(header.end)
    return tree.append(node, to: array)
  }
}
