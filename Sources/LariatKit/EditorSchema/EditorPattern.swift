import BindingSchema

/// The schemas' patterns as regular expressions of ECMA-262, in the part that all implementations share.
enum EditorPattern {
  /// `nil` for a pattern that cannot be read.
  static func text(_ pattern: StringPattern) -> String? {
    guard pattern.isValid else { return nil }
    var source = ArraySlice(Array(pattern.source.utf8))
    var ignoresCase = false
    if source.starts(with: Array("(?i)".utf8)) {
      ignoresCase = true
      source = source.dropFirst(4)
    }
    var alternatives = [""]
    while let byte = source.popFirst() {
      var part = ""
      switch byte {
      case UInt8(ascii: "^"), UInt8(ascii: "$"): continue
      case UInt8(ascii: "|"):
        alternatives.append("")
        continue
      case UInt8(ascii: "["): part = characterClass(&source, ignoresCase: ignoresCase)
      case UInt8(ascii: "\\"): part = literal(source.popFirst() ?? byte, ignoresCase: ignoresCase)
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "+"): part = character(byte)
      case UInt8(ascii: "{"):
        part = "{"
        while let digit = source.popFirst() {
          part += character(digit)
          if digit == UInt8(ascii: "}") { break }
        }
      default: part = literal(byte, ignoresCase: ignoresCase)
      }
      alternatives[alternatives.count - 1] += part
    }
    return alternatives.count == 1 ? "^\(alternatives[0])$" : "^(?:\(alternatives.joined(separator: "|")))$"
  }

  static func literal(_ text: String, ignoresCase: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        result += literal(UInt8(scalar.value), ignoresCase: ignoresCase)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func literal(_ byte: UInt8, ignoresCase: Bool) -> String {
    if ignoresCase, let other = otherCase(byte) { return "[\(character(byte))\(character(other))]" }
    return "\\^$.|?*+()[]{}/".utf8.contains(byte) ? "\\" + character(byte) : character(byte)
  }

  /// In the schemas' classes nothing but `]` and a dash between two characters is special.
  private static func characterClass(_ source: inout ArraySlice<UInt8>, ignoresCase: Bool) -> String {
    var text = "["
    var members: [UInt8] = []
    while let byte = source.popFirst(), byte != UInt8(ascii: "]") { members.append(byte) }
    for (place, byte) in members.enumerated() {
      let isRange = byte == UInt8(ascii: "-") && place > 0 && place + 1 < members.count
      text +=
        "\\^[".utf8.contains(byte) || byte == UInt8(ascii: "-") && !isRange ? "\\" + character(byte) : character(byte)
    }
    if ignoresCase { text += otherCases(members) }
    return text + "]"
  }

  /// The letters and ranges of letters of a class in their other case.
  private static func otherCases(_ members: [UInt8]) -> String {
    var text = ""
    for (place, byte) in members.enumerated() {
      guard let other = otherCase(byte) else { continue }
      let endsRange = place >= 2 && members[place - 1] == UInt8(ascii: "-")
      text += (endsRange ? "-" : "") + character(other)
    }
    return text
  }

  private static func otherCase(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): byte ^ 0x20
    default: nil
    }
  }

  private static func character(_ byte: UInt8) -> String { String(UnicodeScalar(byte)) }
}
