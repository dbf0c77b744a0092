import BindingSchema
import WorkerManifest

/// The model as Swift declarations.
extension EnvModel {
  func declarations() -> [Declaration] {
    var result = [sources]
    for (index, type) in structs.enumerated() {
      result.append(.nominal(type.declaration(in: self)))
      if index == 0, let alias {
        result.append(
          .alias(
            documentation: ["The `Env` of this Worker on its host."], name: alias.name,
            .generic(type.name, [.named(alias.source)])))
      }
      let members = (index == 0 ? markers.map(\.declaration) : []) + type.tables.map(\.declaration)
      guard !members.isEmpty else { continue }
      result.append(
        .nominal(
          Declaration.NominalType(
            documentation: ["Types of the properties of `\(type.name.text)`."], keyword: .enum, name: type.typesName,
            members: members)))
    }
    return result
  }

  private var sources: Declaration {
    let types = sourceProtocols.isEmpty ? [Identifier("Sendable")] : sourceProtocols
    return .composition(
      documentation: ["What has the bindings of `\(structs[0].name.text)`."], name: sourceName, types.map { .named($0) }
    )
  }
}

extension EnvStruct {
  private static let source = Identifier("source")
  private static let check = Identifier("check")

  fileprivate func declaration(in model: EnvModel) -> Declaration.NominalType {
    var members: [Declaration] = [.privateConstant(storage, .named(Identifier("Source")))]
    members += properties.map { declaration(of: $0) }
    members += initializer
    let worker = model.worker.map { " of the Worker `\(StringLiteral.comment($0))`" } ?? ""
    let place = environment.map { " in the environment `\(StringLiteral.comment($0))`" } ?? ""
    return Declaration.NominalType(
      documentation: ["Bindings\(worker)\(place)."], keyword: .struct, name: name,
      parameter: (Identifier("Source"), .named(model.sourceName)),
      conformances: [.named(Identifier("Sendable"))], members: members)
  }

  private func declaration(of property: EnvProperty) -> Declaration {
    let documentation = property.documentation
    let binding = Expression.text(property.declared.name)
    let isOptional = property.declared.isOptional
    let accessor = isOptional ? property.access.optional : property.access.required
    let function = Expression.member(.name(storage), accessor)
    switch property.value {
    case .resource, .secret:
      return .computed(documentation: documentation, property.name, property.type, .call(function, binding))
    case .marked(let wrapper, _, _):
      let value = Expression.call(function, binding)
      return .computed(
        documentation: documentation, property.name, property.type,
        isOptional
          ? .call(.member(value, Identifier("map")), .initializer(of: wrapper))
          : .call(.name(wrapper), value))
    case .variable(let variable):
      if variable.isComposite { return .constant(documentation: documentation, property.name, property.type) }
      var arguments = [Expression.Argument(nil, binding)]
      if variable.decodedType != .variableValue {
        arguments.append(Expression.Argument(Identifier("as"), .metatype(variable.decodedType)))
      }
      let value = Expression.call(function, arguments)
      return .computed(
        documentation: documentation, property.name, property.type,
        isOptional && variable.isNullable ? .flattened(value) : value)
    }
  }

  /// The optimiser's work grows faster than a function, so that many checks go into several: this many each.
  private static let checksPerFunction = 20
  private static let checksInInitializer = 40

  /// The initialiser, and the functions that it leaves checks to.
  private var initializer: [Declaration] {
    var checks: [(statement: Statement, keepsValue: Bool)] = []
    var unwrapped: [Identifier] = []
    var assignments: [Statement] = []
    var locals = NameScope(avoiding: [Self.source.text, Self.check.text])
    for property in properties {
      let (check, local) = check(of: property, locals: &locals)
      guard let check else { continue }
      checks.append((check, local != nil))
      if let local {
        if !property.declared.isOptional { unwrapped.append(local) }
        assignments.append(.assignment(property.name, ofSelf: true, .name(local)))
      }
    }
    let assignment = Statement.assignment(storage, ofSelf: true, .name(Self.source))
    var body: [Statement] = []
    var functions: [Declaration] = []
    if !checks.isEmpty {
      body.append(.variable(Self.check, .call(.name(Identifier("EnvironmentCheck")))))
      if checks.count > Self.checksInInitializer {
        functions = split(checks.filter { !$0.keepsValue }.map(\.statement))
        for case .function(let function) in functions {
          body.append(.passInOut(to: function.name, Self.source, variable: Self.check))
        }
        checks.removeAll { !$0.keepsValue }
      }
      body += checks.map(\.statement)
      let check = Expression.name(Self.check)
      body.append(
        unwrapped.isEmpty
          ? .expression(.attempt(.call(.member(check, Identifier("finish")))))
          : .passing(
            condition: .member(check, Identifier("isPassed")), unwrapping: unwrapped,
            otherwise: .member(check, Identifier("error"))))
    }
    let initializer = Declaration.Initializer(
      documentation: ["Throws what names every binding that is missing or of another type."], label: nil,
      parameter: Self.source, type: .named(Identifier("Source")), error: .named(Identifier("EnvError")),
      body: body + [assignment] + assignments)
    return [.initializer(initializer)] + functions
  }

