/// Swift string literals, and text in comments.
enum StringLiteral {
  /// The literal whose value is `text`. All that is not plainly visible is written as `\u{…}`.
  static func source(of text: String) -> String {
    if isPlain(text) { return "\"\(text)\"" }
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      default: append(scalar, to: &literal)
      }
    }
    return literal + "\""
  }

  /// `text` for a line comment: no line end and nothing invisible gets into it.
  static func comment(_ text: String) -> String {
    if isPlain(text) { return text }
    var comment = ""
    for scalar in text.unicodeScalars { append(scalar, to: &comment) }
    return comment
  }

  /// Whether no character of the text needs a thought: nearly always.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    if isVisible(scalar) {
      text.unicodeScalars.append(scalar)
    } else {
      text += "\\u{\(String(scalar.value, radix: 16))}"
    }
  }

  /// Letters, digits, punctuation, symbols and the ordinary space; marks are not, since one would join what stands before.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value < 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator,
      .nonspacingMark, .spacingMark, .enclosingMark:
      return false
    default: return true
    }
  }
}
