public import Findings

public enum ConfigFormat: String, Sendable, Hashable, CaseIterable {
  case toml, json, jsonc, yaml

  /// The format that a file name's extension names, as wrangler decides it.
  public init?(path: String) {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "toml": self = .toml
    case "json": self = .json
    case "jsonc": self = .jsonc
    case "yaml", "yml": self = .yaml
    default: return nil
    }
  }
}

/// The text of a key that is not a plain slice of the source.
@frozen
public struct DecodedKey: Sendable {
  public var node: UInt32
  /// In `ConfigDocument.decoded`.
  public var offset: UInt32
  public var count: UInt32

  @inlinable
  public init(node: UInt32, offset: UInt32, count: UInt32) {
    self.node = node
    self.offset = offset
    self.count = count
  }
}

/// A parsed config: values, keys, places and comments over the bytes of one file. Immutable and shared by reference.
///
/// `nodes[0]` is the root. Every span lies inside the file. Strings are made when someone asks for them.
public final class ConfigDocument: Sendable {
  public let file: SourceFile
  public let format: ConfigFormat
  public let nodes: ContiguousArray<ConfigNode>
  /// Texts that differ from the source, because they hold escapes.
  public let decoded: [UInt8]
  /// Sorted by node.
  public let decodedKeys: [DecodedKey]
  /// In source order, without line ends.
  public let comments: [ByteSpan]

  /// Precondition: `nodes` is not empty, and its first node is the root.
  public init(
    file: SourceFile, format: ConfigFormat, nodes: ContiguousArray<ConfigNode>, decoded: [UInt8] = [],
    decodedKeys: [DecodedKey] = [], comments: [ByteSpan] = []
  ) {
    precondition(!nodes.isEmpty)
    self.file = file
    self.format = format
    self.nodes = nodes
    self.decoded = decoded
    self.decodedKeys = decodedKeys
    self.comments = comments
  }

  /// A document with an empty root table, for a file from which nothing could be read.
  public convenience init(emptyFor file: SourceFile, format: ConfigFormat) {
    self.init(file: file, format: format, nodes: [ConfigNode(kind: .table)])
  }

  public var root: ConfigValue { ConfigValue(document: self, index: 0) }

  /// The index of the last entry of the table `index` under `key`; 0 when there is none, or `index` is no table.
  func child(of index: UInt32, key: KeyName) -> UInt32 {
    nodes.withUnsafeBufferPointer { nodes in
      guard nodes[Int(index)].kind == .table else { return 0 }
      var found: UInt32 = 0
      var next = nodes[Int(index)].firstChild
      while next != 0 {
        if nodes[Int(next)].keyHash == key.hash, withKeyBytes(next, { key.equals($0) }) { found = next }
        next = nodes[Int(next)].next
      }
      return found
    }
  }

  /// The decoded bytes of the key of node `index`.
  func withKeyBytes<Result>(_ index: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let node = nodes[Int(index)]
    if node.keyIsDecoded, let key = decodedKey(index) {
      return decoded.withUnsafeBufferPointer {
        body(UnsafeBufferPointer(rebasing: $0[Int(key.offset)..<Int(key.offset + key.count)]))
      }
    }
    let inset: UInt32 = node.keyIsQuoted ? 1 : 0
    return file.bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(node.keyStart + inset)..<Int(node.keyEnd - inset)]))
    }
  }

  private func decodedKey(_ index: UInt32) -> DecodedKey? {
    var low = 0
    var high = decodedKeys.count
    while low < high {
      let middle = (low + high) / 2
      if decodedKeys[middle].node < index { low = middle + 1 } else { high = middle }
    }
    return low < decodedKeys.count && decodedKeys[low].node == index ? decodedKeys[low] : nil
  }
}
