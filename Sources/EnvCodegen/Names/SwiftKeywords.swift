/// Words that Swift reserves. https://docs.swift.org/swift-book/documentation/the-swift-programming-language/lexicalstructure/
enum SwiftKeywords {
  static let reserved: Set<String> = [
    "associatedtype", "borrowing", "class", "consuming", "deinit", "enum", "extension", "fileprivate", "func", "import",
    "init", "inout", "internal", "let", "nonisolated", "open", "operator", "precedencegroup", "private", "protocol",
    "public", "rethrows", "static", "struct", "subscript", "typealias", "var", "break", "case", "catch", "continue",
    "default", "defer", "do", "else", "fallthrough", "for", "guard", "if", "in", "repeat", "return", "switch", "throw",
    "where", "while", "Any", "as", "await", "false", "is", "nil", "self", "Self", "super", "throws", "true", "try",
    "Type", "Protocol",
  ]

  /// After a dot these would mean something else.
  static let notAfterDot: Set<String> = ["init", "self", "Type", "Protocol"]

  /// Names that no property can have: `env.self` is `env`.
  static let noProperty: Set<String> = ["self"]

  /// Names that no nested type can have, or that generated code refers to and a nested type would hide.
  static let noNestedType: Set<String> = [
    "Any", "AnyObject", "Array", "Bool", "Double", "Int", "Never", "Optional", "Protocol", "Self", "Sendable", "Source",
    "String", "Type", "VariableDecodable", "VariableError", "VariableMembers", "VariableValue",
  ]
}
