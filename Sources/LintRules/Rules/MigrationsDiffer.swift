import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct MigrationsDiffer: LintRule {
  static let info = RuleInfo(
    id: "migrations-differ", severity: .warning,
    summary: "Production lacks a Durable Object class that staging has created.",
    rationale: """
      An environment with `migrations` of its own does not see the top level's. A step that was added for staging alone \
      deploys there, and fails in production. Only the classes that exist in the end are compared, not tags or steps.
      """,
    examples: [
      .bad(
        """
        name = "chat"
        main = "src/index.ts"

        [[env.production.«migrations»]]
        tag = "v1"
        new_sqlite_classes = ["Lobby"]

        [[env.staging.migrations]]
        tag = "v1"
        new_sqlite_classes = ["Lobby", "Room"]

        """),
      .good(
        """
        name = "chat"
        main = "src/index.ts"

        [[env.production.migrations]]
        tag = "v1"
        new_sqlite_classes = ["Lobby", "Room"]

        [[env.staging.migrations]]
        tag = "first"
        new_sqlite_classes = ["Lobby"]

        [[env.staging.migrations]]
        tag = "second"
        new_sqlite_classes = ["Room"]

        """),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard let production = context.environments.first(where: { $0.stage == .production }),
      let migrations = production.setting(.migrations), migrations.value.kind == .array
    else { return }
    let live = MigrationReplay(production).live
    for section in context.environments where section.stage == .staging {
      guard let own = section.setting(.migrations), own.value != migrations.value else { continue }
      let missing = MigrationReplay(section).live.subtracting(live).sorted()
      guard !missing.isEmpty else { continue }
      let names = missing.map { "`\($0)`" }.joined(separator: ", ")
      sink.report(
        Self.info, "\(production.title) has no migration that creates \(names), which \(section.title) has",
        at: migrations.value, in: production, secondary: [own.value.anchorLabel("the migrations of \(section.title)")],
        help: "add the same steps to production")
      return
    }
  }
}
