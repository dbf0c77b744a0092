public import BindingSchema
import ConfigTree
public import JSONText

/// The schemas as a JSON Schema (draft-07) for editors: taplo, tombi, VS Code.
///
/// It asks for what is meant; what passes in wrangler by accident is not in it. What wrangler only warns about (unknown
/// keys) is refused, since JSON Schema knows no warnings. Rules between levels or values that a JSON Schema cannot express
/// are left to `check`.
public struct EditorSchema {
  private let schemas: SchemaSet
  private let shapes: ShapeSchema

  /// The whole document. Each key stands under `definitions` by its name, and is referred to from the top level and from
  /// the environments.
  public static func json(_ schemas: SchemaSet, wranglerVersion: String = LariatVersion.wrangler) -> JSONValue {
    EditorSchema(schemas: schemas, shapes: ShapeSchema(schemas)).document(wranglerVersion)
  }

  /// A key that `env` would take for the name of its own definition cannot be one: `env` is no key of the schemas.
  private static let environmentDefinition = "env"

  private func document(_ wranglerVersion: String) -> JSONValue {
    var definitions = JSONObject()
    for key in schemas.keys where isWritten(key) { definitions.append(key.key.text, definition(key)) }
    definitions.append(
      Self.environmentDefinition, .object(level(schemas.keys.filter { $0.inheritance != .topLevelOnly })))
    var root = JSONObject()
    root.append("$schema", "http://json-schema.org/draft-07/schema#")
    root.append("title", "Configuration of a Cloudflare Worker")
    root.append("description", .string("The keys that wrangler \(wranglerVersion) knows."))
    var level = level(schemas.keys)
    if case .object(var properties)? = level["properties"] {
      properties.append(
        "env",
        [
          "title": "Environments",
          "description": "Variants of the Worker by name, each deployed as a Worker of its own.",
          "type": "object",
          "additionalProperties": ["$ref": .string("#/definitions/\(Self.environmentDefinition)")],
        ])
      level["properties"] = .object(properties)
    }
    for member in level.members { root.append(member.name, member.value) }
    root.append("definitions", .object(definitions))
    return .object(root)
  }

  /// Keys that nobody is to write are unknown to editors.
  private func isWritten(_ key: KeySchema) -> Bool {
    switch key.status {
    case .active, .computed: true
    case .removed, .retired: false
    }
  }

  private func level(_ keys: [KeySchema]) -> JSONObject {
    var properties = JSONObject()
    var exclusions: [JSONValue] = []
    for key in keys where isWritten(key) {
      properties.append(key.key.text, ["$ref": .string("#/definitions/\(key.key.text.escapedPointer)")])
      for other in key.excludes where other > key.key.text && keys.contains(where: { $0.key.text == other }) {
        exclusions.append(ShapeSchema.notBoth(key.key.text, other))
      }
    }
    var object = JSONObject()
    object.append("type", "object")
    object.append("properties", .object(properties))
    object.append("additionalProperties", false)
    if !exclusions.isEmpty { object.append("allOf", .array(exclusions)) }
    return object
  }

  private func definition(_ key: KeySchema) -> JSONValue {
    var object = JSONObject()
    if !key.title.isEmpty { object.append("title", .string(key.title)) }
    let description = KeyDescription.text(key)
    if !description.isEmpty { object.append("description", .string(description)) }
    if case .computed = key.status { return .object(object) }
    for member in shapes.schema(key.shape).members { object[member.name] = member.value }
    return .object(object)
  }
}

extension String {
  /// As a part of a JSON Pointer (RFC 6901).
  fileprivate var escapedPointer: String {
    var result = ""
    for character in self {
      switch character {
      case "~": result += "~0"
      case "/": result += "~1"
      default: result.append(character)
      }
    }
    return result
  }
}
