import LariatKit
import Testing

/// gitignore(5), rule by rule; each verdict is git's own (`git check-ignore`).
struct GitIgnoreTests {
  private func ignores(_ text: String, _ path: String, directory: Bool = false, in folder: String = "") -> Bool {
    var ignore = GitIgnore()
    ignore.add(Array(text.utf8), in: folder)
    return ignore.ignores(path, isDirectory: directory)
  }

  @Test(arguments: [
    ("wrangler.toml", "a/b/wrangler.toml"), ("*.toml", "a/wrangler.toml"), ("/wrangler.toml", "wrangler.toml"),
    ("a/*.toml", "a/wrangler.toml"), ("**/dist", "x/y/dist"), ("**/dist", "dist"), ("a/**", "a/b/c"),
    ("a/**/b", "a/b"), ("a/**/b", "a/x/y/b"), ("w[q-s]angler.toml", "wrangler.toml"), ("[!a]b", "cb"), ("[^a]b", "cb"),
    ("?rangler.toml", "wrangler.toml"), ("?rangler", "\u{E4}rangler"), ("\\#x", "#x"), ("\\!x", "!x"), ("x\\ ", "x "),
    ("x   ", "x"),
    ("x\r", "x"), ("[[:digit:]]x", "1x"), ("[]]x", "]x"), ("a**b", "axyb"), ("\u{FEFF}x", "x"), ("a\\*b", "a*b"),
  ])
  func matches(pattern: String, path: String) {
    #expect(ignores(pattern, path))
  }

  @Test(arguments: [
    ("/wrangler.toml", "a/wrangler.toml"), ("a/*.toml", "a/b/wrangler.toml"), ("a/*.toml", "x/a/wrangler.toml"),
    ("a/**", "a"), ("# wrangler.toml", "wrangler.toml"), ("", "x"), ("   ", "x"), ("[!a]b", "ab"),
    ("a?b", "a/b"), ("a[/]b", "a/b"), ("a**b", "ax/yb"), ("a\\*b", "axb"), ("[a", "a"), ("a\\", "a"), ("/", "x"),
    ("wrangler", "wrangler.toml"), ("**/a/b", "b"),
  ])
  func doesNotMatch(pattern: String, path: String) {
    #expect(!ignores(pattern, path))
  }

  @Test func directoriesOnly() {
    #expect(ignores("build/", "x/build", directory: true))
    #expect(!ignores("build/", "x/build"))
    #expect(!ignores("a/build/", "x/a/build", directory: true))
  }

  @Test func lastPatternDecides() {
    #expect(!ignores("*.toml\n!wrangler.toml", "wrangler.toml"))
    #expect(ignores("!wrangler.toml\n*.toml", "wrangler.toml"))
    #expect(ignores("*.toml\n!wrangler.toml", "other.toml"))
  }

  @Test func innerFileDecides() {
    var ignore = GitIgnore()
    ignore.add(Array("*.toml".utf8), in: "")
    ignore.add(Array("!/wrangler.toml".utf8), in: "a")
    #expect(!ignore.ignores("a/wrangler.toml", isDirectory: false))
    #expect(ignore.ignores("b/wrangler.toml", isDirectory: false))
    #expect(ignore.ignores("a/b/wrangler.toml", isDirectory: false))
    // A file of `a` says nothing about `ab`.
    #expect(ignore.ignores("ab/wrangler.toml", isDirectory: false))
  }

  @Test func manyStarsTakeNoTime() {
    #expect(!ignores(String(repeating: "*a", count: 60) + "b", String(repeating: "a", count: 4000)))
  }
}
