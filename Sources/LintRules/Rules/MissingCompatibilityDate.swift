import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct MissingCompatibilityDate: LintRule {
  static let info = RuleInfo(
    id: "missing-compatibility-date", severity: .info,
    summary: "A Worker without a compatibility date.",
    rationale: """
      A deploy stops without one (or without `--compatibility-date`). Locally wrangler takes the newest date that it knows, so that \
      an update changes how the code runs. Build tools may bring the date, so that this is only information.
      """,
    examples: [
      .bad("«name» = \"api\"\nmain = \"src/index.ts\"\n"),
      .good("name = \"api\"\nmain = \"src/index.ts\"\ncompatibility_date = \"2024-09-23\"\n"),
      .good(
        "name = \"api\"\nmain = \"src/index.ts\"\n\n[env.staging]\ncompatibility_date = \"2024-09-23\"\n\n[env.production]\ncompatibility_date = \"2024-09-23\"\n"
      ),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard !context.document.isPagesProject, let top = context.topLevel, top.value(.compatibilityDate) == nil else {
      return
    }
    guard context.environments.isEmpty || context.environments.contains(where: { $0.value(.compatibilityDate) == nil }),
      let place = top.declared(.name) ?? top.declared(.main)
    else { return }
    sink.report(
      Self.info, "the Worker has no compatibility date", at: place,
      help: "add `compatibility_date`, e.g. the day on which the code was last tested")
  }
}
