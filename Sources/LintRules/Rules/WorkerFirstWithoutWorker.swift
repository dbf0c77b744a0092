import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct WorkerFirstWithoutWorker: LintRule {
  static let info = RuleInfo(
    id: "worker-first-without-worker", severity: .warning,
    summary: "`run_worker_first` in a Worker that has no code.",
    rationale: "There is nothing that could run first, and a deploy refuses it.",
    examples: [
      .bad("name = \"site\"\n\n[assets]\ndirectory = \"./public\"\n«run_worker_first» = true\n"),
      .good("name = \"site\"\n\n[assets]\ndirectory = \"./public\"\nrun_worker_first = false\n"),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for section in context.sections {
      guard let assets = section.declared(.assets), let first = assets[.runWorkerFirst],
        first.boolean == true || first.kind == .array,
        assets[.directory] != nil, section.value(.main) == nil
      else { continue }
      sink.report(
        Self.info, "`run_worker_first` needs a Worker, and there is no `main`", at: first, in: section,
        severity: context.refusalSeverity, help: "add `main`, or remove `run_worker_first`")
    }
  }
}
