public import ConfigTree
public import Findings

/// What was read, and every mistake that was met on the way.
public struct TOMLParseResult: Sendable {
  /// Everything that could be understood. With findings, entries may be missing or hold what was probably meant (an
  /// unquoted word as a string).
  public var document: ConfigDocument
  /// Errors of the group `syntax`, in the order of their places. Empty exactly when the file is valid TOML.
  public var findings: [Finding]

  public init(document: ConfigDocument, findings: [Finding]) {
    self.document = document
    self.findings = findings
  }
}

/// A TOML parser written by hand from the grammar (toml.abnf of TOML 1.0.0 and 1.1.0).
///
/// Reads bytes, keeps the place of every key, value and comment, goes on after a mistake, and takes time in proportion
/// to the size of the file.
public enum TOMLParser {
  public static func parse(_ file: SourceFile, options: TOMLOptions = TOMLOptions()) -> TOMLParseResult {
    if let error = unreadable(file.bytes) {
      let fault = SyntaxFault(error: error, span: ByteSpan(at: 0))
      let document = ConfigDocument(emptyFor: file, format: .toml)
      return TOMLParseResult(document: document, findings: [fault.finding(in: document)])
    }
    let (document, faults) = file.bytes.withUnsafeBufferPointer { bytes -> (ConfigDocument, [SyntaxFault]) in
      guard var reader = TOMLReader(bytes, options: options) else {
        return (ConfigDocument(emptyFor: file, format: .toml), [])
      }
      reader.readDocument()
      return (reader.document(of: file), reader.faults)
    }
    return TOMLParseResult(document: document, findings: faults.map { $0.finding(in: document) }.sorted())
  }

  /// Why nothing of the file can be read, if so.
  private static func unreadable(_ bytes: [UInt8]) -> TOMLSyntaxError? {
    if bytes.count > SourceFile.maximumSize { return .fileTooLarge }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return .encoding("UTF-32") }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .encoding("UTF-16") }
    return nil
  }
}
