public import ConfigTree

/// What a value may be, in the terms of the checker that wrangler is: JavaScript's types, with TOML's dates apart.
public struct ValueTypes: OptionSet, Sendable, Hashable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  public static let string = ValueTypes(rawValue: 1)
  /// Integers and floats, also infinite ones and NaN: JavaScript knows no difference.
  public static let number = ValueTypes(rawValue: 1 << 1)
  public static let boolean = ValueTypes(rawValue: 1 << 2)
  public static let table = ValueTypes(rawValue: 1 << 3)
  public static let list = ValueTypes(rawValue: 1 << 4)
  public static let date = ValueTypes(rawValue: 1 << 5)
  public static let null = ValueTypes(rawValue: 1 << 6)
  /// `false`, 0, NaN, the empty string and null, whatever else is allowed.
  public static let falsy = ValueTypes(rawValue: 1 << 7)
  /// A string, number or boolean that is not `falsy`.
  public static let truthyScalar = ValueTypes(rawValue: 1 << 8)
  public static let scalar: ValueTypes = [.string, .number, .boolean]
  public static let any: ValueTypes = [.string, .number, .boolean, .table, .list, .date, .null]

  /// The one type that `value` has.
  public init(of value: ConfigValue) {
    switch value.kind {
    case .table: self = .table
    case .array: self = .list
    case .string: self = .string
    case .integer, .float: self = .number
    case .boolean: self = .boolean
    case .offsetDateTime, .localDateTime, .localDate, .localTime: self = .date
    case .null: self = .null
    }
  }

  /// Whether `value` is one of these.
  public func accept(_ value: ConfigValue) -> Bool {
    if contains(ValueTypes(of: value)) { return true }
    if contains(.falsy) && !value.isTruthy { return true }
    return contains(.truthyScalar) && value.isTruthy && ValueTypes.scalar.contains(ValueTypes(of: value))
  }

  /// Names as the schema language writes them.
  public static let names: [(name: String, types: ValueTypes)] = [
    ("string", .string), ("number", .number), ("boolean", .boolean), ("table", .table), ("list", .list),
    ("date", .date), ("null", .null), ("falsy", .falsy), ("truthy-scalar", .truthyScalar), ("scalar", .scalar),
    ("any", .any),
  ]
}

extension ConfigValue {
  /// JavaScript's idea of true: not `false`, 0, NaN, the empty string or null. Empty tables and arrays are true.
  public var isTruthy: Bool {
    switch kind {
    case .boolean: boolean == true
    case .integer: integer != 0
    case .float: (number ?? .nan).isNaN ? false : number != 0
    case .string: !isEmptyString
    case .null: false
    default: true
    }
  }
}
