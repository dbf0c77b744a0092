import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct WorkerFirstWithoutBinding: LintRule {
  static let info = RuleInfo(
    id: "worker-first-without-binding", severity: .warning,
    summary: "`run_worker_first = true` without a binding of the assets.",
    rationale:
      "The Worker gets every request, and has no way to serve the files. wrangler warns of it when it deploys.",
    examples: [
      .bad("name = \"site\"\nmain = \"a.js\"\n\n[assets]\ndirectory = \"./public\"\n«run_worker_first» = true\n"),
      .good(
        "name = \"site\"\nmain = \"a.js\"\n\n[assets]\ndirectory = \"./public\"\nbinding = \"ASSETS\"\nrun_worker_first = true\n"
      ),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for section in context.sections {
      guard let assets = section.declared(.assets), let first = assets[.runWorkerFirst], first.boolean == true,
        assets[.binding] == nil, section.value(.main) != nil
      else { continue }
      sink.report(
        Self.info, "the Worker runs before the assets, but has no binding to fetch them", at: first, in: section,
        severity: context.refusalSeverity, help: "add `binding = \"ASSETS\"`")
    }
  }
}
