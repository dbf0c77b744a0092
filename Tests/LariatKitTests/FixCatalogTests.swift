import ConfigTree
import Findings
import Foundation
import LariatKit
import LintRules
import Testing

/// What the catalogue of rules says about fixes is what the findings of all golden configs have.
struct FixCatalogTests {
  private static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Golden")

  /// The surest fix of each rule over all golden configs.
  private static func surest() throws -> [String: Applicability] {
    var surest: [String: Applicability] = [:]
    for group in ["check", "fix", "lint"] {
      let folder = golden.appendingPathComponent(group)
      for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
        guard let format = ConfigFormat(path: name), format != .yaml else { continue }
        let file = SourceFile(path: name, bytes: Array(try Data(contentsOf: folder.appendingPathComponent(name))))
        let options = CheckOptions(today: nil, readsIgnoreComments: true)
        for finding in ConfigCheck.check(file, format: format, options: options, files: MemoryFiles()).findings {
          for fix in finding.fixes {
            surest[finding.rule] = max(surest[finding.rule] ?? fix.applicability, fix.applicability)
          }
        }
      }
    }
    return surest
  }

  @Test func everyFixIsInTheCatalogue() throws {
    for (rule, applicability) in try Self.surest() {
      #expect(RuleList.rule(rule)?.fix == applicability, "\(rule)")
    }
  }

  @Test func everyRuleWithAFixHasACase() throws {
    let surest = try Self.surest()
    let without = RuleList.all.filter { $0.fix != nil && surest[$0.id] == nil }.map(\.id)
    #expect(without == [])
  }
}
