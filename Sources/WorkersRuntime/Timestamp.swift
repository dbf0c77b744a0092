/// An instant, as JavaScript's `Date` counts it: milliseconds since 1970-01-01T00:00:00Z, leap seconds left out.
public struct Timestamp: Sendable, Hashable, Comparable {
  public var millisecondsSince1970: Int64

  public init(millisecondsSince1970: Int64) {
    self.millisecondsSince1970 = millisecondsSince1970
  }

  public init(secondsSince1970: Int64) {
    self.millisecondsSince1970 = secondsSince1970 * 1000
  }

  /// Whole seconds, rounded down.
  public var secondsSince1970: Int64 {
    let (quotient, remainder) = millisecondsSince1970.quotientAndRemainder(dividingBy: 1000)
    return remainder < 0 ? quotient - 1 : quotient
  }

  public func adding(seconds: Int) -> Timestamp {
    Timestamp(millisecondsSince1970: millisecondsSince1970 + Int64(seconds) * 1000)
  }

  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.millisecondsSince1970 < right.millisecondsSince1970
  }
}
