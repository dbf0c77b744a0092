import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct MissingEntryPoint: LintRule {
  static let info = RuleInfo(
    id: "missing-entry-point", severity: .info,
    summary: "A Worker with neither code nor assets.",
    rationale: """
      Without `main`, `assets` or an argument `wrangler deploy` stops. Frameworks and build tools write the entry point into the \
      config that they generate, so that this is only information.
      """,
    examples: [
      .bad("«name» = \"api\"\ncompatibility_date = \"2024-09-23\"\n"),
      .good("name = \"site\"\ncompatibility_date = \"2024-09-23\"\n\n[assets]\ndirectory = \"./public\"\n"),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard !context.document.isPagesProject, let top = context.topLevel, let name = top.declared(.name),
      top.declared(.main) == nil, top.declared("assets") == nil, top.declared(.site) == nil,
      context.document.root["type"] == nil,
      context.environments.isEmpty
        || context.environments.contains(where: { $0.value(.main) == nil && $0.value(.assets) == nil })
    else { return }
    sink.report(
      Self.info, "the Worker has no entry point and no assets", at: name,
      help: "add `main`, unless a build tool provides it")
  }
}
