/// Escapes text so that GitHub-flavoured Markdown shows it and does nothing else with it.
package enum MarkdownText {
  /// A code span, in which GitHub reads no markup, link or mention. Its fence is longer than any row of backticks
  /// inside.
  package static func code(_ text: String) -> String {
    let line = OneLine.text(text)
    guard !line.isEmpty else { return "(empty)" }
    var (longest, current) = (0, 0)
    for character in line {
      current = character == "`" ? current + 1 : 0
      longest = max(longest, current)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let needsPadding = "` ".contains(line.first ?? "a") || "` ".contains(line.last ?? "a")
    return needsPadding ? "\(fence) \(line) \(fence)" : fence + line + fence
  }

  /// Code letters in a cell of a table, where a bar would end the cell even inside a code span.
  package static func cell(_ text: String) -> String {
    text.contains("|") || text.contains("\\") ? "<code>\(escaped(OneLine.text(text)))</code>" : code(text)
  }

  /// A sentence whose names stand in backticks. Mentions and references to issues are broken by a space of no width,
  /// as a
  /// name with a backtick of its own may leave its code letters.
  static func sentence(_ text: String) -> String {
    var output = ""
    var isCode = false
    let parts = OneLine.text(text, limit: 2000).split(separator: "`", omittingEmptySubsequences: false)
    for (position, part) in parts.enumerated() {
      let isLast = position == parts.count - 1
      if isCode && !isLast {
        output += code(String(part))
      } else {
        output += prose(String(part))
      }
      isCode.toggle()
    }
    return output
  }

  package static func prose(_ text: String) -> String {
    escaped(OneLine.text(text, limit: 2000), keeping: ",.()-/'", breaksMentions: true)
  }

  /// - Parameter breaksMentions: a space of no width after `@` and `#`, and no plain point after `www`.
  private static func escaped(_ text: String, keeping kept: String = "-", breaksMentions: Bool = false) -> String {
    let kept = Array(kept.unicodeScalars)
    var output = ""
    var previous = [Unicode.Scalar](repeating: " ", count: 3)
    for scalar in text.unicodeScalars {
      let isLink = scalar == "." && previous.allSatisfy { $0 == "w" || $0 == "W" }
      if isPlain(scalar) || (kept.contains(scalar) && !(breaksMentions && isLink)) {
        output.unicodeScalars.append(scalar)
      } else {
        output += "&#\(scalar.value);"
        if breaksMentions && (scalar == "@" || scalar == "#") { output += "&#8203;" }
      }
      previous.removeFirst()
      previous.append(scalar)
    }
    return output
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", " ": true
    default: !scalar.isASCII
    }
  }
}
