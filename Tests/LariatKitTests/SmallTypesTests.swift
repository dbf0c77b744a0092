import LariatKit
import Testing

struct PathTextTests {
  @Test func joins() {
    #expect(PathText.join(".", "a") == "a")
    #expect(PathText.join("a", "b/c") == "a/b/c")
    #expect(PathText.join("a/", "b") == "a/b")
    #expect(PathText.join("a", "/b") == "/b")
    #expect(PathText.join("/", "b") == "/b")
  }

  @Test func takesApart() {
    #expect(PathText.folder(of: "a/b") == "a" && PathText.folder(of: "a") == "." && PathText.folder(of: "/a") == "/")
    #expect(PathText.name(of: "a/b") == "b" && PathText.name(of: "b") == "b")
    #expect(PathText.tidy("./a//b/./c/") == "a/b/c" && PathText.tidy("./") == "." && PathText.tidy("/") == "/")
    #expect(PathText.tidy("../a") == "../a")
    #expect(PathText.lies("/a/b", in: "/a") && PathText.lies("/a", in: "/a") && !PathText.lies("/ab", in: "/a"))
    #expect(PathText.lies("/a", in: "/"))
  }
}

struct CalendarDateTests {
  @Test(arguments: ["2026-01-31", "2024-02-29", "2000-02-29", "0001-12-31"])
  func days(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    "", "2026-1-1", "2023-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026/01/01", "2026-01-0x",
    "2026-01-011",
  ])
  func noDays(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func order() {
    #expect(CalendarDate(year: 2025, month: 12, day: 31)! < CalendarDate(year: 2026, month: 1, day: 1)!)
  }
}
