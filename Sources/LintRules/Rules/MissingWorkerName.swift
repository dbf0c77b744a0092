import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct MissingWorkerName: LintRule {
  static let info = RuleInfo(
    id: "missing-worker-name", severity: .info,
    summary: "A section without a name to deploy under.",
    rationale: """
      wrangler takes the name from the config or from `--name`, and otherwise stops. An environment appends its own name to the top \
      level's; without one there, each environment needs a `name`, and nothing groups its Workers in the dashboard. Packages that are only tested need no name, so that this is \
      information.
      """,
    examples: [
      .bad("«main» = \"src/index.ts\"\ncompatibility_date = \"2024-09-23\"\n"),
      .good("name = \"api\"\nmain = \"src/index.ts\"\n\n[env.staging]\nworkers_dev = true\n"),
      .good("main = \"src/index.ts\"\n\n[env.staging]\nname = \"api-staging\"\n"),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard !context.document.isPagesProject, let top = context.topLevel, top.declared(.name) == nil else { return }
    // A base that only environments with names of their own deploy.
    guard context.environments.isEmpty || context.environments.contains(where: { $0.manifest.name == nil }) else {
      return
    }
    // Nothing says that the file is the config of a Worker: a snippet.
    let place = top.declared(.main) ?? context.document.root.children.first { _ in true }
    guard let place, !context.isFragment else { return }
    sink.report(
      Self.info, "the Worker has no name", at: place,
      help: "add `name` at the top level")
  }
}
