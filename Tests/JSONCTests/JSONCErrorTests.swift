import ConfigTree
import Findings
import JSONC
import Testing

@Suite("Syntax errors and recovery")
struct JSONCErrorTests {
  /// A text, its findings (`line:column rule «text»`), and the tree that recovery makes of it.
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var places: [String]
    var tree: String

    init(_ text: String, _ places: [String], _ tree: String) {
      self.text = text
      self.places = places
      self.tree = tree
    }

    var testDescription: String { text }
  }

  static let cases: [Case] = [
    // Nothing to read
    Case("", ["1:1 empty-file «»"], "{}"),
    Case(" \n// c\n", ["3:1 empty-file «»"], "{}"),
    // Commas
    Case("{\"a\": 1\n \"b\": 2}", ["2:2 missing-comma «\"b\"»"], "{a:1,b:2}"),
    Case(
      "[1 2\n{} [] \"x\"]",
      ["1:4 missing-comma «2»", "2:1 missing-comma «{»", "2:4 missing-comma «[»", "2:7 missing-comma «\"x\"»"],
      "[1,2,{},[],'x']"),
    Case("[1,,2]", ["1:4 unexpected-text «,»"], "[1,2]"),
    Case("[,]", ["1:2 unexpected-text «,»"], "[]"),
    Case("{,}", ["1:2 unexpected-text «,»"], "{}"),
    Case("{\"a\": 1; \"b\": true;}", ["1:8 missing-comma «;»", "1:19 missing-comma «;»"], "{a:1,b:true}"),
    // Colons and values
    Case("{\"a\" 1}", ["1:6 missing-colon «1»"], "{a:1}"),
    Case("{\"a\" = 1, \"b\" => 2}", ["1:6 missing-colon «=»", "1:15 missing-colon «=>»"], "{a:1,b:2}"),
    Case("{\"a\": , \"b\": }", ["1:2 missing-value «\"a\"»", "1:9 missing-value «\"b\"»"], "{}"),
    Case("{\"a\"}", ["1:2 missing-value «\"a\"»"], "{}"),
    Case("{\"a\":\n \"b\": 1}", ["1:2 missing-value «\"a\"»"], "{a:null,b:1}"),
    Case("{\"a\"\n \"b\": 1}", ["1:2 missing-value «\"a\"»"], "{b:1}"),
    Case("{\"a\": \"b\": 1, \"c\": 2}", ["1:10 unexpected-text «:»"], "{a:'b',c:2}"),
    Case("{\"a\":: 1}", ["1:6 unexpected-text «:»"], "{a:1}"),
    Case("[\"a\": 1, 2]", ["1:5 unexpected-text «:»"], "['a',1,2]"),
    // Keys
    Case("{a: 1, b_2: 2}", ["1:2 invalid-key «a»", "1:8 invalid-key «b_2»"], "{a:1,b_2:2}"),
    Case(
      "{'a': 'b', `c`: 1}", ["1:2 invalid-key «'a'»", "1:7 unexpected-text «'b'»", "1:12 invalid-key «`c`»"],
      "{a:'b',c:1}"),
    Case("{“a”: ‘b’}", ["1:2 invalid-key «“a”»", "1:7 unexpected-text «‘b’»"], "{a:'b'}"),
    Case("{{\"a\": [1]}, \"b\": 1}", ["1:2 invalid-key «{»"], "{b:1}"),
    Case("{: 1, \"b\": 2}", ["1:2 invalid-key «:»"], "{b:2}"),
    Case("{name=\"x\"}", ["1:2 invalid-key «name»", "1:6 missing-colon «=»"], "{name:'x'}"),
    // Strings
    Case("{\"a\": \"foo,\n \"b\": 2}", ["1:7 unclosed-string «\"foo»"], "{a:'foo',b:2}"),
    Case("{\"a\": \"foo}", ["1:7 unclosed-string «\"foo»"], "{a:'foo'}"),
    Case("{\"a\": \"one\n two\", \"b\": 1}", ["1:7 unclosed-string «\"one»"], "{a:'one\n two',b:1}"),
    Case("{\"a: \"foo\",\n \"b\": 2}", ["1:2 unclosed-string «\"a»"], "{a:'foo',b:2}"),
    Case("{\"a: 1,\n \"b\": 2}", ["1:2 unclosed-string «\"a»"], "{a:1,b:2}"),
    Case("{\"a\": \"say \"hi\" now\", \"b\": 1}", ["1:13 unclosed-string «hi\" now\"»"], "{a:'say ',b:1}"),
    Case("[\"a\tb\u{1}\"]", ["1:4 control-character «\t»", "1:6 control-character «\u{1}»"], "['a\tb\u{1}']"),
    Case(
      #"["\q\u12\uZ", "\é"]"#,
      [
        #"1:3 invalid-escape «\q»"#, #"1:5 invalid-escape «\u12»"#, #"1:9 invalid-escape «\u»"#,
        #"1:16 invalid-escape «\é»"#,
      ], "['qZ','é']"),
    // Words
    Case(
      "[True, FALSE, Null]",
      ["1:2 unexpected-text «True»", "1:8 unexpected-text «FALSE»", "1:15 unexpected-text «Null»"], "[true,false,null]"),
    Case(
      "[undefined, None, nil]",
      ["1:2 unexpected-text «undefined»", "1:13 unexpected-text «None»", "1:19 unexpected-text «nil»"],
      "[null,null,null]"),
    Case(
      "{\"a\": src/index.ts, \"b\": https://x.y/z // c\n}",
      ["1:7 unexpected-text «src/index.ts»", "1:26 unexpected-text «https://x.y/z»"],
      "{a:'src/index.ts',b:'https://x.y/z'}"),
    Case("{\"a\": 1 two words, \"b\": 2}", ["1:9 unexpected-text «two»"], "{a:1,b:2}"),
    Case("{\"a\": 1, # c\n \"b\": 2}", ["1:10 unexpected-text «# c»"], "{a:1,b:2}"),
    // Brackets
    Case("{\"a\": {\"b\": 1}\n", ["1:15 unclosed-bracket «»"], "{a:{b:1}}"),
    Case("{\"a\": [1, 2}", ["1:12 unclosed-bracket «}»"], "{a:[1,2]}"),
    Case("{\"a\": [1, 2}, \"b\": 3}", ["1:12 unclosed-bracket «}»"], "{a:[1,2],b:3}"),
    Case("{\n  \"a\": [\n    {\n      \"b\": 1\n  ],\n  \"c\": 2\n}", ["5:3 unclosed-bracket «]»"], "{a:[{b:1}],c:2}"),
    Case("{\"a\":1}}", ["1:8 unexpected-text «}»"], "{a:1}"),
    Case("{} {}", ["1:4 unexpected-text «{»"], "{}"),
    Case("{\"a\": 1} x y", ["1:10 unexpected-text «x»"], "{a:1}"),
    Case("{\"a\": /* x\n}", ["1:7 unclosed-comment «/*»"], "{}"),
    Case("{\"a\": 1} /*/", ["1:10 unclosed-comment «/*»"], "{a:1}"),
    Case("]", ["1:1 unexpected-text «]»"], "{}"),
    // Other languages
    Case("# c\nname = \"x\"\n[vars]\n", ["2:1 unexpected-text «name»"], "{}"),
    Case("[vars]\nA = 1\n", ["1:1 unexpected-text «[vars»"], "[]"),
    Case("[[kv]]\nid = 1\n", ["1:1 unexpected-text «[[kv»"], "[[]]"),
    Case("\"a\": 1", ["1:1 unexpected-text «\"a\"»"], "'a'"),
    Case("a: 1", ["1:1 unexpected-text «a»"], "{}"),
    Case(
      "{\n<<<<<<< HEAD\n\"a\": 1,\n||||||| base\n\"a\": 0,\n=======\n\"a\": 2,\n>>>>>>> b\n\"b\": 3\n}",
      ["2:1 unexpected-text «<<<<<<<»"], "{a:1,b:3}"),
    Case("{\"a\": \u{A0}1}", ["1:7 unexpected-text «\u{A0}1»"], "{a:'\u{A0}1'}"),
  ]

  @Test("mistakes and their places", arguments: cases)
  func places(_ test: Case) {
    let parsed = ParsedText(test.text)
    #expect(parsed.places == test.places)
    #expect(parsed.tree == test.tree)
    #expect(parsed.findings.allSatisfy { $0.group == .syntax && $0.severity == .error })
    #expect(parsed.findings.allSatisfy { !$0.message.isEmpty && !$0.message.hasSuffix(".") && $0.help != nil })
    #expect(brokenInvariants(parsed.document).isEmpty)
  }

  @Test("the same with CRLF and a byte order mark", arguments: cases.filter { !$0.text.isEmpty })
  func otherLineEnds(_ test: Case) {
    let text = test.text.replacing("\n", with: "\r\n")
    let parsed = ParsedText(bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(parsed.places == test.places)
  }

  @Test(
    "numbers that JSON does not know",
    arguments: [
      ("01", "it starts with a zero"), ("-012.5", "it starts with a zero"), ("+1", "it starts with a plus sign"),
      (".5", "a digit is missing before the point"), ("1.", "a digit is missing behind the point"),
      ("1.e5", "a digit is missing behind the point"), ("1e", "its exponent has no digits"),
      ("2e+", "its exponent has no digits"), ("0x10", "only decimal numbers are"),
      ("1_000", "underscores are not allowed"),
      ("NaN", ""), ("-Infinity", ""), ("12abc", ""), ("2024-01-01", ""), ("1.2.3", ""),
    ])
  func invalidNumbers(_ text: String, _ reason: String) {
    let parsed = ParsedText("[\(text), 2]")
    #expect(parsed.places == ["1:2 invalid-number «\(text)»"])
    #expect(parsed.messages == ["`\(text)` is no JSON number" + (reason.isEmpty ? "" : ": \(reason)")])
    #expect(parsed.root.count == 2)
  }

  @Test(
    "safe fixes make the text valid",
    arguments: [
      ("{\"a\": 1 // c\n \"b\": [1 2]}", "{\"a\": 1, // c\n \"b\": [1, 2]}"),
      ("{a: 'b', \"c\" = True}", "{\"a\": \"b\", \"c\" : true}"),
      ("{\"a\" 1; # c\n}", "{\"a\": 1, // c\n}"), ("[1,,2]", "[1,2]"), ("[\"a\tb\u{1}\"]", "[\"a\\tb\\u0001\"]"),
    ])
  func fixes(_ text: String, _ fixed: String) {
    let result = ParsedText(text).fixed
    #expect(result == fixed)
    #expect(ParsedText(result).findings.isEmpty)
  }

  @Test(
    "messages",
    arguments: [
      ("{\"a\": 1 \"b\": 2}", "expected a comma before `\"b\"`", "separate entries by commas"),
      ("{\"a\": True}", "`True` is spelled `true` in JSON", "write `true`"),
      ("{\"a\": None}", "`None` is no JSON value", "remove the entry, or write `null`"),
      ("{'a': 1}", "keys stand in double quotes (`\"`) in JSON", "write `\"a\"`"),
      ("{\"a\" = 1}", "key and value are separated by `:`, not by `=`", "write `:`"),
      ("{\"a\": }", "`a` has no value", "write `\"a\": …`, or remove the key"),
      ("{\"a\": {", "the file ends before `{` is closed", "add the missing `}`"),
      ("[1}", "`[` is closed by `}` instead of `]`", "write `]` here"),
      (
        "name = 1", "this is TOML, but the file's name says JSON",
        "give the file a name that ends in `.toml`, or write its content as JSON"
      ),
      (
        "{\"a\": \"x", "the string has no closing `\"`",
        "close it with `\"` on the same line; a line break inside a string is written `\\n`"
      ),
      (
        "{\0\"\0", "the file holds a NUL byte where text is expected",
        "save the file as UTF-8; it may be UTF-16, or no text at all"
      ),
    ])
  func messages(_ text: String, _ message: String, _ help: String) {
    let parsed = ParsedText(text)
    #expect(parsed.messages == [message])
    #expect(parsed.findings.map(\.help) == [help])
  }

  @Test("the bracket that indentation shows to be open is named")
  func unclosedByIndentation() {
    let parsed = ParsedText("{\n  \"vars\": {\n    \"A\": 1\n  ,\n  \"b\": {\n  }\n}\n")
    #expect(parsed.places == ["7:2 unclosed-bracket «»"])
    #expect(parsed.findings.first?.secondary.map(\.span) == [ByteSpan(12, 13)])
    #expect(parsed.findings.first?.notes == [])
  }

  @Test("mistakes far apart are all reported")
  func severalMistakes() {
    let parsed = ParsedText("{\n \"a\": 01,\n b: 1,\n \"c\": 'x',\n \"d\": [1 2],\n \"e\" 1\n}")
    #expect(
      parsed.places == [
        "2:7 invalid-number «01»", "3:2 invalid-key «b»", "4:7 unexpected-text «'x'»", "5:10 missing-comma «2»",
        "6:6 missing-colon «1»",
      ])
  }

  @Test("reading stops at the limit of errors")
  func errorLimit() {
    let parsed = ParsedText("[" + String(repeating: "01,", count: 10) + "]", options: JSONCOptions(findingLimit: 4))
    #expect(parsed.findings.count == 4)
    #expect(parsed.findings.last?.notes == ["after 4 syntax errors the rest of the file was not read"])
  }
}
