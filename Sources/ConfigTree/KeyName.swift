/// A key to look for, hashed once.
public struct KeyName: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let text: String
  public let hash: UInt32

  public init(_ text: String) {
    self.text = text
    hash = KeyHash.hash(text)
  }

  public init(stringLiteral value: String) { self.init(value) }

  public var description: String { text }

  public static func == (left: KeyName, right: KeyName) -> Bool { left.hash == right.hash && left.text == right.text }

  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
