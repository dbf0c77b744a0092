import BindingSchema
import ConfigTree
import Findings
import Resolution
import Testing
import WorkerManifest

/// What a named environment makes of the top level.
struct InheritanceTests {
  private static let schemas = SchemaSet.reading(
    """
    group: Test
    keys:
      taken: { type: [string, number, table, "null"], inherited: true, unknown_keys: ignore }
      kept: { type: [string, number], inherited: false }
      top: { type: [string, number], inherited: top_level_only }
      blank: { type: string, inherited: true, ignores_empty: true }
    """)

  private func value(_ key: String, _ text: String, in environment: String? = "a", jsonc: Bool = false) throws
    -> String?
  {
    try Resolved(text, jsonc: jsonc, schemas: Self.schemas).manifest(environment).value(key)?.sourceText
  }

  @Test
  func inheritedKey() throws {
    #expect(try value("taken", "taken = 1\n[env.a]") == "1")
    #expect(try value("taken", "taken = 1\n[env.a]\ntaken = 2") == "2")
    #expect(try value("taken", "[env.a]\ntaken = 2", in: nil) == nil)
    let resolved = Resolved("taken = 1\n[env.a]\n[env.b]\ntaken = 2", schemas: Self.schemas)
    #expect(resolved.lines == [])
    #expect(try resolved.manifest("a").setting("taken")?.isInherited == true)
    #expect(try resolved.manifest("b").setting("taken")?.isInherited == false)
    #expect(try resolved.manifest().setting("taken")?.isInherited == false)
  }

  /// The environment's table replaces the top level's; they are not merged.
  @Test
  func inheritedTableIsReplacedWhole() throws {
    #expect(try value("taken", "taken = { x = 1, y = 2 }\n[env.a]\ntaken = { x = 3 }") == "{ x = 3 }")
    #expect(try value("taken", "taken = { x = 1 }\n[env.a]\ntaken = {}") == "{}")
  }

  /// JavaScript's `??`: null falls back to the top level, and what is only falsy does not.
  @Test
  func nullIsNoValueOfItsOwn() throws {
    let text = "{ \"taken\": 1, \"env\": { \"a\": { \"taken\": null } } }"
    #expect(try value("taken", text, jsonc: true) == "1")
    #expect(try value("taken", "taken = 1\n[env.a]\ntaken = \"\"") == "\"\"")
    #expect(try value("taken", "{ \"taken\": null, \"env\": { \"a\": {} } }", in: nil, jsonc: true) == nil)
  }

  @Test
  func notInheritedKey() throws {
    let resolved = Resolved("kept = 1\n[env.a]\n[env.b]\nkept = 2", schemas: Self.schemas)
    #expect(resolved.lines == ["warning not-inherited env.a @a"])
    #expect(try resolved.manifest("a").value("kept") == nil)
    #expect(try resolved.manifest("b").value("kept")?.sourceText == "2")
    #expect(try resolved.manifest().value("kept")?.sourceText == "1")
  }

  /// A key of any value says that its author thought of it.
  @Test
  func anyValueSilencesNotInherited() {
    let text = "{ \"kept\": 1, \"env\": { \"a\": { \"kept\": null } } }"
    #expect(Resolved(text, jsonc: true, schemas: Self.schemas).lines(of: "not-inherited") == [])
    #expect(Resolved("kept = true\n[env.a]", schemas: Self.schemas).lines(of: "not-inherited").count == 1)
  }

  @Test
  func topLevelOnlyKey() throws {
    let resolved = Resolved("top = 1\n[env.a]\ntop = 2", schemas: Self.schemas)
    #expect(resolved.lines == ["warning top-level-only-key env.a.top @a"])
    #expect(try resolved.manifest("a").value("top")?.sourceText == "1")
    #expect(try resolved.manifest("a").setting("top")?.isInherited == true)
  }

  @Test
  func ignoredEmptyTextCountsAsAbsent() throws {
    #expect(try value("blank", "blank = \"x\"\n[env.a]\nblank = \"\"") == "\"x\"")
    #expect(try value("blank", "blank = \"\"", in: nil) == nil)
  }

  /// What the top level does wrong is said once, however many environments inherit it.
  @Test
  func inheritedMistakeIsReportedOnce() {
    #expect(Resolved("taken = true\n[env.a]\n[env.b]", schemas: Self.schemas).lines == ["error type-mismatch taken"])
  }

  @Test
  func unknownKeysAtBothLevels() {
    let resolved = Resolved("other = 1\n[env.a]\nother = 1\n[env.a.env]", schemas: Self.schemas)
    #expect(
      resolved.lines == [
        "warning unknown-key other", "warning unknown-key env.a.other @a", "warning unknown-key env.a.env @a",
      ])
  }

  // MARK: Names

  @Test(arguments: [
    ("name = \"shop\"\n[env.a]", "shop-a"), ("name = \"shop\"\n[env.a]\nname = \"store\"", "store"),
    ("name = \"shop\"\n[env.a]\nname = \"\"", ""), ("[env.a]\nname = \"store\"", "store"), ("[env.a]", nil),
    ("name = \"\"\n[env.a]", nil),
    ("name = \"shop\"\npages_build_output_dir = \"dist\"\n[env.a]", "shop"),
  ])
  func nameOfAnEnvironment(_ text: String, _ name: String?) throws {
    #expect(try Resolved(text).manifest("a").name?.text == name)
  }

  @Test
  func derivedNameKnowsItsSource() throws {
    let manifest = try Resolved("name = \"shop\"\n[env.Prod]").manifest("Prod")
    #expect(manifest.name?.text == "shop-Prod")
    #expect(manifest.name?.isDerived == true)
    #expect(manifest.name?.value.sourceText == "\"shop\"")
    #expect(try Resolved("name = \"shop\"").manifest().name?.isDerived == false)
  }

  /// Without any environments the name is still that of the environment that was asked for.
  @Test
  func nameOfAnUndefinedEnvironment() throws {
    let resolved = Resolved("name = \"shop\"", environment: "staging")
    #expect(resolved.lines == ["warning unknown-environment  @staging"])
    #expect(try resolved.manifest("staging").name?.text == "shop-staging")
  }
}
