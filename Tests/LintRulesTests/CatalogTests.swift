import Foundation
import LintRules
import Testing

/// `explain` and `rules` know every rule there is.
struct CatalogTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func sources(_ module: String) throws -> [(name: String, text: String)] {
    let folder = root.appendingPathComponent("Sources/\(module)")
    let files =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    return try files.filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }.map {
      ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8))
    }
  }

  @Test func idsAreUniqueSortedAndKebabCase() {
    let ids = RuleCatalog.all.map(\.id)
    #expect(ids == Set(ids).sorted())
    for id in ids { #expect(id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(id)") }
  }

  /// The names of rules in the sources of every module that makes findings.
  @Test(arguments: ["TOML", "JSONC", "YAMLText", "BindingSchema", "Resolution", "LariatKit", "LintRules"])
  func everyRuleThatASourceNamesIsKnown(_ module: String) throws {
    let known = Set(RuleCatalog.all.map(\.id))
    let patterns = [
      /rule: "([a-z0-9-]+)"/,
      /\.(?:error|warning|info),\s*"([a-z0-9]+(?:-[a-z0-9]+)+)"/,
      /SyntaxWording\(\s*"([a-z0-9-]+)"/,
      /reportForPages\(\s*"([a-z0-9-]+)"/,
    ]
    for (name, text) in try Self.sources(module) where name != "SyntaxRules.swift" && name != "SchemaRules.swift" {
      for pattern in patterns {
        for match in text.matches(of: pattern) {
          #expect(known.contains(String(match.output.1)), "\(module)/\(name) names \(match.output.1)")
        }
      }
      if name == "JSONCSyntaxError+Finding.swift", let list = text.firstMatch(of: /var rule: String \{[^}]*\}/) {
        for match in list.output.matches(of: /"([a-z0-9-]+)"/) {
          #expect(known.contains(String(match.output.1)), "\(module)/\(name) names \(match.output.1)")
        }
      }
    }
  }

  @Test func everyFileOfARuleIsInTheList() throws {
    let listed = LintRules.all.map { "\(type(of: $0))" }
    #expect(listed == Set(listed).sorted())
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appendingPathComponent("Sources/LintRules/Rules").path
    ).map { String($0.dropLast(".swift".count)) }.sorted()
    #expect(files == listed)
  }

  @Test func summariesAreSentences() {
    for rule in RuleCatalog.all {
      #expect(rule.summary.hasSuffix("."), "\(rule.id)")
      #expect(!rule.rationale.isEmpty, "\(rule.id)")
    }
  }
}
