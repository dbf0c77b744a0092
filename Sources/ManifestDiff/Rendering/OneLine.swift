/// Text of a config on one line, without what a terminal would obey.
package enum OneLine {
  /// Control characters, and those that turn the direction of text, become escapes; what is longer than `limit`
  /// characters is
  /// cut.
  package static func text(_ text: String, limit: Int = 120) -> String {
    if text.utf8.count <= limit, text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text }
    var output = ""
    var count = 0
    for scalar in text.unicodeScalars {
      count += 1
      if count > limit { return output + "…" }
      switch scalar {
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case _ where isUnsafe(scalar): output += "\\u{\(String(scalar.value, radix: 16))}"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: scalar.value != 0x200D
    default: false
    }
  }
}
