import Synchronization
public import WorkersRuntime

/// Workers KV in memory: strongly consistent, with the documented limits and expiry by the test's clock.
public final class TestKVNamespace: KVNamespace {
  private struct Stored: Sendable {
    var value: Body
    var metadata: JSONValue?
    /// In seconds since 1970.
    var expiration: Int64?
  }

  static let maximumKeySize = 512
  static let maximumValueSize = 25 * 1024 * 1024
  static let maximumMetadataSize = 1024
  static let minimumSecondsToExpiration = 60

  private let clock: TestClock
  private let entries = Mutex(ByteOrderedDictionary<Stored>())

  public init(clock: TestClock = TestClock()) {
    self.clock = clock
  }

  public func get(_ key: String, options: KVGetOptions) async throws(WorkersError) -> Body? {
    try await getWithMetadata(key, options: options)?.value
  }

  public func getWithMetadata(_ key: String, options: KVGetOptions) async throws(WorkersError) -> KVEntry? {
    try validate(key)
    try validate(options)
    return read(key)
  }

  public func get(keys: [String], options: KVGetOptions) async throws(WorkersError) -> [Body?] {
    try await getWithMetadata(keys: keys, options: options).map { $0?.value }
  }

  public func getWithMetadata(keys: [String], options: KVGetOptions) async throws(WorkersError) -> [KVEntry?] {
    guard (1...100).contains(keys.count) else {
      throw WorkersError(.invalidArgument, "1 to 100 keys can be read at once, not \(keys.count)")
    }
    try validate(options)
    var entries: [KVEntry?] = []
    var size = 0
    for key in keys {
      try validate(key)
      let entry = read(key)
      size += entry?.value.bytes.count ?? 0
      entries.append(entry)
    }
    guard size <= Self.maximumValueSize else {
      throw WorkersError(.tooLarge, code: 413, "the values have \(size) bytes, and 25 MiB can be read at once")
    }
    return entries
  }

  public func list(_ options: KVListOptions) async throws(WorkersError) -> KVListResult {
    guard (1...1000).contains(options.limit) else {
      throw WorkersError(.invalidArgument, "a page has 1 to 1000 keys, not \(options.limit)")
    }
    var last: String?
    if let cursor = options.cursor {
      guard let bytes = bytes(hexadecimal: cursor) else { throw malformedCursor(cursor) }
      last = String(decoding: bytes, as: UTF8.self)
    }
    return entries.withLock { entries in
      removeExpired(from: &entries)
      var keys: [KVKey] = []
      for element in entries.elements.dropFirst(entries.firstIndex(notBefore: options.prefix)) {
        guard element.key.utf8.starts(with: options.prefix.utf8) else { break }
        if let last, !last.utf8.lexicographicallyPrecedes(element.key.utf8) { continue }
        if keys.count == options.limit, let last = keys.last {
          return KVListResult(keys: keys, cursor: hexadecimal(last.name.utf8))
        }
        let stored = element.value
        keys.append(KVKey(name: element.key, expiration: stored.expiration, metadata: stored.metadata))
      }
      return KVListResult(keys: keys)
    }
  }

  public func put(_ key: String, _ value: Body, options: KVPutOptions) async throws(WorkersError) {
    try validate(key)
    guard value.bytes.count <= Self.maximumValueSize else {
      throw WorkersError(.tooLarge, code: 413, "the value has \(value.bytes.count) bytes, and the limit is 25 MiB")
    }
    if let metadata = options.metadata {
      let size = metadata.serialized().count
      guard size <= Self.maximumMetadataSize else {
        throw WorkersError(.tooLarge, code: 413, "the metadata has \(size) bytes, and the limit is 1024")
      }
    }
    let expiration = try expiration(options.expiration)
    entries.withLock { $0[key] = Stored(value: value, metadata: options.metadata, expiration: expiration) }
  }

  public func delete(_ key: String) async throws(WorkersError) {
    try validate(key)
    entries.withLock { $0[key] = nil }
  }

  private func read(_ key: String) -> KVEntry? {
    entries.withLock { entries in
      removeExpired(from: &entries)
      return entries[key].map { KVEntry(value: $0.value, metadata: $0.metadata) }
    }
  }

  private func removeExpired(from entries: inout ByteOrderedDictionary<Stored>) {
    let now = clock.now
    entries.removeAll { stored in
      guard let expiration = stored.expiration else { return false }
      return Timestamp(secondsSince1970: expiration) <= now
    }
  }

  private func expiration(_ expiration: KVExpiration?) throws(WorkersError) -> Int64? {
    let now = clock.now.secondsSince1970
    switch expiration {
    case nil: return nil
    case .at(let seconds):
      guard seconds >= now + Int64(Self.minimumSecondsToExpiration) else {
        throw WorkersError(.invalidArgument, code: 400, "the expiration \(seconds) is less than 60 seconds ahead")
      }
      return seconds
    case .after(let seconds):
      guard seconds >= Self.minimumSecondsToExpiration else {
        throw WorkersError(.invalidArgument, code: 400, "a key expires after at least 60 seconds, not \(seconds)")
      }
      return now + Int64(seconds)
    }
  }

  private func validate(_ key: String) throws(WorkersError) {
    if key.isEmpty || key == "." || key == ".." {
      throw WorkersError(.invalidArgument, "`\(key)` is not allowed as a key")
    }
    guard key.utf8.count <= Self.maximumKeySize else {
      throw WorkersError(.tooLarge, code: 414, "the key has \(key.utf8.count) bytes, and the limit is 512")
    }
  }

  private func validate(_ options: KVGetOptions) throws(WorkersError) {
    if let seconds = options.cacheTTL, seconds < 30 {
      throw WorkersError(.invalidArgument, code: 400, "a value is cached for at least 30 seconds, not \(seconds)")
    }
  }
}
