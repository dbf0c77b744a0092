/// Text of a config on one line: control characters, and those that turn the direction of text, become escapes.
enum PlainText {
  static func line(_ text: String, limit: Int = 200) -> String {
    var output = ""
    for (position, scalar) in text.unicodeScalars.enumerated() {
      if position >= limit { return output + "…" }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: output += "\\u{\(String(scalar.value, radix: 16))}"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
