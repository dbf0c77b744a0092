import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct SharedResource: LintRule {
  static let info = RuleInfo(
    id: "shared-resource", severity: .warning,
    summary: "Two environments of different stages use one store.",
    rationale: """
      Staging that writes to the database, bucket, namespace or queue of production is a copy of an id that nobody changed. A \
      Workflow's name is account-wide: the environment that is deployed last takes it from the other.
      """,
    examples: [
      .bad(
        """
        name = "api"

        [[env.production.kv_namespaces]]
        binding = "DATA"
        id = "0f2ac74b498b48028cb68387c421e279"

        [[env.staging.kv_namespaces]]
        binding = "DATA"
        id = «"0f2ac74b498b48028cb68387c421e279"»

        """),
      .good(
        """
        name = "api"

        [[env.production.kv_namespaces]]
        binding = "SHARED_CACHE"
        id = "0f2ac74b498b48028cb68387c421e279"

        [[env.staging.kv_namespaces]]
        binding = "SHARED_CACHE"
        id = "0f2ac74b498b48028cb68387c421e279"

        """),
      .good(
        """
        name = "api"

        [[env.eu.kv_namespaces]]
        binding = "DATA"
        id = "0f2ac74b498b48028cb68387c421e279"

        [[env.us.kv_namespaces]]
        binding = "DATA"
        id = "0f2ac74b498b48028cb68387c421e279"

        """),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    let staged = context.environments.filter { $0.stage == .production || $0.stage == .staging }
    guard staged.count > 1, !context.isTemplate else { return }
    var production: [ResourceKey: (section: LintSection, binding: Binding)] = [:]
    for section in staged where section.stage == .production {
      for binding in section.manifest.bindings where !binding.isInherited && !binding.isSharedOnPurpose {
        guard let key = ResourceKey(binding), production[key] == nil else { continue }
        production[key] = (section, binding)
      }
    }
    for section in staged where section.stage == .staging {
      for binding in section.manifest.bindings where binding.kind.resource.isSeparate && !binding.isInherited {
        guard let key = ResourceKey(binding), let place = binding.resourceValue, !binding.isSharedOnPurpose,
          place.withStringBytes({ !IDText.isPlaceholder($0) }) ?? false,
          let (other, twin) = production[key]
        else { continue }
        let what = "\(binding.kind.title) of `\(binding.name)`"
        sink.report(
          Self.info, "\(section.title) and \(other.title) use the same \(what)", at: place, value: true, in: section,
          secondary: twin.resourceValue.map { [$0.label("\(other.title) uses it here")] } ?? [],
          help: "give each environment a \(binding.kind.resource.noun) of its own, or call it shared")
      }
    }
  }
}

extension Binding {
  /// The value that names the data behind the binding.
  var resourceValue: ConfigValue? {
    kind.identityName.flatMap { entry[$0] }
  }

  /// The binding, or its database, bucket or queue, is called shared.
  var isSharedOnPurpose: Bool {
    if NameWords.saysShared(name) { return true }
    return ["database_name", "bucket_name", "queue", "name"].contains { text($0).map(NameWords.saysShared) ?? false }
  }
}
