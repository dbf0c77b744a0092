import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct DuplicateResource: LintRule {
  static let info = RuleInfo(
    id: "duplicate-resource", severity: .warning,
    summary: "One store bound under two names.",
    rationale: """
      Two names for one database, bucket or namespace are often a copied entry whose id was not changed. Where every section \
      shares it in the same way it seems meant, and the finding is only for information.
      """,
    examples: [
      .bad(
        """
        name = "api"

        [[kv_namespaces]]
        binding = "USERS"
        id = "0f2ac74b498b48028cb68387c421e279"

        [[kv_namespaces]]
        binding = "SESSIONS"
        id = «"0f2ac74b498b48028cb68387c421e279"»

        """),
      .good(
        """
        name = "api"

        [[kv_namespaces]]
        binding = "USERS"
        id = "<your id>"

        [[kv_namespaces]]
        binding = "SESSIONS"
        id = "<your id>"

        """),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard !context.isTemplate else { return }
    // Made when the first duplicate is found, which most configs do not have.
    lazy var named = context.sections.map { section in
      Dictionary(section.manifest.bindings.map { ($0.name, $0) }) { first, _ in first }
    }
    for section in context.sections where !section.isLocalOnly {
      var seen: [ResourceKey: Binding] = [:]
      for (binding, key) in ResourceKey.repeated(in: section) {
        guard let place = binding.resourceValue,
          place.withStringBytes({ !IDText.isPlaceholder($0) }) ?? false
        else { continue }
        guard let first = seen[key] else {
          seen[key] = binding
          continue
        }
        sink.report(
          Self.info,
          "`\(binding.name)` and `\(first.name)` are the same \(binding.kind.title)", at: place, value: true,
          in: section,
          severity: isSharedEverywhere(first.name, binding.name, binding.kind, named) ? .info : nil,
          secondary: first.resourceValue.map { [$0.label("the same here")] } ?? [],
          help: "use one name, or give the second its own \(binding.kind.resource.noun)")
      }
    }
  }

  /// Whether wherever both names are bound they are bound to one store.
  private func isSharedEverywhere(
    _ a: String, _ b: String, _ kind: BindingKind, _ sections: [[String: Binding]]
  ) -> Bool {
    !sections.contains { section in
      guard let one = section[a], let two = section[b], one.kind === kind, two.kind === kind else { return false }
      return one.identity != two.identity
    }
  }
}
