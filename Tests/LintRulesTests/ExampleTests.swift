import ConfigTree
import Findings
import LintRules
import Testing

/// The examples of every rule, as its page shows them, are its first tests.
struct ExampleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: RuleInfo
    let number: Int
    var example: RuleExample { rule.examples[number] }
    var testDescription: String { "\(rule.id) \(number) (\(example.verdict.rawValue))" }
  }

  /// Ignore comments are the business of LariatKit, whose tests run these.
  static let ofComments: Set<String> = ["unknown-rule", "unused-ignore"]

  static let cases = RuleCatalog.all.filter { !ofComments.contains($0.id) }.flatMap { rule in
    rule.examples.indices.map { Case(rule: rule, number: $0) }
  }

  /// Checks the example when its text has become `text`, with the marked place moved by `offset` bytes.
  private func check(_ item: Case, _ text: String, offset: Int? = 0, path: String? = nil) {
    var example = item.example
    if let path { example.path = path }
    let found = LintedText(example, text: text).findings(of: item.rule.id)
    switch example.verdict {
    case .good: #expect(found.isEmpty, "silence is expected, not: \(found.map(\.message))")
    case .bad:
      #expect(!found.isEmpty, "no finding of \(item.rule.id)")
      guard let offset, let span = item.example.span else { return }
      let place = ByteSpan(span.start + offset, span.end + offset)
      #expect(
        found.contains { $0.primary.span == place },
        "found at \(found.map { "\($0.primary.span.start)..<\($0.primary.span.end) \($0.message)" }), not at \(place)")
    }
  }

  @Test(arguments: cases)
  func asWritten(_ item: Case) { check(item, item.example.text) }

  @Test(arguments: cases)
  func behindComment(_ item: Case) {
    let comment = item.example.path.hasSuffix("toml") ? "# Deployed by CI\n" : "// Deployed by CI\n"
    check(item, comment + item.example.text, offset: comment.utf8.count)
  }

  @Test(arguments: cases)
  func behindByteOrderMark(_ item: Case) { check(item, "\u{FEFF}" + item.example.text, offset: 3) }

  @Test(arguments: cases.filter { !$0.example.text.contains("\"\"\"") })
  func withWindowsLineEnds(_ item: Case) {
    let text = item.example.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    let before = item.example.span.map { span in item.example.text.utf8.prefix(span.start).count { $0 == 10 } }
    check(item, text, offset: before)
  }

  @Test(arguments: cases.filter { !$0.example.isFormatSpecific && $0.example.path.hasSuffix("toml") })
  func asJSONC(_ item: Case) {
    let text = JSONCTranslation.text(LintedText(item.example).document)
    let path = String(item.example.path.dropLast(4)) + "jsonc"
    check(item, text, offset: nil, path: path)
  }

  /// A rule that is never shown to be silent may be one that always speaks.
  @Test(arguments: LintRules.all.map { type(of: $0).info })
  func everyRuleShowsWhereItIsSilent(_ rule: RuleInfo) {
    #expect(rule.examples.contains { $0.verdict == .good })
    #expect(rule.id == "stale-compatibility-date" || rule.examples.contains { $0.verdict == .bad })
    for example in rule.examples where example.verdict == .bad {
      #expect(example.span != nil, "the place is not marked")
    }
  }
}
