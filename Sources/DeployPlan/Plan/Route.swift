import ConfigTree

/// An address of a Worker: a pattern of a zone, or a host that is wholly the Worker's.
struct Route {
  let value: ConfigValue
  let pattern: String
  let isCustomDomain: Bool
  let zoneID: String?
  let zoneName: String?

  init?(_ value: ConfigValue) {
    guard let pattern = value.string ?? value["pattern"]?.string else { return nil }
    self.value = value
    self.pattern = pattern
    isCustomDomain = value["custom_domain"]?.boolean ?? false
    zoneID = value["zone_id"]?.nonEmptyText
    zoneName = value["zone_name"]?.nonEmptyText
  }

  /// The names of which one may be the zone, the likeliest first.
  var zoneCandidates: [String] {
    if let zoneName { return [zoneName] }
    var labels = host.split(separator: ".", omittingEmptySubsequences: false)
    var candidates: [String] = []
    while labels.count > 1 {
      candidates.append(labels.joined(separator: "."))
      labels.removeFirst()
    }
    return candidates
  }

  /// What stands for the zone's id in a path.
  var zonePlaceholder: String {
    zoneID.map(URLText.encoded) ?? URLText.placeholder("zone", zoneName ?? host)
  }

  private var host: String {
    var text = pattern[...]
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) { text = text.dropFirst(scheme.count) }
    if text.hasPrefix("*.") { text = text.dropFirst(2) }
    return String(text.prefix { $0 != "/" })
  }
}
