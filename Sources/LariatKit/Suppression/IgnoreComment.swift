import ConfigTree
import Findings

/// A comment that asks for findings not to be reported:
/// `# lariat: ignore RULE[, RULE] -- reason`, or `ignore-file` above the first key.
struct IgnoreComment {
  enum Scope {
    /// The line of the comment, or, when it stands alone, the next line with something else.
    case line
    case file
  }

  /// Why the comment is none that Lariat understands.
  enum Fault {
    /// `lariat: RULE`, or a misspelt keyword.
    case keyword(String)
    case noRule
    /// `ignore-file` below the first key.
    case misplaced
  }

  struct Name {
    var text: String
    var span: ByteSpan
  }

  /// With its mark, as in `ConfigDocument.comments`.
  var span: ByteSpan
  var scope: Scope
  var names: [Name]
  /// What stands after `--`.
  var reason: String?
  var fault: Fault?

  /// `nil` for a comment that is about something else.
  init?(_ span: ByteSpan, in file: SourceFile, isInHead: Bool) {
    var text = Text(file.bytes, span)
    guard text.take("lariat:") else { return nil }
    self.span = span
    text.skipBlanks()
    let keyword = text.word()
    switch keyword.text {
    case "ignore": scope = .line
    case "ignore-file": scope = .file
    default:
      scope = .line
      names = []
      fault = .keyword(keyword.text)
      return
    }
    names = text.names()
    reason = text.reason
    if names.isEmpty {
      fault = .noRule
    } else if scope == .file && !isInHead {
      fault = .misplaced
    }
  }

  /// The inside of a comment, read from its start.
  private struct Text {
    let bytes: [UInt8]
    var place: Int
    let end: Int

    init(_ bytes: [UInt8], _ span: ByteSpan) {
      let isBlock =
        span.count >= 4 && bytes[span.start] == UInt8(ascii: "/") && bytes[span.start + 1] == UInt8(ascii: "*")
      self.bytes = bytes
      place = span.start
      end = isBlock ? span.end - 2 : span.end
      while place < end, Self.marks.contains(bytes[place]) { place += 1 }
      skipBlanks()
    }

    private static let marks = Set("#/*".utf8)

    mutating func take(_ word: StaticString) -> Bool {
      guard end - place >= word.utf8CodeUnitCount else { return false }
      for offset in 0..<word.utf8CodeUnitCount where bytes[place + offset] != word.utf8Start[offset] { return false }
      place += word.utf8CodeUnitCount
      return true
    }

    mutating func skipBlanks() {
      while place < end, bytes[place] == UInt8(ascii: " ") || bytes[place] == UInt8(ascii: "\t") { place += 1 }
    }

    /// Up to a blank or comma.
    mutating func word() -> Name {
      let start = place
      while place < end, !Self.separators.contains(bytes[place]) { place += 1 }
      return Name(text: String(decoding: bytes[start..<place], as: UTF8.self), span: ByteSpan(start, place))
    }

    /// Rule names, separated by commas or blanks, up to `--` or the end of the line.
    mutating func names() -> [Name] {
      var names: [Name] = []
      while true {
        while place < end,
          bytes[place] == UInt8(ascii: " ") || bytes[place] == UInt8(ascii: "\t") || bytes[place] == UInt8(ascii: ",")
        {
          place += 1
        }
        let start = place
        guard !startsReason else { return names }
        let name = word()
        guard place > start else { return names }
        names.append(name)
      }
    }

    private var startsReason: Bool {
      place + 1 < end && bytes[place] == UInt8(ascii: "-") && bytes[place + 1] == UInt8(ascii: "-")
    }

    /// What is left after `--`.
    var reason: String? {
      guard startsReason else { return nil }
      let text = String(decoding: bytes[(place + 2)..<end], as: UTF8.self).split(whereSeparator: \.isWhitespace)
      return text.isEmpty ? nil : text.joined(separator: " ")
    }

    private static let separators: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ",")]
  }
}
