import BindingSchema
import BuiltinSchemas
import ConfigTree
import Testing
import WorkerManifest

struct EffectiveValueTests {
  private let parsed = Parsed(
    """
    name = "shop"
    main = "a.ts"
    keep_vars = true
    account_id = "1"
    limits = { cpu_ms = 50, subrequests = 5 }
    vars = { A = "1" }

    [env.bare]

    [env.own]
    main = "b.ts"
    limits = { cpu_ms = 10 }
    vars = { B = "2" }
    keep_vars = false
    account_id = ""
    """)

  private func text(_ key: String, _ environment: String?) -> String? {
    parsed.values(environment).value(key)?.sourceText
  }

  @Test
  func topLevel() {
    #expect(text("main", nil) == "\"a.ts\"")
    #expect(text("vars", nil) == "{ A = \"1\" }")
    #expect(text("routes", nil) == nil)
    #expect(text("no_such_key", nil) == nil)
  }

  @Test
  func environmentWithoutKeys() {
    #expect(text("main", "bare") == "\"a.ts\"")
    #expect(text("limits", "bare") == "{ cpu_ms = 50, subrequests = 5 }")
    #expect(text("vars", "bare") == nil)
    #expect(text("keep_vars", "bare") == "true")
  }

  @Test
  func environmentWithKeysOfItsOwn() {
    #expect(text("main", "own") == "\"b.ts\"")
    // Tables are replaced whole.
    #expect(text("limits", "own") == "{ cpu_ms = 10 }")
    #expect(text("vars", "own") == "{ B = \"2\" }")
    // What holds at the top level alone may not be said here.
    #expect(text("keep_vars", "own") == "true")
    // The empty text of some keys is as good as none.
    #expect(text("account_id", "own") == "\"1\"")
  }

  @Test
  func settingsKnowWhereTheyComeFrom() throws {
    let index = try #require(BuiltinSchemas.all.keyIndex(named: "main"))
    #expect(parsed.values(nil).setting(at: index)?.isInherited == false)
    #expect(parsed.values("bare").setting(at: index)?.isInherited == true)
    #expect(parsed.values("own").setting(at: index)?.isInherited == false)
    #expect(parsed.values("own").setting(at: index)?.key.key.text == "main")
  }

  @Test
  func nullCountsAsAbsent() {
    let parsed = Parsed(jsonc: "{ \"main\": \"a\", \"vars\": null, \"env\": { \"x\": { \"main\": null } } }")
    #expect(parsed.values("x").value("main")?.sourceText == "\"a\"")
    #expect(parsed.values(nil).value("vars") == nil)
    // As written it is there.
    #expect(BuiltinSchemas.all.keyIndex(named: "vars").flatMap { parsed.top[$0] }?.kind == .null)
  }

  @Test
  func levelOfWhatIsNoTableIsEmpty() {
    let level = ConfigLevel(environment: nil, table: Parsed(jsonc: "[1]").document.root, schemas: BuiltinSchemas.all)
    #expect(BuiltinSchemas.all.keys.indices.allSatisfy { level[$0] == nil })
  }
}
