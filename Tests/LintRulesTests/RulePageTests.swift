import Foundation
import LintRules
import Testing

/// `docs/rules/` says what the rules say. `UPDATE_GOLDEN=1` writes the pages anew, and fails once.
struct RulePageTests {
  static let folder = CatalogTests.root.appendingPathComponent("docs/rules")

  static var pages: [String: String] {
    var pages = ["README.md": RulePage.index(RuleCatalog.all)]
    for rule in RuleCatalog.all { pages["\(rule.id).md"] = RulePage.text(rule) }
    return pages
  }

  @Test func pagesAreFresh() throws {
    let pages = Self.pages
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try? FileManager.default.removeItem(at: Self.folder)
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      for (name, text) in pages {
        try text.write(to: Self.folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
      }
      Issue.record("\(pages.count) pages written; run again without UPDATE_GOLDEN")
      return
    }
    let present = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(present) == Set(pages.keys))
    for (name, text) in pages {
      let stored = try? String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
      #expect(stored == text, "docs/rules/\(name) is stale; run the tests with UPDATE_GOLDEN=1")
    }
  }
}
