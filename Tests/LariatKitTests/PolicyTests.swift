import Findings
import LariatKit
import LintRules
import Resolution
import Testing

/// What a team requires of environments.
struct PolicyTests {
  private func findings(_ policy: String, _ config: String, environments: [String]? = nil) -> [Finding] {
    let files = MemoryFiles(["wrangler.toml": config, "lariat.yaml": "policy:\n\(policy)\n"])
    var options = CheckOptions(today: CalendarDate(year: 2026, month: 11, day: 24), runsLintRules: false)
    if let environments { options.environments = .named(environments) }
    let plan = CheckPlan(
      ConfigDiscovery.all(["."], files: files).inputs, options: options, settings: .nearest, files: files)
    return plan.findings + CheckRun.check(plan, files: files).findings.filter { $0.rule == "policy" }
  }

  private let config = """
    name = "api"
    compatibility_date = "2026-01-01"
    observability = { enabled = true }
    [env.production]
    workers_dev = true
    [env.staging]

    """

  @Test func whatHoldsIsSilent() {
    #expect(
      findings(
        "  production:\n    observability.enabled: true\n    name: { set: true }\n    logpush: { set: false }", config
      ).isEmpty)
    #expect(findings("  production:\n    workers_dev: [true, false]", config).isEmpty)
    #expect(findings("  production:\n    compatibility_date: { younger_than_days: 400 }", config).isEmpty)
  }

  @Test func aWrongValueIsShownWhereItStands() throws {
    let finding = try #require(findings("  production:\n    workers_dev: false", config).first)
    #expect(finding.primary.file.text(finding.primary.span) == "true")
    #expect(finding.path == "env.production.workers_dev" && finding.environment == "production")
    #expect(finding.severity == .error && finding.group == .lint)
    let label = try #require(finding.secondary.first)
    #expect(label.file.path == "lariat.yaml" && label.file.text(label.span) == "workers_dev")
  }

  @Test func aMissingValueIsShownAtTheEnvironment() throws {
    let finding = try #require(findings("  production:\n    logpush: true", config).first)
    #expect(finding.primary.file.text(finding.primary.span) == "production")
    #expect(finding.message.hasSuffix("and is not set"))
  }

  @Test func anInheritedValueIsShownAtTheEnvironmentWithItsPlace() throws {
    let finding = try #require(
      findings("  production:\n    compatibility_date: { younger_than_days: 30 }", config).first)
    #expect(finding.primary.file.text(finding.primary.span) == "production")
    #expect(finding.message.contains("327"))
    #expect(finding.secondary.map(\.text) == ["required here", "inherited from here"])
  }

  @Test func environmentsArePatterns() {
    func environments(_ pattern: String) -> Set<String?> {
      Set(findings("  \"\(pattern)\":\n    logpush: true", config).map(\.environment))
    }
    #expect(environments("*") == [nil, "production", "staging"])
    #expect(environments("?*") == ["production", "staging"])
    #expect(environments("") == [nil])
    #expect(environments("prod*") == ["production"])
    #expect(environments("nope").isEmpty)
  }

  @Test(arguments: [
    ("limits.cpu_ms: { at_most: 50 }", "limits = { cpu_ms = 51 }", 1),
    ("limits.cpu_ms: { at_most: 50 }", "limits = { cpu_ms = 50 }", 0),
    ("limits.cpu_ms: { at_least: 10, at_most: 50 }", "limits = { cpu_ms = 5 }", 1),
    ("limits.cpu_ms: { at_most: 50 }", "", 1),
    ("name: { set: false }", "name = \"x\"", 1), ("name: api", "name = \"web\"", 1), ("name: api", "name = \"api\"", 0),
    ("compatibility_date: { younger_than_days: 10 }", "compatibility_date = \"soon\"", 1),
    ("compatibility_date: { younger_than_days: 10 }", "compatibility_date = \"2026-11-20\"", 0),
  ])
  func requirements(rule: String, config: String, count: Int) {
    #expect(findings("  \"\":\n    \(rule)", config + "\n").count == count)
  }

  @Test func onlySelectedEnvironmentsCount() {
    #expect(findings("  production:\n    logpush: true", config, environments: ["staging"]).isEmpty)
    // What the file does not define has a finding of its own.
    #expect(findings("  nope:\n    logpush: true", config, environments: ["nope"]).isEmpty)
  }

  @Test func theSeverityIsTheTeams() {
    let files = MemoryFiles([
      "wrangler.toml": "name = \"x\"\n",
      "lariat.yaml": "rules: { policy: warning }\npolicy:\n  \"\":\n    logpush: true\n",
    ])
    let plan = CheckPlan(
      ConfigDiscovery.all(["."], files: files).inputs, options: CheckOptions(), settings: .nearest, files: files)
    #expect(CheckRun.check(plan, files: files).findings.first { $0.rule == "policy" }?.severity == .warning)
  }
}
