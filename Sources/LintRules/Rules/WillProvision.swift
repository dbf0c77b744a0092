import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct WillProvision: LintRule {
  static let info = RuleInfo(
    id: "will-provision", severity: .info,
    summary: "A binding without its resource: a deploy looks for one of its name, or creates it.",
    rationale: """
      Since wrangler 4.45 a deploy creates the KV namespace, D1 database or R2 bucket that a binding does not name. Where that \
      is not wanted (a token without the right, a store that exists under another name), write the id down.
      """,
    examples: [
      .bad("name = \"api\"\nmain = \"src/index.ts\"\n\n«[[kv_namespaces]]»\nbinding = \"DATA\"\n"),
      .good(
        "name = \"api\"\nmain = \"src/index.ts\"\n\n[[kv_namespaces]]\nbinding = \"DATA\"\nid = \"0f2ac74b498b48028cb68387c421e279\"\n"
      ),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard !context.isTestConfig, !context.isTemplate else { return }
    for section in context.sections where !section.isLocalOnly {
      for binding in section.manifest.bindings where !binding.isInherited {
        guard let field = binding.kind.resource.provisionedWhenMissing, binding.entry.kind == .table,
          binding.entry[field] == nil
        else { continue }
        sink.report(
          Self.info, "a deploy of \(section.title) creates the \(binding.kind.resource.noun) of `\(binding.name)`",
          at: binding.entry, in: section, label: "no `\(field)`",
          help: "to bind one that exists, add `\(field)`")
      }
    }
  }
}
