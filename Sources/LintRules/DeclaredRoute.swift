import ConfigTree

/// A route as a section writes it.
struct DeclaredRoute {
  /// The pattern.
  let value: ConfigValue
  let text: String
  /// The host of the pattern, without its scheme and a leading wildcard.
  let host: Substring
  let isCustomDomain: Bool
  let zone: ConfigValue?
  let section: LintSection

  private init(_ route: ConfigValue, pattern: ConfigValue, text: String, in section: LintSection) {
    value = pattern
    self.text = text
    host = Self.host(of: text)
    isCustomDomain = route[.customDomain]?.boolean == true
    zone = route[.zoneName]
    self.section = section
  }

  /// Those of a config that nothing fills in, in the order of its sections.
  static func all(in sections: [LintSection], placeholders: [PlaceholderText]) -> [DeclaredRoute] {
    var found: [DeclaredRoute] = []
    for section in sections {
      for route in (section.declared(.routes)?.items ?? []) + [section.declared(.route)].compactMap({ $0 }) {
        let pattern = route.kind == .table ? route[.pattern] : route
        guard let pattern, let text = pattern.string, !text.isEmpty,
          !placeholders.contains(where: { $0.value == pattern })
        else { continue }
        found.append(DeclaredRoute(route, pattern: pattern, text: text, in: section))
      }
    }
    return found
  }

  private static func host(of text: String) -> Substring {
    let host = withoutScheme(text).utf8.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ":") }
    return Substring(host.drop { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: ".") })
  }

  /// A pattern from its host on.
  static func withoutScheme(_ pattern: String) -> Substring {
    for scheme in ["https://", "http://", "*://"] where pattern.utf8.starts(with: scheme.utf8) {
      return Substring(pattern.utf8.dropFirst(scheme.utf8.count))
    }
    return Substring(pattern)
  }
}
