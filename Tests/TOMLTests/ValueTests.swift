import ConfigTree
import Findings
import TOML
import Testing

@Suite struct ValueTests {
  @Test(
    arguments: [
      ("1", 1), ("0", 0), ("+0", 0), ("-0", 0), ("+99", 99), ("-17", -17), ("1_000", 1000), ("5_349_221", 5_349_221),
      ("0xDEADBEEF", 0xDEAD_BEEF), ("0xdead_beef", 0xDEAD_BEEF), ("0o01234567", 0o1234567), ("0b11010110", 0b1101_0110),
      ("0x00ff", 255), ("123456789012345", 123_456_789_012_345), ("1234567890123456", 1_234_567_890_123_456),
      ("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min), ("0x7fffffffffffffff", Int64.max),
    ] as [(String, Int64)])
  func integers(text: String, expected: Int64) {
    let value = valid("a = \(text)")["a"]
    #expect(value?.kind == .integer)
    #expect(value?.integer == expected)
    #expect(value?.sourceText == text)
  }

  @Test(
    arguments: [
      ("1.0", 1), ("3.1415", 3.1415), ("-0.01", -0.01), ("5e+22", 5e22), ("1e06", 1e6), ("-2E-2", -2e-2),
      ("6.626e-34", 6.626e-34), ("224_617.445_991_228", 224_617.445_991_228), ("0.0", 0), ("-0.0", -0.0), ("0e0", 0),
      ("inf", .infinity), ("+inf", .infinity), ("-inf", -.infinity), ("1e400", .infinity), ("1e-400", 0),
      ("0.1", 0.1), ("123456789012345678901234567890.0", 1.2345678901234568e29), ("1e22", 1e22), ("1e23", 1e23),
      ("9007199254740993.0", 9007199254740992), ("2.2250738585072014e-308", 2.2250738585072014e-308),
      ("1.7976931348623157e308", 1.7976931348623157e308), ("4.9e-324", .leastNonzeroMagnitude), ("0.3", 0.3),
    ] as [(String, Double)])
  func floats(text: String, expected: Double) {
    let value = valid("a = \(text)")["a"]
    #expect(value?.kind == .float)
    #expect(value?.number?.bitPattern == expected.bitPattern)
    #expect(value?.sourceText == text)
  }

  @Test(arguments: ["nan", "+nan", "-nan"]) func notANumber(text: String) {
    #expect(valid("a = \(text)")["a"]?.number?.isNaN == true)
  }

  @Test func booleans() {
    #expect(notation(valid("a = true\nb=false # c")) == "{a: true, b: false}")
  }

  @Test(
    arguments: [
      ("1979-05-27T07:32:00Z", .offsetDateTime), ("1979-05-27t07:32:00z", .offsetDateTime),
      ("1979-05-27 07:32:00.999-07:00", .offsetDateTime), ("1979-05-27T00:32:00.999999", .localDateTime),
      ("1979-05-27 07:32:00", .localDateTime), ("1979-05-27", .localDate), ("07:32:00", .localTime),
      ("00:32:00.999999", .localTime), ("2000-02-29", .localDate), ("2024-02-29", .localDate),
      ("23:59:60", .localTime), ("0000-01-01", .localDate),
    ] as [(String, ConfigKind)])
  func dates(text: String, kind: ConfigKind) {
    let value = valid("a = \(text) # comment")["a"]
    #expect(value?.kind == kind)
    #expect(value?.sourceText == text)
    #expect(valid("a = [\(text),\(text)]")["a"]?.children.map(\.kind) == [kind, kind])
  }

  @Test(arguments: [
    (#""plain""#, "plain"), (#""""#, ""), (#"''"#, ""), (#"'C:\raw'"#, #"C:\raw"#),
    (#""\b\t\n\f\r\"\\""#, "\u{8}\t\n\u{C}\r\"\\"), (#""\u00E9 \U0001F600""#, "é 😀"), (#""\u0000""#, "\0"),
    ("\"tab\there\"", "tab\there"), ("\"é漢字😀\"", "é漢字😀"), ("'é漢字😀'", "é漢字😀"),
    ("\"\"\"\nfirst\nsecond\"\"\"", "first\nsecond"), ("\"\"\"\r\nfirst\"\"\"", "first"),
    ("\"\"\"a \\\n   \n\t b\"\"\"", "a b"), ("\"\"\"a \\  \r\n  b\"\"\"", "a b"), ("\"\"\"\\\n\"\"\"", ""),
    (#""""two "" quotes""""#, "two \"\" quotes"), (#"""""a"""""#, "\"a\""), ("\"\"\"\"\"a\"\"\"\"\"", "\"\"a\"\""),
    (#"'''it's '' so'''"#, "it's '' so"),
    (#"''''a''''"#, "'a'"), ("'''\n\\no \\escape'''", "\\no \\escape"), (#""# + "\"# no comment\"", "# no comment"),
    (#""""""""#, ""), (#""""""""""#, "\"\""),
  ])
  func strings(text: String, expected: String) {
    let value = valid("a = \(text)\nb = 1")["a"]
    #expect(value?.kind == .string)
    #expect(value?.string == expected)
    #expect(value?.sourceText == text)
    #expect(value?.isString(expected) == true)
    #expect(valid("a = [ \(text) , \(text)]")["a"]?.children.map(\.string) == [expected, expected])
  }

  @Test func stringsWithoutEscapesPointIntoTheSource() {
    let root = valid("a = 'x'\nb = \"\"\"\ny\"\"\"\nc = \"\\t\"")
    #expect(root["a"]?.node.textIsDecoded == false)
    #expect(root["b"]?.node.textIsDecoded == false)
    #expect(root["c"]?.node.textIsDecoded == true)
    #expect(root.document.decoded == [0x09])
  }

  @Test(arguments: 0..<24) func everyLengthOfString(length: Int) {
    // The search takes eight bytes at a time: the end and an escape at each place of a word.
    let text = String(repeating: "x", count: length)
    #expect(valid("a = \"\(text)\"")["a"]?.string == text)
    #expect(valid("a = \"\(text)\\t\(text)\"")["a"]?.string == text + "\t" + text)
    #expect(valid("a = \"\(text)é\(text)\"")["a"]?.string == text + "é" + text)
    #expect(valid("# \(text)é\(text)\na = 1").document.comments.count == 1)
    #expect(summaries("a = \"\(text)\u{1}\"") == ["1:\(6 + length) control-character"])
    #expect(summaries("# \(text)\u{7F}") == ["1:\(3 + length) control-character"])
  }

  @Test func newerSyntaxIsReadAsTOML1_1() {
    let text = "a = {\n  x = 1, # one\n  y = 2,\n}\ne = \"\\e\\x41\"\nt = 07:32\nd = 1979-05-27 07:32Z\n"
    let root = valid(text, .v1_1)
    #expect(
      notation(root) == "{a: {x: 1, y: 2}, e: \"\\u001bA\", t: localTime(07:32), d: offsetDateTime(1979-05-27 07:32Z)}")
  }

  @Test func newerSyntaxIsAMistakeInTOML1_0() {
    let text = "a = {\n  x = 1,\n  y = 2,\n}\nb = { x = 1, }\ne = \"\\e\"\nf = \"\\x41\"\nt = 07:32\n"
    let result = parse(text)
    #expect(
      result.findings.map(\.summary) == [
        "1:6 newline-in-inline-table", "5:12 trailing-comma", "6:6 invalid-escape", "7:6 invalid-escape",
        "8:5 invalid-date",
      ])
    for finding in result.findings {
      #expect(finding.help?.contains("TOML 1.1, and wrangler reads TOML 1.0") == true)
    }
    #expect(notation(result.document.root).hasPrefix("{a: {x: 1, y: 2}, b: {x: 1}, e: \"\\u001b\", f: \"A\""))
  }
}
