/// How Workers KV is read.
public struct KVGetOptions: Sendable, Hashable {
  /// For how many seconds the place may keep the value in its cache; at least 30. Nil is Cloudflare's default of 60.
  public var cacheTTL: Int?

  public init(cacheTTL: Int? = nil) {
    self.cacheTTL = cacheTTL
  }
}

/// Which keys of Workers KV are listed.
public struct KVListOptions: Sendable, Hashable {
  public var prefix: String
  /// Keys in a page, 1 to 1,000.
  public var limit: Int
  /// The cursor of the page before.
  public var cursor: String?

  public init(prefix: String = "", limit: Int = 1000, cursor: String? = nil) {
    self.prefix = prefix
    self.limit = limit
    self.cursor = cursor
  }
}

/// What Workers KV stores beside a value.
public struct KVPutOptions: Sendable, Equatable {
  public var expiration: KVExpiration?
  /// Any JSON value, at most 1,024 bytes when serialized.
  public var metadata: JSONValue?

  public init(expiration: KVExpiration? = nil, metadata: JSONValue? = nil) {
    self.expiration = expiration
    self.metadata = metadata
  }
}

/// When Workers KV forgets a key; at least 60 seconds ahead.
public enum KVExpiration: Sendable, Hashable {
  /// Seconds since 1970-01-01T00:00:00Z.
  case at(secondsSince1970: Int64)
  /// JavaScript's `expirationTtl`.
  case after(seconds: Int)
}
