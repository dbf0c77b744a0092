import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct IgnoredRoute: LintRule {
  static let info = RuleInfo(
    id: "ignored-route", severity: .warning, fix: .unsafe,
    summary: "The `route` of an environment below `routes` of the top level.",
    rationale: """
      The environment inherits `routes`, and wrangler uses `routes` where both are there. The environment's own `route` is never \
      claimed, and those of the top level are.
      """,
    examples: [
      .bad(
        "name = \"api\"\nmain = \"a.js\"\nroutes = [\"example.net/*\"]\n\n[env.staging]\n«route» = \"staging.example.net/*\"\n"
      ),
      .good(
        "name = \"api\"\nmain = \"a.js\"\nroutes = [\"example.net/*\"]\n\n[env.staging]\nroutes = [\"staging.example.net/*\"]\n"
      ),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard let top = context.topLevel, let routes = top.declared(.routes), routes.count > 0 else { return }
    for section in context.environments {
      guard let route = section.declared(.route), route.kind != .array, !route.isEmptyString,
        section.table[.routes] == nil
      else { continue }
      sink.report(
        Self.info, "`route` of \(section.title) is ignored: it inherits `routes`", at: route, in: section,
        severity: context.refusalSeverity, secondary: [routes.anchorLabel("the top level's, which are used instead")],
        help: "make it the environment's `routes`",
        fixes: context.fix(
          "write `routes`", .unsafe, [.rename(route, to: "routes"), .replace(route, with: .array([.copy(route)]))]))
    }
  }
}
