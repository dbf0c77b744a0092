/// The options and objects of R2 as fields; `host/r2.mjs` has them in the same order.
enum HostR2Fields {
  static func append(_ conditions: R2Conditions?, to frame: inout HostFrame) {
    frame.append(conditions != nil)
    guard let conditions else { return }
    append(conditions.etagMatches, to: &frame)
    append(conditions.etagDoesNotMatch, to: &frame)
    append(conditions.uploadedBefore, to: &frame)
    append(conditions.uploadedAfter, to: &frame)
    frame.append(conditions.usesSecondsGranularity)
  }

  private static func append(_ etags: [String]?, to frame: inout HostFrame) {
    frame.append(etags?.count)
    for etag in etags ?? [] { frame.append(etag) }
  }

  private static func append(_ time: Timestamp?, to frame: inout HostFrame) {
    frame.append(time.map { Double($0.millisecondsSince1970) })
  }

  /// Offset, length, suffix.
  static func append(_ range: R2Range?, to frame: inout HostFrame) {
    var offset: Int?
    var length: Int?
    var suffix: Int?
    switch range {
    case .from(let start)?: offset = start
    case .bytes(let start, let count)?:
      offset = start
      length = count
    case .prefix(let count)?: length = count
    case .suffix(let count)?: suffix = count
    case nil: break
    }
    frame.append(offset)
    frame.append(length)
    frame.append(suffix)
  }

  static func append(_ metadata: R2HTTPMetadata, to frame: inout HostFrame) {
    frame.append(metadata.contentType)
    frame.append(metadata.contentLanguage)
    frame.append(metadata.contentDisposition)
    frame.append(metadata.contentEncoding)
    frame.append(metadata.cacheControl)
    append(metadata.cacheExpiry, to: &frame)
  }

  static func append(_ metadata: [R2CustomMetadata], to frame: inout HostFrame) {
    frame.append(metadata.count)
    for entry in metadata {
      frame.append(entry.name)
      frame.append(entry.value)
    }
  }

  static func append(_ storageClass: R2StorageClass?, to frame: inout HostFrame) {
    switch storageClass {
    case .standard?: frame.append("Standard")
    case .infrequentAccess?: frame.append("InfrequentAccess")
    case nil: frame.append(nil as String?)
    }
  }

  static func append(_ checksum: R2Checksum?, to frame: inout HostFrame) {
    switch checksum {
    case .md5(let bytes)?: append("md5", bytes, to: &frame)
    case .sha1(let bytes)?: append("sha1", bytes, to: &frame)
    case .sha256(let bytes)?: append("sha256", bytes, to: &frame)
    case .sha384(let bytes)?: append("sha384", bytes, to: &frame)
    case .sha512(let bytes)?: append("sha512", bytes, to: &frame)
    case nil: frame.append(nil as String?)
    }
  }

  private static func append(_ algorithm: String, _ digest: [UInt8], to frame: inout HostFrame) {
    frame.append(algorithm)
    frame.append(digest)
  }

  /// The description of an object, nil where the key is absent.
  static func object(from reply: inout HostReply) -> R2Object? {
    guard let key = reply.nextText() else { return nil }
    let version = reply.nextText() ?? ""
    let size = reply.nextInt()
    let etag = reply.nextText() ?? ""
    let uploaded = Timestamp(millisecondsSince1970: reply.nextInt64() ?? 0)
    var object = R2Object(key: key, version: version, size: size, etag: etag, uploaded: uploaded)
    object.httpMetadata.contentType = reply.nextText()
    object.httpMetadata.contentLanguage = reply.nextText()
    object.httpMetadata.contentDisposition = reply.nextText()
    object.httpMetadata.contentEncoding = reply.nextText()
    object.httpMetadata.cacheControl = reply.nextText()
    object.httpMetadata.cacheExpiry = reply.nextInt64().map { Timestamp(millisecondsSince1970: $0) }
    for _ in 0..<reply.nextInt() {
      guard let name = reply.nextText(), let value = reply.nextText() else { break }
      object.customMetadata.append(R2CustomMetadata(name, value))
    }
    if let name = reply.nextText(), name.utf8.first == UInt8(ascii: "I") { object.storageClass = .infrequentAccess }
    object.checksums.md5 = reply.nextBytes()
    object.checksums.sha1 = reply.nextBytes()
    object.checksums.sha256 = reply.nextBytes()
    object.checksums.sha384 = reply.nextBytes()
    object.checksums.sha512 = reply.nextBytes()
    return object
  }
}
