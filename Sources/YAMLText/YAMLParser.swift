public import ConfigTree
public import Findings

/// What was read, and what is wrong with it.
public struct YAMLParseResult: Sendable {
  /// What could be read; up to the first syntax error when there is one.
  public let document: ConfigDocument
  /// All of group `syntax` and severity `error`, in source order.
  public let findings: [Finding]

  public init(document: ConfigDocument, findings: [Finding]) {
    self.document = document
    self.findings = findings
  }
}

/// Reads one YAML document with the core schema of YAML 1.2.2 (section 10.3): `~`, `true`, `0x1F`, `1e3`, `.inf` and their
/// like are values, every other plain scalar, and all that is quoted, is a string.
///
/// Settings and schemas need no more than trees of named values, so anchors, aliases, tags, keys that are no strings and
/// further documents are refused with a finding.
public enum YAMLParser {
  /// Deepest nesting of tables and lists that is read.
  public static let nestingLimit = 1000

  /// Reads `file`, which is UTF-8 with or without a byte order mark. An empty file gives an empty root table.
  public static func parse(_ file: SourceFile) -> YAMLParseResult {
    file.bytes.withUnsafeBufferPointer { source in
      var reader = YAMLTreeReader(file: file, source: source)
      return reader.read()
    }
  }
}
