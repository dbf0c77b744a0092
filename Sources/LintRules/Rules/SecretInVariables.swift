import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct SecretInVariables: LintRule {
  static let info = RuleInfo(
    id: "secret-in-variables", severity: .warning,
    summary: "A variable whose value has the form of a credential.",
    rationale: """
      Variables are plain text: in the repository, in the dashboard, in the logs of a deploy. The rule goes by the form of the \
      value alone (prefixes of tokens, key blocks, signed tokens, passwords inside addresses), never by a name, and never \
      shows the value.
      """,
    examples: [
      .bad("name = \"api\"\n\n[vars]\nDATABASE = «\"postgres://app:q8Zr1vTn@db.internal.net/app\"»\n"),
      .bad("name = \"api\"\n\n[vars]\nMAIL_KEY = «\"re_9sKq2Lm4_Zx7Vb1Nc3Wd5Rf8Tg6Yh0\"»\n"),
      .good(
        """
        name = "api"

        [vars]
        DATABASE = "postgres://localhost/app"
        SENTRY_DSN = "https://4f1c2d3e4b5a69788796a5b4c3d2e1f0@o1.ingest.sentry.io/1"
        STRIPE_KEY = "pk_live_51HxQzJKl2m3n4b5v6c7x8z9"
        SECRET = "see the dashboard"
        LOCAL_DATABASE = "postgres://postgres:postgres@localhost:5432/app"

        """),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for section in context.sections {
      guard let variables = section.declared(.variables), variables.kind.isContainer else { continue }
      scan(variables, section, context, &sink)
    }
  }

  private func scan(_ value: ConfigValue, _ section: LintSection, _ context: LintContext, _ sink: inout FindingSink) {
    if value.kind.isContainer {
      for child in value.children { scan(child, section, context, &sink) }
      return
    }
    guard let kind = value.withStringBytes({ CredentialForm.kind(of: $0) }) ?? nil else { return }
    sink.report(
      Self.info, "the value of `\(value.path)` has the form of \(kind)", at: value, value: true, in: section,
      severity: context.isTemplate || context.isTestConfig ? .info : nil,
      help: "make it a secret: `wrangler secret put`, and `.dev.vars` for local development; then revoke this one",
      masked: [value.span])
  }
}
