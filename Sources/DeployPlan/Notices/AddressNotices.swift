import ConfigTree
import WorkerManifest

/// What becomes of the addresses at which the Worker answers.
enum AddressNotices {
  static func notices(_ facts: DeployFacts) -> [Plan.Notice] {
    routes(facts) + domains(facts) + inherited(facts) + workersDev(facts) + mail(facts)
  }

  private static func routes(_ facts: DeployFacts) -> [Plan.Notice] {
    let routes = facts.zoneRoutes
    guard !routes.isEmpty else {
      return [
        Plan.Notice(
          "routes-untouched", .keeps, "routes that the Worker already has, since the config has none",
          detail: "remove them in the dashboard")
      ]
    }
    return [
      Plan.Notice(
        "routes-replaced", .replaces,
        "all routes of the Worker, with \(list: routes.map(\.pattern)): others are removed, also those of the dashboard",
        detail: "a token that may not change the routes of all zones only adds; old routes then stay")
    ]
  }

  private static func domains(_ facts: DeployFacts) -> [Plan.Notice] {
    let domains = facts.customDomains.map(\.pattern)
    guard !domains.isEmpty else {
      return [
        Plan.Notice(
          "domains-untouched", .keeps, "custom domains that the Worker already has, since the config has none",
          detail: "remove them in the dashboard")
      ]
    }
    var notices = [
      Plan.Notice(
        "domains-replaced", .removes,
        "custom domains of the Worker other than \(list: domains), and their DNS records")
    ]
    if facts.options.isInteractive {
      notices.append(
        Plan.Notice(
          "domains-asked", .changes,
          "\(list: domains): the deploy asks before it takes a domain from another Worker or a DNS record over"))
    } else {
      notices.append(
        Plan.Notice(
          "domains-taken-over", .replaces,
          "whatever serves \(list: domains) now: without a terminal, other Workers and DNS records give way unasked"))
    }
    return notices
  }

  /// A named environment that does not have addresses of its own takes those of the top level away from it.
  private static func inherited(_ facts: DeployFacts) -> [Plan.Notice] {
    guard facts.manifest.own != nil, !facts.routes.isEmpty,
      (facts.manifest.setting("routes") ?? facts.manifest.setting("route"))?.isInherited ?? false
    else { return [] }
    let taken = facts.customDomains.map(\.pattern)
    return [
      Plan.Notice(
        "routes-inherited", taken.isEmpty ? .changes : .replaces,
        taken.isEmpty
          ? "the routes come from the top level, whose Worker claims the same"
          : "the custom domains of the Worker of the top level, \(list: taken): this environment inherits and takes them",
        detail: "write `routes` in the environment, if need be `[]`")
    ]
  }

  private static func workersDev(_ facts: DeployFacts) -> [Plan.Notice] {
    guard facts.manifest.value("workers_dev") == nil else { return [] }
    let followed = facts.manifest.value("preview_urls") == nil
    if facts.routes.isEmpty {
      return [
        Plan.Notice(
          "workers-dev-on", .changes,
          "the Worker answers at workers.dev\(words: followed ? " and has preview addresses" : ""), since it has no routes and `workers_dev` is not set"
        )
      ]
    }
    return [
      Plan.Notice(
        "workers-dev-off", .removes,
        "the address at workers.dev\(words: followed ? " and the preview addresses" : ""), since there are routes and `workers_dev` is not set",
        detail: "write `workers_dev = true` to keep it")
    ]
  }

  private static func mail(_ facts: DeployFacts) -> [Plan.Notice] {
    guard let addresses = facts.addresses else { return [] }
    let question: Phrase =
      facts.options.isInteractive
      ? "the deploy asks first" : "without a terminal, a rule to remove makes the deploy fail at its end"
    if addresses.isEmpty {
      return [Plan.Notice("mail-removed", .removes, "all mail addresses of the Worker", detail: question)]
    }
    return [
      Plan.Notice(
        "mail-replaced", .replaces, "the mail addresses of the Worker, with \(list: addresses)", detail: question)
    ]
  }
}
