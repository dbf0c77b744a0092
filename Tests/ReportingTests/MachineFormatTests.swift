import Findings
import JSONText
import Reporting
import Testing

@Suite struct MachineFormatTests {
  @Test func concise() {
    #expect(
      render(.concise, [misspeltKey(), fullFinding()]) == """
        wrangler.toml:3:1: error: unknown key `compatability_date` [unknown-key]
        apps/a b/wrangler.jsonc:2:17: warning: two Workers are named `x`, 100% alike [duplicate-worker-name]

        """)
  }

  @Test func json() {
    #expect(
      render(.json, [fullFinding()]) == """
        {
          "version": 1,
          "findings": [
            {
              "rule": "duplicate-worker-name",
              "group": "lint",
              "severity": "warning",
              "message": "two Workers are named `x`, 100% alike",
              "file": "apps/a b/wrangler.jsonc",
              "path": "env.staging.name",
              "environment": "staging",
              "range": {
                "start": { "line": 2, "column": 17, "offset": 22 },
                "end": { "line": 2, "column": 23, "offset": 28 }
              },
              "related": [
                {
                  "message": "first declared here",
                  "file": "../other.toml",
                  "range": {
                    "start": { "line": 1, "column": 1, "offset": 0 },
                    "end": { "line": 1, "column": 5, "offset": 4 }
                  }
                },
                {
                  "message": null,
                  "file": "apps/a b/wrangler.jsonc",
                  "range": {
                    "start": { "line": 2, "column": 11, "offset": 12 },
                    "end": { "line": 2, "column": 15, "offset": 20 }
                  }
                }
              ],
              "notes": [
                "holds in `staging`, `production`"
              ],
              "help": "rename one",
              "fixes": [
                {
                  "title": "remove it",
                  "applicability": "unsafe",
                  "edits": [
                    { "start": 22, "end": 28, "text": "" }
                  ]
                },
                {
                  "title": "rename it",
                  "applicability": "display-only",
                  "edits": [
                    { "start": 0, "end": 0, "text": "// \\"é\\"\\n" }
                  ]
                }
              ]
            }
          ],
          "summary": { "files": 2, "errors": 0, "warnings": 1, "infos": 0 }
        }

        """)
  }

  @Test func jsonWithoutFindings() {
    #expect(
      render(.json, []) == """
        {
          "version": 1,
          "findings": [],
          "summary": { "files": 2, "errors": 0, "warnings": 0, "infos": 0 }
        }

        """)
  }

  @Test func jsonLinesAreTheFindingsOfJSON() throws {
    let findings = [misspeltKey(), fullFinding(), simple(.info, label("a", in: file("a", "a")), "\u{1}\"\\\u{2028}")]
    let document = try StrictJSON.parse(render(.json, findings))
    let lines = render(.jsonl, findings).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(try JSONValue.array(lines.map { try StrictJSON.parse(String($0)) }) == document["findings"])
    #expect(render(.jsonl, []) == "")
    #expect(document["findings"]?[2]?["message"]?.string == "\u{1}\"\\\u{2028}")
    #expect(document["findings"]?[2]?["environment"] == .null)
    #expect(document["findings"]?[2]?["help"] == .null)
  }

  /// Columns are Unicode scalars, without a byte order mark; offsets are bytes, with it.
  @Test(arguments: [
    ("x", 1, 1, 0), ("\u{FEFF}x", 1, 1, 3), ("é😀x", 1, 3, 6), ("e\u{301}x", 1, 3, 3), ("a\r\n\tx", 2, 2, 4),
    ("\u{FEFF}\nax", 2, 2, 5), ("\rx", 1, 2, 1),
  ])
  func places(_ text: String, _ line: Int64, _ column: Int64, _ offset: Int64) throws {
    let json = try StrictJSON.parse(render(.json, [simple(.error, label("x", in: file("a", text)))]))
    let start: JSONValue = .object(
      JSONObject([
        .init(name: "line", value: .integer(line)), .init(name: "column", value: .integer(column)),
        .init(name: "offset", value: .integer(offset)),
      ]))
    #expect(json["findings"]?[0]?["range"]?["start"] == start)
  }

  /// Findings on one line are counted onwards from each other.
  @Test func placesOfManyFindingsOnOneLine() throws {
    let source = file("a", "\u{FEFF}é x é x\né x x")
    let spans = [6, 11, 16, 18].map { ByteSpan($0, $0 + 1) }
    let findings = (spans + spans.reversed() + [ByteSpan(0, 20)]).map { simple(.error, Label(file: source, span: $0)) }
    let places = render(.concise, findings).split(separator: "\n").map {
      $0.split(separator: ":").prefix(3).joined(separator: ":")
    }
    let index = LineIndex(source)
    let expected = findings.map { finding in
      let place = index.location(at: finding.primary.span.start)
      return "a:\(place.line):\(place.column)"
    }
    #expect(places == expected)
  }

  @Test func github() {
    let source = file("a,b:c%.toml", "x = 1\ny = [\n]\n")
    let findings = [
      simple(.error, label("x", in: source), "50% of\r\nall: a, b"), simple(.warning, label("[\n]", in: source)),
      simple(.info, Label(file: source, span: ByteSpan(at: 0))),
    ]
    #expect(
      render(.github, findings) == """
        ::error file=a%2Cb%3Ac%25.toml,line=1,col=1,endColumn=2,title=some-rule::50%25 of%0D%0Aall: a, b
        ::warning file=a%2Cb%3Ac%25.toml,line=2,endLine=3,title=some-rule::wrong
        ::notice file=a%2Cb%3Ac%25.toml,line=1,col=1,endColumn=1,title=some-rule::wrong

        """)
  }

  @Test func githubShowsNotesAndHelp() {
    #expect(
      render(.github, [fullFinding()]).hasSuffix(
        "::two Workers are named `x`, 100%25 alike%0Anote: holds in `staging`, `production`%0Ahelp: rename one\n"))
  }

  @Test func gitlab() throws {
    let text = render(.gitlab, [misspeltKey(), fullFinding(), simple(.info, label("a", in: file("./a", "a\na")))])
    let report = try StrictJSON.parse(text)
    #expect(
      report[0]?["description"]?.string == "unknown key `compatability_date`\nhelp: did you mean `compatibility_date`?")
    #expect(report[0]?["check_name"]?.string == "unknown-key")
    #expect(report[0]?["location"] == ["path": "wrangler.toml", "lines": ["begin": 3, "end": 3]])
    #expect((0..<3).map { report[$0]?["severity"]?.string } == ["major", "minor", "info"])
    #expect(report[2]?["location"]?["path"]?.string == "a")
    #expect(report[0]?["fingerprint"]?.string?.count == 32)
    #expect(render(.gitlab, []) == "[]\n")
  }

  @Test func junit() {
    let source = file("a&\"b.toml", "x\ny")
    var failing = simple(.error, label("y", in: source), "<wrong> & \"bad\"\u{1}")
    failing.help = "mend it"
    #expect(
      render(.junit, [simple(.info, label("x", in: source)), failing, misspeltKey()]) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="lariat" tests="3" failures="2">
          <testsuite name="a&amp;&quot;b.toml" tests="2" failures="1">
            <testcase name="some-rule at 1:1" classname="a&amp;&quot;b.toml" file="a&amp;&quot;b.toml" line="1">
              <system-out>info: a&amp;&quot;b.toml:1:1: wrong</system-out>
            </testcase>
            <testcase name="some-rule at 2:1" classname="a&amp;&quot;b.toml" file="a&amp;&quot;b.toml" line="2">
              <failure type="some-rule" message="&lt;wrong&gt; &amp; &quot;bad&quot;\u{FFFD}">a&amp;&quot;b.toml:2:1: \
        &lt;wrong&gt; &amp; &quot;bad&quot;\u{FFFD}
        help: mend it</failure>
            </testcase>
          </testsuite>
          <testsuite name="wrangler.toml" tests="1" failures="1">
            <testcase name="unknown-key at 3:1" classname="wrangler.toml" file="wrangler.toml" line="3">
              <failure type="unknown-key" message="unknown key `compatability_date`">wrangler.toml:3:1: \
        unknown key `compatability_date`
        help: did you mean `compatibility_date`?</failure>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }

  @Test func junitWithoutFindingsHasOneTestThatPasses() {
    #expect(
      render(.junit, []) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="lariat" tests="1" failures="0">
          <testsuite name="lariat" tests="1" failures="0">
            <testcase name="no findings in 2 files" classname="lariat"/>
          </testsuite>
        </testsuites>

        """)
  }
}
