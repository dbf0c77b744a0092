import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct SharedPreviewResource: LintRule {
  static let info = RuleInfo(
    id: "shared-preview-resource", severity: .info,
    summary: "Remote development uses the very store that is deployed.",
    rationale: """
      `preview_id`, `preview_bucket_name` and `preview_database_id` name what `wrangler dev --remote` works on. Equal to \
      the deployed one, a session of development reads and writes the data of production.
      """,
    examples: [
      .bad(
        """
        name = "api"

        [[kv_namespaces]]
        binding = "DATA"
        id = "0f2ac74b498b48028cb68387c421e279"
        preview_id = «"0f2ac74b498b48028cb68387c421e279"»

        """),
      .good(
        """
        name = "api"

        [[kv_namespaces]]
        binding = "DATA"
        id = "0f2ac74b498b48028cb68387c421e279"
        preview_id = "b2a2d1ce7f0f4ac7bf4b1d0a1f6c9c0e"

        """),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard !context.isTemplate else { return }
    for section in context.sections where !section.isLocalOnly && section.stage != .staging {
      for binding in section.manifest.bindings where !binding.isInherited {
        guard let field = binding.kind.resource.preview, let preview = binding.entry[field],
          let deployed = binding.resourceValue,
          let text = deployed.string, !text.isEmpty, preview.isString(text), binding.entry["remote"] == nil,
          deployed.withStringBytes({ !IDText.isPlaceholder($0) }) ?? false, !isForDevelopment(binding, text)
        else { continue }
        sink.report(
          Self.info, "`\(field)` of `\(binding.name)` is the \(binding.kind.resource.noun) that is deployed",
          at: preview, value: true, in: section,
          secondary: [deployed.label("the deployed one")],
          help: "create one for development, or remove `\(field)`: local development needs none")
      }
    }
  }

  private func isForDevelopment(_ binding: Binding, _ text: String) -> Bool {
    NameWords.areForDevelopment(text) || NameWords.areForDevelopment(binding.name)
      || (binding.text("database_name").map(NameWords.areForDevelopment) ?? false)
  }
}
