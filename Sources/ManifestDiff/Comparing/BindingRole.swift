import BindingSchema
import ConfigTree
import WorkerManifest

/// What rules a binding follows; the schema's Swift form tells variables and secrets from the rest.
enum BindingRole {
  case variable, secret, other

  init(_ binding: Binding) {
    switch binding.kind.swift.form {
    case .variable: self = .variable
    case .secret: self = .secret
    case .resource, .marked, .none: self = .other
    }
  }

  /// "variable", "secret", "D1 database", "AI binding".
  static func noun(_ binding: Binding) -> String {
    switch BindingRole(binding) {
    case .variable: "variable"
    case .secret: "secret"
    case .other: binding.kind.title
    }
  }

  /// What a table shows beside the name: the value of a variable, else the first field that describes the kind.
  static func shown(_ binding: Binding) -> ShownValue? {
    switch BindingRole(binding) {
    case .variable: return ShownValue(CanonicalText.shown(binding.entry), variable: binding.name)
    case .secret: return nil
    case .other:
      let fields = binding.kind.describedBy + binding.kind.resource.identity
      return fields.lazy.compactMap { binding.entry[$0] }.first { $0.isTruthy }.map {
        ShownValue(CanonicalText.shown($0))
      }
    }
  }
}

/// The thing behind a binding, by what the schema says about its kind.
struct BindingResource {
  let noun: String
  /// What people call it, when the entry says so.
  let name: String?
  /// The field that the deploy misses is absent: it creates a resource.
  let isProvisioned: Bool
  /// A class of this Worker (or another one) whose objects hold data.
  let isClass: Bool
  /// Another Worker.
  let isWorker: Bool
  let holdsData: Bool

  /// Nouns of what answers or counts, and stores nothing.
  private static let withoutData: Set<String> = ["", "Worker", "service", "network", "certificate", "counter", "app"]

  init(_ binding: Binding) {
    let resource = binding.kind.resource
    noun = resource.noun
    name = (binding.kind.describedBy + resource.identity).lazy.compactMap { binding.text($0) }.first { !$0.isEmpty }
    isProvisioned = resource.provisionedWhenMissing.map { (binding.text($0) ?? "").isEmpty } ?? false
    isClass = noun == "class"
    isWorker = noun == "Worker"
    holdsData = !Self.withoutData.contains(noun)
  }
}
