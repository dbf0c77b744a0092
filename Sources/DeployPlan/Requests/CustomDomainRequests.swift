import ConfigTree
import JSONText
import WorkerManifest

/// Hosts that are wholly the Worker's: all are replaced at once, and without any nothing is sent.
enum CustomDomainRequests {
  static func requests(_ facts: DeployFacts) -> [PlannedRequest] {
    guard !facts.customDomains.isEmpty else { return [] }
    let origins = JSONValue.array(facts.customDomains.map(origin))
    var requests: [PlannedRequest] = []
    if facts.options.isInteractive {
      requests += [
        PlannedRequest(
          .domains, .post, "\(facts.script)/domains/changeset?replace_state=true",
          "what the custom domains would change",
          body: .json(origins), isReadOnly: true),
        PlannedRequest(
          .domains, .get, "\(facts.account)/workers/domains/records/<record>", "which Worker has the domain",
          when: "for each domain that another Worker has"),
      ]
    }
    let overrides = JSONValue.boolean(!facts.options.isInteractive)
    requests.append(
      PlannedRequest(
        .domains, .put, "\(facts.script)/domains/records", "replaces all custom domains of the Worker",
        body: .json([
          "override_scope": true, "override_existing_origin": overrides, "override_existing_dns_record": overrides,
          "origins": origins,
        ])))
    return requests
  }

  private static func origin(_ domain: Route) -> JSONValue {
    var object = JSONObject([.init(name: "hostname", value: .string(domain.pattern))])
    for member in ["zone_id", "zone_name", "enabled", "previews_enabled"] {
      if let value = domain.value[member] { object.append(member, JSONValue(value)) }
    }
    return .object(object)
  }
}
