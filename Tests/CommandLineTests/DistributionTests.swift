import ArgumentParser
import Findings
import Foundation
import LariatKit
import Testing

@testable import lariat

/// What is shipped beside the program says what the program does.
struct DistributionTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
  }

  /// `UPDATE_GOLDEN=1` writes the page anew, and fails once.
  @Test func manualPageIsFresh() throws {
    let page = try ManualPage().text
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try page.write(to: Self.root.appendingPathComponent("docs/lariat.1"), atomically: true, encoding: .utf8)
      Issue.record("docs/lariat.1 is written; run again without UPDATE_GOLDEN")
      return
    }
    #expect(try text("docs/lariat.1") == page, "docs/lariat.1 is stale; run the tests with UPDATE_GOLDEN=1")
  }

  /// The problem matcher reads `--format concise`.
  @Test func problemMatcherReadsConcise() throws {
    struct File: Decodable { var problemMatcher: [Matcher] }
    struct Matcher: Decodable {
      struct Pattern: Decodable { var regexp: String }
      var severity: String
      var pattern: [Pattern]
    }
    let file = try JSONDecoder().decode(File.self, from: Data(text(".github/lariat-matcher.json").utf8))
    let folder = try TestFolder(["wrangler.toml": "main = 1\nnmae = \"[x]\"\n"])
    let lines = lariat("check", "--format", "concise", folder.path, files: DiskFiles()).output.split(separator: "\n")
    #expect(lines.count >= 2)
    for line in lines {
      let matched = try file.problemMatcher.filter { matcher in
        try matcher.pattern.allSatisfy { try Regex($0.regexp).wholeMatch(in: String(line)) != nil }
      }
      #expect(matched.map(\.severity) == [line.contains(": error: ") ? "error" : "warning"], "\(line)")
      let match = try #require(try Regex(matched[0].pattern[0].regexp).wholeMatch(in: String(line)))
      #expect(match[1].substring?.hasSuffix("wrangler.toml") == true)
      #expect(match[2].substring.flatMap { Int($0) } != nil)
    }
  }

  /// Hooks and the action use flags that exist.
  @Test(arguments: ["action.yml", ".pre-commit-hooks.yaml", "docs/ci.md", "docs/settings.md", "Dockerfile"])
  func flagsExist(path: String) throws {
    let known = [CheckCommand.helpMessage(), FixCommand.helpMessage(), SchemaCommand.helpMessage()].joined()
    for line in try text(path).split(separator: "\n") where line.contains("lariat check") || line.contains("lariat fix")
    {
      for match in line.matches(of: /lariat (check|fix)[^`|]*/) {
        for flag in match.output.0.matches(of: /--[a-z][a-z-]*/) {
          // Docker's own.
          guard flag.output != "--rm", flag.output != "--user" else { continue }
          #expect(known.contains(flag.output), "\(path): \(flag.output)")
        }
      }
    }
  }

  /// The settings in the documentation are read without a mistake.
  @Test func documentedSettingsHold() throws {
    let page = try text("docs/settings.md")
    let block = try #require(page.split(separator: "```yaml\n").dropFirst().first?.split(separator: "```").first)
    let folder = try TestFolder([
      "wrangler.toml": "name = \"api\"\nmain = \"a.ts\"\ncompatibility_date = \"2026-01-01\"\n",
      "lariat.yaml": String(block), "schemas/none.txt": "",
    ])
    let outcome = lariat("check", "--format", "concise", folder.path, files: DiskFiles())
    #expect(outcome.output == "" && outcome.errors == "" && outcome.status == 0)
  }

  /// Every shell completes the flags.
  @Test func completionScriptsAreWritten() {
    for shell in ["bash", "zsh", "fish"] {
      let outcome = lariat("--generate-completion-script", shell, files: DiskFiles())
      #expect(outcome.status == 0 && outcome.output.contains("no-inline-ignores"))
    }
  }
}
