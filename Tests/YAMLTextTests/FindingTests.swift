import ConfigTree
import Findings
import Testing
import YAMLText

@Suite struct FindingTests {
  @Test func duplicateKeysNameTheFirst() throws {
    let file = SourceFile(path: "a.yaml", text: "a: 1\nb: {c: 1, \"c\": 2}\na: 3\n\"\\x61\": 4\n")
    let result = YAMLParser.parse(file)
    #expect(result.findings.map(\.rule) == ["duplicate-key", "duplicate-key", "duplicate-key"])
    #expect(result.findings.map { file.text($0.primary.span) } == ["\"c\"", "a", "\"\\x61\""])
    #expect(
      result.findings.map { $0.secondary.map(\.span) } == [[ByteSpan(9, 10)], [ByteSpan(0, 1)], [ByteSpan(0, 1)]])
    #expect(result.findings.allSatisfy { $0.severity == .error && $0.group == .syntax })
    #expect(result.document.root["a"]?.integer == 4)
  }

  @Test func duplicatesInALargeTable() {
    let keys = (0..<100).map { "key\($0): 1\n" }.joined()
    #expect(findings(keys + "key3: 1\n") == ["101:1 duplicate-key: the key `key3` is already in this table"])
  }

  @Test(arguments: [
    ("a: &x 1", "1:4 unsupported-yaml: an anchor (`&name`) is not supported here"),
    ("a: &x\n  b: 1", "1:4 unsupported-yaml: an anchor (`&name`) is not supported here"),
    ("a: &x [1]", "1:4 unsupported-yaml: an anchor (`&name`) is not supported here"),
    ("a: *x", "1:4 unsupported-yaml: an alias (`*name`) is not supported here"),
    ("*x : 1", "1:1 unsupported-yaml: an alias (`*name`) is not supported here"),
    ("a: !!str 1", "1:4 unsupported-yaml: a tag (`!name`) is not supported here"),
    ("a: ! 1", "1:4 unsupported-yaml: a tag (`!name`) is not supported here"),
    ("a: !t {}", "1:4 unsupported-yaml: a tag (`!name`) is not supported here"),
    ("!t k: 1", "1:1 unsupported-yaml: a tag (`!name`) is not supported here"),
    (
      "%YAML 1.1\n---\na: 1",
      "1:1 unsupported-yaml: the file asks for YAML 1.1, in which words such as `yes` and `no` are booleans"
    ),
    ("1: x", "1:1 non-string-key: a key must be a string, and `1` is none"),
    ("true: x", "1:1 non-string-key: a key must be a string, and `true` is none"),
    ("~: x", "1:1 non-string-key: a key must be a string, and `~` is none"),
    ("{? : x}", "1:4 non-string-key: a key is missing here"),
    ("? [1, [2]]\n: {a: 1}\n", "1:3 non-string-key: a key must be a string, and this is a list"),
    ("? {a: 1}\n: 1\n", "1:3 non-string-key: a key must be a string, and this is a table"),
    ("a: 1\n---\nb: 2", "2:1 multiple-documents: a second YAML document starts here, and only one is read"),
  ])
  func refused(_ text: String, _ expected: String) {
    #expect(findings(text) == [expected])
  }

  @Test func readingGoesOnAfterWhatIsRefused() {
    let text = "a: &x 1\n? [1, {b: 2}]\n: {c: [3]}\n*x : {d: 4}\ne: !t text\nf: {? : nothing, g: 5}\n"
    #expect(outline(text) == "table\n  a: integer 1\n  e: string \"text\"\n  f: table\n    g: integer 5")
    #expect(
      findings(text).map { $0.prefix(4) } == ["1:4 ", "2:3 ", "4:1 ", "5:4 ", "6:7 "])
  }

  @Test func plainKeysThatAreNoStringsKeepTheirText() {
    #expect(outline("1: x\n0x10: y") == "table\n  1: string \"x\"\n  0x10: string \"y\"")
  }

  @Test(arguments: [
    ("a: \"x\nb: 1\n", "1:4", "this quoted string is never closed"),
    ("a: [1, 2\nb: 1\n", "2:2", "expected `,` or `]`"),
    ("a: {b: 1\n", "2:1", "expected `,` or `}`"),
    ("a: 1\nword\nb: 2\n", "2:1", "this line is no `key: value`"),
    ("a: b: c\n", "1:5", "a second `: ` stands in this value"),
    ("a:\n\t- 1\n", "2:1", "a tab cannot indent a line"),
    ("a: @x\n", "1:4", "`@` cannot start a value"),
    ("a: 1\n  b: 2\n", "2:4", "a second `: ` stands in this value"),
    ("a:\n    b: 1\n  c: 2\n", "3:3", "expected a key that is indented like the others of its table"),
    ("- a\nb: 1\n", "2:1", "expected a list item `- ` that is indented like the others"),
    ("a: - 1\n", "1:4", "a list item `- ` cannot start here"),
    ("a: \"\\q\"\n", "1:5", "unknown escape in a double-quoted string"),
    (
      "a: \"\\x4\"\n", "1:7", "an escape needs hexadecimal digits: two after `\\x`, four after `\\u`, eight after `\\U`"
    ),
    ("a: \"\\ud800\"\n", "1:7", "this escape names no Unicode character"),
    ("a: |0\n  x\n", "1:5", "the indentation of a block string is at least 1"),
    ("a: \"x\"y\n", "1:7", "nothing but a comment may follow the value on this line"),
    ("a: ]\n", "1:4", "expected a value"),
    ("a: \"é 😀\" x: @\n", "1:10", "nothing but a comment may follow the value on this line"),
  ])
  func syntaxErrors(_ text: String, _ place: String, _ message: String) {
    #expect(findings(text) == ["\(place) syntax-error: \(message)"])
  }

  @Test func encodingErrorsAreByteOffsets() {
    let invalid = Array("é: 1\nb: ".utf8) + [0xFF, 0x0A]
    let result = YAMLParser.parse(SourceFile(path: "a.yaml", bytes: invalid))
    #expect(result.findings.map(\.message) == ["the file is not valid UTF-8 here"])
    #expect(result.findings.map(\.primary.span.start) == [9])
    #expect(findings("a: \u{1}\n") == ["1:4 syntax-error: a control character is not allowed in YAML"])
    #expect(
      findings(Array("\u{FEFF}a: \u{1}\n".utf8)) == ["1:4 syntax-error: a control character is not allowed in YAML"])
    #expect(findings([0xFF, 0xFE, 0x61, 0x00]) == ["1:1 syntax-error: the file is not valid UTF-8 here"])
  }

  @Test func whatWasReadBeforeAnErrorIsKept() {
    let text = "a: 1\nb:\n  c: [1, 2, ]]\n"
    #expect(outline(text).hasPrefix("table\n  a: integer 1\n  b: table\n    c: array\n      integer 1"))
    #expect(findings(text).count == 1)
  }

  @Test func nestingHasALimit() {
    func nested(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
    #expect(findings(nested(1000)) == [])
    #expect(findings(nested(1001)) == ["1:1001 nesting-too-deep: tables and lists are nested more than 1000 deep"])
    #expect(findings(String(repeating: "[", count: 100_000)).count == 1)
    #expect(findings("? " + nested(1001) + "\n: 1\n").last?.contains("nesting-too-deep") == true)
  }

  @Test func everyPrefixOfADocumentIsReadWithinItsBounds() {
    let text = "# é\na: &x [1, {\"b\": 'c'}]\n? |\n  k\n: >-\n  ü\n\n- 1\n...\n---\n!t x: \"\\u00e9\" # end\n"
    let bytes = Array(text.utf8)
    for count in 0...bytes.count {
      let file = SourceFile(path: "a.yaml", bytes: Array(bytes.prefix(count)))
      let result = YAMLParser.parse(file)
      let spans = result.document.nodes.map { [$0.keyStart, $0.keyEnd, $0.start, $0.end].map(Int.init) }
      #expect(spans.allSatisfy { $0[0] <= $0[1] && $0[1] <= count && $0[2] <= $0[3] && $0[3] <= count })
      #expect(result.findings.allSatisfy { $0.primary.span.end <= count })
      #expect(result.document.comments.allSatisfy { $0.end <= count })
    }
  }
}
