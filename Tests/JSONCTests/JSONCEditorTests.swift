import ConfigTree
import Findings
import JSONC
import Testing

@Suite("Lossless edits")
struct JSONCEditorTests {
  /// The text after `edits`, which must parse without findings; `nil` when the editor gives up.
  private func edit(_ text: String, _ edits: (ConfigValue) throws -> [ConfigEdit]) throws -> String? {
    let parsed = ParsedText(text)
    guard let textEdits = JSONCEditor().textEdits(for: try edits(parsed.root), in: parsed.document) else { return nil }
    #expect(textEdits == textEdits.sorted { $0.span < $1.span })
    let result = parsed.apply(textEdits)
    #expect(ParsedText(result).places == [])
    return result
  }

  private func value(_ root: ConfigValue, _ path: String) throws -> ConfigValue {
    var value = root
    for step in path.split(separator: ".") {
      if let position = Int(step) {
        value = Array(value.children)[position]
      } else {
        value = try #require(value[String(step)])
      }
    }
    return value
  }

  @Test("rename and replace touch only the key or the value")
  func renameAndReplace() throws {
    let result = try edit("{ \"a\" : /* x */ 1, // c\n\"b\":[ ] }") { root in
      [
        .rename(try value(root, "a"), to: "new \"key\""), .replace(try value(root, "a"), with: .string("x\ny")),
        .replace(try value(root, "b"), with: .boolean(true)),
      ]
    }
    #expect(result == "{ \"new \\\"key\\\"\" : /* x */ \"x\\ny\", // c\n\"b\":true }")
  }

  @Test(
    "a table takes lines where its entry has one",
    arguments: [
      ("{\n  \"a\": 1,\n}", "a", "{\n  \"a\": {\n    \"x\": 1\n  },\n}"),
      ("{\n  \"o\": { \"a\": 1 }\n}", "o.a", "{\n  \"o\": { \"a\": { \"x\": 1 } }\n}"),
      ("{\"a\":[1]}", "a.0", "{\"a\":[{\"x\":1}]}"),
    ])
  func replaceByTable(_ text: String, _ path: String, _ expected: String) throws {
    let literal = ConfigLiteral.table([ConfigLiteralEntry(key: "x", value: .integer(1))])
    #expect(try edit(text) { [.replace(try value($0, path), with: literal)] } == expected)
  }

  @Test(
    "remove from lines",
    arguments: [
      ("{\n  \"a\": 1, // one\n  // two\n  \"b\": 2\n}\n", "a", "{\n  // two\n  \"b\": 2\n}\n"),
      ("{\n  \"a\": 1, // one\n  \"b\": 2 // two\n}\n", "b", "{\n  \"a\": 1 // one\n}\n"),
      ("{\n  \"a\": 1,\n  \"b\": 2,\n}\n", "b", "{\n  \"a\": 1,\n}\n"),
      ("{\r\n\t\"a\": {\r\n\t\t\"x\": 1\r\n\t},\r\n\t\"b\": 2\r\n}", "a", "{\r\n\t\"b\": 2\r\n}"),
      ("{\n  \"a\": 1\n}", "a", "{}"), ("{\n  // keep\n  \"a\": 1\n}", "a", "{\n  // keep\n}"),
      ("{\n  \"a\": 1, \"b\": 2,\n  \"c\": 3\n}", "a", "{\n  \"b\": 2,\n  \"c\": 3\n}"),
      ("{\n  \"a\": 1, \"b\": 2,\n  \"c\": 3\n}", "b", "{\n  \"a\": 1,\n  \"c\": 3\n}"),
      ("{\n    \"a\": 1\n  , \"b\": 2\n  , \"c\": 3\n}", "b", "{\n    \"a\": 1\n  , \"c\": 3\n}"),
    ])
  func removeLines(_ text: String, _ path: String, _ expected: String) throws {
    #expect(try edit(text) { [.remove(try value($0, path))] } == expected)
  }

  @Test(
    "remove within a line",
    arguments: [
      ("{ \"a\": 1, \"b\": 2, \"c\": 3 }", "a", "{ \"b\": 2, \"c\": 3 }"),
      ("{ \"a\": 1, \"b\": 2, \"c\": 3 }", "b", "{ \"a\": 1, \"c\": 3 }"),
      ("{ \"a\": 1, \"b\": 2, \"c\": 3 }", "c", "{ \"a\": 1, \"b\": 2 }"),
      ("{\"a\":1,\"b\":2}", "b", "{\"a\":1}"), ("{\"a\":1,\"b\":2,}", "b", "{\"a\":1,}"), ("{ \"a\": 1 }", "a", "{}"),
      ("[1, /* two */ 2, 3]", "1", "[1, /* two */ 3]"), ("[1, 2, 3]", "2", "[1, 2]"), ("[ 1 ]", "0", "[]"),
    ])
  func removeInline(_ text: String, _ path: String, _ expected: String) throws {
    #expect(try edit(text) { [.remove(try value($0, path))] } == expected)
  }

