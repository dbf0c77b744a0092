/// Why bytes are no JSON text (RFC 8259).
public struct JSONSyntaxError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Reason: Sendable, Equatable {
    case unexpectedEnd
    case unexpectedByte(UInt8)
    case invalidEscape
    case invalidUTF8
    case nestedTooDeeply
  }

  public var reason: Reason
  /// In bytes from the start of the text.
  public var offset: Int

  public init(reason: Reason, offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  public var description: String {
    switch reason {
    case .unexpectedEnd: "the JSON text ends early, at byte \(offset)"
    case .unexpectedByte(let byte): "the JSON text has an unexpected byte \(byte) at byte \(offset)"
    case .invalidEscape: "the JSON text has an invalid escape at byte \(offset)"
    case .invalidUTF8: "the JSON text is not UTF-8 at byte \(offset)"
    case .nestedTooDeeply: "the JSON text is nested more than 512 levels deep at byte \(offset)"
    }
  }
}
