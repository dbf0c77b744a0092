/// A statement of an initialiser.
enum Statement: Sendable {
  /// `let name = value`, `var name = value`
  case constant(Identifier, Expression)
  case variable(Identifier, Expression)
  case expression(Expression)
  /// `Self.function(value, &variable)`
  case passInOut(to: Identifier, Identifier, variable: Identifier)
  /// `name = value`, or `self.name = value`
  case assignment(Identifier, ofSelf: Bool, Expression)
  /// `guard condition, let name, … else { throw error }`
  case passing(condition: Expression, unwrapping: [Identifier], otherwise: Expression)
}

/// A declaration of generated code, with the lines of its documentation.
indirect enum Declaration: Sendable {
  struct NominalType: Sendable {
    enum Keyword: String, Sendable { case `struct`, `enum` }

    var documentation: [String] = []
    var keyword: Keyword
    var name: Identifier
    /// The one generic parameter and what it conforms to.
    var parameter: (name: Identifier, constraint: TypeReference)?
    var conformances: [TypeReference] = []
    var members: [Declaration] = []
  }

  struct Initializer: Sendable {
    var documentation: [String] = []
    var label: Identifier?
    var parameter: Identifier
    var type: TypeReference
    var error: TypeReference
    var body: [Statement]
  }

  /// `private static func name(_ parameter: Type, …) { … }`
  struct PrivateFunction: Sendable {
    struct Parameter: Sendable {
      var name: Identifier
      var isInOut = false
      var type: TypeReference
    }

    var name: Identifier
    var parameters: [Parameter]
    var body: [Statement]
  }

  case nominal(NominalType)
  case initializer(Initializer)
  case function(PrivateFunction)
  /// `typealias name = A & B`
  case composition(documentation: [String], name: Identifier, [TypeReference])
  case alias(documentation: [String], name: Identifier, TypeReference)
  /// `private let name: Type`
  case privateConstant(Identifier, TypeReference)
  case constant(documentation: [String], Identifier, TypeReference)
  case staticConstant(documentation: [String], Identifier, TypeReference?, Expression)
  case computed(documentation: [String], Identifier, TypeReference, Expression)
}