  @Test(
    "remove several",
    arguments: [
      ("[1, 2, 3]", ["1", "2"], "[1]"), ("[1, 2, 3,]", ["1", "2"], "[1,]"), ("[1, 2, 3]", ["0", "1"], "[3]"),
      ("[1, 2, 3]", ["0", "2"], "[2]"), ("[1, 2, 3]", ["2", "0", "1"], "[]"),
      ("[\n 1,\n 2,\n 3\n]", ["1", "2"], "[\n 1\n]"),
    ])
  func removeSeveral(_ text: String, _ paths: [String], _ expected: String) throws {
    #expect(try edit(text) { root in try paths.map { .remove(try value(root, $0)) } } == expected)
  }

  @Test(
    "insert keeps the object's style",
    arguments: [
      ("{\n  \"a\": 1\n}\n", "", "{\n  \"a\": 1,\n  \"k\": \"v\"\n}\n"),
      ("{\n  \"a\": 1, // c\n}\n", "", "{\n  \"a\": 1, // c\n  \"k\": \"v\",\n}\n"),
      ("{\n\t\"a\": 1 // c\n\t// d\n}\n", "", "{\n\t\"a\": 1, // c\n\t\"k\": \"v\"\n\t// d\n}\n"),
      ("{\r\n    \"a\": 1\r\n}", "", "{\r\n    \"a\": 1,\r\n    \"k\": \"v\"\r\n}"),
      ("{ \"a\": 1 }", "", "{ \"a\": 1, \"k\": \"v\" }"), ("{\"a\":1}", "", "{\"a\":1,\"k\":\"v\"}"),
      ("{ \"a\": 1, }", "", "{ \"a\": 1, \"k\": \"v\", }"), ("{}", "", "{\n  \"k\": \"v\"\n}"),
      ("{\n  \"o\": {},\n}", "o", "{\n  \"o\": {\n    \"k\": \"v\"\n  },\n}"),
      ("{\n\t\"o\": {\n\t}\n}", "o", "{\n\t\"o\": {\n\t\t\"k\": \"v\"\n\t}\n}"),
      ("{\"o\":{}}", "o", "{\"o\":{\"k\":\"v\"}}"),
      ("{\n  \"o\": { \"x\": 1 }\n}", "o", "{\n  \"o\": { \"x\": 1, \"k\": \"v\" }\n}"),
      ("{\n  \"o\": {\n    // none\n  }\n}", "o", "{\n  \"o\": {\n    // none\n    \"k\": \"v\"\n  }\n}"),
      ("{\n  \"a\": 1 }", "", "{\n  \"a\": 1,\n  \"k\": \"v\" }"),
    ])
  func insert(_ text: String, _ path: String, _ expected: String) throws {
    #expect(try edit(text) { [.insert(into: try value($0, path), key: "k", value: .string("v"))] } == expected)
  }

  @Test(
    "append",
    arguments: [
      ("[\"a\"]", "[\"a\", \"v\"]"), ("[]", "[\"v\"]"), ("[\n  \"a\"\n]", "[\n  \"a\",\n  \"v\"\n]"),
      ("[\n  \"a\", \"b\",\n]", "[\n  \"a\", \"b\",\n  \"v\",\n]"),
    ])
  func append(_ text: String, _ expected: String) throws {
    #expect(try edit(text) { [.append(to: $0, value: .string("v"))] } == expected)
  }

