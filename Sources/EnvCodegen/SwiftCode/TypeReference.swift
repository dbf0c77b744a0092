/// A type as generated code writes it.
indirect enum TypeReference: Sendable, Hashable {
  case named(Identifier)
  /// `Source.KV`
  case member(Identifier, Identifier)
  case generic(Identifier, [TypeReference])
  case array(TypeReference)
  case optional(TypeReference)

  var text: String {
    switch self {
    case .named(let name): name.written
    case .member(let base, let name): "\(base.written).\(name.writtenAsMember)"
    case .generic(let name, let arguments): "\(name.written)<\(arguments.map(\.text).joined(separator: ", "))>"
    case .array(let element): "[\(element.text)]"
    case .optional(let wrapped): "\(wrapped.text)?"
    }
  }
}

extension TypeReference {
  static let string = TypeReference.named(Identifier("String"))
  static let variableValue = TypeReference.named(Identifier("VariableValue"))

  /// `Name` or `[Name]`; `nil` for anything else.
  init?(validating text: String) {
    if text.hasPrefix("["), text.hasSuffix("]") {
      guard let element = TypeReference(validating: String(text.dropFirst().dropLast())) else { return nil }
      self = .array(element)
    } else {
      guard let name = Identifier(validating: text) else { return nil }
      self = .named(name)
    }
  }
}
