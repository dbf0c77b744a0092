import Findings
import LintRules
import Testing

/// Cron expressions of Cloudflare: minute, hour, day of the month, month, day of the week from 1 (Sunday) to 7.
struct CronTests {
  private static func rules(_ expression: String) -> [String] {
    LintedText("name = \"api\"\nmain = \"a.ts\"\n[triggers]\ncrons = [\"\(expression)\"]\n").findings.map(\.rule)
      .filter { $0.contains("cron") }
  }

  @Test(arguments: [
    "* * * * *", "*/5 * * * *", "0 0 1 1,4,7,10 *", "0 18 L * *", "0 18 LW * *", "0 18 15W * *", "0 18 L-3 * *",
    "0 9 * * MON#1",
    "0 9 * * 6L", "0 9 * * sun", "59 23 31 12 7", "0 9 ? * MON-FRI", "0 0 28-31 * *", "*/30 9-17 * JAN-MAR *",
    "0 10 * * 1,7",
  ])
  func valid(_ expression: String) { #expect(Self.rules(expression).isEmpty) }

  @Test(arguments: [
    "", "* * * *", "*/10 * * * * *", "@daily", "60 * * * *", "0 24 * * *", "0 0 0 * *", "0 0 32 * *", "0 0 * 13 *",
    "0 0 * * 0",
    "0 0 * * 8", "*/0 * * * *", "*/60 * * * *", "a * * * *", "1-2-3 * * * *", "1,,2 * * * *", "0 9 * * MON#6",
    "0 0 L-31 * *",
    "99999999999999999999 * * * *", "-1 * * * *",
  ])
  func refused(_ expression: String) { #expect(Self.rules(expression) == ["invalid-cron"]) }

  @Test func schedulesOfWorkflowsAreReadToo() {
    let text = LintedText(
      "name = \"api\"\n[[workflows]]\nbinding = \"A\"\nname = \"a\"\nclass_name = \"A\"\nschedules = \"0 24 * * *\"\n")
    #expect(text.findings(of: "invalid-cron").count == 1)
  }
}
