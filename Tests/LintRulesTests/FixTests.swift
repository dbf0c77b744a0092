import ConfigTree
import Findings
import LintRules
import Testing

/// What the fixes of rules make of a file.
struct FixTests {
  @Test func keyMovesAboveTheTableThatCaughtIt() throws {
    let text = LintedText(
      """
      name = "api" # the gateway
      compatibility_date = "2024-09-23"

      [vars]
      MODE = "fast"
      main = "src/index.ts"

      """)
    let finding = try #require(text.findings(of: "key-in-wrong-table").first)
    let fixed = try #require(text.fixed(finding))
    #expect(finding.fixes.first?.applicability == .unsafe)
    let again = LintedText(fixed)
    #expect(again.findings(of: "key-in-wrong-table").isEmpty)
    #expect(again.document.root["main"]?.string == "src/index.ts")
    #expect(again.document.root["vars"]?["main"] == nil)
    #expect(fixed.contains("# the gateway"))
  }

  @Test func keyThatIsThereAlreadyIsNotMoved() throws {
    let text = LintedText("name = \"api\"\nmain = \"a.ts\"\n[vars]\nmain = \"src/index.ts\"\n")
    let finding = try #require(text.findings(of: "key-in-wrong-table").first)
    #expect(finding.fixes.isEmpty)
    #expect(finding.help?.contains("remove it") == true)
  }

  @Test(arguments: ["wrangler.toml", "wrangler.jsonc"])
  func selfReferenceGetsTheNameOfItsSection(_ path: String) throws {
    let source =
      path.hasSuffix("toml")
      ? "name = \"site\"\n[[env.staging.services]]\nbinding = \"WORKER_SELF_REFERENCE\"\nservice = \"site\" # itself\n"
      : #"{ "name": "site", "env": { "staging": { "services": [{ "binding": "WORKER_SELF_REFERENCE", "service": "site" }] } } }"#
    let text = LintedText(source, path: path)
    let finding = try #require(text.findings(of: "self-reference-name").first)
    let fixed = try #require(text.fixed(finding))
    #expect(fixed.contains("\"site-staging\""))
    #expect(LintedText(fixed, path: path).findings(of: "self-reference-name").isEmpty)
  }

  @Test func weekdaysAreWrittenAsTheirNames() throws {
    let text = LintedText("name = \"api\"\nmain = \"a.ts\"\n[triggers]\ncrons = [\"0 9 * * 1-5\"]\n")
    let finding = try #require(text.findings(of: "ambiguous-cron-weekday").first)
    #expect(text.fixed(finding)?.contains("\"0 9 * * MON-FRI\"") == true)
  }

  /// No fix may point outside its file or overlap itself, whatever the example.
  @Test(arguments: ExampleTests.cases)
  func editsLieInTheFileAndApart(_ item: ExampleTests.Case) {
    let text = LintedText(item.example)
    for finding in text.findings {
      for fix in finding.fixes {
        var end = 0
        for edit in fix.edits {
          #expect(edit.span.start >= end && edit.span.end <= text.file.bytes.count)
          end = edit.span.end
        }
      }
    }
  }
}
