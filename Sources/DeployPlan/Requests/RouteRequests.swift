import ConfigTree
import JSONText
import WorkerManifest

/// Patterns of zones: all of a Worker's are replaced at once, and without any nothing is sent.
enum RouteRequests {
  static func requests(_ facts: DeployFacts) -> [PlannedRequest] {
    var requests: [PlannedRequest] = []
    var zones = ZoneLookups(facts)
    if !facts.wantsWorkersDev, !facts.routes.isEmpty {
      // When workers.dev has just been switched, the check for other Workers' routes is left out.
      let condition: Phrase? = facts.isFirst ? nil : "unless this deploy takes the Worker off workers.dev"
      requests += zones.requests(for: facts.routes, when: condition)
      requests += zones.routeLists(facts.routes, "whether another Worker has one of the routes", when: condition)
    }
    if !facts.wantsWorkersDev, !facts.ownWorkflows.isEmpty {
      requests += [
        PlannedRequest(
          .subdomain, .get, "\(facts.account)/workers/subdomain", "the account's name at workers.dev, for workflows")
      ]
    }
    guard !facts.zoneRoutes.isEmpty else { return requests }
    requests.append(
      PlannedRequest(
        .routes, .put, "\(facts.script)/routes", "replaces all routes of the Worker",
        body: .json(.array(facts.zoneRoutes.map(body)))))
    return requests + fallback(facts, &zones)
  }

  private static func body(_ route: Route) -> JSONValue {
    route.value.kind == .string ? ["pattern": .string(route.pattern)] : JSONValue(route.value)
  }

  /// Zone by zone, for tokens that may not replace routes everywhere.
  private static func fallback(_ facts: DeployFacts, _ zones: inout ZoneLookups) -> [PlannedRequest] {
    let condition: Phrase = "when the token may not change the routes of all zones (error 10000)"
    var requests = zones.requests(for: facts.zoneRoutes, when: condition)
    requests += zones.routeLists(facts.zoneRoutes, "the routes of the zone", when: condition)
    for route in facts.zoneRoutes {
      requests.append(
        PlannedRequest(
          .routes, .post, "/zones/\(route.zonePlaceholder)/workers/routes", "adds the route \(route.pattern)",
          when: "\(condition) and the Worker does not have the route",
          body: .json(["pattern": .string(route.pattern), "script": .string(facts.worker)])))
    }
    return requests
  }
}

/// Finds the zones of routes; what was asked once is not asked again.
struct ZoneLookups {
  private let facts: DeployFacts
  private var asked: Set<String> = []

  init(_ facts: DeployFacts) {
    self.facts = facts
  }

  mutating func requests(for routes: [Route], when condition: Phrase?) -> [PlannedRequest] {
    var requests: [PlannedRequest] = []
    for route in routes where route.zoneID == nil {
      for (place, name) in route.zoneCandidates.enumerated() where asked.insert(name).inserted {
        let longer: Phrase? = place == 0 ? nil : "when \(route.zoneCandidates[place - 1]) is no zone"
        requests.append(
          PlannedRequest(
            .routes, .get, "/zones?name=\(URLText.encoded(name))&account.id=\(facts.accountID)",
            "the zone of \(route.pattern)",
            when: longer.map { longer in condition.map { "\(longer), and \($0)" } ?? longer } ?? condition))
      }
    }
    return requests
  }

  func routeLists(_ routes: [Route], _ title: Phrase, when condition: Phrase?) -> [PlannedRequest] {
    var zones: [String] = []
    for route in routes where !zones.contains(route.zonePlaceholder) { zones.append(route.zonePlaceholder) }
    return zones.map { PlannedRequest(.routes, .get, "/zones/\($0)/workers/routes", title, when: condition) }
  }
}
