import BindingSchema
import ConfigTree
import Findings
import Resolution
import Testing

/// Every keyword of the schema language, each with a schema of one key.
struct KeywordTests {
  /// What the engine says about `x = VALUE`, without the severity where it is an error.
  private func check(_ keywords: String, _ value: String, jsonc: Bool = false) -> [String] {
    let text = jsonc ? "{ \"x\": \(value) }" : "x = \(value)"
    return Resolved(text, jsonc: jsonc, schemas: .key(keywords)).lines
  }

  // MARK: Types

  @Test(arguments: [
    ("string", "\"\""), ("number", "1"), ("number", "1.5"), ("number", "nan"), ("boolean", "false"), ("table", "{}"),
    ("list", "[]"), ("date", "2026-03-01"), ("date", "10:30:00"), ("scalar", "1"), ("any", "{ a = 1 }"),
    ("[string, number]", "1"), ("[string, number]", "\"1\""),
  ])
  func valueOfTheType(_ type: String, _ value: String) {
    #expect(check("type: \(type)", value) == [])
  }

  @Test(arguments: [
    ("string", "1"), ("number", "\"1\""), ("boolean", "0"), ("table", "[]"), ("list", "{}"), ("date", "\"2026-03-01\""),
    ("scalar", "[]"), ("[string, number]", "true"), ("string", "2026-03-01"),
  ])
  func valueOfAnotherType(_ type: String, _ value: String) {
    #expect(check("type: \(type)", value) == ["error type-mismatch x"])
  }

  @Test
  func nullIsATypeOfItsOwn() {
    #expect(check("type: string", "null", jsonc: true) == ["error type-mismatch x"])
    #expect(check("type: [string, \"null\"]", "null", jsonc: true) == [])
  }

  @Test
  func typeMismatchMarksTheValue() {
    let resolved = Resolved("x = \"true\"", schemas: .key("type: boolean"))
    #expect(resolved.marked == "\"true\"")
    #expect(resolved.findings.first?.fixes.first?.edits.first?.replacement == "true")
  }

  /// Advice to quote a value is no help where no text is wanted.
  @Test(arguments: ["1", "2026-03-01", "2026-03-01T10:00:00Z", "1.5"])
  func quotesAreAdvisedOnlyWhereTextIsWanted(_ value: String) {
    let text = Resolved("x = \(value)", schemas: .key("type: string")).findings.first?.help
    #expect(text?.contains("quotes") == true)
    let boolean = Resolved("x = \(value)", schemas: .key("type: boolean")).findings.first?.help
    #expect(boolean?.contains("quotes") != true)
  }

  @Test
  func nounNamesTheValue() {
    let finding = Resolved("x = 1", schemas: .key("type: [string, table], noun: a route")).findings.first
    #expect(finding?.message == "`x` has to be a route, but is a number")
  }

  // MARK: Accidents

  @Test
  func alsoAcceptsTakesWhatNobodyMeans() {
    #expect(check("type: list, also_accepts: [falsy]", "false") == [])
    #expect(check("type: list, also_accepts: [falsy]", "0") == [])
    #expect(check("type: list, also_accepts: [falsy]", "\"\"") == [])
    #expect(check("type: list, also_accepts: [falsy]", "true") == ["error type-mismatch x"])
    #expect(check("type: table, also_accepts: [date]", "2026-03-01") == [])
    #expect(check("type: string, also_accepts: [truthy-scalar]", "1") == [])
    #expect(check("type: string, also_accepts: [truthy-scalar]", "0") == ["error type-mismatch x"])
  }

  @Test
  func crashesOnIsAnErrorEvenWhereOthersPass() {
    let keywords = "type: table, also_accepts: [falsy], crashes_on: [\"null\"]"
    #expect(check(keywords, "false", jsonc: true) == [])
    #expect(check(keywords, "null", jsonc: true) == ["error type-mismatch x"])
  }

