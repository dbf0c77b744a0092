import BuiltinSchemas
import Findings
import Foundation
import Testing

/// Reports that people get, word for word. `UPDATE_GOLDEN=1` records them, and makes the run fail.
struct CheckGoldenTests {
  private static var records: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" }

  @Test
  func reports() throws {
    for name in try GoldenCase.names() {
      let example = try GoldenCase(name)
      let actual = try example.report()
      let expected = try? String(contentsOf: example.expected, encoding: .utf8)
      if Self.records {
        if actual != expected {
          try actual.write(to: example.expected, atomically: true, encoding: .utf8)
          Issue.record("recorded \(name)")
        }
      } else {
        #expect(actual == expected, "\(name)/expected.txt differs")
      }
    }
    if Self.records { Issue.record("recorded with UPDATE_GOLDEN=1; run again without") }
  }

  /// Neither a case that was never recorded nor a report whose config is gone.
  @Test
  func nothingIsOrphaned() throws {
    for name in try GoldenCase.names() {
      let names = try FileManager.default.contentsOfDirectory(atPath: GoldenCase.root.appendingPathComponent(name).path)
      #expect(names.contains("expected.txt") || Self.records, "\(name) has no expected.txt")
      #expect(names.contains { $0.hasPrefix("wrangler.") }, "\(name) has no config")
    }
  }

  @Test
  func casesAreManyAndCoverTheRules() throws {
    var rules: Set<String> = []
    var count = 0
    let names = try GoldenCase.names()
    for name in names {
      let findings = try GoldenCase(name).findings()
      #expect(!findings.isEmpty, "\(name) finds nothing; it belongs into Tests/Golden/ok")
      rules.formUnion(findings.map(\.rule))
      count += findings.count
    }
    #expect(names.count >= 35)
    #expect(count >= 170)
    let missing = try RuleIDs.inSources().subtracting(rules).subtracting(RuleIDs.notForCases)
    #expect(missing.isEmpty, "no case for \(missing.sorted())")
  }

  /// What holds for every message.
  @Test
  func wording() throws {
    for name in try GoldenCase.names() {
      // What quotes a backtick cannot keep to the rules for backticks.
      for finding in try GoldenCase(name).findings() where !finding.message.contains("```") {
        let place = "\(name): [\(finding.rule)] \(finding.message)"
        #expect(!finding.message.hasSuffix("."), "\(place)")
        #expect(finding.message.filter { $0 == "`" }.count.isMultiple(of: 2), "\(place)")
        #expect(!finding.message.contains("``"), "\(place)")
        #expect(finding.help?.hasSuffix(".") != true, "\(place)")
        #expect(finding.help?.contains("``") != true, "\(place)")
        #expect(finding.primary.span.end <= finding.primary.file.bytes.count, "\(place)")
        #expect(finding.primary.span.start <= finding.primary.span.end, "\(place)")
      }
    }
  }

  /// One cause, one finding: nothing is said twice about the same place.
  @Test
  func nothingIsSaidTwice() throws {
    for name in try GoldenCase.names() {
      var seen: Set<String> = []
      for finding in try GoldenCase(name).findings() {
        let key = "\(finding.rule) \(finding.primary.span) \(finding.message)"
        #expect(seen.insert(key).inserted, "\(name): \(key)")
      }
    }
  }
}
