import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

/// The addresses that a Worker answers.
struct RouteList {
  struct Route {
    let pattern: String
    let isDomain: Bool
    let value: ConfigValue

    /// Zone and other members of a route that is a table; "" for a plain pattern.
    var details: String {
      guard value.kind == .table else { return "" }
      let rest = value.children.filter { !["pattern", "custom_domain"].contains($0.key) && $0.kind != .null }
      return rest.map { "\($0.key): \(CanonicalText.shown($0))" }.sorted().joined(separator: ", ")
    }
  }

  let zoneRoutes: [Route]
  let domains: [Route]
  /// The list as written, if there is one; an inherited one stands at the top level.
  let source: ConfigValue?

  var isEmpty: Bool { zoneRoutes.isEmpty && domains.isEmpty }

  /// `routes` if it is set at all, else `route`; as wrangler 4.125 chooses.
  init(_ manifest: WorkerManifest) {
    source = manifest.value("routes") ?? manifest.value("route")
    let values: [ConfigValue]
    if let list = manifest.value("routes") {
      values = list.kind == .array ? Array(list.children) : []
    } else {
      values = manifest.value("route").map { [$0] } ?? []
    }
    var seen: Set<String> = []
    let routes = values.compactMap { value -> Route? in
      guard let pattern = value.string ?? value["pattern"]?.string else { return nil }
      let isDomain = value["custom_domain"]?.isTruthy ?? false
      return seen.insert("\(isDomain) \(pattern)").inserted
        ? Route(pattern: pattern, isDomain: isDomain, value: value) : nil
    }
    zoneRoutes = routes.filter { !$0.isDomain }
    domains = routes.filter(\.isDomain)
  }
}
