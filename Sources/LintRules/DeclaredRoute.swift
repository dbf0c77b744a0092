import ConfigTree

/// A route as a section writes it.
struct DeclaredRoute {
  /// The pattern.
  let value: ConfigValue
  let text: String
  let isCustomDomain: Bool
  let zone: ConfigValue?

  static func forEach(in context: LintContext, _ body: (DeclaredRoute, LintSection) -> Void) {
    for section in context.sections {
      for route in (section.declared(.routes)?.items ?? []) + [section.declared(.route)].compactMap({ $0 }) {
        let pattern = route.kind == .table ? route[.pattern] : route
        guard let pattern, let text = pattern.string, !text.isEmpty,
          !context.placeholders.contains(where: { $0.value == pattern })
        else { continue }
        body(
          DeclaredRoute(
            value: pattern, text: text, isCustomDomain: route[.customDomain]?.boolean == true, zone: route[.zoneName]),
          section)
      }
    }
  }

  /// The host of the pattern, without its scheme and a leading wildcard.
  var host: Substring {
    var rest = Substring(text)
    for scheme in ["https://", "http://", "*://"] where rest.hasPrefix(scheme) { rest = rest.dropFirst(scheme.count) }
    let host = rest.prefix { $0 != "/" && $0 != ":" }
    return host.drop { $0 == "*" || $0 == "." }
  }
}
