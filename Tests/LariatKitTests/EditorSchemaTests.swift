import BindingSchema
import BuiltinSchemas
import ConfigTree
import JSONText
import LariatKit
import Testing

struct EditorSchemaTests {
  private let schema = EditorSchema.json(BuiltinSchemas.all)

  @Test func isDraft07WithEveryKey() {
    #expect(schema["$schema"]?.string == "http://json-schema.org/draft-07/schema#")
    #expect(schema["additionalProperties"] == false)
    for key in BuiltinSchemas.all.keys {
      let isThere = schema["properties"]?[key.key.text] != nil
      switch key.status {
      case .active, .computed: #expect(isThere, "\(key.key.text)")
      case .removed, .retired: #expect(!isThere, "\(key.key.text)")
      }
    }
  }

  @Test func environmentsHaveWhatTheyMayHave() throws {
    #expect(schema["properties"]?["env"]?["additionalProperties"]?["$ref"]?.string == "#/definitions/env")
    let environment = try #require(schema["definitions"]?["env"])
    #expect(environment["additionalProperties"] == false)
    #expect(environment["properties"]?["kv_namespaces"] != nil)
    #expect(environment["properties"]?["env"] == nil)
    for key in BuiltinSchemas.all.keys where key.inheritance == .topLevelOnly {
      #expect(environment["properties"]?[key.key.text] == nil, "\(key.key.text)")
    }
  }

  @Test func everyReferenceLeadsSomewhere() {
    var references: [String] = []
    func collect(_ value: JSONValue) {
      switch value {
      case .array(let items): items.forEach(collect)
      case .object(let object):
        for member in object.members {
          if member.name == "$ref", let text = member.value.string {
            references.append(text)
          } else {
            collect(member.value)
          }
        }
      default: break
      }
    }
    collect(schema)
    #expect(references.count > 100)
    for reference in references {
      let name = String(reference.dropFirst("#/definitions/".count))
      #expect(schema["definitions"]?[name] != nil, "\(reference)")
    }
  }

  @Test func shapesBecomeKeywords() {
    let entry = Shape(
      types: .table,
      fields: [
        Field("id", Shape(types: .string, isNonEmpty: true), isRequired: true, summary: "Which."),
        Field("old", Shape(types: .string), deprecated: "use `id`"),
        Field("gone", Shape(types: .any), removed: "use `id`"),
        Field("mode", Shape(types: .string, oneOf: ["on", "off"])),
        Field("size", Shape(types: .number, minimum: 1, maximum: 9.5, isInteger: true)),
        Field("both", Shape(types: [.string, .list], pattern: StringPattern("^$|^x$"), items: Shape(types: .string))),
      ], constraints: [.exclusive(["old", "mode"]), .requires("size", ["mode"]), .atLeastOne(["id", "old"])])
    let key = KeySchema("things", title: "Things", inheritance: .notInherited, shape: Shape(types: .list, items: entry))
    let json = EditorSchema.json(SchemaSet(keys: [key], kinds: []))["definitions"]?["things"]
    let item = json?["items"]
    #expect(json?["title"]?.string == "Things")
    #expect(json?["type"]?.string == "array")
    #expect(item?["required"] == ["id"])
    #expect(item?["properties"]?["id"] == ["description": "Which.", "type": "string", "minLength": 1])
    #expect(item?["properties"]?["old"]?["deprecated"] == true)
    #expect(item?["properties"]?["gone"] == nil)
    #expect(item?["properties"]?["mode"]?["enum"] == ["on", "off"])
    #expect(item?["properties"]?["size"] == ["type": "integer", "minimum": 1, "maximum": .number(9.5)])
    #expect(item?["dependencies"] == ["size": ["mode"]])
    #expect(item?["additionalProperties"] == false)
    #expect(
      item?["allOf"] == [
        ["not": ["required": ["old", "mode"]]], ["anyOf": [["required": ["id"]], ["required": ["old"]]]],
      ])
  }

  @Test(arguments: [
    ("^[a-z0-9_][a-z0-9_-]*$", #"^[a-z0-9_][a-z0-9_\-]*$"#), ("^$|^a+$", "^(?:|a+)$"), (#"a\.b{2,3}"#, #"^a\.b{2,3}$"#),
    ("(?i)ssh-[a-f0-9].*", "^[sS][sS][hH]-[a-f0-9A-F].*$"), ("a-b/c", #"^a-b\/c$"#),
  ])
  func patterns(source: String, expected: String) {
    let shape = Shape(types: .string, pattern: StringPattern(source))
    let json = EditorSchema.json(SchemaSet(keys: [KeySchema("k", inheritance: .inherited, shape: shape)], kinds: []))
    let pattern = json["definitions"]?["k"]?["pattern"]?.string
    #expect(pattern == expected)
  }

  @Test func ownSchemasAreIn() {
    let key = KeySchema("new_thing", inheritance: .inherited, shape: Shape(types: .boolean))
    let json = EditorSchema.json(BuiltinSchemas.extended(keys: [key], kinds: []))
    #expect(json["definitions"]?["new_thing"]?["type"]?.string == "boolean")
  }
}
