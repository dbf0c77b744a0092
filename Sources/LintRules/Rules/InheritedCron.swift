import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct InheritedCron: LintRule {
  static let info = RuleInfo(
    id: "inherited-cron", severity: .info,
    summary: "A staging environment inherits the cron triggers of the top level.",
    rationale: """
      `triggers` is inherited: the job of production also runs in staging, with staging's data or, where that is shared, with \
      production's.
      """,
    examples: [
      .bad(
        """
        name = "mailer"
        main = "src/index.ts"
        triggers = { crons = ["0 8 * * *"] }

        [env.«staging»]
        vars = { MODE = "slow" }

        """),
      .good(
        """
        name = "mailer"
        main = "src/index.ts"
        triggers = { crons = ["0 8 * * *"] }

        [env.staging]
        triggers = { crons = [] }

        [env.production]
        vars = { MODE = "fast" }

        """),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard let top = context.topLevel, !context.isTemplate, context.sections.count > 1,
      let crons = top.declared(.triggers)?[.crons], crons.count > 0
    else { return }
    for section in context.environments where section.stage == .staging && section.declared(.triggers) == nil {
      sink.report(
        Self.info, "\(section.title) inherits the cron triggers of the top level", at: section.table, in: section,
        secondary: [crons.anchorLabel("declared for the top level here")],
        help: "give the environment `triggers` of its own; `crons = []` for none")
    }
  }
}
