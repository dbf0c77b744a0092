/// Text of a config in GitHub's Markdown, where it may be no markup, mention, link or end of a table cell.
enum MarkdownText {
  /// A code span; nothing inside one is markup or a mention.
  static func code(_ text: String) -> String {
    let text = LineText.escaped(text)
    guard !text.isEmpty else { return "(empty)" }
    // Tables read `|` before code spans, and backticks end them: these few as character references, which are never markup.
    if text.contains(where: { $0 == "|" || $0 == "`" }) { return "<code>\(references(text))</code>" }
    // Spaces at both ends would be dropped, and white space alone is no code.
    if text.first == " " || text.last == " " { return "<code>\(references(text))</code>" }
    return "`\(text)`"
  }

  /// Words of our own, names as code.
  static func phrase(_ phrase: Phrase) -> String {
    phrase.cut.parts.map { part in
      switch part {
      case .words(let words): words
      case .name(let name): code(name)
      }
    }.joined()
  }

  /// A block of code that `text` cannot end.
  static func block(_ text: String, language: String, indent: String) -> String {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { indent + $0 }.joined(
      separator: "\n")
    return "\(indent)\(fence)\(language)\n\(lines)\n\(indent)\(fence)"
  }

  /// Everything but letters, digits and spaces as character references.
  private static func references(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isPlain =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || (scalar == " " && result.last != " " && !result.isEmpty)
      if isPlain {
        result.unicodeScalars.append(scalar)
      } else {
        result += "&#\(scalar.value);"
      }
    }
    return result
  }
}
