import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct InvalidCalendarDate: LintRule {
  static let info = RuleInfo(
    id: "invalid-calendar-date", severity: .warning,
    summary: "A compatibility date that the calendar does not have.",
    rationale: """
      JavaScript reads 2024-02-31 as the second of March, so wrangler takes it; Cloudflare's API does not.
      """,
    examples: [
      .bad("name = \"api\"\nmain = \"src/index.ts\"\ncompatibility_date = «\"2024-02-31\"»\n"),
      .good("name = \"api\"\nmain = \"src/index.ts\"\ncompatibility_date = \"2024-02-29\"\n"),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for section in context.sections {
      guard let value = section.declared(.compatibilityDate),
        let date = value.withStringBytes({ CalendarDate($0) }) ?? nil, !date.isReal,
        // What no JavaScript engine takes is an error of the schema.
        (1...12).contains(date.month), (1...31).contains(date.day)
      else { continue }
      sink.report(
        Self.info, "the calendar has no \(date)", at: value, value: true, in: section, help: "use a day that exists")
    }
  }
}
