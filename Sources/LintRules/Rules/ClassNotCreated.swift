import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

/// wrangler only notices when there are no migrations at all.
struct ClassNotCreated: LintRule {
  static let info = RuleInfo(
    id: "class-not-created", severity: .info, groups: [.schema, .lint],
    summary: "A Durable Object class that no migration and no export creates.",
    rationale: """
      The first deploy with a binding to a class needs the step that creates it, or Cloudflare refuses it. Without any \
      migration wrangler says so itself. Classes that are reached in other ways are left out on purpose, so that this is only \
      information.
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
        new_sqlite_classes = ["Lobby"]

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
        new_sqlite_classes = ["Lobby"]

        [[migrations]]
        tag = "v2"
        renamed_classes = [{ from = "Lobby", to = "Room" }]

        """),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard !context.isTestConfig else { return }
    for section in context.sections where !section.isLocalOnly {
      let objects = section.ownDurableObjects
      guard !objects.isEmpty else { continue }
      let replay = MigrationReplay(section)
      guard replay.isKnown else { continue }
      for entry in objects {
        guard let place = entry[.className], let name = place.string, !replay.live.contains(name),
          replay.gone[name] == nil
        else { continue }
        sink.report(
          Self.info, "no migration or export creates the Durable Object class `\(name)`", at: place, value: true,
          in: section, help: "add a migration with `new_sqlite_classes = [\"\(name)\"]`, if the class is new")
      }
    }
  }
}
