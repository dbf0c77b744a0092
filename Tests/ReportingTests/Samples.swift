import Findings
import Reporting

func file(_ path: String, _ text: String) -> SourceFile { SourceFile(path: path, text: text) }

/// The span of the `occurrence`th (from 1) `text` in `file`.
func span(_ text: String, in file: SourceFile, occurrence: Int = 1) -> ByteSpan {
  var found = 0
  let wanted = Array(text.utf8)
  for start in 0...max(0, file.bytes.count - wanted.count) where file.bytes[start...].starts(with: wanted) {
    found += 1
    if found == occurrence { return ByteSpan(start, start + wanted.count) }
  }
  fatalError("\(text) is not in \(file.path)")
}

func label(_ text: String, in file: SourceFile, _ message: String? = nil, occurrence: Int = 1) -> Label {
  Label(file: file, span: span(text, in: file, occurrence: occurrence), text: message)
}

/// The finding of docs: a misspelt key with a safe fix.
func misspeltKey() -> Finding {
  let source = file("wrangler.toml", "name = \"shop\"\n\ncompatability_date = \"2026-01-01\"\n")
  let primary = label("compatability_date", in: source, "not a key that wrangler knows")
  return Finding(
    rule: "unknown-key", severity: .error, group: .schema, message: "unknown key `compatability_date`",
    primary: primary, help: "did you mean `compatibility_date`?",
    fixes: [
      Fix(
        title: "rename to `compatibility_date`", applicability: .safe,
        edits: [TextEdit(span: primary.span, replacement: "compatibility_date")])
    ],
    path: "compatability_date")
}

/// A finding with every field, over two files.
func fullFinding() -> Finding {
  let source = file("apps/a b/wrangler.jsonc", "{\n  \"name\": \"é😀\", \"main\": \"x.ts\",\n}\n")
  let other = file("../other.toml", "name = \"x\"\n")
  return Finding(
    rule: "duplicate-worker-name", severity: .warning, group: .lint, message: "two Workers are named `x`, 100% alike",
    primary: label("\"main\"", in: source, "declared again here"),
    secondary: [label("name", in: other, "first declared here"), label("\"é😀\"", in: source)],
    notes: ["holds in `staging`, `production`"], help: "rename one",
    fixes: [
      Fix(
        title: "remove it", applicability: .unsafe,
        edits: [TextEdit(span: span("\"main\"", in: source), replacement: "")]),
      Fix(
        title: "rename it", applicability: .displayOnly,
        edits: [TextEdit(span: ByteSpan(at: 0), replacement: "// \"é\"\n")]),
    ],
    path: "env.staging.name", environment: "staging")
}

func simple(
  _ severity: Severity, _ primary: Label, _ message: String = "wrong", rule: String = "some-rule", path: String? = nil
) -> Finding {
  Finding(rule: rule, severity: severity, group: .lint, message: message, primary: primary, path: path)
}

func render(
  _ format: ReportFormat, _ findings: [Finding], suppressed: [SuppressedFinding] = [], rules: [RuleDescription] = [],
  color: Bool = false, width: Int? = nil
) -> String {
  let report = Report(
    findings: findings, suppressed: suppressed, fileCount: 2, rules: rules, toolVersion: "0.1.0")
  return String(decoding: format.render(report, color: color, width: width), as: UTF8.self)
}
