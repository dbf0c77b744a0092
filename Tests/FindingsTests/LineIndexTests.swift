import Findings
import Testing

@Suite struct LineIndexTests {
  private func index(_ text: String) -> LineIndex { LineIndex(SourceFile(path: "a", text: text)) }

  @Test(arguments: [
    ("", [0]), ("a", [0]), ("a\n", [0, 2]), ("a\nb", [0, 2]), ("a\r\nb\r\n", [0, 3, 6]), ("\n\n", [0, 1, 2]),
    ("a\rb", [0]), ("\u{2028}\n", [0, 4]),
  ])
  func lineStarts(_ text: String, _ starts: [Int]) {
    #expect(index(text).lineStarts == starts)
  }

  @Test(arguments: [
    ("a\nb", 0, ["a", "b"]), ("a\r\nb\r\n", 0, ["a", "b", ""]), ("\r\n\n", 0, ["", "", ""]), ("a\r", 0, ["a\r"]),
    ("a\rb\r\nc", 0, ["a\rb", "c"]), ("", 0, [""]),
  ])
  func linesWithoutTheirEnds(_ text: String, _ unused: Int, _ lines: [String]) {
    let file = SourceFile(path: "a", text: text)
    let index = LineIndex(file)
    #expect((0..<index.lineCount).map { file.text(index.lineSpan($0)) } == lines)
  }

  @Test(arguments: [
    ("ab\ncd", 0, 1, 1), ("ab\ncd", 2, 1, 3), ("ab\ncd", 3, 2, 1), ("ab\ncd", 5, 2, 3), ("ab\n", 3, 2, 1),
    ("a\r\nb", 1, 1, 2), ("a\r\nb", 2, 1, 3), ("a\r\nb", 3, 2, 1), ("é😀x", 6, 1, 3), ("e\u{301}x", 3, 1, 3),
    ("\u{FEFF}x", 3, 1, 1), ("\u{FEFF}ab", 4, 1, 2), ("\u{FEFF}", 0, 1, 1), ("\u{FEFF}\nx", 4, 2, 1),
    ("a\n\u{FEFF}x", 5, 2, 2), ("ab", 99, 1, 3), ("ab", -1, 1, 1), ("", 0, 1, 1),
  ])
  func locations(_ text: String, _ offset: Int, _ line: Int, _ column: Int) {
    let location = index(text).location(at: offset)
    #expect((location.line, location.column) == (line, column))
    #expect(location.offset == min(max(offset, 0), text.utf8.count))
  }

  /// Far into a long line columns are counted from the nearest block.
  @Test(arguments: ["", "\u{FEFF}"])
  func longLines(_ mark: String) {
    let long = String(repeating: "é😀a", count: 3000)
    let text = mark + "x\n" + long + "\n" + long
    let index = index(text)
    let start = mark.utf8.count + 2
    for scalars in [0, 1, 3, 100, 2999, 4500, 8999, 9000] {
      let offset = start + String(String.UnicodeScalarView(long.unicodeScalars.prefix(scalars))).utf8.count
      for (line, offset) in [(2, offset), (3, offset + long.utf8.count + 1)] {
        let location = index.location(at: offset)
        #expect((location.line, location.column) == (line, scalars + 1))
      }
    }
  }

  @Test(arguments: ["", "\u{FEFF}"])
  func aFileOfOneLongLine(_ mark: String) {
    let text = mark + String(repeating: "ü", count: 5000)
    #expect(index(text).location(at: text.utf8.count).column == 5001)
    #expect(index(text).location(at: text.utf8.count - 2048).column == 5001 - 1024)
  }
}
