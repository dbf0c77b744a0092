import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct UndeclaredSecret: LintRule {
  static let info = RuleInfo(
    id: "undeclared-secret", severity: .info,
    summary: "A key of `.dev.vars` that the config names nowhere, although it lists its secrets.",
    rationale: """
      `secrets.required` lets a deploy check that every secret is there. A secret that only `.dev.vars` knows works on one \
      machine.
      """,
    examples: [
      .bad(
        "name = \"api\"\n\n[secrets]\n«required» = [\"API_KEY\"]\n",
        developmentVariables: ["API_KEY", "SESSION_SECRET"]),
      .good(
        "name = \"api\"\n\n[vars]\nMODE = \"fast\"\n\n[secrets]\nrequired = [\"API_KEY\"]\n",
        developmentVariables: ["API_KEY", "MODE"]),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard let names = context.options.developmentVariables, let section = context.topLevel,
      let required = section.declared(.secrets)?[.required], required.kind == .array
    else { return }
    let known = Set(context.sections.flatMap { $0.manifest.bindings.map(\.name) })
    let unknown = names.filter { !known.contains($0) }
    guard !unknown.isEmpty else { return }
    let listed = unknown.map { "`\($0)`" }.joined(separator: ", ")
    sink.report(
      Self.info, "`.dev.vars` has \(listed), which the config does not name", at: required,
      help: "add what a deploy needs to `required`")
  }
}
