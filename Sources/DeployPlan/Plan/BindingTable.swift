import BindingSchema
import ConfigTree
import JSONText
import WorkerManifest

/// The bindings of a Worker for people. Which fields say what a binding leads to stands in the schemas.
enum BindingTable {
  static func rows(_ facts: DeployFacts) -> [Plan.Binding] {
    facts.manifest.bindings.compactMap { binding in
      guard !binding.kind.payload.forms.isEmpty, !isUnbound(binding) else { return nil }
      return Plan.Binding(
        name: binding.name, kind: binding.kind.id, title: binding.kind.title, resource: resource(binding, facts),
        provisioning: ResourceName.provisioning(of: binding, worker: facts.worker))
    }
  }

  /// A table that may go without a binding, and does.
  private static func isUnbound(_ binding: Binding) -> Bool { binding.name.isEmpty && binding.entry.kind == .table }

  static func resource(_ binding: Binding, _ facts: DeployFacts) -> String {
    switch binding.kind.name {
    case .element: return "set outside of the config"
    case .key:
      if binding.kind.deployment.partType != nil { return LineText.escaped(binding.entry.string ?? "") }
      if facts.options.redactsVariables { return UploadMetadata.redacted }
      let value = SecretMask.masked(JSONValue(binding.entry), named: binding.name)
      return value.string == SecretMask.mask ? SecretMask.mask : LineText.escaped(JSONWriter.text(value))
    case .field: break
    }
    return LineText.escaped(described(binding, facts))
  }

  /// The first of the fields that describe the kind, and in parentheses what else says which data it is.
  private static func described(_ binding: Binding, _ facts: DeployFacts) -> String {
    func value(_ field: String) -> String? { text(binding.entry.at(field.split(separator: ".").map(String.init))) }
    var fields: [String] = []
    for field in binding.kind.describedBy + binding.kind.resource.identity
    where value(field) != nil && !fields.contains(field) {
      fields.append(field)
    }
    let main = binding.kind.describedBy.first { value($0) != nil }
    var result = main.flatMap(value) ?? ""
    let others = fields.filter { $0 != main }.map { "\($0): \(value($0) ?? "")" }
    if !result.isEmpty && !others.isEmpty { result += " (\(others.joined(separator: ", ")))" }
    guard let provisioning = ResourceName.provisioning(of: binding, worker: facts.worker) else { return result }
    if provisioning.isNamed { return "\(result.isEmpty ? provisioning.name : result), created if missing" }
    return "\(facts.isFirst ? "created" : "kept, or created") as \(provisioning.name)"
  }

  /// `nil` for what is not there or empty.
  private static func text(_ value: ConfigValue?) -> String? {
    guard let value, value.kind != .null else { return nil }
    if let text = value.string { return text.isEmpty ? nil : text }
    if let items = value.list {
      let texts = items.map { $0.string ?? JSONWriter.text(JSONValue($0)) }
      return texts.isEmpty ? nil : texts.joined(separator: ", ")
    }
    return JSONWriter.text(JSONValue(value))
  }
}

/// Names of the resources that deploys create.
enum ResourceName {
  /// The name that is looked for and created; `nil` when the config says which resource it is, or none is ever created.
  static func provisioning(of binding: Binding, worker: String) -> Plan.Provisioning? {
    guard let rules = binding.kind.deployment.provisioning else { return nil }
    if let field = rules.specifiedBy, binding.entry[field]?.nonEmptyText != nil { return nil }
    if let field = rules.nameField, let name = binding.entry[field]?.nonEmptyText {
      return Plan.Provisioning(name: name, isNamed: true)
    }
    return Plan.Provisioning(name: made(of: binding.name, worker: worker), isNamed: false)
  }

  /// `<worker>-<binding>`, the binding in lower case with dashes.
  private static func made(of binding: String, worker: String) -> String {
    "\(worker)-" + String(binding.lowercased().map { $0 == "_" ? "-" : $0 })
  }
}
