public import BindingSchema
import ConfigTree

/// Writes keys and kinds as Swift constants: the compiled form of `schemas/`.
public enum SchemaSourceWriter {
  /// A file of constants.
  public struct File: Sendable, Hashable {
    public var name: String
    public var text: String
  }

  /// One file for the keys and kinds that one schema file holds.
  public static func file(named stem: String, from path: String, keys: [KeySchema], kinds: [BindingKind]) -> File {
    var text = """
      // swift-format-ignore-file
      // Generated from \(path) by `make schemas`. Do not edit.
      import BindingSchema

      extension BuiltinSchemas {

      """
    let constants =
      keys.map { (constant($0.key.text), source($0)) } + kinds.map { (constant($0.id, "Kind"), source($0)) }
    text += constants.map { name, source in "  static let \(name) = \(source)\n" }.joined(separator: "\n")
    text += "}\n"
    return File(name: "\(stem).swift", text: text)
  }

  /// The file that lists all constants.
  public static func list(keys: [KeySchema], kinds: [BindingKind]) -> File {
    func entries(_ names: [String]) -> String { names.map { "    \($0),\n" }.joined() }
    return File(
      name: "AllSchemas.swift",
      text: """
        // swift-format-ignore-file
        // Generated from schemas/ by `make schemas`. Do not edit.
        import BindingSchema

        extension BuiltinSchemas {
          static let allKeys: [KeySchema] = [
        \(entries(keys.map { constant($0.key.text) }))  ]

          static let allKinds: [BindingKind] = [
        \(entries(kinds.map { constant($0.id, "Kind") }))  ]
        }

        """)
  }

  /// The file of the named patterns, for schemas that users write.
  public static func list(_ patterns: [NamedPattern]) -> File {
    let entries = patterns.map { pattern in
      let fields = [("name", pattern.name), ("match", pattern.match), ("summary", pattern.summary)]
      return "    NamedPattern(\(fields.map { "\($0): \(SwiftLiteral.text($1))" }.joined(separator: ", "))),\n"
    }
    return File(
      name: "Patterns.swift",
      text: """
        // swift-format-ignore-file
        // Generated from schemas/patterns.yaml by `make schemas`. Do not edit.
        public import BindingSchema

        extension BuiltinSchemas {
          /// What the built-in schemas name, for those of users.
          public static let patterns: [NamedPattern] = [
        \(entries.joined())  ]
        }

        """)
  }

  /// `r2_buckets` → `r2BucketsKey`, `$schema` → `schemaKey`.
  static func constant(_ name: String, _ suffix: String = "Key") -> String {
    var result = ""
    var isUpper = false
    for character in name {
      if character.isASCII && (character.isLetter || character.isNumber) {
        result += isUpper && !result.isEmpty ? character.uppercased() : String(character)
        isUpper = false
      } else {
        isUpper = true
      }
    }
    return result + suffix
  }

  // MARK: Keys

  private static func source(_ key: KeySchema) -> String {
    var arguments = [SwiftLiteral.text(key.key.text)]
    func add(_ label: String, _ value: String, unless isDefault: Bool) {
      if !isDefault { arguments.append("\(label): \(value)") }
    }
    add("title", SwiftLiteral.text(key.title), unless: key.title.isEmpty)
    add("summary", SwiftLiteral.text(key.summary), unless: key.summary.isEmpty)
    if let docs = key.docs { arguments.append("docs: \(SwiftLiteral.text(docs))") }
    switch key.inheritance {
    case .inherited: arguments.append("inheritance: .inherited")
    case .notInherited: arguments.append("inheritance: .notInherited")
    case .topLevelOnly: arguments.append("inheritance: .topLevelOnly")
    }
    switch key.status {
    case .active: break
    case .removed(let help): arguments.append("status: .removed(help: \(SwiftLiteral.text(help)))")
    case .retired(let help): arguments.append("status: .retired(help: \(SwiftLiteral.text(help)))")
    case .computed: arguments.append("status: .computed")
    }
    add("isExperimental", "true", unless: !key.isExperimental)
    add("ignoresEmptyString", "true", unless: !key.ignoresEmptyString)
    arguments.append("shape: " + source(key.shape, depth: 2))
    add("checks", SwiftLiteral.list(key.checks.map { ".\($0)" }), unless: key.checks.isEmpty)
    add("isPreviewKey", "true", unless: !key.isPreviewKey)
    add("isPagesKey", "true", unless: !key.isPagesKey)
    if let value = key.pagesTolerates { arguments.append("pagesTolerates: \(SwiftLiteral.text(value))") }
    if let metadata = key.metadata {
      arguments.append(
        "metadata: MetadataMapping(order: \(metadata.order), member: \(SwiftLiteral.text(metadata.member)), condition: .\(metadata.condition), transformation: .\(metadata.transformation))"
      )
    }
    add("renamedFrom", SwiftLiteral.texts(key.renamedFrom), unless: key.renamedFrom.isEmpty)
    add("excludes", SwiftLiteral.texts(key.excludes), unless: key.excludes.isEmpty)
    return SwiftLiteral.call("KeySchema", arguments, depth: 1)
  }