  @Test("nested literals follow the indentation of the file")
  func nestedLiteral() throws {
    let literal = ConfigLiteral.array([
      .table([
        ConfigLiteralEntry(key: "binding", value: .string("KV")),
        ConfigLiteralEntry(key: "flags", value: .array([.integer(1), .boolean(false)])),
        ConfigLiteralEntry(key: "empty", value: .table([])),
      ])
    ])
    let result = try edit("{\n\t\"a\": 1\n}") { [.insert(into: $0, key: "kv", value: literal)] }
    #expect(
      result == """
        {
        \t"a": 1,
        \t"kv": [
        \t\t{
        \t\t\t"binding": "KV",
        \t\t\t"flags": [1, false],
        \t\t\t"empty": {}
        \t\t}
        \t]
        }
        """)
    let line = try edit("{\"a\": 1}") { [.insert(into: $0, key: "kv", value: literal)] }
    #expect(line == #"{"a": 1, "kv": [{ "binding": "KV", "flags": [1, false], "empty": {} }]}"#)
  }

  @Test("several insertions into one object")
  func insertSeveral() throws {
    let edits: (ConfigValue) -> [ConfigEdit] = { root in
      [.insert(into: root, key: "x", value: .integer(1)), .insert(into: root, key: "y", value: .integer(2))]
    }
    #expect(try edit("{\n  \"a\": 0\n}", edits) == "{\n  \"a\": 0,\n  \"x\": 1,\n  \"y\": 2\n}")
    #expect(try edit("{\n  \"a\": 0,\n}", edits) == "{\n  \"a\": 0,\n  \"x\": 1,\n  \"y\": 2,\n}")
    #expect(try edit("{}", edits) == "{\n  \"x\": 1,\n  \"y\": 2\n}")
  }

  @Test("removal and insertion in one object agree about commas")
  func removeAndInsert() throws {
    for (text, expected) in [
      ("{\n  \"a\": 1,\n  \"b\": 2\n}", "{\n  \"a\": 1,\n  \"b\": 3\n}"),
      ("{ \"a\": 1, \"b\": 2 }", "{ \"a\": 1, \"b\": 3 }"), ("{ \"b\": 2 }", "{\n  \"b\": 3\n}"),
    ] {
      let result = try edit(text) { root in
        [.remove(try value(root, "b")), .insert(into: root, key: "b", value: .integer(3))]
      }
      #expect(result == expected)
    }
  }

  @Test("move takes the text along, with the comment of its line")
  func move() throws {
    let text = """
      {
        "env": {
          "dev": {
            "x": 1
          }
        },
        "vars": { // all
          "A": "a" // why
        }, // end
        "b": [
          1
        ]
      }

      """
    let result = try edit(text) { root in [.move(try value(root, "b"), into: try value(root, "env.dev"))] }
    #expect(
      result == """
        {
          "env": {
            "dev": {
              "x": 1,
              "b": [
                1
              ]
            }
          },
          "vars": { // all
            "A": "a" // why
          } // end
        }

        """)
    let other = try edit(text) { root in [.move(try value(root, "vars.A"), into: try value(root, "env.dev"))] }
    #expect(other?.contains("\"x\": 1,\n      \"A\": \"a\" // why\n    }") == true)
    #expect(other?.contains("\"vars\": { // all\n  }, // end") == true)
  }

  @Test("copy takes the text of a value")
  func copy() throws {
    let result = try edit("{\n  \"a\": { // c\n    \"x\": 01e0\n  }\n}".replacing("01e0", with: "1e0")) { root in
      [.insert(into: root, key: "b", value: .copy(try value(root, "a")))]
    }
    #expect(
      result == "{\n  \"a\": { // c\n    \"x\": 1e0\n  },\n  \"b\": { // c\n    \"x\": 1e0\n  }\n}")
  }

  @Test("impossible edits")
  func impossible() throws {
    let text = "{\"a\": 1, \"b\": {\"c\": 2}, \"d\": 1, \"d\": 2}"
    let other = ParsedText("{\"z\": 1}")
    let parsed = ParsedText(text)
    let root = parsed.root
    let a = try value(root, "a")
    let b = try value(root, "b")
    let impossible: [[ConfigEdit]] = [
      [.rename(a, to: "b")], [.rename(root, to: "x")], [.remove(root)], [.remove(a), .remove(a)],
      [.remove(try value(root, "d"))], [.rename(try value(root, "d"), to: "x")],
      [.insert(into: root, key: "a", value: .integer(1))], [.insert(into: a, key: "x", value: .integer(1))],
      [.append(to: b, value: .integer(1))], [.move(b, into: b)], [.move(a, into: root)],
      [.insert(into: b, key: "x", value: .integer(1)), .insert(into: b, key: "x", value: .integer(2))],
      [.insert(into: root, key: "x", value: .copy(other.root))], [.remove(other.root)],
      [.remove(b), .insert(into: b, key: "x", value: .integer(1))],
      [.replace(a, with: .integer(2)), .replace(a, with: .integer(3))],
    ]
    for edits in impossible {
      #expect(JSONCEditor().textEdits(for: edits, in: parsed.document) == nil, "\(edits)")
    }
    let broken = ParsedText("{\"a\": [1, 2")
    let array = try value(broken.root, "a")
    #expect(JSONCEditor().textEdits(for: [.append(to: array, value: .integer(3))], in: broken.document) == nil)
    #expect(JSONCEditor().textEdits(for: [], in: parsed.document) == [])
  }
}
