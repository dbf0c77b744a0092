import BindingSchema
import ConfigTree
import WorkerManifest
import Findings

extension Checker {
  /// A custom domain belongs to one Worker: an environment that inherits it takes it over when it is deployed.
  mutating func checkCustomDomainInheritance(_ key: Int) {
    guard environment != nil, level[key] == nil, let routes = top[key] else { return }
    // What is no list has been reported for the top level.
    guard routes.kind == .array else { return }
    guard let domain = routes.children.first(where: { $0["custom_domain"]?.boolean == true }) else { return }
    report(
      .warning, "inherited-route",
      "environment `\(environment ?? "")` inherits the custom domain `\(domain["pattern"]?.string ?? "")`, and takes it over when it is deployed",
      at: level.table, secondary: [domain.label("declared for the top level here")],
      help: "give the environment `routes` of its own, empty if it needs none")
  }
}
