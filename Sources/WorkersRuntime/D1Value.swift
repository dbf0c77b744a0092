/// A value of SQLite (https://www.sqlite.org/datatype3.html). D1 itself hands integers on as doubles: beyond 2^53 they
/// are not exact.
public enum D1Value: Sendable, Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])
}

extension D1Value {
  public var integer: Int64? {
    if case .integer(let value) = self { return value }
    return nil
  }

  /// A real number or an integer.
  public var real: Double? {
    switch self {
    case .real(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }

  public var text: String? {
    if case .text(let value) = self { return value }
    return nil
  }

  public var blob: [UInt8]? {
    if case .blob(let value) = self { return value }
    return nil
  }

  public var isNull: Bool {
    if case .null = self { return true }
    return false
  }
}

extension D1Value: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral
{
  public init(nilLiteral: ()) { self = .null }
  /// D1 stores booleans as 1 and 0.
  public init(booleanLiteral value: Bool) { self = .integer(value ? 1 : 0) }
  public init(integerLiteral value: Int64) { self = .integer(value) }
  public init(floatLiteral value: Double) { self = .real(value) }
  public init(stringLiteral value: String) { self = .text(value) }
}
