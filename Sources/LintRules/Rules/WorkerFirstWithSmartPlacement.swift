import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct WorkerFirstWithSmartPlacement: LintRule {
  static let info = RuleInfo(
    id: "worker-first-with-smart-placement", severity: .warning,
    summary: "`run_worker_first = true` together with smart placement.",
    rationale: """
      Smart placement moves the Worker away from the user, and with `run_worker_first` every asset takes that way too. wrangler \
      warns of it when it deploys.
      """,
    examples: [
      .bad(
        "name = \"site\"\nmain = \"a.js\"\n\n[assets]\ndirectory = \"./public\"\nbinding = \"ASSETS\"\n«run_worker_first» = true\n\n[placement]\nmode = \"smart\"\n"
      ),
      .good(
        "name = \"site\"\nmain = \"a.js\"\n\n[assets]\ndirectory = \"./public\"\nbinding = \"ASSETS\"\nrun_worker_first = [\"/api/*\"]\n\n[placement]\nmode = \"smart\"\n"
      ),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for section in context.sections where section.declared(.assets) != nil || section.declared(.placement) != nil {
      guard let first = section.value(.assets)?[.runWorkerFirst], first.boolean == true,
        let mode = section.value(.placement)?[.mode], mode.isString("smart")
      else { continue }
      sink.report(
        Self.info, "every asset goes through a Worker that smart placement moves away from the user", at: first,
        in: section,
        secondary: [mode.label("smart placement")], help: "list the paths that need the Worker")
    }
  }
}
