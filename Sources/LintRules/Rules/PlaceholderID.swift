import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct PlaceholderID: LintRule {
  static let info = RuleInfo(
    id: "placeholder-id", severity: .warning,
    summary: "An id that somebody was meant to replace.",
    rationale: """
      wrangler only asks for a text, so that `<your-id>` or a row of zeros reaches Cloudflare's API, which refuses the whole deploy \
      with a number for a message.
      """,
    examples: [
      .bad(
        "name = \"api\"\nmain = \"src/index.ts\"\n\n[[kv_namespaces]]\nbinding = \"DATA\"\nid = «\"<your-kv-id>\"»\n"),
      .bad(
        "name = \"api\"\nmain = \"src/index.ts\"\n\n[[d1_databases]]\nbinding = \"DB\"\ndatabase_name = \"app\"\ndatabase_id = «\"00000000-0000-0000-0000-000000000000\"»\n"
      ),
      .good(
        """
        name = "api"
        main = "src/index.ts"

        [[kv_namespaces]]
        binding = "DATA"
        id = "0f2ac74b498b48028cb68387c421e279"

        [[env.dev.kv_namespaces]]
        binding = "DATA"
        id = "local"

        """),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for id in context.ids where id.isPlaceholder {
      sink.report(
        Self.info, "`\(id.text)` is a placeholder for the id of the \(id.resource.noun)", at: id.value, value: true,
        in: id.section,
        severity: context.isTestConfig || context.isFragment ? .info : nil,
        help: "put in the id, or remove the key where a deploy may create the resource")
    }
  }
}
