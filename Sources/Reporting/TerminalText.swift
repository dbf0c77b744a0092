/// Text that does to a terminal nothing but print, and how many cells it takes there.
enum TerminalText {
  /// `text` on one line, with escapes for control and invisible formatting characters.
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text }
    guard text.unicodeScalars.contains(where: needsEscape) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if needsEscape(scalar) { result += escape(scalar) } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  /// A character of a source line as it is printed, and its width in cells.
  static func cell(_ character: Character) -> (text: String, width: Int) {
    if let byte = character.asciiValue, 0x20..<0x7F ~= byte { return (String(character), 1) }
    if character == "\t" { return ("    ", 4) }
    guard let first = character.unicodeScalars.first else { return ("", 0) }
    if character.unicodeScalars.contains(where: needsEscape) {
      let text = escaped(String(character))
      return (text, text.unicodeScalars.count)
    }
    // A mark without a letter would join what the line starts with.
    if first.properties.generalCategory.isMark || first.properties.isVariationSelector || first == "\u{200D}" {
      return ("\u{25CC}" + String(character), 1)
    }
    return (String(character), width(character, first))
  }

  private static func width(_ character: Character, _ first: UnicodeScalar) -> Int {
    if first.properties.isEmojiPresentation || isWide(first) { return 2 }
    let asksForEmoji = character.unicodeScalars.contains("\u{FE0F}") && first.properties.isEmoji
    return asksForEmoji ? 2 : 1
  }

  /// Blocks whose characters have East Asian Width W or F (Unicode Standard Annex 11), besides emoji.
  private static func isWide(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  private static func needsEscape(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F: false
    case ..<0x20, 0x7F...0x9F: true
    // Soft hyphen, zero-width and bidirectional controls, line and paragraph separators, byte order mark.
    case 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    default: false
    }
  }

  private static func escape(_ scalar: UnicodeScalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{\(String(scalar.value, radix: 16))}"
    }
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isMark: Bool { self == .nonspacingMark || self == .enclosingMark || self == .spacingMark }
}
