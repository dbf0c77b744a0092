import Findings

/// Tells files that are no text from texts with a stray byte: the first are one mistake, not a hundred.
enum BinaryFile {
  /// Git looks at as much.
  private static let sampleSize = 8000

  /// A finding at the first byte 0 when `file` is no text at all.
  static func finding(_ file: SourceFile) -> Finding? {
    let sample = file.bytes.prefix(sampleSize)
    guard let first = sample.firstIndex(of: 0), !hasWideMark(sample) else { return nil }
    let zeros = sample.count { $0 == 0 }
    guard zeros * 32 > sample.count || !isValidUTF8(sample) else { return nil }
    return Finding(
      rule: "binary-file", severity: .error, group: .syntax, message: "`\(file.path)` is no text file",
      primary: Label(file: file, span: ByteSpan(first, first + 1), text: "a byte 0"),
      help: "a config is UTF-8 text; this may be a compiled, packed or UTF-16 file")
  }

  /// UTF-16 and UTF-32 with their marks have a finding of the parsers.
  private static func hasWideMark(_ sample: ArraySlice<UInt8>) -> Bool {
    [[0xFF, 0xFE], [0xFE, 0xFF], [0, 0, 0xFE, 0xFF]].contains { sample.starts(with: $0) }
  }

  /// Whether the sample is valid but for a character cut off at its end.
  private static func isValidUTF8(_ sample: ArraySlice<UInt8>) -> Bool {
    if String(validating: sample, as: UTF8.self) != nil { return true }
    return sample.count == sampleSize
      && (1...3).contains { String(validating: sample.dropLast($0), as: UTF8.self) != nil }
  }
}
