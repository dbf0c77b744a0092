import ManifestDiff
import Testing

/// What no format may do with the text of a config.
struct RenderingTests {
  /// Names and values that try to be markup, commands or escapes of a terminal.
  static let hostile = [
    "x`</code></details><script>alert(1)</script>", "[a](https://evil.example)", "| a | b |", "@everyone #1",
    "**b** _i_",
    "a\\nb::error::c", "\\u001B[31mred", "\\u202Eabc", "http://www.evil.example", "`@team`", "<!-- -->",
    "%0A::warning::",
  ]

  static func report(_ value: String) -> DiffReport {
    let name = value.contains("\\n") ? "\"N\"" : "\"\(value)\""
    let old = "name = \"w\"\n[vars]\nA = \"1\"\n"
    let new = "name = \"w\"\n[vars]\nA = \"\(value)\"\n\(name) = \"x\"\n[env.\(name)]\n"
    return DiffReport(old: "old", new: value, changes: Revisions.diff(old, new))
  }

  @Test(arguments: hostile)
  func markdownShowsAndDoesNothingElse(_ value: String) {
    let report = Self.report(value)
    #expect(report.changes.count == 3)
    let lines = DiffFormat.markdown.render(report).split(separator: "\n").map(String.init)
    let text = lines.map(Self.withoutCode).joined(separator: "\n")
    let tags = text.split(separator: "<").dropFirst().map { $0.prefix { $0 != ">" } }
    let known: Set<Substring> = [
      "code", "/code", "details", "details open", "/details", "summary", "/summary", "b", "/b", "br", "sub", "/sub",
    ]
    #expect(tags.allSatisfy { known.contains($0) }, "\(tags)")
    #expect(tags.count { $0.hasPrefix("details") } == tags.count { $0 == "/details" })
    for mark in ["](", "http:", "https:", "www.", "@", "_i_", "`", "<!"] { #expect(!text.contains(mark), "\(mark)") }
    #expect(lines.filter { $0.hasPrefix("|") }.allSatisfy { $0.count { $0 == "|" } == 5 })
  }

  /// A line without its code spans: what GitHub reads as markup.
  static func withoutCode(_ line: String) -> String {
    var output = ""
    var rest = line[...]
    while let start = rest.firstIndex(of: "`") {
      output += rest[..<start]
      let fence = rest[start...].prefix { $0 == "`" }
      var after = rest[fence.endIndex...]
      while let next = after.firstIndex(of: "`") {
        let run = after[next...].prefix { $0 == "`" }
        after = after[run.endIndex...]
        if run.count == fence.count { break }
      }
      rest = after
    }
    return output + rest
  }

  @Test(arguments: hostile)
  func githubHasOneCommandALine(_ value: String) {
    let report = Self.report(value)
    let lines = DiffFormat.github.render(report).split(separator: "\n")
    #expect(lines.count == report.changes.count)
    #expect(lines.allSatisfy { $0.hasPrefix("::notice file=new.toml,line=") })
    #expect(lines.allSatisfy { !$0.unicodeScalars.contains { $0.value < 0x20 } })
  }

  @Test(arguments: hostile)
  func textHasNoControlCharacters(_ value: String) {
    let text = DiffFormat.text.render(Self.report(value), DiffRendering(width: 60))
    #expect(!text.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || $0.value == 0x202E })
  }

  @Test
  func colorsCloseWhatTheyOpen() {
    let text = DiffFormat.text.render(Self.report("plain"), DiffRendering(color: true))
    let starts = text.split(separator: "\u{1B}[", omittingEmptySubsequences: false).dropFirst()
    #expect(!starts.isEmpty && starts.count { $0.hasPrefix("0m") } * 2 == starts.count)
  }

  static let variables = Revisions.diff(
    "[vars]\nMODE = \"before\"\nAPI_TOKEN = \"first-token\"\n",
    "[vars]\nMODE = \"after\"\nAPI_TOKEN = \"second-token\"\n")

  @Test(arguments: DiffFormat.allCases, [true, false])
  func valuesOfVariables(_ format: DiffFormat, _ redact: Bool) {
    let report = DiffReport(old: "a", new: "b", changes: Self.variables)
    let text = format.render(report, DiffRendering(redact: redact))
    #expect(text.contains("after") != redact)
    #expect(!text.contains("first-token") && !text.contains("second-token"))
  }

  @Test(arguments: [
    ("API_KEY", "0123456789", true), ("STRIPE_SECRET", "0123456789", true), ("clientSecret", "0123456789", true),
    ("URL", "postgres://user:password@host/db", true), ("X", "sk_live_0123456789abcdef", true),
    ("PEM", "-----BEGIN PRIVATE KEY-----", true), ("X", "g7Kq2Zp9Lw4Xv1Bn8Rt5Yc3Md6Hj0FsA", true),
    ("TOKEN_TTL", "3600", false), ("MODE", "production", false), ("URL", "https://api.example.com/v1", false),
    ("ZONE", "0123456789abcdef0123456789abcdef", false), ("KEYBOARD", "qwerty-layout", false),
  ])
  func secretLook(_ name: String, _ value: String, _ isHidden: Bool) {
    #expect(ShownValue(value, variable: name).isCut == isHidden)
    #expect((ShownValue(value, variable: name).text(redact: false) == value) != isHidden)
  }

  @Test(arguments: [
    (FailThreshold.critical, [false, false, true]), (.high, [false, true, true]), (.any, [true, true, true]),
    (.never, [false, false, false]),
  ])
  func failThreshold(_ threshold: FailThreshold, _ expected: [Bool]) {
    let risks: [Change.Risk] = [.note, .high, .critical]
    let one = Self.variables[0]
    for (risk, isReached) in zip(risks, expected) {
      var change = one
      change.risk = risk
      #expect(threshold.isReached(by: [change]) == isReached)
    }
    #expect(!threshold.isReached(by: []))
  }
}
