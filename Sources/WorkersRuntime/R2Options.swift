/// Conditions on the object that R2 holds; all that are given have to hold. As in HTTP, an entity tag outweighs a time:
/// with `etagMatches`, `uploadedBefore` does not count, nor `uploadedAfter` with `etagDoesNotMatch`. Where there is no
/// object, `etagMatches` and `uploadedAfter` do not hold.
public struct R2Conditions: Sendable, Hashable {
  /// One of these entity tags, without quotes; `*` is any object.
  public var etagMatches: [String]?
  /// None of these entity tags; `*` is any object, so that a write creates only.
  public var etagDoesNotMatch: [String]?
  public var uploadedBefore: Timestamp?
  public var uploadedAfter: Timestamp?
  /// Compares times in whole seconds, as HTTP dates have them.
  public var usesSecondsGranularity: Bool

  public init(
    etagMatches: [String]? = nil, etagDoesNotMatch: [String]? = nil, uploadedBefore: Timestamp? = nil,
    uploadedAfter: Timestamp? = nil, usesSecondsGranularity: Bool = false
  ) {
    self.etagMatches = etagMatches
    self.etagDoesNotMatch = etagDoesNotMatch
    self.uploadedBefore = uploadedBefore
    self.uploadedAfter = uploadedAfter
    self.usesSecondsGranularity = usesSecondsGranularity
  }
}

/// Which bytes of an object are read; more than it has are cut off.
public enum R2Range: Sendable, Hashable {
  case from(offset: Int)
  case bytes(offset: Int, length: Int)
  /// The first bytes.
  case prefix(length: Int)
  /// The last bytes.
  case suffix(length: Int)
}

/// How an R2 object is read.
public struct R2GetOptions: Sendable, Hashable {
  public var onlyIf: R2Conditions?
  public var range: R2Range?
  /// The key of 32 bytes with which the object was encrypted.
  public var customerKey: [UInt8]?

  public init(onlyIf: R2Conditions? = nil, range: R2Range? = nil, customerKey: [UInt8]? = nil) {
    self.onlyIf = onlyIf
    self.range = range
    self.customerKey = customerKey
  }
}

/// How an R2 object is written.
public struct R2PutOptions: Sendable, Hashable {
  public var onlyIf: R2Conditions?
  public var httpMetadata: R2HTTPMetadata
  /// At most 8,192 bytes of names and values.
  public var customMetadata: [R2CustomMetadata]
  public var checksum: R2Checksum?
  /// Nil is the bucket's own.
  public var storageClass: R2StorageClass?
  /// A key of 32 bytes, with which R2 encrypts the object and which it does not keep.
  public var customerKey: [UInt8]?

  public init(
    onlyIf: R2Conditions? = nil, httpMetadata: R2HTTPMetadata = R2HTTPMetadata(),
    customMetadata: [R2CustomMetadata] = [], checksum: R2Checksum? = nil, storageClass: R2StorageClass? = nil,
    customerKey: [UInt8]? = nil
  ) {
    self.onlyIf = onlyIf
    self.httpMetadata = httpMetadata
    self.customMetadata = customMetadata
    self.checksum = checksum
    self.storageClass = storageClass
    self.customerKey = customerKey
  }
}

/// How an R2 object is written in parts.
public struct R2MultipartOptions: Sendable, Hashable {
  public var httpMetadata: R2HTTPMetadata
  /// At most 8,192 bytes of names and values.
  public var customMetadata: [R2CustomMetadata]
  public var storageClass: R2StorageClass?
  public var customerKey: [UInt8]?

  public init(
    httpMetadata: R2HTTPMetadata = R2HTTPMetadata(), customMetadata: [R2CustomMetadata] = [],
    storageClass: R2StorageClass? = nil, customerKey: [UInt8]? = nil
  ) {
    self.httpMetadata = httpMetadata
    self.customMetadata = customMetadata
    self.storageClass = storageClass
    self.customerKey = customerKey
  }
}
