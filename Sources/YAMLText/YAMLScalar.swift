/// A string as a YAML scalar on one line.
enum YAMLScalar {
  /// Words that YAML 1.1 or 1.2 reads as a boolean or null, in any case.
  private static let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

  /// `text` as it is when nothing can mistake it, else in double quotes.
  static func text(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// Letters first, then a small set of characters: what looks like a number, a date or syntax gets quotes.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last else { return false }
    guard isLetter(first) || first == UInt8(ascii: "_") || first == UInt8(ascii: "/") else { return false }
    guard last != UInt8(ascii: " "), last != UInt8(ascii: ":") else { return false }
    for (position, byte) in bytes.enumerated() {
      switch byte {
      case _ where isLetter(byte), UInt8(ascii: "0")...UInt8(ascii: "9"): continue
      case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "@"),
        UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "$"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: " "):
        continue
      case UInt8(ascii: ":") where bytes[position + 1] != UInt8(ascii: " "): continue
      default: return false
      }
    }
    return bytes.count > 5 || !words.contains(text.lowercased())
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where needsEscape(scalar): result += escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// What YAML does not allow as it is, takes for a line end, or what is invisible.
  private static func needsEscape(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case ..<0x20, 0x7F...0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func escape(_ scalar: UnicodeScalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return switch scalar.value {
    case ..<0x100: "\\x" + String(repeating: "0", count: 2 - hex.count) + hex
    default: "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    }
  }
}
