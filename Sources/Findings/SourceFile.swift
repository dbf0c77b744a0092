/// The bytes of one file, with the path under which findings name it. Immutable and shared by reference.
public final class SourceFile: Sendable {
  /// Largest number of bytes that a source file may have: 64 MiB.
  public static let maximumSize = 64 << 20

  /// The path as findings print it: relative to where the user stands, with `/`.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  public convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text of `span`; what is not valid UTF-8 becomes U+FFFD.
  public func text(_ span: ByteSpan) -> String {
    let end = min(span.end, bytes.count)
    guard span.start < end else { return "" }
    return String(decoding: bytes[span.start..<end], as: UTF8.self)
  }
}

extension SourceFile: Hashable {
  public static func == (left: SourceFile, right: SourceFile) -> Bool { left === right }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(self))
  }
}