  // MARK: Shapes

  private static func source(_ types: ValueTypes) -> String {
    if types == .any { return ".any" }
    let names: [(ValueTypes, String)] = [
      (.string, ".string"), (.number, ".number"), (.boolean, ".boolean"), (.table, ".table"), (.list, ".list"),
      (.date, ".date"),
      (.null, ".null"), (.falsy, ".falsy"), (.truthyScalar, ".truthyScalar"),
    ]
    let members = names.filter { types.contains($0.0) }.map(\.1)
    return members.count == 1 ? members[0] : SwiftLiteral.list(members)
  }

  private static func source(_ number: Double) -> String {
    number.rounded() == number && number.magnitude < 1e15 ? String(Int(number)) : String(number)
  }

  private static func source(_ shape: Shape, depth: Int) -> String {
    var arguments = ["types: \(source(shape.types))"]
    func add(_ label: String, _ value: @autoclosure () -> String, unless isDefault: Bool) {
      if !isDefault { arguments.append("\(label): \(value())") }
    }
    add("alsoAccepts", source(shape.alsoAccepts), unless: shape.alsoAccepts.isEmpty)
    add("crashesOn", source(shape.crashesOn), unless: shape.crashesOn.isEmpty)
    add("isNonEmpty", "true", unless: !shape.isNonEmpty)
    if let pattern = shape.pattern {
      arguments.append("pattern: StringPattern(\(SwiftLiteral.text(pattern.source)))")
      arguments.append("patternSummary: \(SwiftLiteral.text(shape.patternSummary))")
    }
    if let length = shape.maximumLength { arguments.append("maximumLength: \(length)") }
    add("oneOf", SwiftLiteral.texts(shape.oneOf), unless: shape.oneOf.isEmpty)
    add("ignoresCase", "true", unless: !shape.ignoresCase)
    add(
      "discouraged",
      SwiftLiteral.array(
        shape.discouraged.map {
          "Shape.Discouraged(value: \(SwiftLiteral.text($0.value)), help: \(SwiftLiteral.text($0.help)))"
        }, depth: depth + 1),
      unless: shape.discouraged.isEmpty)
    if let minimum = shape.minimum { arguments.append("minimum: \(source(minimum))") }
    if let maximum = shape.maximum { arguments.append("maximum: \(source(maximum))") }
    add("isInteger", "true", unless: !shape.isInteger)
    add("oneOfNumbers", SwiftLiteral.list(shape.oneOfNumbers.map { source($0) }), unless: shape.oneOfNumbers.isEmpty)
    if let limit = shape.warnAbove { arguments.append("warnAbove: \(source(limit))") }
    if let items = shape.items { arguments.append("items: " + source(items, depth: depth + 1)) }
    add("minimumCount", String(shape.minimumCount), unless: shape.minimumCount == 0)
    add("uniqueBy", SwiftLiteral.texts(shape.uniqueBy), unless: shape.uniqueBy.isEmpty)
    add(
      "fields", SwiftLiteral.array(shape.fields.map { source($0, depth: depth + 2) }, depth: depth + 1),
      unless: shape.fields.isEmpty)
    add("unknownKeys", ".\(shape.unknownKeys)", unless: shape.unknownKeys == .warning)
    if let values = shape.values { arguments.append("values: " + source(values, depth: depth + 1)) }
    add(
      "constraints", SwiftLiteral.array(shape.constraints.map(source), depth: depth + 1),
      unless: shape.constraints.isEmpty)
    add("takesPreviewKeys", "true", unless: !shape.takesPreviewKeys)
    if let id = shape.id {
      arguments.append("id: ResourceID(form: .\(id.form.rawValue), noun: \(SwiftLiteral.text(id.noun)))")
    }
    if let reference = shape.reference { arguments.append("reference: \(source(reference))") }
    add("checks", SwiftLiteral.list(shape.checks.map { ".\($0)" }), unless: shape.checks.isEmpty)
    add("noun", SwiftLiteral.text(shape.noun), unless: shape.noun.isEmpty)
    add("listKey", SwiftLiteral.text(shape.listKey), unless: shape.listKey.isEmpty)
    return SwiftLiteral.call("Shape", arguments, depth: depth)
  }

