import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct UnknownContainerClass: LintRule {
  static let info = RuleInfo(
    id: "unknown-container-class", severity: .warning,
    summary: "A container whose class is no Durable Object of this Worker.",
    rationale: """
      A container runs for a Durable Object class. A deploy looks for it among the bindings, migrations and exports of the same \
      Worker, and refuses a class that it does not find or that another Worker has.
      """,
    examples: [
      .bad(
        "name = \"jobs\"\nmain = \"a.js\"\n\n[[containers]]\nclass_name = «\"Runner\"»\nimage = \"registry.example.net/runner:1\"\n"
      ),
      .good(
        """
        name = "jobs"
        main = "a.js"

        [[containers]]
        class_name = "Runner"
        image = "registry.example.net/runner:1"

        [[migrations]]
        tag = "v1"
        new_sqlite_classes = ["Runner"]

        """),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for section in context.sections {
      guard let containers = section.declared(.containers), containers.kind == .array else { continue }
      let live = MigrationReplay(section).live
      let bound = section.value(.durableObjects)?[.bindings]?.items ?? []
      for container in containers.children {
        guard let place = container[.className], let name = place.string, !name.isEmpty, !live.contains(name) else {
          continue
        }
        let binding = bound.first { $0[.className]?.isString(name) ?? false }
        guard binding == nil || !(binding?[.scriptName]?.isEmptyString ?? true) else { continue }
        sink.report(
          Self.info,
          binding == nil
            ? "\(section.title) has no Durable Object class `\(name)` for this container"
            : "the class `\(name)` of this container belongs to another Worker",
          at: place, value: true, in: section, severity: context.refusalSeverity,
          help: "add a binding and a migration for the class")
      }
    }
  }
}
