import Findings
import LintRules
import Testing

/// The two notions that most rules share: a section that is only local, and a file that is a template.
struct SectionTests {
  private static let placeholder = "[[kv_namespaces]]\nbinding = \"DATA\"\nid = \"<your-id>\"\n"

  private static func severities(_ text: String, path: String = "wrangler.toml") -> [Severity] {
    LintedText(text, path: path).findings(of: "placeholder-id").map(\.severity)
  }

  @Test func placeholderOfAWorkerIsAWarning() {
    #expect(Self.severities("name = \"api\"\nmain = \"a.ts\"\n" + Self.placeholder) == [.warning])
  }

  @Test(arguments: [
    "wrangler.toml.example.toml", "wrangler.template.toml", "templates/basic/wrangler.toml", "wrangler.dev.toml",
  ])
  func templatesAndLocalFilesAreQuiet(_ path: String) {
    #expect(Self.severities("name = \"api\"\nmain = \"a.ts\"\n" + Self.placeholder, path: path).isEmpty)
  }

  @Test func textOfATemplateEngineMakesATemplate() {
    #expect(Self.severities("name = \"{{ name }}\"\nmain = \"a.ts\"\n" + Self.placeholder).isEmpty)
  }

  @Test func nameInAngleBracketsMakesATemplate() {
    #expect(Self.severities("name = \"<WORKER_NAME>\"\nmain = \"a.ts\"\n" + Self.placeholder).isEmpty)
  }

  @Test func mustacheInsideAVariableMakesNone() {
    #expect(
      Self.severities("name = \"a\"\nmain = \"a.ts\"\nvars = { T = \"Dear {{ name }}\" }\n" + Self.placeholder) == [
        .warning
      ])
  }

  @Test(arguments: ["dev", "local", "test", "development", "dev-eu"])
  func environmentForDevelopmentIsQuiet(_ name: String) {
    let text =
      "name = \"api\"\nmain = \"a.ts\"\n[[env.\(name).kv_namespaces]]\nbinding = \"DATA\"\nid = \"<your-id>\"\n"
    #expect(Self.severities(text).isEmpty)
  }

  @Test func baseWithoutAddressIsQuietAndItsEnvironmentsAreNot() {
    let text =
      "name = \"api\"\nmain = \"a.ts\"\nworkers_dev = false\n" + Self.placeholder
      + "[[env.production.kv_namespaces]]\nbinding = \"DATA\"\nid = \"<your-id>\"\n"
    let found = LintedText(text).findings(of: "placeholder-id")
    #expect(found.map(\.environment) == ["production"])
  }

  @Test func snippetGetsInformationOnly() {
    #expect(Self.severities(Self.placeholder) == [.info])
  }

  @Test(arguments: [
    "", "[]", "1", "null", "{}", "{\"env\": 1}", "{\"env\": {\"a\": []}}", "{\"vars\": [1]}", "{\"triggers\": []}",
  ])
  func oddRootsAreNoReasonToFail(_ text: String) {
    _ = LintedText(text, path: "wrangler.json").findings
  }

  @Test func inheritedMistakeIsReportedOnce() {
    let text = LintedText(
      "name = \"api\"\nmain = \"a.ts\"\naccount_id = \"x1\"\n[env.staging]\nworkers_dev = true\n[env.production]\nworkers_dev = true\n"
    )
    #expect(text.findings(of: "malformed-id").count == 1)
  }

  @Test func datesAreComparedWithToday() {
    let source = "name = \"api\"\nmain = \"a.ts\"\ncompatibility_date = \"2024-05-01\"\n"
    #expect(
      LintedText(source, today: CalendarDate("2024-04-28"), staleAfterDays: 90).findings(
        of: "future-compatibility-date"
      ).count == 1)
    #expect(LintedText(source, today: CalendarDate("2024-04-30")).findings(of: "future-compatibility-date").isEmpty)
    #expect(
      LintedText(source, today: CalendarDate("2024-07-31"), staleAfterDays: 90).findings(of: "stale-compatibility-date")
        .count == 1)
    #expect(
      LintedText(source, today: CalendarDate("2024-07-30"), staleAfterDays: 90).findings(of: "stale-compatibility-date")
        .isEmpty)
    #expect(LintedText(source, today: nil).findings(of: "future-compatibility-date").isEmpty)
  }
}
