/// Gives names to the tables among variables.
struct VariableTypeNamer {
  /// The namespace of the outermost tables; they are written with it.
  let namespace: Identifier
  private(set) var tables: [TableType] = []
  private var scope = NameScope(avoiding: SwiftKeywords.noNestedType)

  init(namespace: Identifier, avoiding names: [Identifier]) {
    self.namespace = namespace
    for name in names { _ = scope.claim(name) }
  }

  /// The type of the variable `name`.
  mutating func reference(to type: VariableType, variable name: String) -> VariableTypeReference {
    let namespace = namespace
    return Self.reference(
      to: type, named: name, documentation: "The variable `\(name)`.", scope: &scope, tables: &tables
    ) { .member(namespace, $0) }
  }

  private static func reference(
    to type: VariableType, named name: String, documentation: String, scope: inout NameScope,
    tables: inout [TableType], qualify: (Identifier) -> TypeReference
  ) -> VariableTypeReference {
    func plain(_ type: TypeReference) -> VariableTypeReference {
      VariableTypeReference(type: type, isNullable: false, isComposite: false)
    }
    var result: VariableTypeReference
    switch type.shape {
    case .unknown, .mixed: return plain(.variableValue)
    case .string: result = plain(.string)
    case .boolean: result = plain(.named(Identifier("Bool")))
    case .integer: result = plain(.named(Identifier("Int")))
    case .double: result = plain(.named(Identifier("Double")))
    case .array(let element):
      let elementDocumentation =
        documentation.hasPrefix("An element")
        ? documentation : "An element of " + documentation.prefix(1).lowercased() + documentation.dropFirst()
      let reference = reference(
        to: element, named: documentation.hasPrefix("An element") ? name : "\(name)_element",
        documentation: elementDocumentation, scope: &scope, tables: &tables, qualify: qualify)
      result = VariableTypeReference(
        type: .array(reference.isNullable ? .optional(reference.type) : reference.type), isNullable: false,
        isComposite: true)
    case .table(let members):
      guard !members.isEmpty else { return plain(.variableValue) }
      let typeName = scope.take(IdentifierMaker.type(name) ?? Identifier("Table"))
      tables.append(table(typeName, members, documentation: documentation))
      result = VariableTypeReference(type: qualify(typeName), isNullable: false, isComposite: true)
    }
    result.isNullable = type.isNullable
    return result
  }

  private static func table(_ name: Identifier, _ members: [VariableType.Member], documentation: String) -> TableType {
    let names = PropertyNames.allocate(members.map { IdentifierMaker.property($0.name) })
    // A nested type may not have the name of a member, which happens in scripts without capitals.
    var scope = NameScope(avoiding: SwiftKeywords.noNestedType.union(names.map(\.text)))
    var nested: [TableType] = []
    var typed: [TableType.Member] = []
    for (member, name) in zip(members, names) {
      let value = reference(
        to: member.type, named: member.name, documentation: "The member `\(member.name)`.", scope: &scope,
        tables: &nested
      ) { .named($0) }
      typed.append(TableType.Member(key: member.name, name: name, value: value, isOptional: member.isOptional))
    }
    return TableType(documentation: documentation, name: name, members: typed, nested: nested)
  }
}
