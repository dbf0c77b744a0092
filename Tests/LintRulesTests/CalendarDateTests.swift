import LintRules
import Testing

struct CalendarDateTests {
  @Test(arguments: ["2026-01-31", "2024-02-29", "2000-02-29", "0001-12-31"])
  func days(text: String) {
    let date = CalendarDate(text)
    #expect(date?.description == text)
    #expect(date?.isReal == true)
  }

  @Test(arguments: [
    "", "2026-1-1", "2023-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026/01/01", "2026-01-0x",
    "2026-01-011",
  ])
  func noDays(text: String) {
    #expect(CalendarDate(text)?.isReal != true)
  }

  @Test func order() {
    #expect(CalendarDate(year: 2025, month: 12, day: 31) < CalendarDate(year: 2026, month: 1, day: 1))
  }
}
