import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct NotAnEnvironment: LintRule {
  static let info = RuleInfo(
    id: "not-an-environment", severity: .warning,
    summary: "An environment named like a key of the config.",
    rationale: """
      Tables below `env` are environments: `[env.vars]` defines an environment called `vars`, whose keys wrangler does not \
      know. Bindings of one environment stand in `[env.staging.vars]`, those of the top level in `[vars]`.
      """,
    examples: [
      .bad("name = \"api\"\nmain = \"src/index.ts\"\n\n[env.«vars»]\nMODE = \"fast\"\n"),
      .bad(
        "name = \"api\"\n\n[[env.«kv_namespaces»]]\nbinding = \"DATA\"\nid = \"0f2ac74b498b48028cb68387c421e279\"\n"),
      .good(
        "name = \"api\"\nmain = \"src/index.ts\"\n\n[env.dev]\nworkers_dev = true\n\n[env.dev.vars]\nMODE = \"fast\"\n"),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard let environments = context.document.root[.environmentTable], environments.kind == .table else { return }
    for entry in environments.children {
      guard let index = context.schemas.keyIndex(of: entry), looksLikeKey(entry, context.schemas.keys[index], context)
      else { continue }
      let key = context.schemas.keys[index].key
      sink.report(
        Self.info, "`\(key)` below `env` is the name of an environment, not the key `\(key)`", at: entry,
        help: "write `[\(key)]` for the top level, or `[env.NAME.\(key)]` for an environment")
    }
  }

  private func looksLikeKey(_ entry: ConfigValue, _ key: KeySchema, _ context: LintContext) -> Bool {
    guard case .active = key.status else { return false }
    switch entry.kind {
    case .array: return key.shape.types.contains(.list)
    case .table:
      guard entry.count > 0, key.shape.types.contains(.table) else { return false }
      // An environment called `dev`, `site` or `browser` holds keys of a config.
      return !entry.children.contains { child in
        context.schemas.keyIndex(of: child) != nil && key.shape.field(child) == nil
      }
    default: return false
    }
  }
}
