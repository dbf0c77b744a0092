import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct MissingTopLevelName: LintRule {
  static let info = RuleInfo(
    id: "missing-top-level-name", severity: .info,
    summary: "Environments without a name at the top level.",
    rationale: """
      Each environment deploys under a name of its own, but nothing tells Cloudflare that the Workers belong together: the \
      dashboard groups environments by the top level's name.
      """,
    examples: [
      .bad("main = \"src/index.ts\"\n\n[«env».staging]\nname = \"api-staging\"\n"),
      .good("name = \"api\"\nmain = \"src/index.ts\"\n\n[env.staging]\nname = \"api-staging\"\n"),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard let top = context.topLevel, top.declared(.name) == nil, !context.environments.isEmpty, !context.isFragment,
      !context.environments.contains(where: { $0.manifest.name == nil }), !context.document.isPagesProject,
      let place = context.document.root[.environmentTable]
    else { return }
    sink.report(
      Self.info, "the top level has no name, by which its environments would be grouped", at: place,
      help: "add `name` at the top level")
  }
}
