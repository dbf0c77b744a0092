import Synchronization
public import WorkersRuntime

/// R2 in memory, with entity tags, checksums, conditions, ranges and multipart uploads. The default storage class is
/// `standard`.
public final class TestR2Bucket: R2Bucket {
  struct Stored: Sendable {
    var object: R2Object
    var body: Body
    var customerKey: [UInt8]?
  }

  struct State: Sendable {
    var objects = ByteOrderedDictionary<Stored>()
    var uploads: [String: PendingUpload] = [:]
    private var issued: UInt64 = 0

    /// A new version or upload identifier, the same in each run of a test.
    mutating func newIdentifier() -> String {
      issued += 1
      return hexadecimal(md5(Array("r2-\(issued)".utf8)))
    }
  }

  struct PendingUpload: Sendable {
    let key: String
    let options: R2MultipartOptions
    var parts: [Int: (etag: String, body: Body)] = [:]
  }

  let clock: TestClock
  let minimumPartSize: Int
  let state = Mutex(State())

  /// - Parameter minimumPartSize: what all parts of a multipart upload but the last have at least, in bytes. R2's own
  /// is
  ///   5 MiB; tests of their own logic get along with less.
  public init(clock: TestClock = TestClock(), minimumPartSize: Int = 5 * 1024 * 1024) {
    self.clock = clock
    self.minimumPartSize = minimumPartSize
  }

  public func head(_ key: String) async throws(WorkersError) -> R2Object? {
    try validate(key: key)
    return state.withLock { $0.objects[key]?.object }
  }

  public func get(_ key: String, options: R2GetOptions) async throws(WorkersError) -> R2GetResult? {
    try validate(key: key)
    guard let stored = state.withLock({ $0.objects[key] }) else { return nil }
    if let conditions = options.onlyIf, !conditions.hold(for: stored.object) {
      return .preconditionFailed(stored.object)
    }
    guard stored.customerKey == options.customerKey else {
      throw WorkersError(.forbidden, "the object `\(key)` is encrypted with another key")
    }
    guard let range = options.range else { return .object(R2ObjectBody(object: stored.object, body: stored.body)) }
    let bounds = try range.bounds(in: stored.object.size)
    let body = Body(Array(stored.body.bytes[bounds]))
    return .object(R2ObjectBody(object: stored.object, body: body, range: bounds))
  }

  public func put(_ key: String, _ value: Body, options: R2PutOptions) async throws(WorkersError) -> R2Object? {
    try validate(key: key)
    try validate(metadata: options.customMetadata)
    try validate(customerKey: options.customerKey)
    var checksums = R2Checksums(md5: md5(value.bytes))
    if let checksum = options.checksum { try checksums.add(checksum, of: value.bytes) }
    let now = clock.now
    return state.withLock { state in
      if let conditions = options.onlyIf, !conditions.hold(for: state.objects[key]?.object) { return nil }
      let object = R2Object(
        key: key, version: state.newIdentifier(), size: value.bytes.count, etag: hexadecimal(md5(value.bytes)),
        uploaded: now, httpMetadata: options.httpMetadata, customMetadata: options.customMetadata,
        storageClass: options.storageClass ?? .standard, checksums: checksums)
      state.objects[key] = Stored(object: object, body: value, customerKey: options.customerKey)
      return object
    }
  }

  public func delete(_ keys: [String]) async throws(WorkersError) {
    guard keys.count <= 1000 else {
      throw WorkersError(.invalidArgument, "1000 objects can be deleted at once, not \(keys.count)")
    }
    for key in keys { try validate(key: key) }
    state.withLock { state in
      for key in keys { state.objects[key] = nil }
    }
  }

  public func createMultipartUpload(
    _ key: String, options: R2MultipartOptions
  ) async throws(WorkersError) -> TestR2Upload {
    try validate(key: key)
    try validate(metadata: options.customMetadata)
    try validate(customerKey: options.customerKey)
    let id = state.withLock { state in
      let id = state.newIdentifier()
      state.uploads[id] = PendingUpload(key: key, options: options)
      return id
    }
    return TestR2Upload(bucket: self, key: key, uploadID: id)
  }

  public func resumeMultipartUpload(_ key: String, uploadID: String) -> TestR2Upload {
    TestR2Upload(bucket: self, key: key, uploadID: uploadID)
  }

  private func validate(key: String) throws(WorkersError) {
    guard !key.isEmpty else { throw WorkersError(.invalidArgument, code: 10020, "the key is empty") }
    guard key.utf8.count <= 1024 else {
      throw WorkersError(.tooLarge, code: 10020, "the key has \(key.utf8.count) bytes, and the limit is 1024")
    }
  }

  private func validate(metadata: [R2CustomMetadata]) throws(WorkersError) {
    let size = metadata.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
    guard size <= 8192 else {
      throw WorkersError(.tooLarge, code: 10012, "the metadata has \(size) bytes, and the limit is 8192")
    }
  }

  private func validate(customerKey: [UInt8]?) throws(WorkersError) {
    if let customerKey, customerKey.count != 32 {
      throw WorkersError(.invalidArgument, "a key for encryption has 32 bytes, not \(customerKey.count)")
    }
  }
}
