/// A value of Workers KV and what is stored beside it.
public struct KVEntry: Sendable, Equatable {
  public var value: Body
  public var metadata: JSONValue?

  public init(value: Body, metadata: JSONValue? = nil) {
    self.value = value
    self.metadata = metadata
  }
}

/// A key as listed.
public struct KVKey: Sendable, Equatable {
  public var name: String
  /// In seconds since 1970-01-01T00:00:00Z; nil for a key that stays.
  public var expiration: Int64?
  public var metadata: JSONValue?

  public init(name: String, expiration: Int64? = nil, metadata: JSONValue? = nil) {
    self.name = name
    self.expiration = expiration
    self.metadata = metadata
  }
}

/// A page of keys.
public struct KVListResult: Sendable, Equatable {
  public var keys: [KVKey]
  /// For the next page; nil when the list is complete. A page with a cursor can be empty.
  public var cursor: String?

  public init(keys: [KVKey], cursor: String? = nil) {
    self.keys = keys
    self.cursor = cursor
  }

  public var isComplete: Bool { cursor == nil }
}
