/// A half-open range of bytes in one source file: `start ..< end`, both offsets from 0.
///
/// Offsets are stored in 32 bits: a source file is at most 64 MiB (`SourceFile.maximumSize`).
@frozen
public struct ByteSpan: Hashable, Sendable {
  @usableFromInline var lower: UInt32
  @usableFromInline var upper: UInt32

  @inlinable public var start: Int { Int(lower) }
  @inlinable public var end: Int { Int(upper) }
  @inlinable public var isEmpty: Bool { lower == upper }
  @inlinable public var count: Int { Int(upper) - Int(lower) }

  /// Precondition: `0 <= start <= end < 2^32`.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end)
    lower = UInt32(start)
    upper = UInt32(end)
  }

  /// The empty span at `offset`.
  @inlinable
  public init(at offset: Int) {
    self.init(offset, offset)
  }

  /// The smallest span that holds this one and `other`.
  @inlinable
  public func union(_ other: ByteSpan) -> ByteSpan {
    ByteSpan(min(start, other.start), max(end, other.end))
  }

  @inlinable
  public func contains(_ other: ByteSpan) -> Bool {
    start <= other.start && other.end <= end
  }
}

extension ByteSpan: Comparable {
  /// By start, then by end.
  public static func < (left: ByteSpan, right: ByteSpan) -> Bool {
    (left.lower, left.upper) < (right.lower, right.upper)
  }
}
