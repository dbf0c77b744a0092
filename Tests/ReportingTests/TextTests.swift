import Findings
import Reporting
import Testing

@Suite struct TextTests {
  @Test func oneFinding() {
    #expect(
      render(.text, [misspeltKey()]) == """
        error: unknown key `compatability_date` [unknown-key]
          --> wrangler.toml:3:1
           |
         3 | compatability_date = "2026-01-01"
           | ^^^^^^^^^^^^^^^^^^ not a key that wrangler knows
           |
           = help: did you mean `compatibility_date`? (safe fix)

        1 error in 2 files; `lariat fix` mends 1

        """)
  }

  @Test func furtherPlacesInThisAndAnotherFile() {
    #expect(
      render(.text, [fullFinding()]) == """
        warning: two Workers are named `x`, 100% alike [duplicate-worker-name]
          --> apps/a b/wrangler.jsonc:2:17
           |
         2 |   "name": "é😀", "main": "x.ts",
           |           -----
           |                  ^^^^^^ declared again here
           |
          ::: ../other.toml:1:1
           |
         1 | name = "x"
           | ---- first declared here
           |
           = note: holds in `staging`, `production`
           = help: rename one (unsafe fix)
           = help: rename it

        1 warning in 2 files

        """)
  }

  @Test func linesApart() {
    let source = file("a.toml", "a = 1\nb = 2\nc = 3\nd = 4\n\n\n\n\n\nx = 5")
    var finding = simple(.info, label("x", in: source, "here"))
    finding.secondary = [label("a", in: source), label("b", in: source, "and this")]
    #expect(
      render(.text, [finding])
        == """
        info: wrong [some-rule]
          --> a.toml:10:1
            |
          1 | a = 1
            | -
          2 | b = 2
            | - and this
        ...
         10 | x = 5
            | ^ here

        1 info in 2 files

        """.replacing("  --> a.toml:10:1", with: "   --> a.toml:10:1"))
  }

  @Test(arguments: [
    ("\tx", "    x", "    ^"), ("a\tx", "a    x", "     ^"), ("日本x", "日本x", "    ^"), ("😀x", "😀x", "  ^"),
    ("👩‍👩‍👧x", "👩‍👩‍👧x", "  ^"), ("🇩🇪x", "🇩🇪x", "  ^"), ("e\u{301}x", "e\u{301}x", " ^"), ("❤️x", "❤️x", "  ^"),
    ("ＡＢx", "ＡＢx", "    ^"), ("한x", "한x", "  ^"), ("éüx", "éüx", "  ^"), ("\u{1B}[31mx", "\\u{1b}[31mx", "          ^"),
    ("\u{202E}x", "\\u{202e}x", "        ^"), ("\u{FEFF}x", "x", "^"), ("a\u{FEFF}x", "a\\u{feff}x", "         ^"),
    ("\u{9B}x", "\\u{9b}x", "      ^"), ("\rx", "\\rx", "  ^"), ("\u{301}x", "\u{25CC}\u{301}x", " ^"),
    ("\u{0}x", "\\u{0}x", "     ^"),
  ])
  func caretsStandBelowWhatTheyMean(_ text: String, _ line: String, _ carets: String) {
    let source = file("a", text + "\n")
    let lines = render(.text, [simple(.error, label("x", in: source))]).split(separator: "\n")
    #expect(lines[3] == " 1 | \(line)")
    #expect(lines[4] == "   | \(carets)")
  }

  @Test func textThatIsNotUTF8() {
    let source = SourceFile(path: "a", bytes: [0x61, 0xFF, 0xE2, 0x82, 0x78, 0x0A])
    let lines = render(.text, [simple(.error, label("x", in: source))]).split(separator: "\n")
    #expect(lines[3] == " 1 | a\u{FFFD}\u{FFFD}x")
    #expect(lines[4] == "   |    ^")
  }

  @Test(arguments: [
    ("a\r\nb\r\n", ByteSpan(at: 1), "a", " ^"), ("a\nb", ByteSpan(0, 3), "a", "^"), ("", ByteSpan(at: 0), nil, nil),
    ("ab", ByteSpan(at: 2), "ab", "  ^"), ("ab", ByteSpan(5, 9), "ab", "  ^"), ("\n", ByteSpan(at: 0), "", "^"),
  ])
  func spansAtTheirLimits(_ text: String, _ span: ByteSpan, _ line: String?, _ carets: String?) {
    let source = file("a", text)
    let lines = render(.text, [simple(.error, Label(file: source, span: span))])
      .split(separator: "\n", omittingEmptySubsequences: false)
    if let line, let carets {
      #expect(lines[3] == (line.isEmpty ? " 1 |" : " 1 | \(line)"))
      #expect(lines[4] == "   | \(carets)")
    } else {
      #expect(lines[2] == "")
    }
  }

  @Test(arguments: [40, 80, 120])
  func longLinesAreCutAroundTheCarets(_ width: Int) throws {
    let filler = String(repeating: "\"a\":1,", count: 400)
    for text in ["x" + filler, filler + "x" + filler, filler + "x", String(repeating: "日", count: 3000) + "x"] {
      let lines = render(.text, [simple(.error, label("x", in: file("a", text)))], width: width).split(separator: "\n")
      let cells = lines[3].unicodeScalars.reduce(0) { $0 + ($1 == "日" ? 2 : 1) }
      #expect(cells <= width && cells > width - 4)
      let column = try #require(lines[4].firstIndex(of: "^")).utf16Offset(in: lines[4])
      let before = lines[3].prefix { $0 != "x" }.unicodeScalars.reduce(0) { $0 + ($1 == "日" ? 2 : 1) }
      #expect(column == before)
    }
  }

  @Test func placesFarApartOnALongLineAreShownOneByOne() {
    let source = file("a", "x" + String(repeating: " ", count: 300) + "y")
    var finding = simple(.error, label("y", in: source, "here"))
    finding.secondary = [label("x", in: source, "and here")]
    let lines = render(.text, [finding], width: 40).split(separator: "\n")
    #expect(lines[3].hasPrefix(" 1 | x ") && lines[3].hasSuffix("…"))
    #expect(lines[4] == "   | - and here")
    #expect(lines[5].hasPrefix(" 1 | … ") && lines[5].hasSuffix(" y"))
    #expect(lines[6].hasSuffix(" ^ here"))
  }

  @Test func aLongSpanEndsWithTheExcerpt() {
    let text = String(repeating: "z", count: 500)
    let lines = render(.text, [simple(.error, label(text, in: file("a", text)))], width: 60).split(separator: "\n")
    #expect(lines[3].hasSuffix("z…"))
    #expect(lines[4].count == lines[3].count - 1)
  }

  @Test func messagesCannotControlTheTerminal() {
    let source = file("a\u{1B}.toml", "x")
    var finding = simple(.error, label("x", in: source, "l\u{7}"), "m\u{1B}[2J\n", path: "x")
    finding.notes = ["n\u{8}"]
    finding.help = "h\u{202E}"
    for format in [ReportFormat.text, .concise, .github] {
      let text = render(format, [finding])
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0 != "\u{202E}") })
    }
    #expect(render(.text, [finding]).hasPrefix("error: m\\u{1b}[2J\\n [some-rule]\n  --> a\\u{1b}.toml:1:1\n"))
  }

  @Test func colours() {
    let text = render(.text, [misspeltKey()], color: true)
    #expect(text.hasPrefix("\u{1B}[1;31merror\u{1B}[0m\u{1B}[1m: unknown key"))
    #expect(text.contains("\u{1B}[1;31m^^^^^^^^^^^^^^^^^^ not a key that wrangler knows\u{1B}[0m\n"))
    #expect(stripped(text) == render(.text, [misspeltKey()]))
    #expect(!render(.text, [misspeltKey()]).contains("\u{1B}"))
  }

  private func stripped(_ text: String) -> String { text.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") }

  @Test func aReportWithoutFindingsIsEmpty() {
    #expect(render(.text, []) == "")
    #expect(Report(findings: [], fileCount: 1, toolVersion: "").summaryLine == "no findings in 1 file")
  }

  private static let colourCases: [(ColorMode, isTerminal: Bool, noColor: String?, forceColor: String?, Bool)] = [
    (.always, false, "1", nil, true), (.never, true, nil, "1", false), (.auto, true, nil, nil, true),
    (.auto, false, nil, nil, false), (.auto, true, "1", nil, false), (.auto, true, "", nil, true),
    (.auto, false, nil, "1", true), (.auto, true, nil, "0", false), (.auto, false, "1", "1", false),
  ]

  @Test(arguments: colourCases)
  func whenToColour(_ mode: ColorMode, _ isTerminal: Bool, _ noColor: String?, _ forceColor: String?, _ expected: Bool)
  {
    #expect(mode.isEnabled(isTerminal: isTerminal, noColor: noColor, forceColor: forceColor) == expected)
  }
}
