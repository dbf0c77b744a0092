import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct ClassDeletedButBound: LintRule {
  static let info = RuleInfo(
    id: "class-deleted-but-bound", severity: .warning,
    summary: "A binding to a Durable Object class that a migration or export has deleted or renamed.",
    rationale: """
      A deploy that deletes a class while a binding still names it is refused (error 10061); after a rename the binding has to \
      follow.
      """,
    examples: [
      .bad(
        """
        name = "chat"
        main = "src/index.ts"

        [[durable_objects.bindings]]
        name = "ROOMS"
        class_name = «"Room"»

        [[migrations]]
        tag = "v1"
        new_sqlite_classes = ["Room"]

        [[migrations]]
        tag = "v2"
        deleted_classes = ["Room"]

        """),
      .good(
        """
        name = "chat"
        main = "src/index.ts"

        [[durable_objects.bindings]]
        name = "ROOMS"
        class_name = "Room"

        [[migrations]]
        tag = "v1"
        new_classes = ["Room"]

        [[migrations]]
        tag = "v2"
        deleted_classes = ["Room"]

        [[migrations]]
        tag = "v3"
        new_sqlite_classes = ["Room"]

        """),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for section in context.sections {
      let objects = section.ownDurableObjects
      guard !objects.isEmpty else { continue }
      let replay = MigrationReplay(section)
      for entry in objects {
        guard let place = entry[.className], let name = place.string, let gone = replay.gone[name] else { continue }
        sink.report(
          Self.info, "the Durable Object class `\(name)` is bound, but \(gone.deed)", at: place, value: true,
          in: section,
          secondary: [gone.place.label("\(gone.deed) here")],
          help: "remove the binding, or bind the class that took its place")
      }
    }
  }
}
