import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

/// wrangler warns of custom domains; these are the other routes.
struct InheritedRoute: LintRule {
  static let info = RuleInfo(
    id: "inherited-route", severity: .warning, groups: [.schema, .lint],
    summary: "An environment inherits the routes of the top level, and takes them over when it is deployed.",
    rationale: """
      A route belongs to one Worker. `routes` is inherited, so that a staging environment without its own claims the addresses of \
      production: its deploy fails, or in the case of a custom domain succeeds, and production is gone from it.
      """,
    examples: [
      .bad(
        """
        name = "shop"
        main = "src/index.ts"
        routes = [{ pattern = "shop.example.net/*", zone_name = "example.net" }]

        [env.«staging»]
        vars = { MODE = "slow" }

        """),
      .good(
        """
        name = "shop"
        main = "src/index.ts"
        routes = [{ pattern = "shop.example.net/*", zone_name = "example.net" }]

        [env.staging]
        routes = []

        [env.production]
        vars = { MODE = "fast" }

        """),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard let top = context.topLevel, !context.isTemplate, context.sections.count > 1,
      let routes = top.declared(.routes) ?? top.declared(.route), !routes.isEmptyString,
      routes.kind == .string || routes.count > 0,
      // wrangler's own warning.
      !routes.items.contains(where: { $0[.customDomain]?.boolean == true })
    else { return }
    for section in context.environments where section.stage != .production && !section.isLocalOnly {
      // `[env.vars]` is another mistake.
      if context.schemas.keyIndex(of: section.table) != nil { continue }
      let hasOwn = ["route", "routes"].contains { section.table[$0] != nil }
      // A Worker that deploys under the top level's very name shares its routes with itself.
      guard !hasOwn, section.table.kind == .table, section.manifest.name?.text != top.manifest.name?.text else {
        continue
      }
      sink.report(
        Self.info, "\(section.title) inherits the routes of the top level, and claims them when it is deployed",
        at: section.table, in: section, severity: section.stage == .staging ? nil : .info,
        secondary: [routes.anchorLabel("declared for the top level here")],
        help: "give the environment `routes` of its own, or an empty list")
    }
  }
}