  private static func source(_ field: Field, depth: Int) -> String {
    var arguments = [SwiftLiteral.text(field.key.text), source(field.shape, depth: depth + 1)]
    if field.isRequired { arguments.append("isRequired: true") }
    if let help = field.deprecated { arguments.append("deprecated: \(SwiftLiteral.text(help))") }
    if let help = field.removed { arguments.append("removed: \(SwiftLiteral.text(help))") }
    if field.isExperimental { arguments.append("isExperimental: true") }
    if field.isDevelopmentOnly { arguments.append("isDevelopmentOnly: true") }
    if !field.summary.isEmpty { arguments.append("summary: \(SwiftLiteral.text(field.summary))") }
    return SwiftLiteral.call("Field", arguments, depth: depth)
  }

  private static func source(_ reference: WorkerReference) -> String {
    var arguments = ["worker: \(SwiftLiteral.text(reference.worker))"]
    func add(_ label: String, _ field: String?) {
      if let field { arguments.append("\(label): \(SwiftLiteral.text(field))") }
    }
    add("environment", reference.environment)
    add("entrypoint", reference.entrypoint)
    add("className", reference.className)
    add("role", reference.role)
    return "WorkerReference(\(arguments.joined(separator: ", ")))"
  }

  private static func source(_ constraint: Constraint) -> String {
    switch constraint {
    case .atLeastOne(let keys): ".atLeastOne(\(SwiftLiteral.texts(keys)))"
    case .exclusive(let keys): ".exclusive(\(SwiftLiteral.texts(keys)))"
    case .requires(let key, let others): ".requires(\(SwiftLiteral.text(key)), \(SwiftLiteral.texts(others)))"
    case .forbids(let key, let others): ".forbids(\(SwiftLiteral.text(key)), \(SwiftLiteral.texts(others)))"
    case .overrides(let key, let other): ".overrides(\(SwiftLiteral.text(key)), \(SwiftLiteral.text(other)))"
    }
  }

  // MARK: Kinds

  private static func source(_ kind: BindingKind) -> String {
    var arguments = [
      "id: \(SwiftLiteral.text(kind.id))", "title: \(SwiftLiteral.text(kind.title))",
      "summary: \(SwiftLiteral.text(kind.summary))",
      "docs: \(kind.docs.map { SwiftLiteral.text($0) } ?? "nil")", "key: \(SwiftLiteral.text(kind.key))",
      "member: \(kind.member.map { SwiftLiteral.text($0) } ?? "nil")",
    ]
    switch kind.name {
    case .field(let field): arguments.append("name: .field(\(SwiftLiteral.text(field)))")
    case .key: arguments.append("name: .key")
    case .element: arguments.append("name: .element")
    }
    arguments.append("recordOrder: \(kind.recordOrder)")
    if kind.yieldsToSameName { arguments.append("yieldsToSameName: true") }
    arguments.append("payload: \(source(kind.payload))")
    arguments.append("resource: \(source(kind.resource))")
    arguments.append("swift: \(source(kind.swift))")
    arguments.append("typescript: \(SwiftLiteral.text(kind.typescript))")
    if !kind.describedBy.isEmpty { arguments.append("describedBy: \(SwiftLiteral.texts(kind.describedBy))") }
    if kind.deployment != BindingKind.Deployment() { arguments.append("deployment: \(source(kind.deployment))") }
    return SwiftLiteral.call("BindingKind", arguments, depth: 1)
  }

  private static func source(_ payload: PayloadMapping) -> String {
    guard !payload.forms.isEmpty else { return "PayloadMapping()" }
    let forms = payload.forms.map { form in
      var arguments: [String] = []
      if form.condition != .always { arguments.append("condition: \(source(form.condition))") }
      arguments.append("type: \(form.type.map { SwiftLiteral.text($0) } ?? "nil")")
      arguments.append("members: " + SwiftLiteral.array(form.members.map { source($0) }, depth: 5))
      if let order = form.order { arguments.append("order: \(order)") }
      return SwiftLiteral.call("PayloadMapping.Form", arguments, depth: 4)
    }
    return SwiftLiteral.call(
      "PayloadMapping", ["order: \(payload.order)", "forms: " + SwiftLiteral.array(forms, depth: 3)], depth: 2)
  }

