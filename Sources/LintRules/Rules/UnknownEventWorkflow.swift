import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct UnknownEventWorkflow: LintRule {
  static let info = RuleInfo(
    id: "unknown-event-workflow", severity: .warning,
    summary: "An event that starts a workflow which this Worker does not define.",
    rationale: "The target of an event has to be one of the Worker's own workflows; a deploy refuses any other.",
    examples: [
      .bad(
        """
        name = "builds"
        main = "src/index.ts"

        [[workflows]]
        binding = "BUILD"
        name = "build"
        class_name = "Build"

        [[triggers.events]]
        type = "cf.artifacts.repo.pushed"
        targets = [{ type = "workflow", workflow_name = «"deploy"» }]

        """),
      .good(
        """
        name = "builds"
        main = "src/index.ts"

        [[workflows]]
        binding = "BUILD"
        name = "build"
        class_name = "Build"

        [[triggers.events]]
        type = "cf.artifacts.repo.pushed"
        targets = [{ type = "workflow", workflow_name = "build" }]

        """),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for section in context.sections {
      guard let triggers = section.setting(.triggers), let events = triggers.value[.events] else { continue }
      let names = (section.value(.workflows)?.items ?? []).filter { $0[.scriptName] == nil }.compactMap {
        $0["name"]?.string
      }
      for target in events.items.flatMap({ $0[.targets]?.items ?? [] }) {
        guard let place = target[.workflowName], let name = place.string, !name.isEmpty, !names.contains(name) else {
          continue
        }
        sink.report(
          Self.info, "\(section.title) has no workflow `\(name)`", at: place, value: true, in: section,
          severity: context.refusalSeverity,
          help: names.isEmpty
            ? "declare it under `workflows`" : "it has \(names.map { "`\($0)`" }.joined(separator: ", "))")
      }
    }
  }
}
