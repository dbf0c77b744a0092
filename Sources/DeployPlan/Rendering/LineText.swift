/// Text of a config on one line of a terminal or a comment.
enum LineText {
  /// Without anything that moves the cursor, changes the direction or cannot be seen: those as escapes.
  static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where isHidden(scalar): result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value < 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return true
    case .nonspacingMark, .enclosingMark: return scalar.value == 0x034F
    default: return false
    }
  }

  /// Columns that `text` takes in a terminal.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    // East Asian Width W and F (UAX #11), by blocks.
    switch value {
    case 0x1100...0x115F, 0x231A...0x231B, 0x23E9...0x23EC, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653,
      0x26AA...0x26AB,
      0x2705, 0x270A...0x270B, 0x2728, 0x274C, 0x2753...0x2757, 0x2795...0x2797, 0x2B1B...0x2B1C, 0x2B50,
      0x2E80...0x303E,
      0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1B000...0x1B2FF, 0x1F004, 0x1F0CF,
      0x1F18E,
      0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F64F, 0x1F680...0x1F6FF, 0x1F7E0...0x1F7EB, 0x1F90C...0x1F9FF,
      0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// As much of `text` as fits, with `…` when it is not all.
  static func cut(_ text: String, to columns: Int) -> String {
    // Each byte of UTF-8 takes at most one column.
    if text.utf8.count <= columns || width(text) <= columns { return text }
    guard columns > 0 else { return "" }
    var used = 1
    var result = ""
    for character in text {
      let next = width(String(character))
      if used + next > columns { break }
      used += next
      result.append(character)
    }
    return result + "…"
  }

  static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - width(text)))
  }

  /// Lines of at most `columns`, broken at spaces; a longer word is cut.
  static func wrapped(_ text: String, to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let word = cut(String(word), to: columns)
      let next = width(word)
      if used > 0, used + 1 + next > columns {
        lines.append(line)
        (line, used) = (word, next)
      } else {
        line += used > 0 || !line.isEmpty ? " \(word)" : word
        used += (used > 0 ? 1 : 0) + next
      }
    }
    lines.append(line)
    return lines
  }
}
