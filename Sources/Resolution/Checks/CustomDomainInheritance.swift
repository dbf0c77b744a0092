import BindingSchema
import ConfigTree
import WorkerManifest
import Findings

extension Checker {
  /// A custom domain belongs to one Worker: an environment that inherits it takes it over when it is deployed.
  mutating func checkCustomDomainInheritance(_ key: Int) {
    guard environment != nil, level[key] == nil, let routes = top[key] else { return }
    if routes.kind != .array {
      if routes.kind == .null { return }
      return report(
        .error, "type-mismatch", "wrangler cannot inherit `routes` that is \(nouns.text(of: routes))", at: routes,
        value: true,
        help: "write a list of routes")
    }
    guard let domain = routes.children.first(where: { $0["custom_domain"]?.boolean == true }) else { return }
    report(
      .warning, "inherited-route",
      "environment `\(environment ?? "")` inherits the custom domain `\(domain["pattern"]?.string ?? "")`, and takes it over when it is deployed",
      at: level.table, secondary: [domain.label("declared for the top level here")],
      help: "give the environment `routes` of its own, or an empty list")
  }
}
