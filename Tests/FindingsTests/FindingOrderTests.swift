import Findings
import Testing

@Suite struct FindingOrderTests {
  private static let first = SourceFile(path: "a.toml", text: "x = 1\n")
  private static let second = SourceFile(path: "b.toml", text: "x = 1\n")

  private func finding(
    _ file: SourceFile = first, _ start: Int = 0, _ severity: Severity = .error, _ rule: String = "a-rule",
    environment: String? = nil, path: String? = nil, message: String = "m"
  ) -> Finding {
    Finding(
      rule: rule, severity: severity, group: .lint, message: message,
      primary: Label(file: file, span: ByteSpan(start, start + 1)), path: path, environment: environment)
  }

  @Test func byFilePlaceSeverityRuleEnvironmentPathMessage() {
    let sorted = [
      finding(), finding(message: "n"), finding(path: "p"), finding(environment: "e"),
      finding(Self.first, 0, .error, "b-rule"),
      finding(Self.first, 0, .warning), finding(Self.first, 0, .info), finding(Self.first, 2), finding(Self.second),
    ]
    #expect(sorted.reversed().sorted() == sorted)
    #expect(!(finding() < finding()))
  }

  @Test func severitiesAndApplicabilitiesAreOrdered() {
    #expect(Severity.allCases.sorted() == [.info, .warning, .error])
    #expect(Applicability.allCases.sorted() == [.displayOnly, .unsafe, .safe])
  }

  @Test func editsOfAFixAreSorted() {
    let edits = [TextEdit(span: ByteSpan(4, 5), replacement: "b"), TextEdit(span: ByteSpan(0, 1), replacement: "a")]
    #expect(Fix(title: "t", applicability: .safe, edits: edits).edits.map(\.replacement) == ["a", "b"])
  }

  @Test func textOfASpanStaysInsideTheFile() {
    let file = SourceFile(path: "a", bytes: [0x61, 0xFF, 0x62])
    #expect(file.text(ByteSpan(0, 9)) == "a\u{FFFD}b")
    #expect(file.text(ByteSpan(5, 9)) == "")
  }
}
