import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct StaleCompatibilityDate: LintRule {
  static let info = RuleInfo(
    id: "stale-compatibility-date", severity: .info,
    summary: "A compatibility date older than the set number of days; off until one is set.",
    rationale: """
      The date decides which version of the runtime's behaviour a Worker gets. An old one keeps working; it also keeps the \
      mistakes that were mended since. How old is too old is a matter of policy, so that the rule needs a number of days.
      """,
    examples: [.good("name = \"api\"\nmain = \"src/index.ts\"\ncompatibility_date = \"2021-11-02\"\n")])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard let today = context.options.today, let limit = context.options.staleAfterDays else { return }
    for section in context.sections {
      guard let value = section.declared(.compatibilityDate),
        let date = value.withStringBytes({ CalendarDate($0) }) ?? nil, date.isReal
      else { continue }
      let age = today.daysSinceEpoch - date.daysSinceEpoch
      guard age > limit else { continue }
      sink.report(
        Self.info, "the compatibility date \(date) is \(age) days old, more than \(limit)", at: value, value: true,
        in: section, help: "read the list of changes since then, and move the date")
    }
  }
}
