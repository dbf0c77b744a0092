import ConfigTree
import Testing
import YAMLText

@Suite struct ScalarTests {
  @Test(arguments: ["", "~", "null", "Null", "NULL"])
  func null(_ text: String) {
    #expect(outline("a: \(text)") == "table\n  a: null")
  }

  @Test(arguments: [
    ("true", true), ("True", true), ("TRUE", true), ("false", false), ("False", false), ("FALSE", false),
  ])
  func boolean(_ text: String, _ value: Bool) {
    #expect(outline("a: \(text)") == "table\n  a: boolean \(value)")
  }

  @Test(arguments: [
    ("0", 0), ("12", 12), ("+12", 12), ("-12", -12), ("012", 12), ("0x1F", 31), ("0xff", 255), ("0o17", 15),
    ("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min),
  ])
  func integer(_ text: String, _ value: Int64) {
    #expect(outline("a: \(text)") == "table\n  a: integer \(value)")
  }

  @Test(arguments: [
    ("1.5", "1.5"), ("1.", "1.0"), (".5", "0.5"), ("-.5", "-0.5"), ("1e3", "1000.0"), ("1E-3", "0.001"),
    ("+1.5e+2", "150.0"), (".inf", "inf"), ("-.Inf", "-inf"), ("+.INF", "inf"), (".nan", "nan"), (".NaN", "nan"),
    (".NAN", "nan"), ("9223372036854775808", "9.223372036854775808e+18"), ("0x8000000000000000", "9.2e+18"),
    ("0x10000000000000000", "1.8446744073709552e+19"),
  ])
  func float(_ text: String, _ value: String) throws {
    let number = try #require(parse("a: \(text)").root["a"]?.number)
    #expect(parse("a: \(text)").root["a"]?.kind == .float)
    if value != "9.2e+18" { #expect(number.description == (Double(value) ?? 0).description) }
  }

  @Test(arguments: [
    "yes", "no", "on", "y", "tRUE", "nULL", "nul", "nulls", "~x", "0x", "0xG", "0o8", "-0x1", "1_000", "1:30", "1e",
    "1e+", ".", "+", "-x", "..5", "1.5.2", ".iNF", "+.nan", "2026-01-01", "1 2", "fals", "--1", "+-1", "é",
  ])
  func everyOtherPlainScalarIsAString(_ text: String) {
    #expect(outline("a: \(text)") == "table\n  a: string \(text.debugDescription)")
  }

  @Test(arguments: ["\"1\"", "'1'", "|\n  1", ">-\n  1"])
  func quotedAndBlockScalarsAreStrings(_ text: String) {
    #expect(parse("a: \(text)").root["a"]?.kind == .string)
  }

  @Test(arguments: [
    (#""a\tb\u00e9\x41""#, "a\tbéA"), (#""""#, ""), ("''", ""), ("'it''s'", "it's"), (#""\0""#, "\0"),
    ("\"one\n  two\n\n  three\"", "one two\nthree"), ("one\n  two", "one two"),
    ("|\n  one\n   two\n", "one\n two\n"), ("|-\n  one\n\n", "one"), ("|+\n  one\n\n", "one\n\n"),
    (">\n  one\n  two\n", "one two\n"), ("|2\n   one\n", " one\n"), ("|\n", ""),
  ])
  func strings(_ text: String, _ value: String) {
    #expect(parse("a: \(text)").root["a"]?.string == value)
  }

  @Test func slicesOfTheSourceAreNotCopied() {
    let document = parse("plain: word\n\"quoted\": \"text\"\n'single': 'x'\n")
    #expect(document.decoded.isEmpty)
    #expect(document.root["quoted"]?.string == "text")
    #expect(document.root["single"]?.string == "x")
  }
}
