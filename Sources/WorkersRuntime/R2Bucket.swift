/// R2 object storage: strongly consistent objects under keys of up to 1,024 bytes.
///
/// https://developers.cloudflare.com/r2/api/workers/workers-api-reference/, limits:
/// https://developers.cloudflare.com/r2/platform/limits/
public protocol R2Bucket: Sendable {
  associatedtype Upload: R2MultipartUpload

  /// An object without its bytes, nil where there is none.
  func head(_ key: String) async throws(WorkersError) -> R2Object?

  /// An object, nil where there is none. With conditions that do not hold, its description without the bytes.
  ///
  /// Throws `invalidArgument` for a range that starts behind the end (R2 code 10039).
  func get(_ key: String, options: R2GetOptions) async throws(WorkersError) -> R2GetResult?

  /// Writes an object; nil, and nothing written, where the conditions of the options do not hold.
  ///
  /// Throws `tooLarge` for a key above 1,024 bytes or metadata above 8,192, `invalidArgument` where a checksum is not
  /// that of the bytes (code 10037) or more than one is given.
  func put(_ key: String, _ value: Body, options: R2PutOptions) async throws(WorkersError) -> R2Object?

  /// Removes up to 1,000 objects. It is no error where one does not exist.
  func delete(_ keys: [String]) async throws(WorkersError)

  /// A page of objects in the order of their keys' UTF-8 bytes.
  func list(_ options: R2ListOptions) async throws(WorkersError) -> R2ListResult

  /// Starts an object that is written in parts; an upload that is not completed is dropped after 7 days.
  func createMultipartUpload(_ key: String, options: R2MultipartOptions) async throws(WorkersError) -> Upload

  /// The handle of an upload that was started elsewhere. Whether it exists shows when it is used.
  func resumeMultipartUpload(_ key: String, uploadID: String) -> Upload
}

#if !hasFeature(Embedded)
  extension R2Bucket {
    /// An object with its bytes, nil where there is none.
    public func get(_ key: String) async throws(WorkersError) -> R2ObjectBody? {
      guard case .object(let object) = try await get(key, options: R2GetOptions()) else { return nil }
      return object
    }

    /// Writes an object unconditionally, without metadata.
    @discardableResult
    public func put(_ key: String, _ value: Body) async throws(WorkersError) -> R2Object? {
      try await put(key, value, options: R2PutOptions())
    }

    /// Removes an object. It is no error where it does not exist.
    public func delete(_ key: String) async throws(WorkersError) {
      try await delete([key])
    }

    /// A page of the objects whose keys start with a prefix.
    public func list(
      prefix: String = "", delimiter: String? = nil, cursor: String? = nil
    ) async throws(WorkersError) -> R2ListResult {
      try await list(R2ListOptions(prefix: prefix, delimiter: delimiter, cursor: cursor))
    }

    /// Starts an object that is written in parts.
    public func createMultipartUpload(_ key: String) async throws(WorkersError) -> Upload {
      try await createMultipartUpload(key, options: R2MultipartOptions())
    }
  }
#endif

/// Where R2 buckets come from; the name is the one of the configuration.
public protocol R2Source: Sendable {
  associatedtype R2: R2Bucket

  /// The R2 bucket `name`, or nil where the environment has none.
  func optionalR2(_ name: String) -> R2?

  /// The R2 bucket `name`. A programming error, and a trap, where the environment has none: check first.
  func r2(_ name: String) -> R2
}

extension R2Source {
  public func r2(_ name: String) -> R2 {
    guard let binding = optionalR2(name) else { missingBinding(name, .r2Bucket) }
    return binding
  }
}
