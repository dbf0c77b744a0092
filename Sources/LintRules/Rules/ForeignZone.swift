import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct ForeignZone: LintRule {
  static let info = RuleInfo(
    id: "foreign-zone", severity: .warning,
    summary: "A route in a zone that belongs to Cloudflare.",
    rationale: """
      Routes and custom domains need a zone of your own account. The address below `workers.dev` comes with `workers_dev`, and \
      that of a Pages project with the project.
      """,
    examples: [
      .bad("name = \"api\"\nmain = \"src/index.ts\"\nroutes = [«\"api.acme.workers.dev/*\"»]\n"),
      .good("name = \"api\"\nmain = \"src/index.ts\"\nworkers_dev = true\nroutes = [\"workers.acme.dev/*\"]\n"),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for route in context.routes {
      let zone = route.zone?.string ?? ""
      guard
        let foreign = ["workers.dev", "pages.dev"].first(where: {
          Self.isIn(route.host, $0) || Self.isIn(Substring(zone), $0)
        })
      else { continue }
      sink.report(
        Self.info, "`\(route.text)` lies in the zone `\(foreign)`, which is Cloudflare's", at: route.value, value: true,
        in: route.section, severity: context.refusalSeverity,
        help: foreign == "workers.dev" ? "set `workers_dev = true` instead of a route" : "use a domain of your own")
    }
  }

  private static func isIn(_ host: Substring, _ zone: String) -> Bool { host == zone || host.hasSuffix("." + zone) }
}
