/// The options of R2 as fields; `host/r2.mjs` reads them in the same order.
extension HostFrame {
  mutating func append(_ conditions: R2Conditions?) {
    append(conditions != nil)
    guard let conditions else { return }
    append(conditions.etagMatches)
    append(conditions.etagDoesNotMatch)
    append(conditions.uploadedBefore)
    append(conditions.uploadedAfter)
    append(conditions.usesSecondsGranularity)
  }

  private mutating func append(_ etags: [String]?) {
    append(etags?.count)
    for etag in etags ?? [] { append(etag) }
  }

  private mutating func append(_ time: Timestamp?) {
    append(time.map { Double($0.millisecondsSince1970) })
  }

  /// Offset, length, suffix.
  mutating func append(_ range: R2Range?) {
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
    append(offset)
    append(length)
    append(suffix)
  }

  mutating func append(_ metadata: R2HTTPMetadata) {
    append(metadata.contentType)
    append(metadata.contentLanguage)
    append(metadata.contentDisposition)
    append(metadata.contentEncoding)
    append(metadata.cacheControl)
    append(metadata.cacheExpiry)
  }

  mutating func append(_ metadata: [R2CustomMetadata]) {
    append(metadata.count)
    for entry in metadata {
      append(entry.name)
      append(entry.value)
    }
  }

  mutating func append(_ storageClass: R2StorageClass?) {
    switch storageClass {
    case .standard?: append("Standard")
    case .infrequentAccess?: append("InfrequentAccess")
    case nil: append(nil as String?)
    }
  }

  mutating func append(_ checksum: R2Checksum?) {
    switch checksum {
    case .md5(let bytes)?: append("md5", bytes)
    case .sha1(let bytes)?: append("sha1", bytes)
    case .sha256(let bytes)?: append("sha256", bytes)
    case .sha384(let bytes)?: append("sha384", bytes)
    case .sha512(let bytes)?: append("sha512", bytes)
    case nil: append(nil as String?)
    }
  }

  private mutating func append(_ algorithm: String, _ digest: [UInt8]) {
    append(algorithm)
    append(digest)
  }
}

extension HostReply {
  /// The description of an object, nil where the key is absent.
  mutating func nextObject() -> R2Object? {
    guard let key = nextText() else { return nil }
    let version = nextText() ?? ""
    let size = nextInt()
    let etag = nextText() ?? ""
    let uploaded = Timestamp(millisecondsSince1970: nextInt64() ?? 0)
    var object = R2Object(key: key, version: version, size: size, etag: etag, uploaded: uploaded)
    object.httpMetadata.contentType = nextText()
    object.httpMetadata.contentLanguage = nextText()
    object.httpMetadata.contentDisposition = nextText()
    object.httpMetadata.contentEncoding = nextText()
    object.httpMetadata.cacheControl = nextText()
    object.httpMetadata.cacheExpiry = nextInt64().map { Timestamp(millisecondsSince1970: $0) }
    for _ in 0..<nextInt() {
      guard let name = nextText(), let value = nextText() else { break }
      object.customMetadata.append(R2CustomMetadata(name, value))
    }
    if let name = nextText(), name.utf8.first == UInt8(ascii: "I") { object.storageClass = .infrequentAccess }
    object.checksums.md5 = nextBytes()
    object.checksums.sha1 = nextBytes()
    object.checksums.sha256 = nextBytes()
    object.checksums.sha384 = nextBytes()
    object.checksums.sha512 = nextBytes()
    return object
  }
}
