import ConfigTree
import Findings
import JSONC
import Testing

@Suite("Values, spans and comments")
struct JSONCParserTests {
  @Test(
    "values",
    arguments: [
      ("{}", "{}"), ("[]", "[]"), ("null", "null"), ("true", "true"), ("\"x\"", "'x'"), ("-0", "0"),
      (#"{"a":1,"b":[true,false,null],"c":{"d":"e"}}"#, "{a:1,b:[true,false,null],c:{d:'e'}}"),
      (#"{"a":[1,2,],"b":2,}"#, "{a:[1,2],b:2}"),
      ("{\"a\"/* x */:/**/1 // y\r\n}", "{a:1}"), ("{\"a\":1} // end", "{a:1}"),
      ("{\"a\":1,//x\r\"b\":2}", "{a:1,b:2}"),
      (#"{"":1}"#, "{:1}"), (#"{"a":"1//2/*3*/"}"#, "{a:'1//2/*3*/'}"), ("{\"é\":\"ü\"}", "{é:'ü'}"),
    ])
  func values(_ text: String, _ tree: String) {
    let parsed = ParsedText(text)
    #expect(parsed.tree == tree)
    #expect(parsed.findings.isEmpty)
  }

  @Test(
    "numbers",
    arguments: [
      ("0", "0"), ("-12", "-12"), ("9223372036854775807", "9223372036854775807"),
      ("-9223372036854775808", "-9223372036854775808"), ("9223372036854775808", "9.223372036854775808e+18f"),
      ("-9223372036854775809", "-9.223372036854775809e+18f"), ("1.5", "1.5f"), ("1e2", "100.0f"), ("1E+2", "100.0f"),
      ("12e-1", "1.2f"), ("1e400", "inff"), ("1e-400", "0.0f"), ("0.10", "0.1f"), ("-0.0", "-0.0f"),
      ("123456789012345678901234567890", "1.2345678901234568e+29f"),
    ])
  func numbers(_ text: String, _ tree: String) throws {
    let parsed = ParsedText("[\(text)]")
    #expect(parsed.findings.isEmpty)
    let expected = tree.hasSuffix("f") ? "\(try #require(Double(tree.dropLast())))f" : tree
    #expect(parsed.tree == "[\(expected)]")
  }

  @Test("spans of keys and values are as written")
  func spans() throws {
    let parsed = ParsedText("{ \"a\" : [ 1, \"x\\n\" ] /* c */ }")
    let entry = try #require(parsed.root["a"])
    #expect(parsed.root.span == ByteSpan(0, 30))
    #expect(entry.keySpan == ByteSpan(2, 5))
    #expect(entry.span == ByteSpan(8, 20))
    #expect(entry.children.map(\.span) == [ByteSpan(10, 11), ByteSpan(13, 18)])
    #expect(entry.children.map(\.keySpan) == [nil, nil])
    #expect(entry.origin == .inline)
    #expect(parsed.document.comments == [ByteSpan(21, 28)])
  }

  @Test("text without escapes stays in the source")
  func textPlaces() {
    let parsed = ParsedText(#"{"plain":"plain","\u0061":"\t"}"#)
    let nodes = parsed.document.nodes
    #expect(nodes.map(\.textIsDecoded) == [false, false, true])
    #expect(nodes.map(\.keyIsDecoded) == [false, false, true])
    #expect(nodes.map(\.keyIsQuoted) == [false, true, true])
    #expect(parsed.document.decoded == [0x61, 0x09])
    #expect(parsed.root["a"]?.string == "\t")
  }

  @Test(
    "escapes",
    arguments: [
      (#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{c}\n\r\t"), (#"\u00e9\u00E9"#, "éé"), (#"\ud83d\ude00"#, "😀"),
      (#"\ud83d"#, "\u{FFFD}"), (#"\ude00x"#, "\u{FFFD}x"), (#"\ud83d\u0041"#, "\u{FFFD}A"),
      (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"), (#"a\u0000b"#, "a\u{0}b"), ("\u{7F}", "\u{7F}"),
    ])
  func escapes(_ source: String, _ text: String) {
    let parsed = ParsedText("[\"\(source)\"]")
    #expect(parsed.findings.isEmpty)
    #expect(parsed.root.children.map(\.string) == [text])
  }

  @Test("comments are listed without line ends")
  func comments() {
    let parsed = ParsedText("// a\r\n/* b\n */ {\"x\": 1, // c\n} //")
    #expect(parsed.document.comments.map(parsed.file.text) == ["// a", "/* b\n */", "// c", "//"])
    #expect(parsed.findings.isEmpty)
  }

  @Test("json and jsonc are read alike", arguments: [ConfigFormat.json, .jsonc])
  func formats(_ format: ConfigFormat) {
    let result = JSONCParser.parse(SourceFile(path: "w", text: "{\"a\":1,/* */}"), format: format)
    #expect(result.document.format == format)
    #expect(result.findings.isEmpty && !result.hasSyntaxErrors)
  }

  // MARK: Encodings

  @Test("a UTF-8 mark is skipped")
  func byteOrderMark() {
    let parsed = ParsedText(bytes: [0xEF, 0xBB, 0xBF] + Array("{\"a\":1}".utf8))
    #expect(parsed.tree == "{a:1}")
    #expect(parsed.root.span == ByteSpan(3, 10))
    #expect(parsed.findings.isEmpty)
  }

  @Test(
    "other marks are errors",
    arguments: [
      ([0xFF, 0xFE, 0x7B, 0], "UTF-16 LE"), ([0xFE, 0xFF, 0, 0x7B], "UTF-16 BE"),
      ([0xFF, 0xFE, 0, 0], "UTF-32 LE"), ([0, 0, 0xFE, 0xFF], "UTF-32 BE"),
    ] as [([UInt8], String)])
  func otherMarks(_ bytes: [UInt8], _ name: String) {
    let parsed = ParsedText(bytes: bytes)
    #expect(parsed.findings.map(\.rule) == ["wrong-encoding"])
    #expect(parsed.findings.first?.group == .syntax)
    #expect(parsed.messages.first?.contains(name) == true)
    #expect(parsed.root.kind == .table)
  }

  @Test("malformed UTF-8 is one warning and reads as U+FFFD")
  func malformed() {
    let parsed = ParsedText(
      bytes: Array("{\"a\":\"".utf8) + [0xE9] + Array("\",\"b\":\"x".utf8) + [0xE2, 0x82, 0xFF, 0x22, 0x7D])
    #expect(parsed.tree == "{a:'\u{FFFD}',b:'x\u{FFFD}\u{FFFD}'}")
    #expect(parsed.findings.map(\.rule) == ["invalid-utf8"])
    #expect(parsed.findings.map(\.severity) == [.warning])
    #expect(parsed.findings.map(\.group) == [.lint])
    #expect(parsed.findings.map(\.primary.span) == [ByteSpan(6, 7)])
    #expect(parsed.findings.map(\.notes) == [["the file holds 2 more such places"]])
  }

  @Test(
    "malformed sequences are counted as decoders do",
    arguments: [
      [0x80], [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80],
      [0xF8, 0x41], [0xC3], [0xE2, 0x82, 0x41],
    ] as [[UInt8]])
  func malformedCounts(_ bytes: [UInt8]) {
    let parsed = ParsedText(bytes: [0x22] + bytes + [0x22])
    let replaced = String(decoding: bytes, as: UTF8.self)
    #expect(parsed.root.string == replaced)
    let count = replaced.unicodeScalars.count { $0 == "\u{FFFD}" }
    let note = count == 1 ? [] : ["the file holds \(count - 1) more such place\(count == 2 ? "" : "s")"]
    #expect(parsed.findings.map(\.notes) == [note])
  }

  // MARK: Duplicates

  @Test("the last of duplicate keys counts, at the place of the first")
  func duplicates() throws {
    let parsed = ParsedText(#"{"a":{"x":1,"y":2},"b":2,"\u0061":{"x":3}, "c":4}"#)
    #expect(parsed.tree == "{a:{x:3},b:2,c:4}")
    #expect(parsed.places == [#"1:26 duplicate-key «"\u0061"»"#])
    let finding = try #require(parsed.findings.first)
    #expect(finding.severity == .warning && finding.group == .lint)
    #expect(finding.secondary.map(\.span) == [ByteSpan(1, 4)])
    #expect(finding.path == "a")
    let entry = try #require(parsed.root["a"])
    #expect(entry.keySpan == ByteSpan(25, 33))
    #expect(entry.at(["x"])?.path.description == "a.x")
    #expect(brokenInvariants(parsed.document).isEmpty)
  }

  @Test("each repetition is a finding that shows the first")
  func triplicates() {
    let parsed = ParsedText(#"[{"a":1,"a":2,"a":3}]"#)
    #expect(parsed.tree == "[{a:3}]")
    #expect(parsed.places == ["1:9 duplicate-key «\"a\"»", "1:15 duplicate-key «\"a\"»"])
    #expect(parsed.findings.allSatisfy { $0.secondary.first?.span == ByteSpan(2, 5) })
    #expect(parsed.findings.map(\.path) == ["[0].a", "[0].a"])
  }

  @Test("duplicates in large objects, and of large objects")
  func manyDuplicates() {
    let inner = (0..<40).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    let parsed = ParsedText("{\"t\":{\(inner),\"k3\":99},\"t\":{\(inner)}}")
    #expect(parsed.findings.count == 2)
    #expect(parsed.root["t"]?.count == 40)
    #expect(parsed.root["t"]?["k3"]?.integer == 3)
    #expect(brokenInvariants(parsed.document).isEmpty)
  }

  @Test("more duplicates than the limit are counted")
  func duplicateLimit() {
    let parsed = ParsedText(
      "{" + [String](repeating: "\"a\":1", count: 10).joined(separator: ",") + "}",
      options: JSONCOptions(findingLimit: 3))
    #expect(parsed.findings.count == 3)
    #expect(parsed.findings.last?.notes == ["6 more duplicate keys follow"])
  }

  // MARK: Nesting

  @Test("nesting up to the limit is read")
  func nestingAtLimit() {
    let text = String(repeating: "[", count: 1000) + String(repeating: "]", count: 1000)
    #expect(ParsedText(text).findings.isEmpty)
  }

  @Test("deeper nesting is one finding", arguments: ["[", "{\"a\":"])
  func nestingTooDeep(_ opener: String) {
    let parsed = ParsedText(String(repeating: opener, count: 100_000))
    #expect(parsed.findings.map(\.rule) == ["nesting-too-deep"])
    #expect(parsed.findings.first?.primary.span.start == opener.utf8.count * 1000)
    #expect(brokenInvariants(parsed.document).isEmpty)
  }

  @Test("deep nesting takes no stack")
  func nestingWithoutLimit() {
    let text = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let parsed = ParsedText(text, options: JSONCOptions(nestingLimit: .max))
    #expect(parsed.findings.isEmpty)
    #expect(parsed.document.nodes.count == 100_000)
  }
}
