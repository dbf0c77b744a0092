import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct AssetsBindingWithoutWorker: LintRule {
  static let info = RuleInfo(
    id: "assets-binding-without-worker", severity: .info,
    summary: "A binding of the assets in a Worker that has no code.",
    rationale: """
      Only code can use a binding; a deploy of assets alone refuses it. A framework may bring the code, so that this is only \
      information.
      """,
    examples: [
      .bad("name = \"site\"\n\n[assets]\ndirectory = \"./public\"\nbinding = «\"ASSETS\"»\n"),
      .good("name = \"site\"\nmain = \"src/index.js\"\n\n[assets]\ndirectory = \"./public\"\nbinding = \"ASSETS\"\n"),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for section in context.sections {
      guard let assets = section.declared(.assets), let binding = assets[.binding], !binding.isEmptyString,
        assets[.directory] != nil, section.value(.main) == nil
      else { continue }
      sink.report(
        Self.info, "the assets have a binding, but the Worker has no `main` to use it", at: binding, value: true,
        in: section,
        help: "add `main`, or remove `binding`")
    }
  }
}
