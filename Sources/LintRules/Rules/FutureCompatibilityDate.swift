import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct FutureCompatibilityDate: LintRule {
  static let info = RuleInfo(
    id: "future-compatibility-date", severity: .warning,
    summary: "A compatibility date that lies after today.",
    rationale: """
      Cloudflare refuses a date in the future, because nobody knows yet what it will mean. Local development falls back to the \
      newest date it knows, so the mistake shows at the deploy.
      """,
    examples: [
      .bad("name = \"api\"\nmain = \"src/index.ts\"\ncompatibility_date = «\"2924-05-01\"»\n"),
      .good("name = \"api\"\nmain = \"src/index.ts\"\ncompatibility_date = \"2024-05-01\"\n"),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard let today = context.options.today else { return }
    for section in context.sections {
      guard let value = section.declared(.compatibilityDate),
        let date = value.withStringBytes({ CalendarDate($0) }) ?? nil, date.isReal,
        // A deploy somewhere east of here may already be a day ahead.
        date.daysSinceEpoch > today.daysSinceEpoch + 1
      else { continue }
      sink.report(
        Self.info, "the compatibility date \(date) lies in the future", at: value, value: true, in: section,
        help: "use a date up to today, \(today)")
    }
  }
}
