import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

/// wrangler's own list of kinds has gaps; these are in them.
struct SupersededUnsafeBinding: LintRule {
  static let info = RuleInfo(
    id: "superseded-unsafe-binding", severity: .warning, groups: [.schema, .lint],
    summary: "An unsafe binding of a kind that has a key of its own.",
    rationale: """
      `unsafe` bindings were the way to use a kind before wrangler knew it. They are neither checked nor simulated, and the \
      supported key does the same: `ratelimits` since wrangler 4.36.
      """,
    examples: [
      .bad(
        """
        name = "api"
        main = "src/index.ts"

        [[unsafe.bindings]]
        name = "LIMITER"
        type = «"ratelimit"»
        namespace_id = "1001"
        simple = { limit = 100, period = 60 }

        """),
      .good(
        """
        name = "api"
        main = "src/index.ts"

        [[ratelimits]]
        name = "LIMITER"
        namespace_id = "1001"
        simple = { limit = 100, period = 60 }

        """),
    ])

  private static let keys: [(type: String, key: String)] = [
    ("ratelimit", "ratelimits"), ("queue", "queues.producers"), ("hyperdrive", "hyperdrive"),
    ("vectorize", "vectorize"),
    ("images", "images"), ("workflow", "workflows"), ("send_email", "send_email"),
    ("dispatch_namespace", "dispatch_namespaces"), ("analytics_engine", "analytics_engine_datasets"),
  ]

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for section in context.sections {
      var places: [(value: ConfigValue, key: String)] = []
      for entry in section.declared(.unsafe)?[.bindings]?.items ?? [] where entry["dev"] == nil {
        guard let type = entry[.type], let known = Self.keys.first(where: { type.isString($0.type) }) else { continue }
        places.append((type, known.key))
      }
      guard let first = places.first else { continue }
      sink.report(
        Self.info, "`\(first.value.string ?? "")` has a key of its own, and needs no unsafe binding", at: first.value,
        value: true, in: section, severity: context.isTestConfig ? .info : nil,
        secondary: places.dropFirst().map { $0.value.label("this one too") },
        help: "declare it under `\(first.key)`")
    }
  }
}
