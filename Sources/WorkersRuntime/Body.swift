/// The bytes of a request, a response, a stored value or a message, with the three ways Workers read them.
///
/// Values are whole: Cloudflare's streams are read to their end before Swift sees them, so what passes through a `Body`
/// counts against the 128 MB of an isolate (https://developers.cloudflare.com/workers/platform/limits/#memory).
public struct Body: Sendable, Hashable {
  public var bytes: [UInt8]

  public init(_ bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  /// The UTF-8 bytes of a text.
  public init(_ text: String) {
    self.bytes = Array(text.utf8)
  }

  /// A JSON text without white space.
  public init(json value: JSONValue) {
    self.bytes = value.serialized()
  }

  /// The bytes as UTF-8; what is malformed becomes U+FFFD, as `Response.text()` does it.
  public var text: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes as a JSON text. Throws where they are none, naming the offset of the first byte that does not fit.
  public func json() throws(JSONSyntaxError) -> JSONValue {
    try JSONValue(parsing: bytes)
  }

  public var isEmpty: Bool { bytes.isEmpty }
}

extension Body: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) {
    self.init(value)
  }
}
