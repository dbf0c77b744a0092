import Findings

/// The pages of `docs/rules/`, in Markdown.
public enum RulePage {
  /// The page of one rule: `docs/rules/<id>.md`.
  public static func text(_ rule: RuleInfo) -> String {
    var text = "<!-- Generated from the rule's description. Do not edit. -->\n# \(rule.id)\n\n\(rule.summary)\n\n"
    text += "| Severity | Group | Fix | Since |\n| --- | --- | --- | --- |\n"
    let groups = rule.groups.map(\.rawValue).joined(separator: ", ")
    text += "| \(rule.severity.rawValue) | \(groups) | \(rule.fix?.rawValue ?? "none") | \(rule.since) |\n\n"
    text += "## Why\n\n\(rule.rationale)\n"
    if let page = rule.documentation { text += "\nThe facts: <\(page)>\n" }
    for (verdict, title) in [(RuleExample.Verdict.bad, "Reported"), (.good, "Not reported")] {
      let examples = rule.examples.filter { $0.verdict == verdict }
      let repositories = rule.repositories.filter { $0.verdict == verdict }
      guard !examples.isEmpty || !repositories.isEmpty else { continue }
      text += "\n## \(title)\n"
      for example in examples { text += "\n\(block(example))" }
      for repository in repositories {
        for file in repository.files { text += "\n`\(file.path)`:\n\n\(block(file.text, path: file.path))" }
      }
    }
    text += "\n## Ignoring it\n\n"
    text += "`# lariat: ignore \(rule.id) -- reason` at the end of the line, or alone on the line above.\n"
    return text
  }

  /// The table of all rules: `docs/rules/README.md`.
  public static func index(_ rules: [RuleInfo]) -> String {
    var text = "<!-- Generated from the rules' descriptions. Do not edit. -->\n# Rules\n\n"
    text += "Group `syntax`: the text is not valid TOML or JSONC. Group `schema`: Cloudflare's own tool says it too. "
    text += "Group `lint`: only Lariat sees it.\n\n"
    text += "| Rule | Severity | Group | Fix | What |\n| --- | --- | --- | --- | --- |\n"
    for rule in rules {
      let groups = rule.groups.map(\.rawValue).joined(separator: ", ")
      let summary = String(rule.summary.flatMap { $0 == "|" ? "\\|" : String($0) })
      text += "| [`\(rule.id)`](\(rule.id).md) | \(rule.severity.rawValue) | \(groups) "
      text += "| \(rule.fix?.rawValue ?? "") | \(summary) |\n"
    }
    return text
  }

  private static func block(_ example: RuleExample) -> String {
    var text = ""
    if example.path != "wrangler.toml" { text += "`\(example.path)`:\n\n" }
    if let names = example.developmentVariables {
      text += "With \(names.map { "`\($0)`" }.joined(separator: ", ")) in `.dev.vars`:\n\n"
    }
    return text + block(example.text, path: example.path)
  }

  private static func block(_ body: String, path: String) -> String {
    let language = path.hasSuffix("toml") ? "toml" : "jsonc"
    return "```\(language)\n\(body)\(body.hasSuffix("\n") ? "" : "\n")```\n"
  }
}