  private static func source(_ condition: PayloadMapping.Condition) -> String {
    switch condition {
    case .always: ".always"
    case .known(let field): ".known(\(SwiftLiteral.text(field)))"
    case .truthy(let field): ".truthy(\(SwiftLiteral.text(field)))"
    case .present(let field): ".present(\(SwiftLiteral.text(field)))"
    case .stringValue: ".stringValue"
    }
  }

  private static func source(_ member: PayloadMapping.Member) -> String {
    var arguments = ["path: \(SwiftLiteral.texts(member.path))"]
    switch member.source {
    case .name: arguments.append("source: .name")
    case .type: arguments.append("source: .type")
    case .value: arguments.append("source: .value")
    case .rest: arguments.append("source: .rest")
    case .field(let keys): arguments.append("source: .field(\(SwiftLiteral.texts(keys)))")
    }
    if member.condition != .always { arguments.append("condition: \(source(member.condition))") }
    if let each = member.each { arguments.append("each: \(SwiftLiteral.text(each))") }
    return "PayloadMapping.Member(\(arguments.joined(separator: ", ")))"
  }

  private static func source(_ resource: BindingKind.Resource) -> String {
    var arguments: [String] = []
    if !resource.identity.isEmpty { arguments.append("identity: \(SwiftLiteral.texts(resource.identity))") }
    if let preview = resource.preview { arguments.append("preview: \(SwiftLiteral.text(preview))") }
    if let field = resource.provisionedWhenMissing {
      arguments.append("provisionedWhenMissing: \(SwiftLiteral.text(field))")
    }
    if !resource.noun.isEmpty { arguments.append("noun: \(SwiftLiteral.text(resource.noun))") }
    if resource.isSeparate { arguments.append("isSeparate: true") }
    return "BindingKind.Resource(\(arguments.joined(separator: ", ")))"
  }

  private static func source(_ deployment: BindingKind.Deployment) -> String {
    var arguments: [String] = []
    if deployment.checksSecrets { arguments.append("checksSecrets: true") }
    if let type = deployment.partType { arguments.append("partType: \(SwiftLiteral.text(type))") }
    if let provisioning = deployment.provisioning { arguments.append("provisioning: \(source(provisioning))") }
    return "BindingKind.Deployment(\(arguments.joined(separator: ", ")))"
  }

  private static func source(_ provisioning: BindingKind.Provisioning) -> String {
    var arguments = ["order: \(provisioning.order)"]
    func add(_ label: String, _ value: String?) {
      if let value { arguments.append("\(label): \(SwiftLiteral.text(value))") }
    }
    func add(_ label: String, _ values: [String]) {
      if !values.isEmpty { arguments.append("\(label): \(SwiftLiteral.texts(values))") }
    }
    add("path", provisioning.path)
    add("listQuery", provisioning.listQuery)
    add("find", provisioning.find)
    add("confirm", provisioning.confirm)
    add("specifiedBy", provisioning.specifiedBy)
    add("nameField", provisioning.nameField)
    add("nameMember", provisioning.nameMember)
    add("notInheritedWith", provisioning.notInheritedWith)
    add("header", provisioning.header)
    return "BindingKind.Provisioning(\(arguments.joined(separator: ", ")))"
  }

  private static func source(_ swift: BindingKind.SwiftType) -> String {
    var arguments = ["form: .\(swift.form)"]
    func add(_ label: String, _ value: String) {
      if !value.isEmpty { arguments.append("\(label): \(SwiftLiteral.text(value))") }
    }
    add("protocolName", swift.protocolName)
    add("associatedType", swift.associatedType)
    add("source", swift.source)
    add("accessor", swift.accessor)
    add("optionalAccessor", swift.optionalAccessor)
    add("runtimeKind", swift.runtimeKind)
    add("wrapper", swift.wrapper)
    if let marker = swift.marker {
      let properties = marker.properties.sorted { $0.key < $1.key }
        .map { "\(SwiftLiteral.text($0.key)): \(SwiftLiteral.text($0.value))" }
      arguments.append(
        SwiftLiteral.call(
          "marker: BindingKind.SwiftType.Marker",
          [
            "protocolName: \(SwiftLiteral.text(marker.protocolName))", "field: \(SwiftLiteral.text(marker.field))",
            "property: \(SwiftLiteral.text(marker.property))", "distinctBy: \(SwiftLiteral.texts(marker.distinctBy))",
            "properties: [\(properties.isEmpty ? ":" : properties.joined(separator: ", "))]",
          ], depth: 2))
    }
    return "BindingKind.SwiftType(\(arguments.joined(separator: ", ")))"
  }
}

extension SchemaSourceWriter {
  /// `r2_bucket` → `R2Bucket`.
  static func typeName(_ name: String) -> String {
    let text = constant(name, "")
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
