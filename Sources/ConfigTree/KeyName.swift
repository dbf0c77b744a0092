/// A key to look for, hashed once.
public struct KeyName: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let text: String
  public let hash: UInt32
  /// In bytes.
  let count: Int
  /// The first and the last eight bytes (fewer where there are fewer): all of a key of up to sixteen.
  private let head: UInt64
  private let tail: UInt64

  public init(_ text: String) {
    var text = text
    self = text.withUTF8 { bytes in
      KeyName(text: String(decoding: bytes, as: UTF8.self), bytes: bytes)
    }
  }

  private init(text: String, bytes: UnsafeBufferPointer<UInt8>) {
    self.text = text
    hash = KeyHash.hash(bytes)
    count = bytes.count
    (head, tail) = Self.words(bytes)
  }

  public init(stringLiteral value: String) { self.init(value) }

  public var description: String { text }

  /// Whether the decoded key `bytes` is this one.
  func equals(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count == count else { return false }
    let words = Self.words(bytes)
    guard words == (head, tail) else { return false }
    return count <= 16 || bytes.elementsEqual(text.utf8)
  }

  private static func words(_ bytes: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64) {
    let raw = UnsafeRawBufferPointer(bytes)
    guard bytes.count < 8 else {
      return (raw.loadUnaligned(as: UInt64.self), raw.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
    }
    var word: UInt64 = 0
    for byte in bytes { word = word << 8 | UInt64(byte) }
    return (word, 0)
  }

  public static func == (left: KeyName, right: KeyName) -> Bool {
    left.hash == right.hash && left.count == right.count && left.head == right.head && left.tail == right.tail
      && (left.count <= 16 || left.text == right.text)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
