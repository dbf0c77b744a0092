/// Workers KV: values of up to 25 MiB under keys of up to 512 bytes, eventually consistent between places.
///
/// A write is visible at once where it was made and within 60 seconds elsewhere. Each operation counts as one of the
/// 1,000 that an invocation may make. https://developers.cloudflare.com/kv/api/, limits:
/// https://developers.cloudflare.com/kv/platform/limits/
public protocol KVNamespace: Sendable {
  /// The value of a key, nil where it is absent or expired.
  ///
  /// Throws `invalidArgument` for a key that is empty, `.` or `..`, and `tooLarge` for one above 512 bytes.
  func get(_ key: String, options: KVGetOptions) async throws(WorkersError) -> Body?

  /// The value of a key with the metadata stored beside it.
  func getWithMetadata(_ key: String, options: KVGetOptions) async throws(WorkersError) -> KVEntry?

  /// The values of up to 100 keys in one operation, in the order of the keys, nil for the absent. The response is
  /// limited to 25 MiB in all.
  func get(keys: [String], options: KVGetOptions) async throws(WorkersError) -> [Body?]

  /// The values and metadata of up to 100 keys in one operation, as `get(keys:options:)`.
  func getWithMetadata(keys: [String], options: KVGetOptions) async throws(WorkersError) -> [KVEntry?]

  /// A page of keys in the order of their UTF-8 bytes.
  func list(_ options: KVListOptions) async throws(WorkersError) -> KVListResult

  /// Writes a value, and replaces metadata and expiration of an earlier one. One write a second to one key.
  ///
  /// Throws `tooLarge` for a value above 25 MiB or metadata above 1,024 bytes of JSON, `invalidArgument` for an
  /// expiration less than 60 seconds ahead, `tooManyRequests` for writes that are too frequent.
  func put(_ key: String, _ value: Body, options: KVPutOptions) async throws(WorkersError)

  /// Removes a key. It is no error where there is none.
  func delete(_ key: String) async throws(WorkersError)
}

#if !hasFeature(Embedded)
  extension KVNamespace {
    /// The value of a key, nil where it is absent or expired.
    public func get(_ key: String) async throws(WorkersError) -> Body? {
      try await get(key, options: KVGetOptions())
    }

    /// The value of a key with the metadata stored beside it.
    public func getWithMetadata(_ key: String) async throws(WorkersError) -> KVEntry? {
      try await getWithMetadata(key, options: KVGetOptions())
    }

    /// The values of up to 100 keys in one operation, in the order of the keys, nil for the absent.
    public func get(keys: [String]) async throws(WorkersError) -> [Body?] {
      try await get(keys: keys, options: KVGetOptions())
    }

    /// A page of the keys that start with a prefix.
    public func list(prefix: String = "", cursor: String? = nil) async throws(WorkersError) -> KVListResult {
      try await list(KVListOptions(prefix: prefix, cursor: cursor))
    }

    /// Writes a value without metadata or expiration.
    public func put(_ key: String, _ value: Body) async throws(WorkersError) {
      try await put(key, value, options: KVPutOptions())
    }
  }
#endif

/// Where KV namespaces come from; the name is the one of the configuration.
public protocol KVSource: Sendable {
  associatedtype KV: KVNamespace

  /// The KV namespace `name`, or nil where the environment has none.
  func optionalKV(_ name: String) -> KV?

  /// The KV namespace `name`. A programming error, and a trap, where the environment has none: check first.
  func kv(_ name: String) -> KV
}

extension KVSource {
  public func kv(_ name: String) -> KV {
    guard let binding = optionalKV(name) else { missingBinding(name, .kvNamespace) }
    return binding
  }
}
