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
