import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct PartialRouteWithAssets: LintRule {
  static let info = RuleInfo(
    id: "partial-route-with-assets", severity: .info,
    summary: "Assets behind a route that covers a part of the host only.",
    rationale: """
      The path of a request is the path of the file: below `example.com/blog/*`, the file `index.html` is asked for as \
      `blog/index.html`. A deploy warns of it; it may be meant.
      """,
    examples: [
      .bad(
        "name = \"blog\"\nroutes = [{ pattern = «\"example.net/blog/*\"», zone_name = \"example.net\" }]\n\n[assets]\ndirectory = \"./public\"\n"
      ),
      .good(
        "name = \"blog\"\nroutes = [{ pattern = \"blog.example.net/*\", zone_name = \"example.net\" }]\n\n[assets]\ndirectory = \"./public\"\n"
      ),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for route in context.routes {
      guard !route.isCustomDomain, let assets = route.section.value(.assets), let directory = assets[.directory],
        assets[.runWorkerFirst]?.boolean != true
      else { continue }
      let path = route.text.drop { $0 != "/" }
      guard !route.text.contains("://"), path != "/*", !(path.isEmpty && route.text.hasSuffix("*")) else { continue }
      sink.report(
        Self.info, "the route `\(route.text)` covers a part of the host, and assets are found by the whole path",
        at: route.value, value: true, in: route.section, secondary: [directory.label("the assets")],
        help: "put the files into folders of that path, or use `\(route.host)/*`")
    }
  }
}
