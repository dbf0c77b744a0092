import Findings
import LintRules

/// What a rule is about, for people: severity, reason, examples, and how to ignore it.
public struct RuleExplanation: Sendable {
  /// Without colours; ends with a line end.
  public let text: String

  /// `nil` when there is no such rule.
  public init?(_ id: String) {
    guard let rule = RuleList.rule(id) else { return nil }
    var text = "\(rule.id)\n\(rule.summary)\n\n"
    var facts = TextTable(["", ""])
    facts.add(["Severity", rule.severity.rawValue])
    facts.add(["Group", rule.groups.map(Self.words).joined(separator: "; ")])
    switch rule.fix {
    case .safe: facts.add(["Fix", "`lariat fix` mends it"])
    case .unsafe: facts.add(["Fix", "`lariat fix --unsafe` mends it"])
    case .displayOnly: facts.add(["Fix", "shown only"])
    case nil: break
    }
    facts.add(["Since", rule.since])
    if let page = rule.documentation { facts.add(["Facts", page]) }
    text += facts.text()
    text += "\n" + Self.wrapped(rule.rationale)
    for (verdict, title) in [(RuleExample.Verdict.bad, "Reported"), (.good, "Not reported")] {
      let examples = rule.examples.filter { $0.verdict == verdict }
      guard !examples.isEmpty else { continue }
      text += "\n\(title):\n"
      for example in examples {
        if example.path != "wrangler.toml" { text += "\n  in \(example.path)" }
        if let names = example.developmentVariables {
          text += "\n  with \(names.joined(separator: ", ")) in .dev.vars"
        }
        text += "\n"
        for line in example.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(
          example.text.hasSuffix("\n") ? 1 : 0)
        {
          text += line.isEmpty ? "\n" : "    \(line)\n"
        }
      }
    }
    // What is wrong with comments and settings is mended there.
    if rule.groups != [.syntax] && !["unused-ignore", "unknown-rule", "invalid-settings"].contains(rule.id) {
      text += "\nTo ignore it, at the end of the line or alone on the line above:\n\n"
      text += "    # lariat: ignore \(rule.id) -- reason\n"
    }
    self.text = text
  }

  private static func words(_ group: FindingGroup) -> String {
    switch group {
    case .syntax: "syntax (the text is not valid)"
    case .schema: "schema (wrangler says it too)"
    case .lint: "lint (only Lariat sees it)"
    }
  }

  /// Lines of at most 80 columns.
  private static func wrapped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
      var lines: [String] = []
      var line = ""
      for word in paragraph.split(separator: " ") {
        if !line.isEmpty && line.count + word.count >= 80 {
          lines.append(line)
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
      lines.append(line)
      return lines.joined(separator: "\n") + "\n"
    }.joined()
  }
}
