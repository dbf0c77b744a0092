import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct ExternalWorkflowSetting: LintRule {
  static let info = RuleInfo(
    id: "external-workflow-setting", severity: .warning,
    summary: "Limits or schedules of a workflow that belongs to another Worker.",
    rationale: "They are set where the workflow is defined; on a binding with `script_name` a deploy refuses them.",
    examples: [
      .bad(
        """
        name = "api"
        main = "src/index.ts"

        [[workflows]]
        binding = "ORDERS"
        name = "orders"
        class_name = "Orders"
        script_name = "order-worker"
        «schedules» = "0 8 * * *"

        """),
      .good(
        """
        name = "order-worker"
        main = "src/index.ts"

        [[workflows]]
        binding = "ORDERS"
        name = "orders"
        class_name = "Orders"
        script_name = "order-worker"
        schedules = "0 8 * * *"

        """),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for section in context.sections {
      for workflow in section.declared(.workflows)?.items ?? [] {
        guard let script = workflow[.scriptName], let name = script.string, !name.isEmpty,
          name != section.manifest.name?.text
        else { continue }
        for key in [KeyName.limits, .schedules] {
          guard let place = workflow[key] else { continue }
          sink.report(
            Self.info, "`\(key)` belongs in the config of `\(name)`, which defines the workflow", at: place,
            in: section,
            severity: context.refusalSeverity, secondary: [script.label("another Worker")], help: "move it there")
        }
      }
    }
  }
}
