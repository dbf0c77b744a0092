import BindingSchema
import ConfigTree
import JSONText
import WorkerManifest

/// Resources of bindings: taken over from the deployed Worker, found by name, or created. The schemas say how.
enum ProvisioningRequests {
  /// A binding whose resource the config does not say for certain.
  private struct Wanted {
    let binding: Binding
    let rules: BindingKind.Provisioning
    let resource: Plan.Provisioning
    /// The deployed Worker has it.
    let isInherited: Bool
    /// A name is looked up; without one there is nothing to look for.
    var find: String? { resource.isNamed ? rules.find : nil }

    init?(_ binding: Binding, _ facts: DeployFacts) {
      guard let rules = binding.kind.deployment.provisioning,
        let resource = ResourceName.provisioning(of: binding, worker: facts.worker)
      else { return nil }
      self.binding = binding
      self.rules = rules
      self.resource = resource
      // Without a name there is nothing that could differ from what is deployed.
      isInherited =
        !facts.isFirst && (!resource.isNamed || !rules.notInheritedWith.contains { binding.entry[$0] != nil })
    }

    var headers: [JSONObject.Member] {
      guard rules.header.count == 2, let value = binding.entry[rules.header[1]]?.nonEmptyText else { return [] }
      return [JSONObject.Member(name: rules.header[0], value: .string(value))]
    }
  }

  static func requests(_ facts: DeployFacts) -> [PlannedRequest] {
    guard !facts.isAssetsOnly else { return [] }
    let wanted = facts.manifest.bindings.compactMap { Wanted($0, facts) }
    let creatable = wanted.filter { !$0.isInherited }
    let kinds = Set(creatable.map(\.rules.order)).sorted()
    return [
      PlannedRequest(
        .provisioning, .get, "\(facts.script)/settings",
        "the bindings of the deployed Worker, to take over what they lead to")
    ] + wanted.flatMap { lookups($0, facts) }
      + kinds.flatMap { order in creations(creatable.filter { $0.rules.order == order }, facts) }
  }

  private static func lookups(_ wanted: Wanted, _ facts: DeployFacts) -> [PlannedRequest] {
    let noun = wanted.binding.kind.title
    if wanted.isInherited {
      guard wanted.resource.isNamed, let path = wanted.rules.confirm else { return [] }
      return [
        PlannedRequest(
          .provisioning, .get, "\(facts.account)/\(path)",
          "whether the \(words: noun) of the deployed \(wanted.binding.name) is \(wanted.resource.name)")
      ]
    }
    guard let find = wanted.find else { return [] }
    let path = find.replacing("{name}", with: URLText.encoded(wanted.resource.name))
    return [
      PlannedRequest(
        .provisioning, .get, "\(facts.account)/\(path)", "whether the \(words: noun) \(wanted.resource.name) exists",
        headers: wanted.headers)
    ]
  }

  /// Of one kind: all are listed once, then each is created.
  private static func creations(_ wanted: [Wanted], _ facts: DeployFacts) -> [PlannedRequest] {
    guard let first = wanted.first else { return [] }
    let path = "\(facts.account)/\(first.rules.path)"
    let isCertain = wanted.contains { $0.find == nil }
    var requests: [PlannedRequest] = []
    if let query = first.rules.listQuery {
      requests.append(
        PlannedRequest(
          .provisioning, .get, query.isEmpty ? path : "\(path)?\(query)",
          "the resources of this kind, before the first is created",
          when: isCertain ? nil : "when one of them does not exist"))
    }
    for item in wanted {
      requests.append(
        PlannedRequest(
          .provisioning, .post, path,
          "creates the \(words: item.binding.kind.title) \(item.resource.name) for \(item.binding.name)",
          when: item.find == nil ? nil : "when it does not exist",
          body: .json(.object(JSONObject([.init(name: item.rules.nameMember, value: .string(item.resource.name))]))),
          headers: item.headers))
    }
    return requests
  }
}
