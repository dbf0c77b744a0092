import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

/// Routes and custom domains. A deploy sends each list whole when it has members, which deletes what it does not
/// name, and
/// nothing when it is empty, which leaves everything as it is.
enum RouteChanges {
  static func collect(_ pair: EnvironmentPair, into changes: inout [Change]) {
    let (old, new) = (RouteList(pair.old), RouteList(pair.new))
    routes(pair, old.zoneRoutes, new.zoneRoutes, into: &changes)
    domains(pair, old.domains, new.domains, into: &changes)
  }

  private typealias Route = RouteList.Route

  // MARK: Routes

  private static func routes(_ pair: EnvironmentPair, _ old: [Route], _ new: [Route], into changes: inout [Change]) {
    for route in old where !new.contains(where: { $0.pattern == route.pattern }) {
      changes.append(
        new.isEmpty
          ? change(
            pair, route, old: route, new: nil, risk: .note,
            effect: "the route stays active, since a deploy without routes sends none: delete it in the dashboard")
          : change(
            pair, route, old: route, new: nil, risk: .high,
            effect: "the route is deleted, because the deploy replaces all routes of the Worker by the list"))
    }
    for route in new {
      guard let before = old.first(where: { $0.pattern == route.pattern }) else {
        let rest =
          old.isEmpty ? ", and all other routes of the Worker, such as ones made in the dashboard, are deleted" : ""
        changes.append(
          change(
            pair, route, old: nil, new: route, risk: .high,
            effect: "requests to `\(route.pattern)` go to this Worker\(rest)"))
        continue
      }
      guard before.details != route.details else { continue }
      changes.append(
        change(
          pair, route, old: before, new: route, risk: .high,
          effect: "the route of the old zone is deleted, and one of the new zone is made"))
    }
  }

  // MARK: Custom domains

  private static func domains(_ pair: EnvironmentPair, _ old: [Route], _ new: [Route], into changes: inout [Change]) {
    for domain in old where !new.contains(where: { $0.pattern == domain.pattern }) {
      changes.append(
        new.isEmpty
          ? change(
            pair, domain, old: domain, new: nil, risk: .note,
            effect:
              "the custom domain stays attached, since a deploy without custom domains sends none: detach it in the"
              + " dashboard")
          : change(
            pair, domain, old: domain, new: nil, risk: .critical,
            effect:
              "the custom domain is detached and its DNS record deleted, because the deploy replaces the whole set"))
    }
    for domain in new {
      guard let before = old.first(where: { $0.pattern == domain.pattern }) else {
        let rivals = claimants(of: domain.pattern, among: pair.others, besides: pair.new)
        changes.append(
          change(
            pair, domain, old: nil, new: domain, risk: rivals.isEmpty ? .high : .critical,
            effect: takeover(of: domain.pattern, from: rivals)))
        continue
      }
      guard before.details != domain.details else { continue }
      changes.append(
        change(
          pair, domain, old: before, new: domain, risk: .high,
          effect: "the custom domain stays attached, with other settings"))
    }
  }

  /// Custom domains of an environment that came or went, which another Worker of the file has too.
  static func claims(
    of manifest: WorkerManifest, by all: [WorkerManifest], isAdded: Bool, anchor: Label?
  ) -> [Change] {
    let others = all.filter { $0.environment != manifest.environment }
    let pair = EnvironmentPair(old: manifest, new: manifest, others: others)
    return RouteList(manifest).domains.compactMap { domain in
      let rivals = claimants(of: domain.pattern, among: others, besides: manifest)
      guard !rivals.isEmpty else { return nil }
      if isAdded {
        return change(
          pair, domain, old: nil, new: domain, risk: .critical, effect: takeover(of: domain.pattern, from: rivals))
      }
      var change = change(
        pair, domain, old: domain, new: nil, risk: .note,
        effect: "the custom domain stays with the Worker that was deployed last")
      change.newAnchor = anchor ?? change.newAnchor
      return change
    }
  }

  private static func claimants(
    of host: String, among others: [WorkerManifest], besides manifest: WorkerManifest
  ) -> [String] {
    var names: [String] = []
    for other in others where other.name?.text != manifest.name?.text {
      guard let name = other.name?.text, !names.contains(name) else { continue }
      if RouteList(other).domains.contains(where: { $0.pattern == host }) { names.append(name) }
    }
    return names
  }

  private static func takeover(of host: String, from rivals: [String]) -> String {
    rivals.isEmpty
      ? "`\(host)` gets a DNS record and goes to this Worker, taken without a question in CI if another Worker has it"
      : "`\(host)` is taken from \(rivals.map { "`\($0)`" }.joined(separator: ", ")), in CI without a question, and its DNS"
        + " record overwritten"
  }

  private static func change(
    _ pair: EnvironmentPair, _ route: Route, old: Route?, new: Route?, risk: Change.Risk, effect: String
  ) -> Change {
    func side(_ route: Route) -> Change.Side {
      Change.Side(
        place: route.value.label(), path: route.value.path.description,
        value: route.details.isEmpty ? nil : ShownValue(route.details))
    }
    return pair.change(
      route.isDomain ? .domain : .route, noun: route.isDomain ? "custom domain" : "route", name: route.pattern,
      old: old.map(side), new: new.map(side), risk: risk, effect: effect)
  }
}
