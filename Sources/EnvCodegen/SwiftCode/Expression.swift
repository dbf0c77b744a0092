/// An expression of generated code.
indirect enum Expression: Sendable {
  struct Argument: Sendable {
    var label: Identifier?
    var value: Expression

    init(_ label: Identifier? = nil, _ value: Expression) {
      self.label = label
      self.value = value
    }
  }

  case name(Identifier)
  /// `.name`
  case implicitMember(Identifier)
  case member(Expression, Identifier)
  /// `Type.init`
  case initializer(of: Identifier)
  /// A string literal of this text.
  case text(String)
  /// `Type.self`
  case metatype(TypeReference)
  case call(Expression, [Argument])
  /// `value != nil`
  case isPresent(Expression)
  /// `value ?? nil`: one optional of two.
  case flattened(Expression)
  /// `try value`
  case attempt(Expression)

  /// A call without labels.
  static func call(_ function: Expression, _ arguments: Expression...) -> Expression {
    .call(function, arguments.map { Argument(nil, $0) })
  }

  /// On one line.
  var text: String {
    switch self {
    case .name(let name): name.written
    case .implicitMember(let name): ".\(name.writtenAsMember)"
    case .member(let base, let name): "\(base.text).\(name.writtenAsMember)"
    case .initializer(let type): "\(type.written).init"
    case .text(let text): StringLiteral.source(of: text)
    case .metatype(let type): "\(type.text).self"
    case .call(let function, let arguments):
      "\(function.text)(\(arguments.map(\.text).joined(separator: ", ")))"
    case .isPresent(let value): "\(value.text) != nil"
    case .flattened(let value): "\(value.text) ?? nil"
    case .attempt(let value): "try \(value.text)"
    }
  }
}

extension Expression.Argument {
  var text: String { prefix + value.text }

  var prefix: String { label.map { "\($0.text): " } ?? "" }
}
