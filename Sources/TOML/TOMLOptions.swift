/// The revision of TOML that a file is read as.
public enum TOMLVersion: String, Sendable, Hashable, CaseIterable {
  /// What wrangler reads. https://toml.io/en/v1.0.0
  // swift-format-ignore: AlwaysUseLowerCamelCase
  case v1_0 = "1.0"
  /// Adds newlines and trailing commas in inline tables, `\e`, `\xHH` and times without seconds.
  /// https://toml.io/en/v1.1.0
  // swift-format-ignore: AlwaysUseLowerCamelCase
  case v1_1 = "1.1"
}

/// Which integers a file may hold.
public enum TOMLIntegerRange: Sendable, Hashable, CaseIterable {
  /// −2^63 … 2^63−1, as TOML asks.
  case int64
  /// −(2^53−1) … 2^53−1, beyond which wrangler's parser (smol-toml 1.5.2) refuses an integer.
  case safeInteger

  /// The largest magnitude that both signs share.
  var limit: UInt64 {
    switch self {
    case .int64: UInt64(Int64.max)
    case .safeInteger: 1 << 53 - 1
    }
  }
}

public struct TOMLOptions: Sendable, Hashable {
  public var version: TOMLVersion
  public var integerRange: TOMLIntegerRange
  /// How many containers may lie in one another: the root's children are at depth 1. Bounds arrays, inline tables,
  /// headers and dotted keys together, so that readers of the document may recurse.
  public var nestingLimit: Int
  /// After so many mistakes the rest of the file is left unread.
  public var findingLimit: Int

  public init(
    version: TOMLVersion = .v1_0, integerRange: TOMLIntegerRange = .int64, nestingLimit: Int = 1000,
    findingLimit: Int = 1000
  ) {
    self.version = version
    self.integerRange = integerRange
    self.nestingLimit = nestingLimit
    self.findingLimit = findingLimit
  }
}
