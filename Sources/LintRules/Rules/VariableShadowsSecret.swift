import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct VariableShadowsSecret: LintRule {
  static let info = RuleInfo(
    id: "variable-shadows-secret", severity: .warning,
    summary: "A variable under the name of a secret, whose deploy replaces the secret.",
    rationale: """
      Secrets and variables share one set of names. A deploy sends every entry of `vars`, also the empty one that stands there \
      as a reminder, and the secret of that name is gone.
      """,
    examples: [
      .bad("name = \"api\"\nmain = \"src/index.ts\"\n\n[vars]\n«SESSION_SECRET» = \"\"\n"),
      .bad("name = \"api\"\nmain = \"src/index.ts\"\n\n[vars]\n«API_TOKEN» = \"changeme\"\n"),
      .good(
        "name = \"api\"\nmain = \"src/index.ts\"\n\n[vars]\nTOKEN_HEADER = \"\"\nAPI_URL = \"https://example.com\"\n"),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    let declared = context.options.developmentVariables ?? []
    for section in context.sections where !context.isProvisional(section) && !context.isTestConfig {
      for entry in section.declared(.variables)?.children.map({ $0 }) ?? [] {
        guard let isUnset = entry.withStringBytes({ $0.isEmpty || Self.isStandIn($0) }) else { continue }
        let name = entry.key
        let isDeclared = declared.contains(name)
        guard isUnset ? isDeclared || NameWords.areSecret(name) : isDeclared && NameWords.areSecret(name) else {
          continue
        }
        sink.report(
          Self.info,
          isUnset
            ? "`\(name)` is \(entry.isEmptyString ? "an empty variable" : "a variable with a placeholder") under the name of a secret"
            : "`\(name)` is a variable here, and a secret in `.dev.vars`",
          at: entry, in: section, label: "a deploy replaces the secret by this",
          help: "remove it, and list the name in `secrets.required`", masked: isUnset ? [] : [entry.span])
      }
    }
  }

  private static func isStandIn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count < 80
      && (text.containsIgnoringCase("changeme") || text.containsIgnoringCase("change-me")
        || text.containsIgnoringCase("your-") || text.containsIgnoringCase("your_") || text.containsIgnoringCase("<")
        || text.containsIgnoringCase("xxxx") || text.containsIgnoringCase("placeholder")
        || text.containsIgnoringCase("replace") || text.containsIgnoringCase("todo"))
  }
}
