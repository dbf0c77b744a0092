import ConfigTree
import Findings
import LariatKit
import Testing

/// `lariat.yaml`: where it is found, what it says, and what is said about it.
struct SettingsTests {
  private static let config = "fool = 1\n"

  private func plan(_ files: MemoryFiles, _ choice: SettingsChoice = .nearest, _ paths: [String] = ["."]) -> CheckPlan {
    CheckPlan(
      ConfigDiscovery.all(paths, files: files).inputs, options: CheckOptions(runsLintRules: false), settings: choice,
      files: files)
  }

  private func read(_ yaml: String) throws -> (settings: Settings, findings: [Finding]) {
    let plan = plan(MemoryFiles(["w/wrangler.jsonc": "{}", "lariat.yaml": yaml]))
    return (try #require(plan.items.first?.options.settings), plan.findings)
  }

  private func severity(_ files: MemoryFiles, _ path: String) -> Severity? {
    CheckRun.check(plan(files), files: files).findings.first {
      $0.rule == "unknown-key" && $0.primary.file.path == path
    }?.severity
  }

  // MARK: Search

  @Test func theNearestFileCounts() {
    let files = MemoryFiles([
      "lariat.yaml": "rules: { unknown-key: error }", "a/wrangler.toml": Self.config, "b/c/wrangler.toml": Self.config,
      "b/lariat.yaml": "rules: { unknown-key: info }",
    ])
    #expect(severity(files, "a/wrangler.toml") == .error)
    #expect(severity(files, "b/c/wrangler.toml") == .info)
  }

  @Test func theSearchEndsAtTheRepository() {
    let files = MemoryFiles([
      "lariat.yaml": "rules: { unknown-key: error }", "a/.git/HEAD": "", "a/b/wrangler.toml": Self.config,
      // A worktree's .git is a file.
      "c/.git": "", "c/wrangler.toml": Self.config, "d/lariat.yaml": "rules: { unknown-key: info }", "d/.git": "",
      "d/wrangler.toml": Self.config,
    ])
    #expect(severity(files, "a/b/wrangler.toml") == .warning)
    #expect(severity(files, "c/wrangler.toml") == .warning)
    #expect(severity(files, "d/wrangler.toml") == .info)
  }

  @Test func theSearchGoesAboveTheWorkingFolder() {
    let files = MemoryFiles(["/lariat.yaml": "polcy: 1", "a/wrangler.toml": ""])
    #expect(plan(files, .nearest, ["a"]).findings.map(\.primary.file.path) == ["/lariat.yaml"])
  }

  @Test func aFileCanBeNamedOrNone() {
    let files = MemoryFiles([
      "wrangler.toml": Self.config, "lariat.yaml": "rules: { unknown-key: error }",
      "ci/strict.yaml": "rules: { unknown-key: off }",
    ])
    #expect(plan(files, .none).items.first?.options.settings == nil)
    #expect(plan(files, .file("ci/strict.yaml")).items.first?.options.settings?.severities == ["unknown-key": .off])
    #expect(plan(files, .file("nope.yaml")).errors.map(\.path) == ["nope.yaml"])
  }

  // MARK: Rules and paths

  @Test func severitiesAreSet() throws {
    let files = MemoryFiles([
      "wrangler.toml": Self.config + "name = 1\n", "lariat.yaml": "rules:\n  unknown-key: off\n  type-mismatch: info\n",
    ])
    let findings = CheckRun.check(plan(files), files: files).findings
    #expect(findings.map(\.rule) == ["type-mismatch"])
    #expect(findings.first?.severity == .info)
  }

  @Test(arguments: [
    ("a/**", ["a/wrangler.toml"]), ("a", ["a/wrangler.toml"]), ("a/", ["a/wrangler.toml"]), ("./a/b", ["a/b"]),
    ("*.toml", ["a/wrangler.toml", "b/a/wrangler.toml"]), ("b/a", ["b/a/wrangler.toml"]),
    ("/a", ["a/wrangler.toml"]), ("**/a", ["a/wrangler.toml", "b/a/wrangler.toml"]),
  ])
  func patternsOfPaths(pattern: String, matched: [String]) throws {
    let (settings, findings) = try read("ignore: [\"\(pattern)\"]")
    #expect(findings.isEmpty)
    for path in matched { #expect(settings.ignores(path), "\(pattern) \(path)") }
    #expect(!settings.ignores("c/other.jsonc"))
  }

  @Test func laterPathsWin() throws {
    let (settings, findings) = try read(
      """
      rules: { unknown-key: error }
      paths:
        - files: ["legacy/**"]
          rules: { unknown-key: off, not-inherited: off }
        - files: legacy/api
          rules: { unknown-key: info }
      """)
    #expect(findings.isEmpty)
    #expect(settings.severities(for: "x/wrangler.toml") == ["unknown-key": .report(.error)])
    #expect(settings.severities(for: "legacy/web/wrangler.toml") == ["unknown-key": .off, "not-inherited": .off])
    #expect(settings.severities(for: "./legacy/api/wrangler.toml")["unknown-key"] == .report(.info))
  }

  @Test func patternsAreRelativeToTheSettings() throws {
    let files = MemoryFiles([
      "/lariat.yaml": "ignore: [work/a]", "a/wrangler.toml": Self.config, "b/wrangler.toml": Self.config,
    ])
    #expect(plan(files).items.map(\.input.path) == ["b/wrangler.toml"])
    // Also when the config is named: hooks name every file.
    #expect(plan(files, .nearest, ["a/wrangler.toml"]).items.isEmpty)
  }

  @Test func aRuleThatIsOffLeavesItsCommentsAlone() {
    let files = MemoryFiles([
      "wrangler.toml": "fool = 1 # lariat: ignore unknown-key\nname = \"x\" # lariat: ignore type-mismatch\n",
      "lariat.yaml": "rules: { type-mismatch: off }",
    ])
    let plan = CheckPlan(
      ConfigDiscovery.all(["."], files: files).inputs, options: CheckOptions(readsIgnoreComments: true),
      settings: .nearest, files: files)
    #expect(!CheckRun.check(plan, files: files).findings.contains { $0.rule == "unused-ignore" })
  }

  // MARK: Names and schemas

  @Test func namesAreRead() throws {
    let (settings, findings) = try read(
      "renames: { MY_KV: cache, DB: database }\nowned_workers: [api, \"web-*\"]\nstale_after_days: 400\n")
    #expect(findings.isEmpty)
    #expect(settings.renames == ["MY_KV": "cache", "DB": "database"])
    #expect(settings.staleAfterDays == 400)
    #expect(settings.owns("api") && settings.owns("web-shop") && !settings.owns("apis") && !settings.owns("web"))
  }

  @Test func schemasStandBesideTheSettings() {
    let schema = "group: ours\nkeys:\n  fool:\n    type: number\n    summary: Ours.\n"
    let files = MemoryFiles([
      "x/lariat.yaml": "schemas: [schemas]", "x/schemas/ours.yaml": schema, "x/wrangler.toml": Self.config,
      "y/wrangler.toml": Self.config,
    ])
    let result = CheckRun.check(plan(files), files: files)
    #expect(result.findings.filter { $0.rule == "unknown-key" }.map(\.primary.file.path) == ["y/wrangler.toml"])
  }

  // MARK: Mistakes

  @Test(
    arguments: [
      ("polcy: {}", "polcy", "unknown setting `polcy`", "did you mean `policy`?"),
      ("rules: { unkown-key: off }", "unkown-key", "there is no rule `unkown-key`", "did you mean `unknown-key`?"),
      ("rules: { unknown-key: wraning }", "wraning", "`wraning` is no severity", "did you mean `warning`?"),
      ("rules: { unknown-key: true }", "true", "`true` is no severity", "write `error`, `warning`, `info` or `off`"),
      ("rules: [a]", "rules", "`rules` is a table of rules and severities", nil),
      ("rules: { missing-comma: off }", "missing-comma", "syntax error", nil),
      ("paths: { a: b }", "paths", "`paths` is a list", nil),
      ("paths: [{ files: a }]", "{ files: a }", "`rules` is missing here", nil),
      ("paths: [{ files: a, rule: {} }]", "rule", "unknown key `rule`", "did you mean `rules`?"),
      ("ignore: [1]", "1", "a text is wanted here", nil), ("ignore: [\"[\"]", "\"[\"", "matches no path", nil),
      ("renames: { A: 1x }", "1x", "no name for a Swift property", nil),
      ("renames: { A: x, B: x }", "x", "renamed to `x` already", nil),
      ("stale_after_days: soon", "soon", "a number of days", nil),
      ("policy: { production: true }", "true", "a table of required settings", nil),
      (
        "policy: { production: { observabilty.enabled: true } }", "observabilty.enabled", "no setting `observabilty`",
        "did you mean `observability.enabled`?"
      ),
      (
        "policy: { production: { workers_dev: { sett: true } } }", "sett", "unknown requirement `sett`",
        "did you mean `set`?"
      ),
      ("policy: { production: { workers_dev: } }", "workers_dev", "a value is missing here", nil),
      ("- a", "- a", "is a table of settings", nil),
    ] as [(String, String, String, String?)])
  func mistakes(yaml: String, place: String, message: String, help: String?) throws {
    let (settings, findings) = try read(yaml)
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.rule == "invalid-settings" && finding.severity == .error)
    #expect(finding.message.contains(message), "\(finding.message)")
    #expect(settings.file.text(finding.primary.span) == place)
    if let help { #expect(finding.help == help) }
  }

  @Test func brokenYAMLIsASyntaxError() throws {
    let (_, findings) = try read("rules: [\n")
    #expect(findings.map(\.group) == [.syntax])
    #expect(findings.first?.severity == .error)
  }

  @Test(arguments: ["", "# nothing\n", "rules:\npolicy:\npaths:\n"])
  func emptySettingsAreFine(yaml: String) throws {
    #expect(try read(yaml).findings.isEmpty)
  }

  @Test func theRestOfABrokenFileCounts() throws {
    let (settings, findings) = try read("rules:\n  nope: off\n  unknown-key: off\n")
    #expect(findings.count == 1)
    #expect(settings.severities == ["unknown-key": .off])
  }

  @Test func mistakesAreToldOnceForManyConfigs() {
    let files = MemoryFiles(["a/wrangler.toml": "", "b/wrangler.toml": "", "lariat.yaml": "polcy: 1"])
    #expect(plan(files).findings.count == 1)
  }
}
