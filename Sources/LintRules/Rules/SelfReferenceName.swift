import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct SelfReferenceName: LintRule {
  static let info = RuleInfo(
    id: "self-reference-name", severity: .warning, fix: .unsafe,
    summary: "A service binding to this Worker itself, under a name that it does not have in that section.",
    rationale: """
      OpenNext and others call their own Worker through `WORKER_SELF_REFERENCE`. An environment deploys under another name than \
      the top level, and a self reference that was copied calls production from staging, or a Worker that does not exist.
      """,
    examples: [
      .bad(
        """
        name = "site"
        main = "src/index.ts"

        [[env.staging.services]]
        binding = "WORKER_SELF_REFERENCE"
        service = «"site"»

        """),
      .good(
        """
        name = "site"
        main = "src/index.ts"

        [[services]]
        binding = "WORKER_SELF_REFERENCE"
        service = "site"

        [[env.staging.services]]
        binding = "WORKER_SELF_REFERENCE"
        service = "site-staging"

        """),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for section in context.sections where !context.isProvisional(section) {
      guard let own = section.manifest.name, !own.text.isEmpty else { continue }
      for entry in section.declared(.services)?.items ?? [] {
        guard let name = entry[.binding]?.string, NameWords.words(name).contains("self"), let place = entry[.service],
          let service = place.string, !service.isEmpty, service != own.text, entry["environment"] == nil
        else { continue }
        sink.report(
          Self.info, "`\(name)` calls `\(service)`, but \(section.title) deploys the Worker `\(own.text)`", at: place,
          value: true, in: section, secondary: [own.value.label("its name comes from here")],
          help: "write `\(own.text)`",
          fixes: context.fix("write `\(own.text)`", .unsafe, [.replace(place, with: .string(own.text))]))
      }
    }
  }
}
