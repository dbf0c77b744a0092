import ConfigTree
import Findings
import TOML
import Testing

@Suite struct SyntaxErrorTests {
  /// One mistake each: its place, its text, its rule.
  @Test(arguments: [
    ("name", "1:1 missing-equals", "name"), ("name # c", "1:1 missing-equals", "name"),
    ("name: 'x'", "1:5 missing-equals", ":"), ("my name = 1", "1:4 missing-equals", "name"),
    ("name =", "1:1 missing-value", "name ="), ("name = # c\nb = 1", "1:1 missing-value", "name ="),
    ("a = [1]\r\nname = \r\n", "2:1 missing-value", "name ="), ("minify = ", "1:1 missing-value", "minify ="),
    ("a = { b = , c = 1 }", "1:7 missing-value", "b ="),
    ("= 1", "1:1 invalid-key", "="), ("a. = 1", "1:4 invalid-key", "="), (".a = 1", "1:1 invalid-key", ".a"),
    ("café = 1", "1:4 missing-equals", "é"), ("[]", "1:1 invalid-key", "[]"), ("[a.]", "1:4 invalid-key", "]"),
    ("[my table]", "1:5 invalid-key", "table]"), ("// note", "1:1 invalid-key", "//"), ("]", "1:1 invalid-key", "]"),
    ("\"\"\"a\"\"\" = 1", "1:1 invalid-key", "\"\"\"a\"\"\""),
    ("“a” = 1", "1:1 curly-quote", "“a”"), ("a = “x”", "1:5 curly-quote", "“x”"),
    ("a = “x” y", "1:5 curly-quote", "“"), ("a = “x\\y”", "1:5 curly-quote", "“"), ("a = “x", "1:5 curly-quote", "“"),
    ("[a", "1:1 unclosed-bracket", "[a"), ("[[a]\nb = 1", "1:1 unclosed-bracket", "[[a"),
    ("[a] b = 1", "1:5 unexpected-text", "b = 1"), ("[a]]", "1:4 unexpected-text", "]"),
    ("a = 'x' b = 'y' # c", "1:9 unexpected-text", "b = 'y'"), ("a = 1 // c", "1:7 unexpected-text", "// c"),
    ("a = it", "1:5 unquoted-value", "it"), ("a = src/index.ts # c", "1:5 unquoted-value", "src/index.ts"),
    ("a = [x, 1]", "1:6 unquoted-value", "x"), ("a = { b = x, c = 1 }", "1:11 unquoted-value", "x"),
    ("a = ${VAR}", "1:5 unquoted-value", "${VAR}"), ("a = truest", "1:5 unquoted-value", "truest"),
    ("a = True", "1:5 misspelled-literal", "True"), ("a = [FALSE]", "1:6 misspelled-literal", "FALSE"),
    ("a = null", "1:5 null-value", "null"), ("a = `x`", "1:5 unquoted-value", "`"),
    ("a = 01", "1:5 invalid-number", "01"), ("a = 1__0", "1:5 invalid-number", "1__0"),
    ("a = _1", "1:5 unquoted-value", "_1"), ("a = 1_", "1:5 invalid-number", "1_"),
    ("a = 1.", "1:5 invalid-number", "1."), ("a = .5", "1:5 invalid-number", ".5"),
    ("a = 1e", "1:5 invalid-number", "1e"), ("a = 0xG", "1:5 invalid-number", "0xG"),
    ("a = 0x", "1:5 invalid-number", "0x"), ("a = +0x1", "1:5 invalid-number", "+0x1"),
    ("a = 0b2", "1:5 invalid-number", "0b2"), ("a = 1.2.3", "1:5 invalid-number", "1.2.3"),
    ("a = 1a", "1:5 invalid-number", "1a"), ("a = +", "1:5 invalid-number", "+"),
    ("a = 1._5", "1:5 invalid-number", "1._5"), ("a = 03.14", "1:5 invalid-number", "03.14"),
    ("a = 9223372036854775808", "1:5 integer-out-of-range", "9223372036854775808"),
    ("a = -9223372036854775809", "1:5 integer-out-of-range", "-9223372036854775809"),
    ("a = 0xFFFFFFFFFFFFFFFF", "1:5 integer-out-of-range", "0xFFFFFFFFFFFFFFFF"),
    ("a = 0x1FFFFFFFFFFFFFFFFF", "1:5 integer-out-of-range", "0x1FFFFFFFFFFFFFFFFF"),
    ("a = 99999999999999999999999", "1:5 integer-out-of-range", "99999999999999999999999"),
    ("a = 2024-13-01", "1:5 invalid-date", "2024-13-01"), ("a = 2023-02-29", "1:5 invalid-date", "2023-02-29"),
    ("a = 1900-02-29", "1:5 invalid-date", "1900-02-29"), ("a = 2024-04-31", "1:5 invalid-date", "2024-04-31"),
    ("a = 2024-1-1", "1:5 invalid-date", "2024-1-1"), ("a = 24:00:00", "1:5 invalid-date", "24:00:00"),
    ("a = 23:60:00", "1:5 invalid-date", "23:60:00"), ("a = 23:59:61", "1:5 invalid-date", "23:59:61"),
    ("a = 2024-01-01T00:00:00+24:00", "1:5 invalid-date", "2024-01-01T00:00:00+24:00"),
    ("a = 2024-01-01T", "1:5 invalid-date", "2024-01-01T"), ("a = 12:30:00.", "1:5 invalid-date", "12:30:00."),
    ("a = 12:30:00Z", "1:5 invalid-date", "12:30:00Z"),
    (#"a = "\q""#, "1:6 invalid-escape", #"\q"#), (#"a = "C:\é""#, "1:8 invalid-escape", #"\é"#),
    (#"a = "\u12""#, "1:6 invalid-escape", #"\u12"#), (#"a = "\uD800""#, "1:6 invalid-escape", #"\uD800"#),
    (#"a = "\U00110000""#, "1:6 invalid-escape", #"\U00110000"#),
    ("a = \"x", "1:5 unclosed-string", "\"x"), ("a = 'x\nb = 1", "1:5 unclosed-string", "'x"),
    ("a = \"C:\\\nb = 1", "1:5 unclosed-string", "\"C:\\"), ("a = \"x\r\nb = 1", "1:5 unclosed-string", "\"x"),
    ("a = \"\"\"x\ny\nb = 1", "1:5 unclosed-string", "\"\"\"x"), ("a = '''", "1:5 unclosed-string", "'''"),
    ("a = [\"x, 1]\nb = 1", "1:6 unclosed-string", "\"x, 1]"),
    ("a = [1", "1:5 unclosed-bracket", "["), ("a = { b = 1", "1:5 unclosed-bracket", "{"),
    ("a = [1, [2, 3]\nb = 1", "1:5 unclosed-bracket", "["), ("a = { b = 1\nc = 2", "1:5 unclosed-bracket", "{"),
    ("a = [\n  1,\n  2\n\n[t]\nb = 1", "1:5 unclosed-bracket", "["),
    ("a = { b = [1, 2 }\nc = 1", "1:17 mismatched-bracket", "}"), ("a = [1, 2}\nc = 1", "1:10 mismatched-bracket", "}"),
    ("a = [1 2]", "1:8 missing-comma", "2]"), ("a = { b = 1 c = 2 }", "1:13 missing-comma", "c"),
    ("a = [1,, 2]", "1:8 extra-comma", ","), ("a = [,]", "1:6 extra-comma", ","), ("a = {,}", "1:6 extra-comma", ","),
    ("a = [\n  b = 1\n]\nc = 1", "2:3 key-in-array", "b"), ("a = [ b = 1 ]", "1:7 key-in-array", "b"),
    ("a = {\n b = 1 }", "1:6 newline-in-inline-table", "\n"), ("a = { b = 1, }", "1:12 trailing-comma", ","),
    ("# a\u{0}b", "1:4 control-character", "\0"), ("a = \"\u{1}\"", "1:6 control-character", "\u{1}"),
    ("a = 1\rb = 2", "1:6 control-character", "\r"), ("\u{7F}", "1:1 control-character", "\u{7F}"),
    ("a = \u{1}", "1:5 control-character", "\u{1}"), ("a = [\u{0}]", "1:6 control-character", "\0"),
    ("<<<<<<< HEAD\na = 1", "1:1 merge-conflict", "<<<<<<<"), ("=======\n", "1:1 merge-conflict", "======="),
  ])
  func oneMistake(text: String, expected: String, at: String) {
    let findings = parse(text).findings
    #expect(findings.map(\.summary) == [expected])
    #expect(findings.map(\.text) == [at])
    for finding in findings {
      #expect(finding.severity == .error && finding.group == .syntax)
      #expect(!finding.message.hasSuffix("."))
      #expect(finding.fixes.allSatisfy { $0.edits.allSatisfy { $0.span == finding.primary.span } })
    }
  }

  @Test(arguments: [
    ("a = src", "strings need quotes: `\"src\"`"), ("a: 1", "TOML uses `=` between key and value"),
    ("a = True", "TOML writes it `true`"), ("a = “x”", "use the straight quote `\"` on both sides"),
    ("a = nil", "leave the key out"), ("a = 1 // c", "comments begin with `#`"),
    ("// c", "comments begin with `#`"), ("<<<<<<< HEAD", "resolve the conflict"), ("]", "nothing is open here"),
    ("a = 010", "remove the zeros"), ("a = 'x", "end it with `'` on the same line"),
    ("a = \"C:\\dir\"", "use single quotes, in which it needs no escape"), ("a = [1", "add the missing `]`"),
    ("a = 1.2.3", "strings need quotes"), ("[a b]", "needs quotes"),
    ("{\"name\": 1}", "JSON goes into a `.jsonc` file"),
  ])
  func helps(text: String, help: String) {
    #expect(parse(text).findings.first?.help?.contains(help) == true)
  }

  @Test func fixesMendTheFile() throws {
    for (text, fixed) in [
      ("a = True", "a = true"), ("a = src/index.ts", "a = \"src/index.ts\""), ("a : 1", "a  = 1"),
      ("a = { b = 1, }", "a = { b = 1 }"), ("a = NaN", "a = nan"),
    ] {
      let finding = try #require(parse(text).findings.first)
      let edit = try #require(finding.fixes.first?.edits.first)
      var bytes = Array(text.utf8)
      bytes.replaceSubrange(edit.span.start..<edit.span.end, with: edit.replacement.utf8)
      #expect(String(decoding: bytes, as: UTF8.self) == fixed)
      #expect(parse(bytes: bytes).findings.isEmpty)
    }
  }

  @Test func whatWasProbablyMeantIsKept() {
    let text = "a = src/x.ts\nb = True\nc = 1__0\nd = 1.2.3\ne = 'open\nf = 2024-13-01\ng = null\nh = 1\n[i\nj = 010"
    #expect(
      notation(parse(text).document.root)
        == "{a: \"src/x.ts\", b: true, c: 10, d: \"1.2.3\", e: \"open\", f: localDate(2024-13-01), h: 1, i: {j: 10}}")
  }

  @Test func paths() {
    let text = """
      [env.staging]
      vars = { A = True, "b c" = [1, x] }
      [[env.staging.kv_namespaces]]
      [[env.staging.kv_namespaces]]
      id =
      a.b.c = nope
      a.b.c = 1
      [env.staging]
      """
    #expect(
      parse(text).findings.map(\.path) == [
        "env.staging.vars.A", "env.staging.kv_namespaces[1].id", "env.staging.kv_namespaces[1].a.b.c",
        "env.staging.kv_namespaces[1].a.b.c", "env.staging",
      ])
    #expect(parse("a = [1, { b = [2, x] }]").findings.map(\.path) == ["a[1].b[1]"])
    #expect(parse("a = 1\na = [{ b = x }]").findings.map(\.path) == ["a", "a[0].b"])
  }

  @Test func severalMistakesEachAtItsLine() {
    let text = """
      name = worker
      main = "src/index.ts
      compatibility_date: "2026-01-15"
      flags = ["a", b, "c"]
      ok = 1

      [vars
      A = 1
      A = 2
      B = 0x
      C = [
        1,
        2

      [limits]
      cpu = 1__0
      limits = { a = 1
      d = 2024-02-30
      [limits]
      last = true
      """
    #expect(
      summaries(text) == [
        "1:8 unquoted-value", "2:8 unclosed-string", "3:19 missing-equals", "4:15 unquoted-value",
        "7:1 unclosed-bracket", "9:1 duplicate-key", "10:5 invalid-number", "11:5 unclosed-bracket",
        "16:7 invalid-number", "17:10 unclosed-bracket", "18:5 invalid-date", "19:2 duplicate-table",
      ])
    let root = parse(text).document.root
    #expect(root.at(["limits", "last"])?.boolean == true)
    #expect(root.at(["vars", "A"])?.integer == 1)
    #expect(root["flags"]?.count == 3)
  }

