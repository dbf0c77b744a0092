import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct UnexpandedPlaceholder: LintRule {
  static let info = RuleInfo(
    id: "unexpanded-placeholder", severity: .warning,
    summary: "Text that looks as if a shell or a template engine would fill it in.",
    rationale: """
      wrangler expands nothing: `${DATABASE_ID}` is deployed as these characters. Where a step before the deploy fills the \
      file in, call it a template (`wrangler.template.toml`), and check what comes out.
      """,
    examples: [
      .bad("name = \"api\"\nmain = \"src/index.ts\"\naccount_id = «\"${CF_ACCOUNT_ID}\"»\n"),
      .good("name = \"api\"\nmain = \"src/index.ts\"\n\n[vars]\nGREETING = \"Hello ${name}, welcome\"\n"),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard let first = context.placeholders.first else { return }
    let others = context.placeholders.dropFirst()
    var notes: [String] = []
    if others.count > 9 { notes.append("and \(others.count - 9) more") }
    sink.report(
      Self.info, "wrangler does not expand `\(first.value.string ?? "")`", at: first.value, value: true,
      severity: context.isTemplate || context.isTestConfig ? .info : nil,
      secondary: others.prefix(9).map { $0.value.label("nor this") }, notes: notes,
      help: "write the value, or fill the file in before it is deployed")
  }
}
