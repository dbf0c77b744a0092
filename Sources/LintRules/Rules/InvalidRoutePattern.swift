import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct InvalidRoutePattern: LintRule {
  static let info = RuleInfo(
    id: "invalid-route-pattern", severity: .warning,
    summary: "A route that a deploy refuses.",
    rationale: """
      A custom domain is a host: wrangler refuses a path or a wildcard in it. In other routes `*` may stand at the start of the \
      host and at the end of the path, and there is no query.
      """,
    examples: [
      .bad(
        "name = \"api\"\nmain = \"src/index.ts\"\nroutes = [{ pattern = «\"shop.example.net/*\"», custom_domain = true }]\n"
      ),
      .bad("name = \"api\"\nmain = \"src/index.ts\"\nroutes = [«\"example.net/*/images\"»]\n"),
      .good(
        "name = \"api\"\nmain = \"src/index.ts\"\nroutes = [\"https://*.example.net/images/*\", \"example.net\", { pattern = \"shop.example.net\", custom_domain = true }]\n"
      ),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for route in context.routes {
      let message: String
      let help: String
      if route.isCustomDomain,
        route.text.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "/") })
      {
        message = "the custom domain `\(route.text)` has \(route.text.contains("*") ? "a wildcard" : "a path")"
        help = "write the host alone, or use a zone instead of `custom_domain`"
      } else if !route.isCustomDomain, let mistake = Self.mistake(in: route.text) {
        message = "the route `\(route.text)` \(mistake)"
        help = "a pattern looks like `*example.com/path/*`"
      } else {
        continue
      }
      sink.report(
        Self.info, message, at: route.value, value: true, in: route.section, severity: context.refusalSeverity,
        help: help)
    }
  }

  private static func mistake(in pattern: String) -> String? {
    let rest = DeclaredRoute.withoutScheme(pattern).utf8
    let host = rest.prefix { $0 != UInt8(ascii: "/") }
    let path = rest[host.endIndex...]
    let wildcard = UInt8(ascii: "*")
    if host.isEmpty { return "has no host" }
    if pattern.utf8.contains(UInt8(ascii: " ")) { return "has a space in it" }
    if path.contains(UInt8(ascii: "?")) { return "has a query" }
    if host.dropFirst().contains(wildcard) { return "has a wildcard inside its host" }
    if path.dropLast().contains(wildcard) { return "has a wildcard inside its path" }
    return nil
  }
}
