/// A value to write as YAML.
public indirect enum YAMLValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case int(Int64)
  case double(Double)
  case string(String)
  case list([YAMLValue])
  /// In order; keys must differ.
  case map([YAMLEntry])
}

/// An entry of a map.
public struct YAMLEntry: Sendable, Hashable {
  public var key: String
  public var value: YAMLValue

  public init(key: String, value: YAMLValue) {
    self.key = key
    self.value = value
  }
}

extension YAMLValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(integerLiteral value: Int64) { self = .int(value) }
  public init(arrayLiteral elements: YAMLValue...) { self = .list(elements) }
  public init(nilLiteral: ()) { self = .null }
  public init(dictionaryLiteral elements: (String, YAMLValue)...) {
    self = .map(elements.map { YAMLEntry(key: $0.0, value: $0.1) })
  }
}