  private func split(_ checks: [Statement]) -> [Declaration] {
    stride(from: 0, to: checks.count, by: Self.checksPerFunction).map { start in
      let end = min(start + Self.checksPerFunction, checks.count)
      return .function(
        Declaration.PrivateFunction(
          name: Identifier("check").numbered(start / Self.checksPerFunction + 1),
          parameters: [
            .init(name: Self.source, type: .named(Identifier("Source"))),
            .init(name: Self.check, isInOut: true, type: .named(Identifier("EnvironmentCheck"))),
          ], body: Array(checks[start..<end])))
    }
  }

  /// The statement that looks at one binding, and the local constant that has its value, if it is to be kept.
  private func check(
    of property: EnvProperty, locals: inout NameScope
  ) -> (check: Statement?, local: Identifier?) {
    let check = Expression.name(Self.check)
    let binding = Expression.Argument(nil, .text(property.declared.name))
    let place = Expression.Argument(Identifier("at"), .text(property.declared.places))
    let isOptional = property.declared.isOptional
    switch property.value {
    case .resource, .marked, .secret:
      guard !isOptional else { return (nil, nil) }
      let value = Expression.call(.member(.name(Self.source), property.access.optional), [binding])
      let require = Expression.call(
        .member(check, Identifier("require")),
        [
          Expression.Argument(nil, .implicitMember(property.access.kind)), binding, place,
          Expression.Argument(Identifier("isPresent"), .isPresent(value)),
        ])
      return (.expression(require), nil)
    case .variable(let variable):
      let function = Expression.member(check, isOptional ? Identifier("optionalVariable") : Identifier("variable"))
      let call = Expression.call(
        function,
        [
          binding, Expression.Argument(Identifier("as"), .metatype(variable.decodedType)), place,
          Expression.Argument(Identifier("from"), .name(Self.source)),
        ])
      guard variable.isComposite else { return (.expression(call), nil) }
      let local = locals.take(property.name)
      return (.constant(local, isOptional && variable.isNullable ? .flattened(call) : call), local)
    }
  }
}

extension EnvProperty {
  var type: TypeReference {
    let type: TypeReference
    switch value {
    case .resource(let reference): type = reference
    case .marked(let wrapper, let marker, let binding): type = .generic(wrapper, [marker, binding])
    case .secret: type = .named(Identifier("Secret"))
    case .variable(let variable):
      type = variable.isNullable && declared.isOptional ? variable.type : variable.decodedType
    }
    return declared.isOptional ? .optional(type) : type
  }

  /// What it is and where it is declared, in lines that fit.
  fileprivate var documentation: [String] {
    var parts: [String]
    if declared.isOptional {
      let places = declared.declarations.map(\.place)
      parts = places.enumerated().map { index, place in
        let level = place.environment.map { "in `\(StringLiteral.comment($0))`" } ?? "at the top level"
        let and = index > 0 && index + 1 == places.count ? "and " : ""
        return "\(and)\(index == 0 ? "Only " : "")\(level), \(StringLiteral.comment(place.position))"
      }
    } else {
      parts = declared.distinctPlaces.map { StringLiteral.comment($0.text) }
    }
    var title = StringLiteral.comment(declared.kind.title)
    if case .marked = value, let field = declared.kind.swift.marker?.field, let text = declared.first.text(field) {
      title += " `\(StringLiteral.comment(text))`"
    }
    return CommentLines.fill(start: "\(title).", parts)
  }
}

extension VariableTypeReference {
  /// The type that the value is decoded as.
  fileprivate var decodedType: TypeReference { isNullable ? .optional(type) : type }
}

extension MarkerType {
  fileprivate var declaration: Declaration {
    .nominal(
      Declaration.NominalType(
        documentation: [StringLiteral.comment(documentation)], keyword: .enum, name: name,
        conformances: [.named(protocolName)],
        members: constants.map {
          .staticConstant(
            documentation: [], $0.property, $0.isOptional ? .optional(.string) : nil, .text($0.value))
        }))
  }
}

extension TableType {
  fileprivate var declaration: Declaration {
    .nominal(
      Declaration.NominalType(
        documentation: [StringLiteral.comment(documentation)], keyword: .struct, name: name,
        conformances: [.named(Identifier("Sendable")), .named(Identifier("VariableDecodable"))],
        members: members.map {
          .constant(documentation: [], $0.name, $0.type)
        } + [.initializer(initializer)] + nested.map(\.declaration)))
  }

  private var initializer: Declaration.Initializer {
    let value = Identifier("value")
    let table = Identifier("members")
    var body: [Statement] = [
      .constant(
        table,
        .attempt(
          .call(
            .name(Identifier("VariableMembers")), [Expression.Argument(Identifier("of"), .name(value))])))
    ]
    for member in members {
      let function = member.isOptional || member.value.isNullable ? Identifier("optional") : Identifier("required")
      body.append(
        .assignment(
          member.name, ofSelf: member.name == value || member.name == table,
          .attempt(.call(.member(.name(table), function), .text(member.key)))))
    }
    return Declaration.Initializer(
      documentation: [], label: Identifier("variable"), parameter: value, type: .variableValue,
      error: .named(Identifier("VariableError")), body: body)
  }
}

extension TableType.Member {
  fileprivate var type: TypeReference { isOptional || value.isNullable ? .optional(value.type) : value.type }
}
