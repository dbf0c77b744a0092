import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct InvalidCron: LintRule {
  static let info = RuleInfo(
    id: "invalid-cron", severity: .warning,
    summary: "A cron expression that Cloudflare refuses.",
    rationale: """
      wrangler passes any text on, and Cloudflare refuses the deploy at its very end, when the code is already live. An \
      expression has five fields (no seconds), and weekdays from 1, Sunday, to 7.
      """,
    examples: [
      .bad("name = \"api\"\nmain = \"src/index.ts\"\n\n[triggers]\ncrons = [«\"*/10 * * * * *\"»]\n"),
      .bad("name = \"api\"\nmain = \"src/index.ts\"\n\n[triggers]\ncrons = [«\"0 24 * * *\"»]\n"),
      .good(
        "name = \"api\"\nmain = \"src/index.ts\"\n\n[triggers]\ncrons = [\"0 18 LW * *\", \"0 9 * * MON#1\", \"*/5 * * * *\"]\n"
      ),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for cron in context.crons {
      guard case .failure(let error) = cron.parsed else { continue }
      let message: String
      var help = "see the list of fields: minute, hour, day of the month, month, day of the week"
      switch error.mistake {
      case .fieldCount(let count):
        message = "the cron expression `\(cron.text)` has \(count) fields instead of five"
        if count == 6 { help = "leave out the seconds: one minute is the shortest interval" }
      case .malformed(let field, let item): message = "`\(item)` is no \(field) of a cron expression"
      case .outOfRange(let field, let item, let range):
        message = "`\(item)` is no \(field): it goes from \(range.lowerBound) to \(range.upperBound)"
        if item == "0" && range == 1...7 { help = "Sunday is 1 here; better write `SUN`" }
      }
      sink.report(
        Self.info, message, at: cron.value, value: true, in: cron.section,
        severity: context.isProvisional(cron.section) ? .info : nil,
        help: help)
    }
  }
}
