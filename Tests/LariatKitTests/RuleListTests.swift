import ConfigTree
import Findings
import JSONText
import LariatKit
import LintRules
import Testing

struct RuleListTests {
  @Test func isSortedAndComplete() {
    let ids = RuleList.ids
    #expect(ids == ids.sorted() && Set(ids).count == ids.count)
    for id in ["binary-file", "broken-redirect", "invalid-settings", "policy", "unknown-rule", "unused-ignore"] {
      #expect(RuleList.rule(id) != nil, "\(id)")
    }
    #expect(Set(RuleCatalog.all.map(\.id)).isSubset(of: ids))
  }

  /// The examples of the rules about comments are what they say.
  @Test(arguments: ["unused-ignore", "unknown-rule"])
  func examplesHold(id: String) throws {
    let rule = try #require(RuleList.rule(id))
    #expect(!rule.examples.isEmpty)
    for example in rule.examples {
      let config = ConfigCheck.check(
        SourceFile(path: example.path, text: example.text), format: .toml,
        options: CheckOptions(readsIgnoreComments: true), files: MemoryFiles())
      #expect(config.findings.contains { $0.rule == id } == (example.verdict == .bad), "\(example.text)")
    }
  }

  @Test func everyRuleIsExplained() throws {
    for rule in RuleList.all {
      let text = try #require(RuleExplanation(rule.id)).text
      #expect(text.hasPrefix("\(rule.id)\n") && text.hasSuffix("\n"))
      #expect(!text.contains("«"))
      #expect(
        text.contains("# lariat: ignore \(rule.id)") || rule.groups == [.syntax]
          || rule.examples.contains { $0.text.contains("lariat: ignore") } || rule.id == "invalid-settings")
    }
    #expect(RuleExplanation("nope") == nil)
  }

  @Test func tableNamesEveryRule() {
    let lines = RuleTable.text(RuleList.all).split(separator: "\n")
    #expect(lines.count == RuleList.all.count + 1)
    guard case .array(let rules)? = RuleTable.json(RuleList.all)["rules"] else {
      Issue.record("no list")
      return
    }
    #expect(rules.count == RuleList.all.count)
  }
}

struct DevelopmentVariableTests {
  private func rules(_ variables: String) -> [String] {
    let files = MemoryFiles([".dev.vars": variables])
    let file = SourceFile(path: "wrangler.toml", text: "name = \"x\"\n[vars]\nTOKEN = \"plain\"\n")
    return ConfigCheck.check(file, format: .toml, files: files).findings.map(\.rule)
  }

  @Test(arguments: ["TOKEN=1\n", "export TOKEN = 'x'\r\n", "A=\"multi\nline\"\nTOKEN=2"])
  func namesAreSeen(text: String) { #expect(rules(text).contains("variable-shadows-secret")) }

  @Test(arguments: ["", "# TOKEN=1", "A=\"x\nTOKEN=1\n\"\n", "TOKENS=1", "TOKEN"])
  func otherTextIsNot(text: String) { #expect(!rules(text).contains("variable-shadows-secret")) }
}
