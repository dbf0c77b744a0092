import Findings
import LintRules
import Testing

/// The examples of rules across Workers are their first tests.
struct RepositoryExampleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: RuleInfo
    let number: Int
    var example: RepositoryExample { rule.repositories[number] }
    var testDescription: String { "\(rule.id) \(number) (\(example.verdict.rawValue))" }
  }

  static let cases = RuleCatalog.all.flatMap { rule in
    rule.repositories.indices.map { Case(rule: rule, number: $0) }
  }

  @Test(arguments: cases)
  func asWritten(_ item: Case) throws {
    let found = RepositoryText(item.example).findings(of: item.rule.id)
    switch item.example.verdict {
    case .good: #expect(found.isEmpty, "silence is expected, not: \(found.map(\.message))")
    case .bad:
      #expect(found.count == 1)
      let finding = try #require(found.first)
      let marked = try #require(item.example.files.first { $0.markedText.contains("«") }, "no place is marked")
      let open = try #require(marked.markedText.firstIndex(of: "«"))
      #expect(finding.primary.file.path == marked.path)
      #expect(finding.primary.span.start == marked.markedText[..<open].utf8.count)
      #expect(finding.group == .lint)
    }
  }

  @Test(arguments: RepositoryRules.all.map { type(of: $0).info })
  func everyRuleShowsBothSides(_ rule: RuleInfo) {
    #expect(rule.repositories.contains { $0.verdict == .good })
    #expect(rule.repositories.contains { $0.verdict == .bad })
  }
}
