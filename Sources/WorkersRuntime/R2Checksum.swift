/// A digest of an object's bytes, which R2 compares before it stores them.
public enum R2Checksum: Sendable, Hashable {
  /// 16 bytes.
  case md5([UInt8])
  /// 20 bytes.
  case sha1([UInt8])
  /// 32 bytes.
  case sha256([UInt8])
  /// 48 bytes.
  case sha384([UInt8])
  /// 64 bytes.
  case sha512([UInt8])
}

/// The digests that R2 keeps of an object: MD5 for objects that were written at once, and the one given when writing.
public struct R2Checksums: Sendable, Hashable {
  public var md5: [UInt8]?
  public var sha1: [UInt8]?
  public var sha256: [UInt8]?
  public var sha384: [UInt8]?
  public var sha512: [UInt8]?

  public init(md5: [UInt8]? = nil) {
    self.md5 = md5
  }
}