  /// JavaScript reads a list as a table with the keys 0, 1, …: a warning about them, and an error for keys it lacks.
  @Test
  func listThatPassesForATable() {
    #expect(check("type: table, also_accepts: [list], fields: { a: string }", "[]") == [])
    #expect(check("type: table, also_accepts: [list], fields: { a: string }", "[1]") == ["warning type-mismatch x"])
    #expect(
      check("type: table, also_accepts: [list], unknown_keys: ignore, fields: { a: string }", "[1]") == [])
    #expect(
      check(
        "type: table, also_accepts: [list], unknown_keys: ignore, fields: { a: { type: string, required: true } }",
        "[1]")
        == ["error type-mismatch x"])
    #expect(
      check(
        "type: table, also_accepts: [list], unknown_keys: stop, fields: { a: { type: string, required: true } }", "[1]")
        == ["warning type-mismatch x"])
    #expect(check("type: table, also_accepts: [list], values: string", "[1, \"a\"]") == ["error type-mismatch x[0]"])
  }

  // MARK: Strings

  @Test
  func nonEmpty() {
    #expect(check("type: string, non_empty: true", "\"\"") == ["error empty-value x"])
    #expect(check("type: string, non_empty: true", "\" \"") == [])
  }

  @Test
  func maximumLengthIsInBytes() {
    #expect(check("type: string, max_length: 4", "\"abcd\"") == [])
    #expect(check("type: string, max_length: 4", "\"abcde\"") == ["error out-of-range x"])
    #expect(check("type: string, max_length: 4", "\"ééé\"") == ["error out-of-range x"])
  }

  @Test
  func pattern() {
    let schemas = SchemaSet.key(
      "type: string, pattern: lower",
      patterns: "patterns:\n  lower: { match: \"^[a-z]+$\", summary: lower-case letters }\n")
    #expect(Resolved("x = \"abc\"", schemas: schemas).lines == [])
    let finding = Resolved("x = \"aBc\"", schemas: schemas).findings.first
    #expect(finding?.rule == "pattern-mismatch")
    #expect(finding?.help?.contains("lower-case letters") == true)
    #expect(Resolved("x = \"\"", schemas: schemas).lines == ["error pattern-mismatch x"])
    #expect(Resolved("x = \"abc\\n\"", schemas: schemas).lines == ["error pattern-mismatch x"])
  }

  @Test
  func oneOf() {
    #expect(check("type: string, one_of: [smart, off]", "\"off\"") == [])
    #expect(check("type: string, one_of: [smart, off]", "\"Off\"") == ["error not-one-of x"])
    #expect(check("type: string, one_of: [smart, off], ignore_case: true", "\"OFF\"") == [])
    #expect(check("type: number, one_of: [10, 60]", "60.0") == [])
    #expect(check("type: number, one_of: [10, 60]", "30") == ["error not-one-of x"])
    let finding = Resolved("x = \"smrat\"", schemas: .key("type: string, one_of: [smart, off]")).findings.first
    #expect(finding?.primary.text == "did you mean `smart`?")
    #expect(finding?.fixes.first?.edits.first?.replacement == "\"smart\"")
    #expect(finding?.help == "one of: `smart`, `off`")
  }

  @Test
  func discouraged() {
    #expect(check("type: string, discouraged: { dev: use lite }", "\"dev\"") == ["warning discouraged-value x"])
    #expect(check("type: string, discouraged: { dev: use lite }", "\"lite\"") == [])
  }

  // MARK: Numbers

  @Test(arguments: [
    ("minimum: 1", "1", true), ("minimum: 1", "0.9", false), ("maximum: 3", "3", true), ("maximum: 3", "4", false),
    ("integer: true", "2.0", true), ("integer: true", "2.5", false), ("integer: true", "inf", false),
    ("minimum: 0", "nan", true),
  ])
  func range(_ keyword: String, _ value: String, _ passes: Bool) {
    #expect(check("type: number, \(keyword)", value) == (passes ? [] : ["error out-of-range x"]))
  }

  @Test
  func warnAbove() {
    #expect(check("type: number, warn_above: 10", "10") == [])
    #expect(check("type: number, warn_above: 10", "11") == ["warning out-of-range x"])
    #expect(check("type: number, maximum: 20, warn_above: 10", "21") == ["error out-of-range x"])
  }

  /// Limits are printed as people write them, whatever their size.
  @Test
  func hugeLimitsDoNotTrap() {
    #expect(check("type: number, maximum: 1e30", "1e31") == ["error out-of-range x"])
    #expect(check("type: number, one_of: [1e30]", "1") == ["error not-one-of x"])
  }

  // MARK: Lists

  @Test
  func itemsAreChecked() {
    #expect(
      check("type: list, items: string", "[\"a\", 1, true]") == [
        "error type-mismatch x[1]", "error type-mismatch x[2]",
      ])
  }

  @Test
  func minimumItems() {
    #expect(check("type: list, min_items: 1", "[]") == ["error empty-value x"])
    #expect(check("type: list, min_items: 2", "[1]") == ["error empty-value x"])
    #expect(check("type: list, min_items: 2", "[1, 2]") == [])
  }

  @Test
  func uniqueBy() {
    let keywords = "type: list, unique_by: [a, b], items: { type: table, unknown_keys: ignore }"
    #expect(check(keywords, "[{ a = 1, b = 2 }, { a = 1, b = 3 }, { a = 2, b = 2 }]") == [])
    #expect(check(keywords, "[{ a = 1, b = 2 }, { b = 2, a = 1 }]") == ["error duplicate-entry x[1].a"])
    // What is absent is equal to what is absent.
    #expect(check(keywords, "[{ a = 1 }, { a = 1 }]") == ["error duplicate-entry x[1].a"])
    #expect(check(keywords, "[{}, {}, {}]") == ["error duplicate-entry x[1]", "error duplicate-entry x[2]"])
    #expect(check(keywords, "[1, 1]") == ["error type-mismatch x[0]", "error type-mismatch x[1]"])
  }

  // MARK: Tables

  @Test
  func unknownKeys() {
    let fields = "type: table, fields: { a: { type: string, required: true } }"
    #expect(check(fields, "{ a = \"1\", b = 1 }") == ["warning unknown-key x.b"])
    #expect(check(fields + ", unknown_keys: error", "{ a = \"1\", b = 1 }") == ["error unknown-key x.b"])
    #expect(check(fields + ", unknown_keys: ignore", "{ a = \"1\", b = 1 }") == [])
    #expect(check(fields + ", unknown_keys: stop", "{ a = 1, b = 1 }") == ["warning unknown-key x.b"])
    #expect(check(fields + ", unknown_keys: stop", "{ a = 1 }") == ["error type-mismatch x.a"])
  }

  /// A table of which nothing is known takes anything.
  @Test
  func tableWithoutFieldsTakesAnything() {
    #expect(check("type: table", "{ a = 1 }") == [])
  }

  @Test
  func required() {
    #expect(check("type: table, fields: { a: { type: string, required: true } }", "{}") == ["error missing-key x"])
    #expect(check("type: table, fields: { a: string }", "{}") == [])
    #expect(
      check("type: table, fields: { a: { type: [string, \"null\"], required: true } }", "{ \"a\": null }", jsonc: true)
        == [])
  }

  @Test
  func values() {
    #expect(check("type: table, values: string", "{ a = \"1\", b = 2 }") == ["error type-mismatch x.b"])
  }

  @Test
  func fieldStatus() {
    let keywords =
      "type: table, fields: { old: { type: string, deprecated: use new }, gone: { type: string, removed: use new },"
      + " young: { type: string, experimental: true } }"
    #expect(check(keywords, "{ old = \"\" }") == ["warning deprecated-key x.old"])
    // The type of what is deprecated counts, that of what was removed does not.
    #expect(check(keywords, "{ old = 1 }") == ["warning deprecated-key x.old", "error type-mismatch x.old"])
    #expect(check(keywords, "{ gone = 1 }") == ["error removed-key x.gone"])
    #expect(check(keywords, "{ young = \"\" }") == ["warning experimental-key x.young"])
  }

  // MARK: Constraints

  @Test
  func atLeastOne() {
    let keywords = "type: table, at_least_one: [[a, b]], fields: { a: any, b: any }"
    #expect(check(keywords, "{}") == ["error missing-key x"])
    #expect(check(keywords, "{ b = 1 }") == [])
    #expect(check(keywords, "{ \"a\": null }", jsonc: true) == [])
  }

  @Test
  func exclusive() {
    let keywords = "type: table, exclusive: [[a, b, c]], fields: { a: any, b: any, c: any }"
    #expect(check(keywords, "{ a = 1 }") == [])
    #expect(check(keywords, "{ a = 1, b = 1, c = 1 }") == ["error conflicting-keys x.b", "error conflicting-keys x.c"])
  }

  @Test
  func requires() {
    let keywords = "type: table, requires: { a: [b] }, fields: { a: any, b: any }"
    #expect(check(keywords, "{ a = 1 }") == ["error missing-key x.a"])
    #expect(check(keywords, "{ b = 1 }") == [])
  }

  @Test
  func forbids() {
    let keywords = "type: table, forbids: { a: [b, c] }, fields: { a: any, b: any, c: any }"
    #expect(check(keywords, "{ b = 1, c = 1 }") == [])
    #expect(check(keywords, "{ a = 1, b = 1, c = 1 }") == ["error conflicting-keys x.b", "error conflicting-keys x.c"])
  }

  @Test
  func overrides() {
    let keywords = "type: table, overrides: { a: [b] }, fields: { a: any, b: any }"
    #expect(check(keywords, "{ a = 1, b = true }") == ["warning conflicting-keys x.b"])
    #expect(check(keywords, "{ a = 1, b = false }") == [])
    #expect(check(keywords, "{ b = true }") == [])
  }

  // MARK: Keys

  @Test
  func ignoresEmptyText() {
    let schemas = SchemaSet.key(
      "type: string, ignores_empty: true, pattern: p", patterns: "patterns:\n  p: { match: \"^a$\", summary: a }\n")
    #expect(Resolved("x = \"\"", schemas: schemas).lines == ["warning empty-value x"])
  }

  @Test
  func keyStatus() {
    #expect(check("type: any, removed: use y", "1") == ["error removed-key x"])
    #expect(check("retired: use y", "1") == ["warning retired-key x"])
    #expect(check("type: any, computed: true", "1") == [])
    #expect(check("type: string, experimental: true", "\"\"") == ["warning experimental-key x"])
  }

  @Test
  func excludes() {
    let schemas = SchemaSet.reading(
      """
      group: Test
      keys:
        x: { type: string, inherited: true, excludes: [y] }
        y: { type: string, inherited: true, excludes: [x] }
      """)
    #expect(Resolved("x = \"\"\ny = \"\"", schemas: schemas).lines == ["error conflicting-keys y"])
    #expect(Resolved("y = \"\"\nx = \"\"", schemas: schemas).lines == ["error conflicting-keys y"])
    #expect(Resolved("x = \"\"\n[env.a]\ny = \"\"", schemas: schemas).lines == [])
  }

  @Test
  func renamedFrom() {
    let schemas = SchemaSet.key("type: string, renamed_from: [former-name]")
    let finding = Resolved("former-name = \"\"", schemas: schemas).findings.first
    #expect(finding?.help == "did you mean `x`?")
    #expect(finding?.fixes.first?.applicability == .safe)
  }
}
