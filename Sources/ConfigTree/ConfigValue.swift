public import Findings

/// A value of a document, and the key it stands under: what every reader of a config works with.
public struct ConfigValue: Sendable {
  public let document: ConfigDocument
  /// Index into `document.nodes`.
  public let index: UInt32

  public init(document: ConfigDocument, index: UInt32) {
    self.document = document
    self.index = index
  }

  public var node: ConfigNode { document.nodes[Int(index)] }
  public var kind: ConfigKind { document.nodes[Int(index)].kind }
  public var origin: ContainerOrigin { node.origin }
  public var isRoot: Bool { index == 0 }

  // MARK: Places

  /// The value as written; see `ConfigNode.start` for tables.
  public var span: ByteSpan {
    let node = node
    return ByteSpan(Int(node.start), Int(node.end))
  }

  /// The key as written; `nil` for array items and the root.
  public var keySpan: ByteSpan? {
    let node = node
    return node.keyEnd > node.keyStart ? ByteSpan(Int(node.keyStart), Int(node.keyEnd)) : nil
  }

  /// Where a finding about this entry points: its key, or the value itself when it has none.
  public var anchor: ByteSpan { keySpan ?? span }

  public func label(_ text: String? = nil) -> Label { Label(file: document.file, span: span, text: text) }
  public func anchorLabel(_ text: String? = nil) -> Label { Label(file: document.file, span: anchor, text: text) }

  // MARK: Scalars

  /// The decoded text of a string; `nil` for other kinds.
  public var string: String? {
    let node = node
    return node.kind == .string ? withText(node) { String(decoding: $0, as: UTF8.self) } : nil
  }

  /// The value of an integer; `nil` for other kinds.
  public var integer: Int64? {
    let node = node
    return node.kind == .integer ? Int64(bitPattern: node.payload) : nil
  }

  /// The value of an integer or float as JavaScript would see it; `nil` for other kinds.
  public var number: Double? {
    let node = node
    switch node.kind {
    case .integer: return Double(Int64(bitPattern: node.payload))
    case .float: return Double(bitPattern: node.payload)
    default: return nil
    }
  }

  public var boolean: Bool? {
    let node = node
    return node.kind == .boolean ? node.payload != 0 : nil
  }

  /// A string of no bytes.
  public var isEmptyString: Bool {
    let node = node
    return node.kind == .string && node.payload >> 32 == 0
  }

  /// Whether this is the string `text`.
  public func isString(_ text: String) -> Bool {
    let node = node
    return node.kind == .string && withText(node) { $0.elementsEqual(text.utf8) }
  }

  /// The decoded bytes of a string; `nil` for other kinds.
  public func withStringBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    let node = node
    return node.kind == .string ? withText(node, body) : nil
  }

  /// The value as it stands in the file.
  public var sourceText: String { document.file.text(span) }

  private func withText<Result>(_ node: ConfigNode, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let offset = Int(UInt32(truncatingIfNeeded: node.payload))
    let range = offset..<offset + Int(node.payload >> 32)
    return (node.textIsDecoded ? document.decoded : document.file.bytes).withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  // MARK: Keys

  /// The decoded key; empty for array items and the root.
  public var key: String {
    keySpan == nil ? "" : document.withKeyBytes(index) { String(decoding: $0, as: UTF8.self) }
  }

  public func hasKey(_ key: String) -> Bool { hasKey(KeyName(key)) }

  public func hasKey(_ key: KeyName) -> Bool {
    let node = node
    return node.keyHash == key.hash && node.keyEnd > node.keyStart && document.withKeyBytes(index) { key.equals($0) }
  }

  // MARK: Structure

  /// Number of entries of a table or items of an array; 0 for scalars.
  public var count: Int { Int(node.count) }

  /// The entries of a table or items of an array, in the order in which they are first mentioned.
  public var children: ConfigChildren {
    let node = node
    return ConfigChildren(document: document, first: node.kind.isContainer ? node.firstChild : 0)
  }

  /// The table or array that holds this value; `nil` for the root.
  public var parent: ConfigValue? {
    index == 0 ? nil : ConfigValue(document: document, index: node.parent)
  }

  /// The entry of a table under `key`; `nil` also for anything but tables. With duplicate keys (JSON) the last one.
  public subscript(_ key: KeyName) -> ConfigValue? {
    let found = document.child(of: index, key: key)
    return found == 0 ? nil : ConfigValue(document: document, index: found)
  }

  public subscript(_ key: String) -> ConfigValue? { self[KeyName(key)] }

  /// The value at the end of `keys`, each a key of the table before.
  public func at(_ keys: [String]) -> ConfigValue? {
    var value = self
    for key in keys {
      guard let next = value[key] else { return nil }
      value = next
    }
    return value
  }

  /// Position among the items of an array; `nil` when this is no item.
  public var itemIndex: Int? {
    guard let parent, parent.kind == .array else { return nil }
    var position = 0
    for sibling in parent.children {
      if sibling.index == index { return position }
      position += 1
    }
    return nil
  }
}

extension ConfigValue: Hashable {
  public static func == (left: ConfigValue, right: ConfigValue) -> Bool {
    left.index == right.index && left.document === right.document
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(index)
    hasher.combine(ObjectIdentifier(document))
  }
}

/// The children of a table or array.
public struct ConfigChildren: Sequence, IteratorProtocol, Sendable {
  private let document: ConfigDocument
  /// Index of the child to come; 0 at the end.
  private var following: UInt32

  init(document: ConfigDocument, first: UInt32) {
    self.document = document
    following = first
  }

  public mutating func next() -> ConfigValue? {
    guard following != 0 else { return nil }
    let value = ConfigValue(document: document, index: following)
    following = document.nodes[Int(following)].next
    return value
  }
}