  @Test func valuesOnOneLineAreEachReported() {
    #expect(summaries(#"a = [01, 02, "\q\w"]"#).count == 4)
    // What follows a mistake of structure on its line is not.
    #expect(summaries("a = = = 1") == ["1:5 unquoted-value"])
    #expect(summaries("a b c d = 01 'x") == ["1:3 missing-equals"])
  }

  @Test func safeIntegers() {
    let options = TOMLOptions(integerRange: .safeInteger)
    #expect(summaries("a = 9007199254740991\nb = -9007199254740991\nc = 0x1FFFFFFFFFFFFF", options) == [])
    #expect(
      summaries("a = 9007199254740992\nb = -9007199254740992\nc = 0x20000000000000", options)
        == ["1:5 integer-out-of-range", "2:5 integer-out-of-range", "3:5 integer-out-of-range"])
  }

  @Test func encodings() {
    #expect(parse(bytes: [0xFF, 0xFE, 0x61, 0]).findings.map(\.summary) == ["1:1 wrong-encoding"])
    #expect(parse(bytes: [0xFE, 0xFF, 0, 0x61]).findings.map(\.message) == ["the file is UTF-16, TOML is UTF-8"])
    #expect(parse(bytes: [0xFF, 0xFE, 0, 0]).findings.map(\.message) == ["the file is UTF-32, TOML is UTF-8"])
    #expect(parse(bytes: [0, 0, 0xFE, 0xFF]).findings.map(\.message) == ["the file is UTF-32, TOML is UTF-8"])
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func invalidUTF8(sequence: [UInt8]) {
    for (before, after) in [("a = \"", "\""), ("a = '", "'"), ("# ", ""), ("a = '''\n", "'''"), ("\"", "\" = 1")] {
      let findings = parse(bytes: Array(before.utf8) + sequence + Array(after.utf8)).findings
      #expect(findings.map(\.rule) == ["invalid-utf8"])
      #expect(findings.first?.primary.span == ByteSpan(before.utf8.count, before.utf8.count + 1))
    }
  }

  @Test func aFileInAnotherEncodingIsOneMistake() {
    let text: [UInt8] = Array("a = \"caf".utf8) + [0xE9] + Array("\"\n# ".utf8) + [0xE9] + Array("\nb = x".utf8)
    #expect(parse(bytes: text).findings.map(\.summary) == ["1:9 invalid-utf8", "3:5 unquoted-value"])
  }

  @Test func theNumberOfFindingsIsBounded() {
    #expect(summaries("a = [01, 02, 03, 04]\nx", TOMLOptions(findingLimit: 2)).count == 3)
    #expect(summaries("a = [01", TOMLOptions(findingLimit: 0)).count == 1)
    let text = String(repeating: "x\n", count: 500)
    let findings = parse(text, TOMLOptions(findingLimit: 20)).findings
    #expect(findings.count == 21)
    #expect(findings.last?.summary == "21:1 too-many-findings")
    #expect(summaries("a = [" + String(repeating: "x,\n", count: 500), TOMLOptions(findingLimit: 20)).count == 21)
  }
}
