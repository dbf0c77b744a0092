import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct UnreachableWorker: LintRule {
  static let info = RuleInfo(
    id: "unreachable-worker", severity: .info,
    summary: "A Worker with no address, no trigger, and nothing that binds it.",
    rationale: """
      With `workers_dev = false`, no route, no cron and no queue to consume, only another Worker can call this one; and none of \
      the configs that were checked together does.
      """,
    examples: [
      .bad("name = \"jobs\"\nmain = \"src/index.ts\"\n«workers_dev» = false\n"),
      .good("name = \"jobs\"\nmain = \"src/index.ts\"\nworkers_dev = false\n\n[triggers]\ncrons = [\"0 8 * * *\"]\n"),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard context.options.isBoundElsewhere == false, !context.isTemplate, !context.isFragment else { return }
    for section in context.sections where !section.isLocalOnly {
      guard let address = section.declared(.workersDev), address.boolean == false, !section.hasRoute,
        section.value("preview_urls")?.boolean != true, section.value(.triggers)?[.crons]?.count ?? 0 == 0,
        section.value(.queues)?[.consumers]?.count ?? 0 == 0, section.value(.durableObjects) == nil,
        section.value(.workflows) == nil, section.value(.exports) == nil, section.value("send_email") == nil
      else { continue }
      sink.report(
        Self.info, "nothing can reach the Worker of \(section.title)", at: address, in: section,
        help: "add a route or a trigger; ignore this where an email route or a tail calls it")
    }
  }
}
