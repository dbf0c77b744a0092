public import JSONText
public import YAMLText

extension YAMLValue {
  public init(_ value: JSONValue) {
    switch value {
    case .null: self = .null
    case .boolean(let flag): self = .bool(flag)
    case .integer(let number): self = .int(number)
    case .number(let number): self = .double(number)
    case .string(let text): self = .string(text)
    case .array(let items): self = .list(items.map { YAMLValue($0) })
    case .object(let object):
      self = .map(object.members.map { YAMLEntry(key: $0.name, value: YAMLValue($0.value)) })
    }
  }
}
