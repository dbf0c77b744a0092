/// Which objects of a bucket are listed.
public struct R2ListOptions: Sendable, Hashable {
  public var prefix: String
  /// Keys with this text behind the prefix are not listed; their parts up to it are, once each.
  public var delimiter: String?
  /// Objects and delimited prefixes in a page, 1 to 1,000. R2 may give fewer with metadata: look at the cursor.
  public var limit: Int
  /// The cursor of the page before.
  public var cursor: String?
  /// Only keys behind this one, in the order of UTF-8 bytes.
  public var startAfter: String?
  public var includesHTTPMetadata: Bool
  public var includesCustomMetadata: Bool

  public init(
    prefix: String = "", delimiter: String? = nil, limit: Int = 1000, cursor: String? = nil, startAfter: String? = nil,
    includesHTTPMetadata: Bool = false, includesCustomMetadata: Bool = false
  ) {
    self.prefix = prefix
    self.delimiter = delimiter
    self.limit = limit
    self.cursor = cursor
    self.startAfter = startAfter
    self.includesHTTPMetadata = includesHTTPMetadata
    self.includesCustomMetadata = includesCustomMetadata
  }
}

/// A page of objects.
public struct R2ListResult: Sendable, Hashable {
  public var objects: [R2Object]
  /// The shared beginnings of the keys that a delimiter keeps out, each with its delimiter.
  public var delimitedPrefixes: [String]
  /// For the next page; nil when the list is complete.
  public var cursor: String?

  public init(objects: [R2Object], delimitedPrefixes: [String] = [], cursor: String? = nil) {
    self.objects = objects
    self.delimitedPrefixes = delimitedPrefixes
    self.cursor = cursor
  }

  public var isTruncated: Bool { cursor != nil }
}
