import BuiltinSchemas
import ConfigTree
import Findings
import JSONC
import LintRules
import Resolution
import TOML

/// A config run through parser, resolution and rules, as `check` does.
struct LintedText {
  let file: SourceFile
  let document: ConfigDocument
  /// Of the parser, the schemas and the rules together.
  let findings: [Finding]

  init(
    _ text: String, path: String = "wrangler.toml", developmentVariables: [String]? = nil,
    today: CalendarDate? = CalendarDate(year: 2026, month: 11, day: 24), staleAfterDays: Int? = nil,
    isBoundElsewhere: Bool = false
  ) {
    file = SourceFile(path: path, text: text)
    let isTOML = ConfigFormat(path: path) == .toml
    let parsed: (document: ConfigDocument, findings: [Finding])
    if isTOML {
      let result = TOMLParser.parse(file, options: TOMLOptions(version: .v1_0, integerRange: .safeInteger))
      parsed = (result.document, result.findings)
    } else {
      let result = JSONCParser.parse(file, format: .jsonc)
      parsed = (result.document, result.findings)
    }
    document = parsed.document
    let resolved = ConfigResolver.resolve(document, schemas: BuiltinSchemas.all)
    let context = LintContext(
      document: document, schemas: BuiltinSchemas.all, manifests: resolved.manifests,
      options: LintOptions(
        today: today, staleAfterDays: staleAfterDays, editor: isTOML ? TOMLEditor() : JSONCEditor(),
        developmentVariables: developmentVariables, isBoundElsewhere: isBoundElsewhere))
    findings = parsed.findings + resolved.findings + LintRules.check(context)
  }

  init(_ example: RuleExample, text: String? = nil) {
    self.init(text ?? example.text, path: example.path, developmentVariables: example.developmentVariables)
  }

  func findings(of rule: String) -> [Finding] { findings.filter { $0.rule == rule } }

  /// The text after the first fix of `finding`.
  func fixed(_ finding: Finding) -> String? {
    guard let fix = finding.fixes.first else { return nil }
    var bytes = file.bytes
    for edit in fix.edits.reversed() {
      bytes.replaceSubrange(edit.span.start..<edit.span.end, with: Array(edit.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The JSONC that says what a TOML document says.
enum JSONCTranslation {
  static func text(_ document: ConfigDocument) -> String { text(document.root) + "\n" }

  private static func text(_ value: ConfigValue) -> String {
    switch value.kind {
    case .table:
      "{" + value.children.map { "\(ConfigPath.quoted($0.key)): \(text($0))" }.joined(separator: ", ") + "}"
    case .array: "[" + value.children.map { text($0) }.joined(separator: ", ") + "]"
    case .string: ConfigPath.quoted(value.string ?? "")
    case .integer: String(value.integer ?? 0)
    case .float: String(value.number ?? 0)
    case .boolean: value.boolean == true ? "true" : "false"
    default: "null"
    }
  }
}
