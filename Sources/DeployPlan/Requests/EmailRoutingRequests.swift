import ConfigTree
import JSONText
import WorkerManifest

/// Mail addresses of the Worker: the API makes a plan, and every change of it is a request of its own.
enum EmailRoutingRequests {
  static func requests(_ facts: DeployFacts) -> [PlannedRequest] {
    guard let addresses = facts.addresses else { return [] }
    var requests: [PlannedRequest] = []
    if facts.isFirst {
      requests.append(
        PlannedRequest(.email, .get, facts.service, "the tag of the new Worker; repeated until it is there"))
    }
    let isCatchAll = { (address: String) in address.hasPrefix("*@") }
    let actions: JSONValue = [["type": "worker", "value": [.string(facts.worker)]]]
    let rules = addresses.filter { !isCatchAll($0) }.map { address -> JSONValue in
      ["matchers": [["type": "literal", "field": "to", "value": .string(address)]], "actions": actions]
    }
    let catchAlls = addresses.filter(isCatchAll).map { address -> JSONValue in
      ["target": .string(address), "rule": ["matchers": [["type": "all"]], "actions": actions]]
    }
    requests.append(
      PlannedRequest(
        .email, .post, "\(facts.account)/email/routing/rules/plan", "what the mail addresses would change",
        body: .json(["owner_worker_tag": "<tag>", "rules": .array(rules), "catch_all_rules": .array(catchAlls)]),
        isReadOnly: true))
    let zone = "/zones/<zone>/email/routing/rules"
    requests += [
      PlannedRequest(.email, .post, zone, "adds a mail rule", when: "for each rule that is missing", body: rule),
      PlannedRequest(
        .email, .put, "\(zone)/<rule>", "changes a mail rule", when: "for each rule that differs", body: rule),
      PlannedRequest(
        .email, .delete, "\(zone)/<rule>", "removes a mail rule",
        when: "for each rule that the config no longer has, after a question"),
      PlannedRequest(
        .email, .put, "\(zone)/catch_all", "sets the catch-all rule of a zone",
        when: "for each catch-all rule that differs", body: rule),
    ]
    return requests
  }

  private static let rule = PlannedRequest.Body.json([
    "matchers": "<matchers>", "actions": "<actions>", "enabled": true, "source": "wrangler",
    "owner_worker_tag": "<tag>",
  ])
}
