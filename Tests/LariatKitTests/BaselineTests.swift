import ConfigTree
import Findings
import LariatKit
import Reporting
import Testing

/// Findings that were there before.
struct BaselineTests {
  private func findings(_ text: String) -> [Finding] {
    let file = SourceFile(path: "wrangler.toml", text: text)
    return ConfigCheck.check(file, format: .toml, options: CheckOptions(runsLintRules: false), files: MemoryFiles())
      .findings
  }

  private func baseline(_ findings: [Finding]) throws -> Baseline {
    try Baseline(SourceFile(path: "b.json", bytes: Baseline(findings).bytes))
  }

  @Test func hidesWhatWasThere() throws {
    let before = try baseline(findings("fool = 1\nname = 1\n"))
    #expect(before.count == 2)
    var now = findings("# a comment\n\nname = 1\nbard = 2\nfool = 1\n")
    let hidden = before.apply(to: &now)
    #expect(now.map(\.path) == ["bard"])
    #expect(hidden.map(\.finding.path) == ["name", "fool"])
    #expect(hidden.allSatisfy { $0.origin == .elsewhere })
  }

  @Test func aSecondMistakeOfTheSameKindIsNew() throws {
    let before = try baseline(findings("x = ]\n"))
    var now = findings("x = ]\nx = ]\n")
    #expect(!before.apply(to: &now).isEmpty)
    #expect(!now.isEmpty)
  }

  @Test func isTheSameForTheSameFindings() {
    let some = findings("fool = 1\nname = 1\nbard = 1\n")
    #expect(Baseline(some).bytes == Baseline(some).bytes)
    let text = String(decoding: Baseline(some).bytes, as: UTF8.self)
    #expect(text.split(separator: "\n").count == 3 + 5)
    #expect(text.hasSuffix("]\n}\n"))
    #expect(String(decoding: Baseline([]).bytes, as: UTF8.self) == "{\n  \"version\": 1,\n  \"findings\": []\n}\n")
  }

  @Test(arguments: ["", "{}", "[]", "{ \"version\": 2, \"findings\": [] }", "{ \"version\": 1, \"findings\": [{}] }"])
  func otherFilesAreRefused(text: String) {
    #expect(throws: Baseline.ReadingError.self) { try Baseline(SourceFile(path: "b.json", text: text)) }
  }
}
