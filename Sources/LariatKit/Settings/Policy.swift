public import ConfigTree

/// What certain environments of certain configs have to set.
public struct Policy: Sendable {
  public enum Requirement: Sendable {
    /// One of these scalars.
    case equals([ConfigValue])
    /// Any value.
    case present
    /// No value.
    case absent
    /// A date, no older than so many days.
    case youngerThan(days: Int)
    case atLeast(Double)
    case atMost(Double)
  }

  /// A setting and what holds for it.
  public struct Rule: Sendable {
    /// From a key of an environment down: `observability.enabled`.
    public var keys: [String]
    public var requirements: [Requirement]
    /// Where `lariat.yaml` says so.
    public var place: ConfigValue

    var name: String { ConfigPath(keys.map { .key($0) }).description }
  }

  /// Matches the names of environments; the top level has the empty name.
  var environments: GlobPattern
  public var rules: [Rule]

  func holds(for environment: String?) -> Bool { environments.matches(Array((environment ?? "").utf8)[...]) }
}
