import ConfigTree
import Findings
import TOML
import Testing

@Suite struct StructureTests {
  @Test func emptyFiles() {
    for text in ["", "\n", "\r\n", " \t", "# c", "\u{FEFF}", "\u{FEFF}# c\n"] {
      #expect(notation(valid(text)) == "{}")
    }
  }

  @Test func keys() {
    #expect(
      notation(valid("bare_key-1 = 1\n1234 = 2\n\"a.b\" = 3\n'ü' = 4\n\"\" = 5\n\"\\u0061\" = 6\n- = 7"))
        == "{bare_key-1: 1, 1234: 2, a.b: 3, ü: 4, : 5, a: 6, -: 7}")
    #expect(
      notation(valid("a.b = 1\na . c = 2\n\"a\".'d'.e = 3\n3.14 = 4")) == "{a: {b: 1, c: 2, d: {e: 3}}, 3: {14: 4}}")
  }

  @Test func tables() {
    let root = valid("x = 1\n[a.b]\ny = 2\n[a]\nz = 3\n[ c . \"d\" ]\n[a.b.e]\n")
    #expect(notation(root) == "{x: 1, a: {b: {y: 2, e: {}}, z: 3}, c: {d: {}}}")
    #expect(root["a"]?.origin == .header)
    #expect(root["a"]?.sourceText == "[a]")
    #expect(root.at(["a", "b"])?.sourceText == "[a.b]")
    #expect(root.document.file.text(root.at(["a", "b"])!.keySpan!) == "b")
    #expect(root["c"]?.origin == .implicit)
    #expect(root["c"]?.sourceText == "c")
    #expect(root.at(["c", "d"])?.sourceText == "[ c . \"d\" ]")
  }

  @Test func arraysOfTables() {
    let root = valid("[[a]]\nx = 1\n[a.t]\ny = 2\n[[a.u]]\n[[a.u]]\nz = 3\n[[a]]\n[a.t]\n[[b.c]]\n[b]\n")
    #expect(notation(root) == "{a: [{x: 1, t: {y: 2}, u: [{}, {z: 3}]}, {t: {}}], b: {c: [{}]}}")
    #expect(root["a"]?.origin == .arrayOfTables)
    #expect(root["a"]?.children.map(\.origin) == [.header, .header])
    #expect(root["a"]?.children.map(\.sourceText) == ["[[a]]", "[[a]]"])
  }

  @Test func inlineValues() {
    let root = valid("a = [1, [2, 'x'],\n # c\n {b.c = 1, b.d = [ { } ]}, ]\ne = {}\nf = []\ng = { \"h\" = {i = []} }")
    #expect(notation(root) == "{a: [1, [2, \"x\"], {b: {c: 1, d: [{}]}}], e: {}, f: [], g: {h: {i: []}}}")
    #expect(Array(root["a"]!.children)[2].sourceText == "{b.c = 1, b.d = [ { } ]}")
    #expect(Array(root["a"]!.children)[2]["b"]?.origin == .dotted)
    #expect(root["e"]?.origin == .inline)
  }

  @Test func lineEndsAndByteOrderMark() {
    let root = valid("\u{FEFF}a = 1\r\n[t]\r\nb = \"x\"\r\n# c\r\nm = '''\r\n1\r\n2'''")
    #expect(notation(root) == "{a: 1, t: {b: \"x\", m: \"1\\r\\n2\"}}")
    #expect(root["a"]?.keySpan == ByteSpan(3, 4))
    #expect(root.document.comments.map(root.document.file.text) == ["# c"])
  }

  @Test func comments() {
    let root = valid("# one\na = 1 # two\n[t] #three\n  #\nl = [ # four\n 1, # 五\n]\n#\tend")
    #expect(
      root.document.comments.map(root.document.file.text)
        == ["# one", "# two", "#three", "#", "# four", "# 五", "#\tend"])
  }

  @Test func keysOfHeadersThatDefineAnImplicitTable() {
    // The key in the header counts, unless it alone has escapes.
    let plain = valid("[\"\\u0061\".b]\n[a]\nx = 1")
    #expect(plain["a"]?.sourceText == "[a]")
    #expect(plain.document.file.text(plain["a"]!.keySpan!) == "a")
    let escaped = valid("[a.b]\n[\"\\u0061\"]\nx = 1\n[\"\\u0062\"]")
    #expect(notation(escaped) == "{a: {b: {}, x: 1}, b: {}}")
    let both = valid("[\"\\u0061\".b]\n['c']\n[\"a\\u0000\"]\n[\"\\U00000061\"]\nx = 1")
    #expect(notation(both) == "{a: {b: {}, x: 1}, c: {}, a\0: {}}")
  }

  @Test(arguments: [
    ("a = 1\na = 2", "2:1 duplicate-key"), ("a = 1\n\"a\" = 2", "2:1 duplicate-key"),
    ("\"\\u0061\" = 1\na = 2", "2:1 duplicate-key"), ("a = 1\n\"\\u0061\" = 2", "2:1 duplicate-key"),
    ("a = { b = 1, b = 2 }", "1:14 duplicate-key"), ("a.b = 1\na = 2", "2:1 duplicate-key"),
    ("a = 1\na.b = 2", "2:1 closed-table"), ("a = {}\na.b = 2", "2:1 closed-table"),
    ("a = { b = {}, b.c = 2 }", "1:15 closed-table"), ("[a]\n[a]", "2:2 duplicate-table"),
    ("a.b = 1\n[a]", "2:2 duplicate-table"), ("a = {}\n[a]", "2:2 duplicate-table"),
    ("a = {}\n[a.b]", "2:2 closed-table"), ("a = 1\n[a]", "2:2 duplicate-key"), ("a = 1\n[a.b]", "2:2 closed-table"),
    ("a = []\n[[a]]", "2:3 duplicate-table"), ("[a]\n[[a]]", "2:3 duplicate-table"),
    ("[[a]]\n[a]", "2:2 duplicate-table"), ("[[a.b]]\n[[a]]", "2:3 duplicate-table"),
    ("[a.b.c]\n[a]\nb.c.d = 1", "3:1 closed-table"), ("[a.b.c]\n[a]\nb.d = 1", "3:1 closed-table"),
    ("[a.b]\n[a]\nb = 1", "3:1 duplicate-key"), ("[a]\n[a.b]\n[a]", "3:2 duplicate-table"),
    ("[t]\na.b.c = 1\na.b = 2", "3:3 duplicate-key"), ("a = [{ b = 1 }]\n[a.c]", "2:2 closed-table"),
  ])
  func conflicts(text: String, expected: String) {
    let result = parse(text)
    #expect(result.findings.map(\.summary) == [expected])
    #expect(result.findings.first?.secondary.count == 1)
  }

  @Test func bothPlacesOfADuplicate() throws {
    let finding = try #require(parse("[vars]\nA = 1\nB = 2\nA = 3\n").findings.first)
    #expect(finding.primary.span == ByteSpan(19, 20))
    #expect(finding.secondary.map(\.span) == [ByteSpan(7, 8)])
    #expect(finding.secondary.map(\.text) == ["first defined here"])
    #expect(finding.message == "the key `A` is defined twice in this table")
    #expect(finding.path == "vars.A")
    #expect(finding.severity == .error)
    #expect(finding.group == .syntax)
  }

  @Test func theFirstOfADuplicateCounts() {
    #expect(notation(parse("a = 1\na = { b = 2 }\nc = 3").document.root) == "{a: 1, c: 3}")
    // The keys below a repeated header are kept, and not reported once more.
    let repeated = parse("[v]\na = 1\n[v]\na = 2\nb = 3\n[w]\na = 1\na = 2")
    #expect(repeated.findings.map(\.summary) == ["3:2 duplicate-table", "8:1 duplicate-key"])
    #expect(notation(repeated.document.root) == "{v: {a: 1, b: 3}, w: {a: 1}}")
  }

  @Test func manyTablesAndKeys() {
    var text = ""
    for number in 0..<2000 { text += "key\(number) = \(number)\n" }
    for number in 0..<2000 { text += "[t\(number)]\nx.y = 1\n[[list]]\nk = \(number)\n" }
    let root = valid(text)
    #expect(root["key1999"]?.integer == 1999)
    #expect(root["list"]?.count == 2000)
    #expect(summaries(text + "[t7]\n").map { $0.split(separator: " ")[1] } == ["duplicate-table"])
  }
}
