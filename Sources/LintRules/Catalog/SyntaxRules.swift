import Findings

extension RuleCatalog {
  private static func rule(
    _ id: String, _ summary: String, _ rationale: String, _ examples: [RuleExample] = [],
    fix: Applicability? = nil, severity: Severity = .error, groups: [FindingGroup] = [.syntax]
  ) -> RuleInfo {
    RuleInfo(
      id: id, severity: severity, groups: groups, fix: fix, summary: summary, rationale: rationale, examples: examples)
  }

  private static func toml(_ text: String) -> RuleExample { .bad(text, isFormatSpecific: true) }
  private static func jsonc(_ text: String) -> RuleExample {
    .bad(text, path: "wrangler.jsonc", isFormatSpecific: true)
  }

  private static let unparsed = "A file that does not parse deploys nothing: wrangler stops at the first such mistake."

  /// Rules of the parsers.
  static let syntaxRules: [RuleInfo] = [
    rule(
      "binary-file", "A file that is no text.", "It was taken for a config because of its name; nothing of it was read."
    ),
    rule(
      "closed-table", "Keys added to an inline table, or to something that is no table.",
      "TOML closes an inline table where its brace closes; neither a header nor a dotted key can add to it later.",
      [toml("limits = { cpu_ms = 50 }\nlimits.subrequests = 10\n")]),
    rule(
      "control-character", "A control character in the text.",
      "TOML and JSON allow no control characters besides tabs and line ends; inside strings they are written as escapes.",
      fix: .safe
    ),
    rule(
      "curly-quote", "A typographic quotation mark where a plain one belongs.",
      "Word processors and web pages replace plain quotation marks. \(unparsed)",
      [toml("name = \u{201C}api\u{201D}\n")], fix: .safe),
    rule(
      "duplicate-key", "The same key twice in one table.",
      "TOML forbids it. In JSON the last one wins without a word, so that an edit of the first one has no effect; there it is a warning.",
      [toml("name = \"api\"\nname = \"web\"\n")], groups: [.syntax, .lint]),
    rule(
      "duplicate-table", "The same table header twice.", "TOML defines each table once. \(unparsed)",
      [toml("[vars]\nA = \"1\"\n[vars]\nB = \"2\"\n")], fix: .unsafe),
    rule("empty-file", "A JSON file without a value.", "JSON needs one value; `{}` is the empty config. \(unparsed)"),
    rule("extra-comma", "A comma with nothing before it.", unparsed, [toml("flags = [1,,2]\n")]),
    rule("file-too-large", "A file of more than 64 MiB.", "No config is that large; nothing of it was read."),
    rule(
      "integer-out-of-range", "An integer that cannot be kept exactly.",
      "wrangler reads integers as JavaScript numbers and refuses those beyond 2^53 - 1.",
      [toml("n = 9007199254740993\n")]),
    rule(
      "invalid-date", "A date or time that the calendar or the clock does not have, or in another form.", unparsed,
      [toml("d = 2024-13-01\n")]),
    rule(
      "invalid-escape", "An escape sequence that the format does not have.",
      "`\\` starts an escape. Windows paths in double quotes are the usual case: write `/`, or single quotes in TOML.",
      [toml("main = \"src\\index.ts\"\n")]),
    rule(
      "invalid-key", "Text that cannot be a key.",
      "Bare keys consist of letters, digits, `_` and `-`; anything else stands in quotes.", [toml("= 1\n")], fix: .safe),
    rule("invalid-number", "Text that starts like a number and is none.", unparsed, [toml("n = 01\n")]),
    rule("invalid-syntax", "Text that is not valid TOML.", unparsed),
    rule(
      "invalid-utf8", "Bytes that are not UTF-8.",
      "wrangler replaces such bytes by U+FFFD; the value is not what its author wrote.", groups: [.syntax, .lint]),
    rule(
      "key-in-array", "A key with a value inside an array.",
      "Arrays hold values; entries with keys are tables: `[{ key = 1 }]`.", [toml("a = [b = 1]\n")]),
    rule(
      "merge-conflict", "A conflict marker of a version control system.", "The merge was never finished. \(unparsed)"),
    rule("mismatched-bracket", "A bracket that closes another one than was opened.", unparsed, [toml("a = [1}\n")]),
    rule("missing-colon", "A JSON key without a colon.", unparsed, [jsonc("{ \"name\" = \"api\" }\n")], fix: .safe),
    rule(
      "missing-comma", "Two entries without a comma between them.", unparsed,
      [jsonc("{ \"name\": \"api\" \"main\": \"a.js\" }\n")], fix: .safe),
    rule("missing-equals", "A TOML key without `=`.", unparsed, [toml("name \"api\"\n")], fix: .unsafe),
    rule("missing-value", "A key without a value.", unparsed, [toml("name =\n")]),
    rule(
      "misspelled-literal", "`True`, `yes` or the like where TOML has `true`.", unparsed,
      [toml("workers_dev = True\n")], fix: .safe
    ),
    rule(
      "nesting-too-deep", "More levels of brackets than anybody means.",
      "Reading stops at a limit, so that no input can exhaust the stack."),
    rule(
      "newline-in-inline-table", "An inline table on several lines.",
      "TOML 1.0, which wrangler reads, ends an inline table on its line. Write it as a `[table]`.",
      [toml("limits = {\n  cpu_ms = 50 }\n")]),
    rule("null-value", "`null` in TOML.", "TOML has no null; leave the key out.", [toml("route = null\n")]),
    rule(
      "syntax-error", "Text that is not valid YAML.", "A schema or settings file that does not parse has no effect."),
    rule(
      "too-many-findings", "So many mistakes that the rest is not listed.",
      "Mend the first ones; the rest often follows from them."),
    rule(
      "trailing-comma", "A comma before the closing brace of an inline table.",
      "TOML 1.0, which wrangler reads, has none there.", [toml("limits = { cpu_ms = 50, }\n")], fix: .safe),
    rule("unclosed-bracket", "A bracket that is never closed.", unparsed, [toml("a = [1, 2\nb = 1\n")]),
    rule(
      "unclosed-comment", "A `/*` comment that never ends.", "The rest of the file is part of the comment. \(unparsed)"),
    rule(
      "unclosed-string", "A string without its closing quotation mark.", unparsed,
      [toml("name = \"api\nmain = \"a.js\"\n")], fix: .unsafe),
    rule(
      "unexpected-text", "Text where an entry should end, or where none can start.", unparsed,
      [toml("name = \"api\" \"web\"\n")], fix: .safe),
    rule("unquoted-value", "A text value without quotation marks.", unparsed, [toml("name = api\n")], fix: .unsafe),
    rule("wrong-encoding", "A file in UTF-16 or UTF-32.", "wrangler reads UTF-8 only; save the file as UTF-8."),
  ]
}
