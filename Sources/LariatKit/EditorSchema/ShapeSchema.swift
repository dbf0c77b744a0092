import BindingSchema
import ConfigTree
import JSONText

/// Shapes as JSON Schemas.
struct ShapeSchema {
  private let schemas: SchemaSet

  init(_ schemas: SchemaSet) {
    self.schemas = schemas
  }

  /// The keywords of a value of `shape`.
  func schema(_ shape: Shape) -> JSONObject {
    let parts = ShapeSchema.parts.filter { takes($0.types, shape) }
    if parts.isEmpty || isFree(shape) { return JSONObject() }
    guard parts.count > 1 else { return typed(parts[0].name, shape) }
    let alternatives = parts.map { typed($0.name, shape) }
    // What says nothing beyond its type needs no alternatives.
    if alternatives.allSatisfy({ $0.members.count == 1 }) {
      var object = JSONObject()
      object.append("type", .array(alternatives.compactMap { $0["type"] }))
      return object
    }
    var object = JSONObject()
    object.append("anyOf", .array(alternatives.map { .object($0) }))
    return object
  }

  /// Whether every value passes: all types, and no type is asked for more.
  private func isFree(_ shape: Shape) -> Bool {
    shape.types.isSuperset(of: .any)
      && Self.parts.allSatisfy { keywords($0.name, shape).members.allSatisfy { $0.name == "additionalProperties" } }
      && shape.values.map(isFree) ?? true
  }

  private static let parts: [(name: String, types: ValueTypes)] = [
    ("string", [.string, .date]), ("number", .number), ("boolean", .boolean), ("object", .table), ("array", .list),
    ("null", .null),
  ]

  private func takes(_ part: ValueTypes, _ shape: Shape) -> Bool {
    if !shape.types.isDisjoint(with: part) { return true }
    return shape.types.contains(.truthyScalar) && !ValueTypes.scalar.isDisjoint(with: part)
  }

  private func typed(_ name: String, _ shape: Shape) -> JSONObject {
    var object = JSONObject()
    object.append("type", .string(name == "number" && shape.isInteger ? "integer" : name))
    for member in keywords(name, shape).members { object.append(member.name, member.value) }
    return object
  }

  /// What a shape asks of values of one type.
  private func keywords(_ type: String, _ shape: Shape) -> JSONObject {
    var object = JSONObject()
    switch type {
    case "string": string(shape, &object)
    case "number": number(shape, &object)
    case "object": table(shape, &object)
    case "array":
      if let items = shape.items {
        let schema = schema(items)
        if !schema.isEmpty { object.append("items", .object(schema)) }
      }
      if shape.minimumCount > 0 { object.append("minItems", .integer(Int64(shape.minimumCount))) }
    default: break
    }
    return object
  }

  private func string(_ shape: Shape, _ object: inout JSONObject) {
    if !shape.oneOf.isEmpty {
      if shape.ignoresCase {
        let names = shape.oneOf.map { EditorPattern.literal($0, ignoresCase: true) }
        object.append("pattern", .string("^(?:\(names.joined(separator: "|")))$"))
      } else {
        object.append("enum", .array(shape.oneOf.map(JSONValue.string)))
      }
      return
    }
    if shape.isNonEmpty { object.append("minLength", 1) }
    if let limit = shape.maximumLength { object.append("maxLength", .integer(Int64(limit))) }
    if let pattern = shape.pattern, let text = EditorPattern.text(pattern) { object.append("pattern", .string(text)) }
  }

  private func number(_ shape: Shape, _ object: inout JSONObject) {
    func json(_ number: Double) -> JSONValue {
      Int64(exactly: number).map(JSONValue.integer) ?? .number(number)
    }
    if !shape.oneOfNumbers.isEmpty { object.append("enum", .array(shape.oneOfNumbers.map(json))) }
    if let minimum = shape.minimum { object.append("minimum", json(minimum)) }
    if let maximum = shape.maximum { object.append("maximum", json(maximum)) }
  }

  // MARK: Tables

  private func table(_ shape: Shape, _ object: inout JSONObject) {
    let fields = shape.takesPreviewKeys ? schemas.previewFields : shape.fields
    var properties = JSONObject()
    var required: [JSONValue] = []
    for field in fields {
      // A removed field is unknown, or, where unknown keys pass, impossible.
      if field.removed != nil {
        if shape.unknownKeys == .ignore { properties.append(field.key.text, ["not": [:]]) }
        continue
      }
      properties.append(field.key.text, .object(property(field, isReference: shape.takesPreviewKeys)))
      if field.isRequired { required.append(.string(field.key.text)) }
    }
    if !properties.isEmpty { object.append("properties", .object(properties)) }
    if !required.isEmpty { object.append("required", .array(required)) }
    if let values = shape.values {
      let schema = schema(values)
      object.append("additionalProperties", schema.isEmpty ? true : .object(schema))
    } else {
      // Tombi takes tables that do not say it for closed ones.
      object.append("additionalProperties", .boolean(shape.unknownKeys == .ignore))
    }
    constraints(shape, &object)
  }

  private func property(_ field: Field, isReference: Bool) -> JSONObject {
    var object = JSONObject()
    if isReference {
      object.append("$ref", .string("#/definitions/\(field.key.text)"))
      return object
    }
    let description = KeyDescription.text(field)
    if !description.isEmpty { object.append("description", .string(description)) }
    if field.deprecated != nil { object.append("deprecated", true) }
    for member in schema(field.shape).members { object.append(member.name, member.value) }
    return object
  }

  private func constraints(_ shape: Shape, _ object: inout JSONObject) {
    var all: [JSONValue] = []
    var dependencies = JSONObject()
    for constraint in shape.constraints {
      switch constraint {
      case .atLeastOne(let keys): all.append(["anyOf": .array(keys.map { ["required": [.string($0)]] })])
      case .exclusive(let keys):
        for (place, key) in keys.enumerated() {
          for other in keys[(place + 1)...] { all.append(Self.notBoth(key, other)) }
        }
      case .requires(let key, let others): dependencies[key] = .array(others.map(JSONValue.string))
      case .forbids(let key, let others): all += others.map { Self.notBoth(key, $0) }
      case .overrides: break
      }
    }
    if !dependencies.isEmpty { object.append("dependencies", .object(dependencies)) }
    if !all.isEmpty { object.append("allOf", .array(all)) }
  }

  static func notBoth(_ key: String, _ other: String) -> JSONValue {
    ["not": ["required": [.string(key), .string(other)]]]
  }
}
