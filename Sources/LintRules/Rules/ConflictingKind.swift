import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct ConflictingKind: LintRule {
  static let info = RuleInfo(
    id: "conflicting-kind", severity: .warning,
    summary: "One name that is another kind of binding in another section.",
    rationale: """
      Code reads `env.NAME` without knowing which environment it runs in. A name that is a variable in staging and a KV \
      namespace in production fails in one of them, and has no honest type.
      """,
    examples: [
      .bad(
        """
        name = "api"

        [env.staging.vars]
        CACHE = "off"

        [[env.production.kv_namespaces]]
        binding = «"CACHE"»
        id = "0f2ac74b498b48028cb68387c421e279"

        """),
      .good(
        """
        name = "api"

        [env.staging.vars]
        CACHE = "off"

        [env.production.vars]
        CACHE = { ttl = 60 }

        """),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard context.sections.count > 1 else { return }
    var names = NameTable()
    var first: [(binding: Binding, section: LintSection)] = []
    var isReported: [Bool] = []
    for section in context.sections {
      for binding in section.manifest.bindings {
        let (number, isNew) = names.insert(binding.name)
        if isNew {
          first.append((binding, section))
          isReported.append(false)
          continue
        }
        let other = first[number]
        guard other.binding.kind !== binding.kind, !isReported[number], !areInterchangeable(other.binding, binding)
        else { continue }
        isReported[number] = true
        sink.report(
          Self.info,
          "`\(binding.name)` stands under `\(binding.kind.key)` in \(section.title), and under `\(other.binding.kind.key)` in \(other.section.title)",
          at: binding.nameValue, value: !binding.isNamedByKey, in: section,
          secondary: [other.binding.nameValue.anchorLabel("under `\(other.binding.kind.key)` here")],
          help: "use one kind under one name, or two names")
      }
    }
  }

  /// Kinds that give code the same thing to call.
  private func areInterchangeable(_ a: Binding, _ b: Binding) -> Bool {
    let isServiceLike = { (kind: BindingKind) in kind.typescript == "Fetcher" }
    return isServiceLike(a.kind) && isServiceLike(b.kind)
  }
}

extension Binding {
  /// The name is the key of a table of values, as a variable's is.
  var isNamedByKey: Bool { kind.name == .key }
}
