import BindingSchema
import ConfigTree
import Findings
import Testing
import YAMLText

/// Mistakes in schema files are findings with places.
struct SchemaReadingTests {
  static func read(_ text: String) -> (reader: SchemaFileReader, places: [String]) {
    let file = SourceFile(path: "x.yaml", text: text)
    let parsed = YAMLParser.parse(file)
    var reader = SchemaFileReader()
    reader.read(parsed.document)
    let lines = LineIndex(file)
    return (
      reader,
      (parsed.findings + reader.findings).map { finding in
        let place = lines.location(at: finding.primary.span.start)
        return "\(place.line):\(place.column) \(finding.message)\(finding.help.map { " | \($0)" } ?? "")"
      }
    )
  }

  static let gadget = """
    kind: gadget
    title: Gadget
    summary: A gadget.
    config: { key: gadgets, shape: list, inherited: false }
    fields:
      binding: { type: string, required: true }
      level: { type: number, minimum: 1, maximum: 3 }
    payload:
      order: 50
      forms:
        - { when: level, type: gadget, members: [{ strength: level }] }
        - { type: inherit }
    swift: { protocol: Fetcher, associated_type: Service, accessor: service }
    typescript: Fetcher
    """

  @Test
  func aKindIsRead() throws {
    let (reader, places) = Self.read(Self.gadget)
    #expect(places == [])
    let kind = try #require(reader.kinds.first)
    #expect(kind.id == "gadget" && kind.key == "gadgets" && kind.name == .field("binding"))
    #expect(kind.payload.order == 50)
    #expect(kind.payload.forms[0].condition == .known("level"))
    #expect(kind.payload.forms[0].members.map(\.path) == [["name"], ["type"], ["strength"]])
    let key = try #require(reader.keys.first)
    #expect(key.shape.types == .list)
    #expect(key.shape.items?.field(named: "level")?.shape.maximum == 3)
    #expect(key.inheritance == .notInherited)
    #expect(key.title == "Gadget")
  }

  @Test(arguments: [
    (
      "colour: red",
      "1:1 this is no schema: it has neither `kind` nor `group` nor `patterns` | start a binding with `kind: NAME`, settings with `group: NAME`"
    ),
    (
      "kind: x",
      "1:1 `config` is missing | say under which key the binding is declared: `config: { key: …, shape: list, … }`"
    ),
    (
      "kind: x\nconfig: { key: xs, shape: lst, inherited: false }",
      "2:20 `lst` is not one of the values of `shape` | did you mean `list`?"
    ),
    (
      "kind: x\nconfig: { key: xs, shape: wrapped, inherited: false }",
      "2:1 `member` is missing | name the member of `xs` that holds the entries"
    ),
    (
      "kind: x\ntitel: X\nconfig: { key: xs, shape: list, inherited: false }",
      "2:1 unknown keyword `titel` | did you mean `title`?"
    ),
    ("group: G\nkeys:\n  a: { inherited: true }", "3:3 `type` is missing | add `type: string` or another type"),
    (
      "group: G\nkeys:\n  a: { type: strin, inherited: true }", "3:14 there is no type `strin` | did you mean `string`?"
    ),
    ("group: G\nkeys:\n  a: { type: string }", "3:3 `inherited` is missing | `true`, `false` or `top_level_only`"),
    (
      "group: G\nkeys:\n  a: { type: string, inherited: true, pattern: p }",
      "3:39 there is no pattern `p` | name it in patterns.yaml"
    ),
    (
      "group: G\nkeys:\n  a: { type: string, inherited: true, check: routes }",
      "3:39 `routes` is not one of the values of `check` | did you mean `route`?"
    ),
    ("group: G\nkeys:\n  a: { type: number, inherited: true, minimum: low }", "3:39 `minimum` is a number"),
    (
      "group: G\nkeys:\n  a: { type: list, inherited: true, items: { fields: { b: string } } }",
      "3:37 `type` is missing | add `type: string` or another type"
    ),
    (
      "patterns:\n  p: { match: \"[a\" }",
      "2:8 `[a` is no pattern that schemas can have | literals, `[classes]`, `.`, `? * + {m,n}` and `|` between whole alternatives"
    ),
  ])
  func mistakesHavePlaces(_ text: String, _ expected: String) {
    #expect(Self.read(text).places.contains(expected), "\(Self.read(text).places)")
  }

  @Test
  func laterSchemasReplaceEarlierOnes() {
    let reader = Self.read(Self.gadget).reader
    let other = Self.read(Self.gadget.replacing("title: Gadget", with: "title: Better gadget")).reader
    let set = SchemaSet(keys: reader.keys + other.keys, kinds: reader.kinds + other.kinds)
    #expect(set.kinds.map(\.title) == ["Better gadget"])
    #expect(set.keys.map(\.title) == ["Better gadget"])
    #expect(set.key(named: "gadgets") != nil && set.key(named: "gizmos") == nil)
  }
}
