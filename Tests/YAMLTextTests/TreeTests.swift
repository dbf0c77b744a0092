import ConfigTree
import Findings
import Testing
import YAMLText

@Suite struct TreeTests {
  @Test func nestedTablesAndLists() {
    let text = """
      name: shop
      list:
      - 1
      - a: 1
        b: [x, {y: 2}]
      -
        - deep
      empty: {}
      nothing: []
      """
    #expect(
      outline(text) == """
        table
          name: string "shop"
          list: array
            integer 1
            table
              a: integer 1
              b: array
                string "x"
                table
                  y: integer 2
            array
              string "deep"
          empty: table
          nothing: array
        """)
    #expect(findings(text) == [])
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "\u{FEFF}", "---\n...\n# end\n"])
  func aFileWithoutValues(_ text: String) {
    #expect(findings(text) == [])
    #expect(["table", "null"].contains(outline(text)))
  }

  @Test(arguments: [("just text", "string \"just text\""), ("- 1", "array\n  integer 1"), ("42", "integer 42")])
  func rootsThatAreNoTable(_ text: String, _ expected: String) {
    #expect(outline(text) == expected)
  }

  @Test func placesOfKeysAndValues() {
    let text = """
      # head
      'first key': "value" # tail
      block: |  # about
        line one
          line two

      table:
        a: 1
        b:
          - x
          - y   # last

      flow: [ 1, { z: 2 } ]
      none:
      end: x
      """
    let document = parse(text)
    let root = document.root
    #expect(root["first key"]?.keySpan.map(document.file.text) == "'first key'")
    #expect(root["first key"]?.sourceText == "\"value\"")
    #expect(root["block"]?.sourceText == "|  # about\n  line one\n    line two")
    #expect(root["table"]?.sourceText == "a: 1\n  b:\n    - x\n    - y")
    #expect(root.at(["table", "b"])?.sourceText == "- x\n    - y")
    #expect(root["flow"]?.sourceText == "[ 1, { z: 2 } ]")
    #expect(root["flow"]?.children.map(\.sourceText) == ["1", "{ z: 2 }"])
    #expect(root["none"]?.span.isEmpty == true)
    #expect(root["none"]?.span.start == text.utf8.count - ":\nend: x".utf8.count + 1)
    #expect(root.span == ByteSpan("# head\n".utf8.count, text.utf8.count))
    #expect(document.comments.map(document.file.text) == ["# head", "# tail", "# about", "# last"])
  }

  /// libyaml counts characters and takes U+2028 and U+0085 for line ends; spans are bytes.
  @Test(arguments: ["", "\u{FEFF}"], ["\n", "\r\n"])
  func placesAreBytes(_ mark: String, _ lineEnd: String) {
    let lines = ["# é 😀", "ключ: \"значение 😀\"", "odd: \"a\u{2028}b\"", "text: 'ab\u{85}c'", "後: 一", "last: 1"]
    let document = parse(mark + lines.joined(separator: lineEnd) + lineEnd)
    let root = document.root
    #expect(root.children.map(\.key) == ["ключ", "odd", "text", "後", "last"])
    #expect(root["ключ"]?.sourceText == "\"значение 😀\"")
    #expect(root["ключ"]?.keySpan.map(document.file.text) == "ключ")
    #expect(root["odd"]?.sourceText == "\"a\u{2028}b\"")
    #expect(root["後"]?.sourceText == "一")
    #expect(root["last"]?.sourceText == "1")
    #expect(document.comments.map(document.file.text) == ["# é 😀"])
  }

  @Test func numberSignsInsideScalarsAreNoComments() {
    let document = parse("a: x#y\nb: '# no'\nc: |\n  # no\n# yes\nd: [1, # also\n  2]\n#")
    #expect(document.comments.map(document.file.text) == ["# yes", "# also", "#"])
  }

  @Test func keysWithEscapes() {
    let document = parse("\"a\\tb\": 1\n'it''s': 2\n? |\n  block\n: 3\n? plain\n: 4\n\"\": 5\n")
    #expect(document.root.children.map(\.key) == ["a\tb", "it's", "block\n", "plain", ""])
    #expect(document.root["a\tb"]?.integer == 1)
    #expect(document.root["it's"]?.keySpan.map(document.file.text) == "'it''s'")
    #expect(document.root[""]?.integer == 5)
  }

  @Test func aKeyOfAnyLengthIsRead() {
    let key = String(repeating: "k", count: 5000)
    #expect(parse("? \(key)\n: 1\n").root[key]?.integer == 1)
  }

  @Test func largeTablesFindTheirKeys() {
    let document = parse((0..<2000).map { "key\($0): \($0)" }.joined(separator: "\n"))
    #expect(document.root.count == 2000)
    #expect(document.root["key1999"]?.integer == 1999)
  }
}
