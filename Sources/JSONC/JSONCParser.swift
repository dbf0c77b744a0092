public import ConfigTree
public import Findings

/// What a caller may set of the parser.
public struct JSONCOptions: Sendable, Hashable {
  /// How many objects and arrays may be open at a time.
  public var nestingLimit: Int
  /// How many syntax errors are reported of one file, and how many duplicate keys. At the first limit reading stops; the
  /// last finding says so, or how many duplicates follow.
  public var findingLimit: Int

  public init(nestingLimit: Int = 1000, findingLimit: Int = 100) {
    self.nestingLimit = nestingLimit
    self.findingLimit = findingLimit
  }
}

public struct JSONCParseResult: Sendable {
  /// What could be read; after a syntax error, what recovery made of it.
  public let document: ConfigDocument
  /// In source order.
  public let findings: [Finding]

  /// Whether wrangler would refuse to read the file.
  public var hasSyntaxErrors: Bool { findings.contains { $0.group == .syntax } }
}

/// Reads JSON with comments and trailing commas.
///
/// It takes what jsonc-parser 3.2.0 takes, with which wrangler reads both `.json` and `.jsonc`: `//` and `/* */`
/// comments, one comma before a closing bracket, any value as root, malformed UTF-8 (as U+FFFD), duplicate keys (the
/// last value, at the place of the first).
public enum JSONCParser {
  /// Never fails: the mistakes are findings of group `syntax`. Takes time in proportion to the size of the file and no
  /// stack space for nested values.
  public static func parse(
    _ file: SourceFile, format: ConfigFormat = .jsonc, options: JSONCOptions = JSONCOptions()
  ) -> JSONCParseResult {
    file.bytes.withUnsafeBufferPointer { bytes in
      if let encoding = ForeignEncoding(markOf: bytes) {
        let error = JSONCSyntaxError.unsupportedEncoding(encoding)
        return JSONCParseResult(
          document: ConfigDocument(emptyFor: file, format: format),
          findings: [error.finding(at: ByteSpan(0, encoding.markLength), in: file)])
      }
      let malformed = MalformedUTF8(in: bytes)
      var reader = JSONCReader(bytes, file: file, options: options, holdsMalformedText: malformed != nil)
      reader.read()
      return reader.result(format: format, malformed: malformed)
    }
  }
}
