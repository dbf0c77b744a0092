/// What a value is.
@frozen
public enum ConfigKind: UInt8, Sendable, Hashable {
  case table, array, string, integer, float, boolean
  /// TOML's four date and time types.
  case offsetDateTime, localDateTime, localDate, localTime
  /// JSON and YAML only.
  case null

  /// Any of TOML's date and time types.
  @inlinable public var isDate: Bool {
    rawValue >= ConfigKind.offsetDateTime.rawValue && rawValue <= ConfigKind.localTime.rawValue
  }
  @inlinable public var isNumber: Bool { self == .integer || self == .float }
  @inlinable public var isContainer: Bool { self == .table || self == .array }
}

/// How a table or array came to be. JSON and YAML know only `inline`.
@frozen
public enum ContainerOrigin: UInt8, Sendable, Hashable {
  /// `{ … }` or `[ … ]`; closed: nothing outside adds to it.
  case inline
  /// `[table]`, or an element of `[[array]]`.
  case header
  /// Made on the way by `[a.b]` (here `a`); a later `[a]` may still define it.
  case implicit
  /// Made by a dotted key: `a.b = 1` (here `a`).
  case dotted
  /// The array of `[[array]]`.
  case arrayOfTables
}

/// One entry of a table or array, or the root: key, value and places, in 48 bytes.
///
/// Nodes lie in one flat array in the order in which they are first mentioned in the source; children are a linked list.
/// This is the parsers' interface; readers use `ConfigValue`.
@frozen
public struct ConfigNode: Sendable {
  /// The key as written, with quotes. Empty for array items and the root. For a table opened by `[a.b]` it is the
  /// key's part of that header (`b`).
  public var keyStart: UInt32 = 0
  public var keyEnd: UInt32 = 0
  /// The value as written. For a table of `origin` `header` its header with brackets, for `implicit` and `dotted` ones
  /// the key that made it, for `arrayOfTables` the first header.
  public var start: UInt32 = 0
  public var end: UInt32 = 0
  /// By kind: the content of a string (offset in the low half, length in the high half, in the source or, with
  /// `textIsDecoded`, in `ConfigDocument.decoded`), an integer's value, the bits of a float, 0 or 1 of a boolean, the
  /// first and the last child of a container (low and high half). 0 for null; dates are read from their span.
  public var payload: UInt64 = 0
  /// Index of the next sibling; 0 when this is the last.
  public var next: UInt32 = 0
  /// Index of the container that holds this node; 0 for the root itself.
  public var parent: UInt32 = 0
  /// Number of children.
  public var count: UInt32 = 0
  /// `KeyHash.hash` of the decoded key.
  public var keyHash: UInt32 = 0
  public var kind: ConfigKind = .null
  public var origin: ContainerOrigin = .inline
  /// The key is written in quotes.
  public var keyIsQuoted = false
  /// The key has escapes: its text is in `ConfigDocument.decodedKeys`.
  public var keyIsDecoded = false
  /// The string has escapes (or is folded): its text is in `ConfigDocument.decoded`.
  public var textIsDecoded = false

  @inlinable
  public init(kind: ConfigKind) {
    self.kind = kind
  }

  /// Index of the first child of a container; 0 when it has none.
  @inlinable public var firstChild: UInt32 { UInt32(truncatingIfNeeded: payload) }
  /// Index of the last child of a container; 0 when it has none.
  @inlinable public var lastChild: UInt32 { UInt32(truncatingIfNeeded: payload >> 32) }

  @inlinable
  public mutating func setChildren(first: UInt32, last: UInt32) {
    payload = UInt64(first) | UInt64(last) << 32
  }

  @inlinable
  public mutating func setText(offset: Int, count: Int, decoded: Bool) {
    payload = UInt64(UInt32(offset)) | UInt64(UInt32(count)) << 32
    textIsDecoded = decoded
  }
}
