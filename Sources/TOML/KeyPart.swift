import ConfigTree

/// One part of a key, as written and as read.
struct KeyPart {
  /// As written, with quotes.
  var start: Int
  var end: Int
  /// Of the decoded text.
  var hash: UInt32
  var isQuoted = false
  var text: TextPlace

  /// A node that stands under this key and has no value yet.
  @inline(__always)
  func node(_ kind: ConfigKind, _ origin: ContainerOrigin = .inline) -> ConfigNode {
    var node = ConfigNode(kind: kind)
    node.origin = origin
    write(to: &node)
    return node
  }

  /// Makes this the key of `node`.
  @inline(__always)
  func write(to node: inout ConfigNode) {
    node.keyStart = UInt32(truncatingIfNeeded: start)
    node.keyEnd = UInt32(truncatingIfNeeded: end)
    node.keyHash = hash
    node.keyIsQuoted = isQuoted
    node.keyIsDecoded = text.isDecoded
  }
}

/// Where the text of a string or key lies: in the source, or decoded in the builder.
struct TextPlace {
  var offset: Int
  var count: Int
  var isDecoded = false
}
