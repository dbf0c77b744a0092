/// The description of an R2 object.
public struct R2Object: Sendable, Hashable {
  public var key: String
  /// Unique to this upload of the key.
  public var version: String
  /// In bytes.
  public var size: Int
  /// Without quotes. The MD5 of the bytes, or for a multipart upload that of the parts' MD5s with the number of parts.
  public var etag: String
  public var uploaded: Timestamp
  public var httpMetadata: R2HTTPMetadata
  public var customMetadata: [R2CustomMetadata]
  public var storageClass: R2StorageClass
  public var checksums: R2Checksums

  public init(
    key: String, version: String, size: Int, etag: String, uploaded: Timestamp,
    httpMetadata: R2HTTPMetadata = R2HTTPMetadata(), customMetadata: [R2CustomMetadata] = [],
    storageClass: R2StorageClass = .standard, checksums: R2Checksums = R2Checksums()
  ) {
    self.key = key
    self.version = version
    self.size = size
    self.etag = etag
    self.uploaded = uploaded
    self.httpMetadata = httpMetadata
    self.customMetadata = customMetadata
    self.storageClass = storageClass
    self.checksums = checksums
  }

  /// The entity tag as HTTP has it, in quotes.
  public var httpETag: String { "\"\(etag)\"" }
}

/// An R2 object with its bytes.
public struct R2ObjectBody: Sendable, Hashable {
  public var object: R2Object
  public var body: Body
  /// Which bytes of the object `body` is, where a range was asked for.
  public var range: Range<Int>?

  public init(object: R2Object, body: Body, range: Range<Int>? = nil) {
    self.object = object
    self.body = body
    self.range = range
  }
}

/// What reading an existing R2 object gives.
public enum R2GetResult: Sendable, Hashable {
  case object(R2ObjectBody)
  /// The conditions of the request do not hold.
  case preconditionFailed(R2Object)
}

/// The fields with which R2 answers for an object over HTTP.
public struct R2HTTPMetadata: Sendable, Hashable {
  public var contentType: String?
  public var contentLanguage: String?
  public var contentDisposition: String?
  public var contentEncoding: String?
  public var cacheControl: String?
  public var cacheExpiry: Timestamp?

  public init(
    contentType: String? = nil, contentLanguage: String? = nil, contentDisposition: String? = nil,
    contentEncoding: String? = nil, cacheControl: String? = nil, cacheExpiry: Timestamp? = nil
  ) {
    self.contentType = contentType
    self.contentLanguage = contentLanguage
    self.contentDisposition = contentDisposition
    self.contentEncoding = contentEncoding
    self.cacheControl = cacheControl
    self.cacheExpiry = cacheExpiry
  }
}

/// A name and a value that the user stores with an object.
public struct R2CustomMetadata: Sendable, Hashable {
  public var name: String
  public var value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// How often an object is expected to be read.
public enum R2StorageClass: Sendable, Hashable {
  case standard
  case infrequentAccess
}
