/// Escapes text so that GitHub-flavoured Markdown shows it and does nothing else with it.
package enum MarkdownText {
  /// Text in code letters. Inside inline HTML, Markdown still reads emphasis, links and addresses, so that every mark is
  /// written as a character reference, which is never markup.
  package static func code(_ text: String) -> String { "<code>\(escaped(OneLine.text(text)))</code>" }

  /// A sentence whose names stand in backticks. Mentions and references to issues are broken by a space of no width, as a
  /// name with a backtick of its own may leave its code letters.
  static func sentence(_ text: String) -> String {
    var output = ""
    var isCode = false
    let parts = OneLine.text(text, limit: 2000).split(separator: "`", omittingEmptySubsequences: false)
    for (position, part) in parts.enumerated() {
      let isLast = position == parts.count - 1
      if isCode && !isLast {
        output += "<code>\(escaped(String(part)))</code>"
      } else {
        output += prose(String(part))
      }
      isCode.toggle()
    }
    return output
  }

  package static func prose(_ text: String) -> String {
    // `www.` would become a link.
    escaped(OneLine.text(text, limit: 2000), keeping: [",", ".", "(", ")", "-", "/", "'"])
      .replacing("www.", with: "www&#46;")
      .replacing("&#64;", with: "&#64;&#8203;")
      .replacing("&#35;", with: "&#35;&#8203;")
  }

  private static func escaped(_ text: String, keeping kept: Set<Unicode.Scalar> = ["-"]) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      let isPlain = !scalar.isASCII || scalar == " " || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if isPlain || kept.contains(scalar) {
        output.unicodeScalars.append(scalar)
      } else {
        output += "&#\(scalar.value);"
      }
    }
    return output
  }
}
