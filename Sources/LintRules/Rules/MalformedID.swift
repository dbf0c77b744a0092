import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct MalformedID: LintRule {
  static let info = RuleInfo(
    id: "malformed-id", severity: .warning,
    summary: "An id that does not have the form of the ids Cloudflare gives out.",
    rationale: """
      Ids of KV namespaces, accounts, zones and stores of secrets are 32 hexadecimal digits; those of D1 databases and \
      Hyperdrive are UUIDs or their digits. Usually the name of the resource was put in, and the deploy is refused.
      """,
    examples: [
      .bad(
        "name = \"api\"\nmain = \"src/index.ts\"\n\n[[kv_namespaces]]\nbinding = \"DATA\"\nid = «\"session-store\"»\n"),
      .bad("name = \"api\"\nmain = \"src/index.ts\"\naccount_id = «\"0f2ac74b498b48028cb68387c421e2\"»\n"),
      .good(
        "name = \"api\"\nmain = \"src/index.ts\"\naccount_id = \"\"\n\n[[d1_databases]]\nbinding = \"DB\"\ndatabase_name = \"app\"\ndatabase_id = \"5a1c2d3e-4b5a-4978-8796-a5b4c3d2e1f0\"\n"
      ),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for id in context.ids {
      // `local`, `dev-kv`: local development takes any text, and says so itself.
      guard !id.isPlaceholder, id.value.withStringBytes({ !IDText.hasForm(id.resource.form, $0) }) ?? false,
        !NameWords.areForDevelopment(id.text)
      else { continue }
      sink.report(
        Self.info, "`\(id.text)` is no id of a \(id.resource.noun)", at: id.value, value: true, in: id.section,
        severity: context.isTestConfig || context.isFragment ? .info : nil,
        help: "such an id is \(id.resource.form.summary)")
    }
  }
}
