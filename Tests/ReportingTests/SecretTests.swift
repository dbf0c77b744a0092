import Findings
import JSONText
import Reporting
import Testing

@Suite struct SecretTests {
  private let secret = "sk_live_51H8xQ2"

  /// A secret, beside it a finding that knows nothing of it, and texts that repeat it.
  private var findings: [Finding] {
    let source = file("wrangler.toml", "vars = { KEY = \"\(secret)\", COLOUR = 1 }\n")
    var finding = Finding(
      rule: "secret-in-variables", severity: .error, group: .lint, message: "`KEY` is the secret \(secret)",
      primary: label("KEY", in: source, "as \(secret)"), secondary: [label(secret, in: source, "here")],
      notes: ["it is \(secret)"], help: "remove \(secret)",
      fixes: [
        Fix(
          title: "move \(secret)", applicability: .unsafe,
          edits: [TextEdit(span: ByteSpan(at: 0), replacement: "# \(secret)\n")]),
        Fix(
          title: "remove it", applicability: .unsafe, edits: [TextEdit(span: span("KEY", in: source), replacement: "")]),
      ],
      path: "vars.KEY")
    finding.masked = [span("\"\(secret)\"", in: source)]
    return [finding, simple(.warning, label("COLOUR", in: source))]
  }

  @Test(arguments: ReportFormat.allCases)
  func noFormatShowsASecret(_ format: ReportFormat) {
    for findings in [findings, findings.reversed()] {
      let text = render(
        format, findings, suppressed: findings.map { SuppressedFinding(finding: $0, justification: secret) })
      #expect(!text.contains(secret))
      #expect(!text.contains("51H8"))
    }
  }

  @Test(arguments: ReportFormat.allCases)
  func aSuppressedFindingHidesItsSecretToo(_ format: ReportFormat) {
    let text = render(format, [findings[1]], suppressed: [SuppressedFinding(finding: findings[0])])
    #expect(!text.contains(secret))
  }

  @Test func theTextShowsDotsBelowWhichCaretsFit() {
    let dots = String(repeating: "•", count: secret.count + 2)
    let lines = render(.text, [findings[1]], suppressed: [SuppressedFinding(finding: findings[0])]).split(
      separator: "\n")
    #expect(lines[3] == " 1 | vars = { KEY = \(dots), COLOUR = 1 }")
    #expect(lines[4] == "   | " + String(repeating: " ", count: 34) + "^^^^^^")
  }

  @Test func aFixThatRepeatsTheSecretIsLeftOut() throws {
    let json = try StrictJSON.parse(render(.json, findings))
    #expect(json["findings"]?[0]?["fixes"]?[0]?["title"]?.string == "remove it")
    #expect(json["findings"]?[0]?["fixes"]?[1] == nil)
  }
}
