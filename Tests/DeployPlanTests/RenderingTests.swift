import DeployPlan
import Foundation
import JSONText
import Testing

/// Width, and texts of a config that want to be more than text.
struct RenderingTests {
  static let wide =
    minimal + """
      [vars]
      LONG = "\(String(repeating: "x", count: 5000))"
      "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字" = "\(String(repeating: "漢", count: 300))"
      [[kv_namespaces]]
      binding = "\(String(repeating: "B", count: 400))"
      """

  /// Columns, with wide characters as two; written apart from the code under test.
  private func columns(_ line: Substring) -> Int {
    line.unicodeScalars.reduce(0) { $0 + ((0x2E80...0x9FFF).contains($1.value) ? 2 : 1) }
  }

  @Test(arguments: [40, 80, 120, 200], ["ferry", "shop", "site", "wide"])
  func everyLineFits(_ width: Int, _ name: String) throws {
    let text = try name == "wide" ? Self.wide : Golden.text("plan/\(name)/wrangler.toml")
    for options in [PlanOptions(), .later] {
      let rendered = PlanText.text(try plan(text, options), width: width)
      for line in rendered.split(separator: "\n") { #expect(columns(line) <= width, "\(line)") }
    }
  }

  @Test
  func colorOnlyWhenAsked() throws {
    let plan = try plan(Self.wide)
    let plain = PlanText.text(plan, width: 80)
    let colored = PlanText.text(plan, width: 80, color: true)
    #expect(!plain.contains("\u{1B}") && colored.contains("\u{1B}[1m"))
    #expect(colored.replacing(try Regex("\u{1B}\\[[0-9]+m"), with: "") == plain)
  }

  static let hostile = #"""
    name = "w"
    main = "src/index.js"
    compatibility_date = "2026-03-01"
    routes = ["x.example/|<b>@everyone</b>`*"]
    [vars]
    "A | B" = "1 | 2\n| x | y | z |"
    TICKS = "``` </details> <script>alert(1)</script> @cloudflare #1 [a](http://x.example)"
    ESCAPE = "\u001B[31mred\u001B[0m \u202Egnp.exe\u202C\u200B"
    LINES = "a\r\nb"
    "`" = "`@team`"
    """#

  @Test
  func terminalGetsNoControls() throws {
    for color in [false, true] {
      let text = PlanText.text(try plan(Self.hostile), width: 120, color: color)
      let left = text.replacing(try Regex("\u{1B}\\[[0-9]+m"), with: "")
      #expect(!left.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      #expect(!left.unicodeScalars.contains { $0.properties.generalCategory == .format })
      #expect(!text.contains("\u{1B}[31mred"))
    }
  }

  /// What is left of Markdown when its code is taken out: that part is read as markup.
  private func outsideOfCode(_ markdown: String) throws -> String {
    var text = markdown.replacing(try Regex("(?ms)^ *(`{3,})json\\n.*?^ *\\1\\n"), with: "")
    text = text.replacing(try Regex("<code>[^<`|]*</code>"), with: "CODE")
    return text.replacing(try Regex("`[^`\\n]+`"), with: "CODE")
  }

  @Test
  func markdownGetsNoMarkup() throws {
    let markdown = PlanMarkdown.text(try plan(Self.hostile))
    let rest = try outsideOfCode(markdown)
    for markup in ["@", "<script", "<b>", "http:", "](", "```", "\u{1B}", "\u{202E}"] {
      #expect(!rest.contains(markup), "\(markup)")
    }
    #expect(rest.components(separatedBy: "</details>").count == 2)
  }

  @Test
  func tableRowsHaveThreeCells() throws {
    let markdown = PlanMarkdown.text(try plan(Self.hostile))
    let rows = markdown.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.count == 2 + 5)
    for row in rows { #expect(row.count { $0 == "|" } == 4, "\(row)") }
  }

  @Test
  func longPlansFitIntoAComment() throws {
    var text = minimal + "[vars]\n"
    for number in 0..<600 { text += "V\(number) = \"\(String(repeating: "y", count: 200))\"\n" }
    let markdown = PlanMarkdown.text(try plan(text))
    #expect(markdown.utf8.count < 65_536)
    #expect(markdown.contains("### First deploy of `w`"))
  }

  @Test
  func secretsAreNotShown() throws {
    let text =
      minimal + """
        [vars]
        STRIPE_KEY = "sk_live_51Habcdefghijklmnop"
        DB_PASSWORD = "hunter2"
        DATABASE = "postgres://app:hunter2@db.example/app"
        TOKEN_URL = "https://auth.example/token"
        SETTINGS = { clientSecret = "hunter2", colour = "blue" }
        [[services]]
        binding = "S"
        service = "s"
        props = { apiToken = "hunter2" }
        """
    let plan = try plan(text)
    for output in [
      PlanText.text(plan, width: 200), PlanMarkdown.text(plan), JSONWriter.text(PlanJSON.value(plan)),
    ] {
      #expect(!output.contains("hunter2") && !output.contains("sk_live_"))
    }
    #expect(PlanMarkdown.text(plan).contains("https://auth.example/token") && PlanMarkdown.text(plan).contains("blue"))
  }

  @Test
  func redactionHidesAllVariables() throws {
    let plan = try plan(
      minimal + "[vars]\nA = \"visible\"\nB = { c = \"visible\" }", PlanOptions(redactsVariables: true))
    for output in [PlanText.text(plan, width: 200), PlanMarkdown.text(plan), JSONWriter.text(PlanJSON.value(plan))] {
      #expect(!output.contains("visible"))
    }
  }

  @Test
  func sameInputSameOutput() throws {
    let text = try Golden.text("plan/shop/wrangler.toml")
    #expect(try plan(text, environment: "staging") == plan(text, environment: "staging"))
  }
}
