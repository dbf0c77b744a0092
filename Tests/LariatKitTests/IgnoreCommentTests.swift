import ConfigTree
import Findings
import LariatKit
import Resolution
import Reporting
import Testing

/// `lariat: ignore` comments: what they cover, and what is said about bad ones.
struct IgnoreCommentTests {
  private func check(
    _ text: String, _ format: ConfigFormat = .toml, environments: [String]? = nil
  ) -> CheckedConfig {
    var options = CheckOptions(readsIgnoreComments: true)
    if let environments { options.environments = .named(environments) }
    let name = format == .toml ? "wrangler.toml" : "wrangler.jsonc"
    return ConfigCheck.check(
      SourceFile(path: name, text: text), format: format, options: options, files: MemoryFiles())
  }

  /// Lines, from 1, of the findings of a rule.
  private func lines(_ config: CheckedConfig, _ rule: String = "unknown-key") -> [Int] {
    let index = LineIndex(config.document.file)
    return config.findings.filter { $0.rule == rule }.map { index.location(at: $0.primary.span.start).line }
  }

  @Test func atTheEndOfTheLine() {
    let config = check("fool = 1 # lariat: ignore unknown-key -- ours\nbard = 1\n")
    #expect(lines(config) == [2])
    #expect(config.suppressed.map(\.finding.rule) == ["unknown-key"])
    #expect(config.suppressed.first?.justification == "ours")
    #expect(config.suppressed.first?.origin == .comment)
    #expect(lines(config, "unused-ignore").isEmpty)
  }

  @Test func aloneOnTheLineAbove() {
    #expect(lines(check("# lariat: ignore unknown-key\nfool = 1\nbard = 1\n")) == [3])
    // Comments between count for nothing, blank lines end it.
    #expect(lines(check("# lariat: ignore unknown-key\n# why\nfool = 1\n")).isEmpty)
    let blank = check("# lariat: ignore unknown-key\n\nfool = 1\n")
    #expect(lines(blank) == [3])
    #expect(lines(blank, "unused-ignore") == [1])
  }

  @Test func coversTheWholeEntryThatStartsOnTheLine() {
    let text = """
      # lariat: ignore unknown-key
      assets = { directory = "x",  fool = 1 }
      routes = [ # lariat: ignore unknown-key
        { pattern = "a.example/*", zone_name = "a.example", bard = 1 },
      ]
      queues = { fool = 1 }
      """
    #expect(lines(check(text)) == [6])
  }

  @Test func aHeadersLineCoversWhatIsSaidOfTheHeaderOnly() {
    let text = """
      # lariat: ignore unknown-key
      [fool]
      a = 1
      [observability] # lariat: ignore unknown-key
      bard = 1
      """
    let config = check(text)
    #expect(lines(config) == [5])
    #expect(config.suppressed.count == 1)
    #expect(lines(config, "unused-ignore") == [4])
  }

  @Test func severalRules() {
    let config = check("fool = 1 # lariat: ignore not-inherited, unknown-key\n")
    #expect(lines(config).isEmpty)
    let unused = config.findings.filter { $0.rule == "unused-ignore" }
    #expect(unused.map { config.document.file.text($0.primary.span) } == ["not-inherited"])
    // Half of the comment is needed: nobody removes it.
    #expect(unused.first?.fixes == [])
  }

  @Test(arguments: [
    "{\n  // lariat: ignore-file unknown-key\n  \"fool\": 1,\n  \"bard\": 1\n}",
    "/* lariat: ignore-file unknown-key -- x */ { \"fool\": 1 }",
    "{\n  \"fool\": 1, // lariat: ignore unknown-key\n  /* lariat: ignore unknown-key */\n  \"bard\": 1\n}",
    "{\n  // lariat: ignore unknown-key\n  \"observability\": {\n    \"fool\": 1\n  }\n}",
  ])
  func inJSONC(text: String) {
    let config = check(text, .jsonc)
    #expect(lines(config).isEmpty)
    #expect(!config.suppressed.isEmpty)
    #expect(lines(config, "unused-ignore").isEmpty)
  }

  @Test func ofTheFileStandsAboveTheFirstKey() {
    #expect(lines(check("# lariat: ignore-file unknown-key\nfool = 1\n[env.a]\nbard = 1\n")).isEmpty)
    let late = check("fool = 1\n# lariat: ignore-file unknown-key\nbard = 1\n")
    #expect(lines(late) == [1, 3])
    #expect(late.findings.contains { $0.rule == "unused-ignore" && $0.message.contains("above the first key") })
  }

