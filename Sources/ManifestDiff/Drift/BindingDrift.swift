import BindingSchema
import ConfigTree
import Findings
import JSONText
import WorkerManifest

/// Bindings of a deployed Worker against those that a deploy sends.
struct BindingDrift {
  let pair: EnvironmentPair
  let metadata: JSONObject
  let deployed: ConfigValue

  var changes: [Change] {
    var changes: [Change] = []
    let sent = sentByName
    let live = liveByName
    for value in deployed.children {
      guard let name = value["name"]?.string, sent[name] == nil, let change = onlyDeployed(name, value) else {
        continue
      }
      changes.append(change)
    }
    for binding in pair.new.bindings {
      if BindingRole(binding) == .secret {
        if live[binding.name] == nil { changes.append(missingSecret(binding)) }
        continue
      }
      guard let object = sent[binding.name] else { continue }
      if let value = live[binding.name] {
        if let change = onBothSides(binding, object, value) { changes.append(change) }
      } else {
        changes.append(
          change(
            .added, binding, old: nil, risk: .note,
            effect: "the deploy adds it to the Worker, which does not have it now"))
      }
    }
    return changes
  }

  private var sentByName: [String: JSONObject] {
    guard case .array(let items) = metadata["bindings"] else { return [:] }
    var objects: [String: JSONObject] = [:]
    for case .object(let object) in items {
      if let name = object["name"]?.string { objects[name] = object }
    }
    return objects
  }

  private var liveByName: [String: ConfigValue] {
    var values: [String: ConfigValue] = [:]
    for value in deployed.children {
      if let name = value["name"]?.string { values[name] = value }
    }
    return values
  }

  // MARK: One side

  /// `nil` for secrets: they are never in the file.
  private func onlyDeployed(_ name: String, _ value: ConfigValue) -> Change? {
    let type = value["type"]?.string ?? ""
    guard !Self.secretTypes.contains(type) else { return nil }
    if Self.variableTypes.contains(type) {
      let text = (value["text"] ?? value["json"]).map { ShownValue(CanonicalText.shown($0), variable: name) }
      return pair.change(
        .removed, .variable, noun: "variable", name: name, old: side(value, text),
        risk: pair.keepsVariables ? .note : .high,
        effect: pair.keepsVariables
          ? "the variable, which the file does not name, is kept because `keep_vars` is on"
          : "the variable, which the file does not name, is deleted because `keep_vars` is off")
    }
    return pair.change(
      .removed, .binding, noun: "\(type) binding", name: name, old: side(value, nil), risk: .high,
      effect: "the binding, which the file does not name, is removed, and `env.\(name)` is undefined from then on")
  }

  private func missingSecret(_ binding: Binding) -> Change {
    change(
      .added, binding, old: nil, risk: .high, effect: "the deploy is refused until the secret `\(binding.name)` is set")
  }

  // MARK: Both sides

  private func onBothSides(_ binding: Binding, _ sent: JSONObject, _ live: ConfigValue) -> Change? {
    let (sentType, liveType) = (sent["type"]?.string ?? "", live["type"]?.string ?? "")
    if sentType == "inherit" { return nil }
    let isVariable = BindingRole(binding) == .variable
    if Self.secretTypes.contains(liveType) {
      return change(
        .changed, binding, old: side(live, ShownValue("secret")), risk: .critical,
        effect: "the secret `\(binding.name)` is replaced by what the file says, and its value is lost")
    }
    guard sentType == liveType || (isVariable && Self.variableTypes.contains(liveType)) else {
      return change(
        .changed, binding, old: side(live, ShownValue(liveType)), risk: .high,
        effect: "the deployed \(liveType) is replaced by the file's \(sentType)")
    }
    if isVariable {
      let shown = (live["text"] ?? live["json"]).map {
        ($0, ShownValue(CanonicalText.shown($0), variable: binding.name))
      }
      guard let shown, CanonicalText.text(shown.0) != CanonicalText.text(binding.entry) else { return nil }
      return change(
        .changed, binding, old: side(live, shown.1), risk: .high, effect: "the deployed value is replaced by the file's"
      )
    }
    let differing = sent.members.filter { member in
      guard member.name != "name", member.name != "type", let other = Self.member(member.name, of: live) else {
        return false
      }
      return CanonicalText.text(other, sortsStrings: true) != CanonicalText.text(member.value, sortsStrings: true)
    }
    guard !differing.isEmpty else { return nil }
    let resource = BindingResource(binding)
    let oldText = differing.compactMap { member in
      Self.member(member.name, of: live).map { "\(member.name): \(CanonicalText.shown($0))" }
    }
    return change(
      .changed, binding, old: side(live, ShownValue(oldText.joined(separator: ", "))),
      risk: resource.holdsData ? .critical : .high,
      effect: "the deployed Worker's `env.\(binding.name)` is pointed to what the file says")
  }

  private static let secretTypes: Set<String> = ["secret_text", "secret_key"]
  private static let variableTypes: Set<String> = ["plain_text", "json"]
  /// The API has shown the same member under two names.
  private static let aliases = ["id": "database_id", "database_id": "id"]

  private static func member(_ name: String, of live: ConfigValue) -> ConfigValue? {
    live[name] ?? aliases[name].flatMap { live[$0] }
  }

  private func side(_ value: ConfigValue, _ shown: ShownValue?) -> Change.Side {
    Change.Side(place: (value["name"] ?? value).label(), path: value.path.description, value: shown)
  }

  private func change(
    _ kind: Change.Kind, _ binding: Binding, old: Change.Side?, risk: Change.Risk, effect: String
  ) -> Change {
    let subject: Change.Subject =
      switch BindingRole(binding) {
      case .variable: .variable
      case .secret: .secret
      case .other: .binding
      }
    return pair.change(
      kind, subject, noun: BindingRole.noun(binding), name: binding.name, old: old, new: BindingChanges.side(binding),
      risk: risk, effect: effect)
  }
}
