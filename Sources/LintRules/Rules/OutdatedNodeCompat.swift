import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct OutdatedNodeCompat: LintRule {
  static let info = RuleInfo(
    id: "outdated-nodejs-compat", severity: .info,
    summary: "`nodejs_compat` with a compatibility date before 2024-09-23.",
    rationale: """
      From that date on the flag brings the polyfills for Node.js's modules that packages expect; before it, only the modules of \
      the runtime itself. Source: developers.cloudflare.com/workers/runtime-apis/nodejs.
      """,
    examples: [
      .bad(
        "name = \"api\"\nmain = \"src/index.ts\"\ncompatibility_date = \"2024-01-01\"\ncompatibility_flags = [«\"nodejs_compat\"»]\n"
      ),
      .good(
        "name = \"api\"\nmain = \"src/index.ts\"\ncompatibility_date = \"2024-09-23\"\ncompatibility_flags = [\"nodejs_compat\"]\n"
      ),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for section in context.sections
    where section.declared(.compatibilityDate) != nil || section.declared(.compatibilityFlags) != nil {
      guard let flags = section.value(.compatibilityFlags)?.items, let date = section.value(.compatibilityDate),
        let flag = flags.first(where: { $0.isString("nodejs_compat") }),
        !flags.contains(where: { $0.isString("nodejs_compat_v2") || $0.isString("experimental:nodejs_compat_v2") }),
        let day = date.withStringBytes({ CalendarDate($0) }) ?? nil, day < CalendarDate(year: 2024, month: 9, day: 23)
      else { continue }
      sink.report(
        Self.info, "with the compatibility date \(day), `nodejs_compat` brings the old modules only", at: flag,
        value: true,
        in: section, secondary: [date.label("before 2024-09-23")], help: "move the date to 2024-09-23 or later")
    }
  }
}