  @Test func anUnusedOneIsAFindingWithASafeFix() throws {
    for (text, fixed) in [
      ("name = \"x\" # lariat: ignore unknown-key\n", "name = \"x\"\n"),
      ("\u{FEFF}# lariat: ignore unknown-key\r\nname = \"x\"\r\n", "\u{FEFF}name = \"x\"\r\n"),
      ("name = \"x\"\n  # lariat: ignore unknown-key", "name = \"x\"\n"),
    ] {
      let config = check(text)
      let finding = try #require(config.findings.first { $0.rule == "unused-ignore" })
      #expect(finding.severity == .warning && finding.group == .lint)
      let fix = try #require(finding.fixes.first)
      #expect(fix.applicability == .safe)
      var bytes = config.document.file.bytes
      for edit in fix.edits.reversed() {
        bytes.replaceSubrange(edit.span.start..<edit.span.end, with: Array(edit.replacement.utf8))
      }
      #expect(String(decoding: bytes, as: UTF8.self) == fixed)
    }
  }

  @Test(arguments: [
    ("# lariat: ignore", "names no rule"), ("# lariat: ignore -- why", "names no rule"),
    ("# lariat: ignroe unknown-key", "`ignroe`"), ("# lariat: unknown-key", "`unknown-key`"),
    ("# lariat:", "says nothing"),
  ])
  func badOnesAreFindings(comment: String, words: String) {
    let config = check("\(comment)\nfool = 1\n")
    #expect(lines(config) == [2])
    #expect(config.findings.filter { $0.rule == "unused-ignore" }.map { $0.message.contains(words) } == [true])
  }

  @Test func unknownRulesAreGuessed() throws {
    let config = check("fool = 1 # lariat: ignore unknwon-key\n")
    #expect(lines(config) == [1])
    let finding = try #require(config.findings.first { $0.rule == "unknown-rule" })
    #expect(finding.help == "did you mean `unknown-key`?")
    #expect(config.document.file.text(finding.primary.span) == "unknwon-key")
    #expect(lines(config, "unused-ignore").isEmpty)
  }

  @Test func syntaxErrorsStay() {
    let config = check("# lariat: ignore-file unquoted-value\nname = api # lariat: ignore unquoted-value\n")
    #expect(config.findings.contains { $0.rule == "unquoted-value" && $0.severity == .error })
    #expect(config.suppressed.isEmpty)
    #expect(config.findings.contains { $0.rule == "unused-ignore" && $0.message.contains("syntax error") })
    let whole = check("name = \"api\" # lariat: ignore unquoted-value\n")
    #expect(whole.findings.contains { $0.rule == "unused-ignore" && $0.message.contains("syntax error") })
  }

  @Test func whatWasNotLookedForIsNotUnused() {
    let text = "name = \"x\"\n[env.a]\nfool = 1 # lariat: ignore unknown-key\n"
    #expect(lines(check(text, environments: [""]), "unused-ignore").isEmpty)
    #expect(lines(check(text, environments: ["a"]), "unknown-key").isEmpty)
    // A secret of another machine's `.dev.vars`.
    #expect(lines(check("name = \"x\" # lariat: ignore variable-shadows-secret\n"), "unused-ignore").isEmpty)
  }

  @Test(arguments: [
    "# lariats: ignore unknown-key", "# see lariat: ignore unknown-key", "# Lariat: ignore unknown-key", "#",
  ])
  func otherCommentsMeanNothing(comment: String) {
    let config = check("\(comment)\nfool = 1\n")
    #expect(lines(config) == [2] && lines(config, "unused-ignore").isEmpty)
  }

  @Test func textInStringsIsNoComment() {
    let config = check("fool = \"# lariat: ignore unknown-key\"\n")
    #expect(lines(config) == [1])
  }

  @Test func nothingIsReadUnlessAskedFor() {
    let file = SourceFile(path: "wrangler.toml", text: "fool = 1 # lariat: ignore unknown-key\n")
    let config = ConfigCheck.check(file, format: .toml, files: MemoryFiles())
    #expect(lines(config) == [1] && config.suppressed.isEmpty)
  }

  /// Reports carry what is ignored without counting it.
  @Test func reportsDoNotCountThem() {
    let files = MemoryFiles(["wrangler.toml": "fool = 1 # lariat: ignore unknown-key -- why\n"])
    let result = CheckRun.check(
      [ConfigInput(path: "wrangler.toml", format: .toml)],
      options: CheckOptions(runsLintRules: false, readsIgnoreComments: true), files: files)
    let report = Report(findings: result.findings, suppressed: result.suppressed, fileCount: 1, toolVersion: "0")
    #expect(report.count(.warning) == 0)
    #expect(String(decoding: ReportFormat.sarif.render(report), as: UTF8.self).contains("\"justification\": \"why\""))
    #expect(!String(decoding: ReportFormat.json.render(report), as: UTF8.self).contains("unknown-key"))
  }
}
