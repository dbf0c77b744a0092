import Findings
import ConfigTree
import LariatKit
import Testing

struct ConfigDiscoveryTests {
  private func search(_ files: MemoryFiles, _ paths: String...) -> [String] {
    ConfigDiscovery.all(paths, files: files).inputs.map(\.path)
  }

  @Test func findsEveryConfigSorted() {
    let files = MemoryFiles([
      "wrangler.toml": "", "b/wrangler.jsonc": "{}", "b/wrangler.json": "{}", "a/c/wrangler.toml": "", "a/x.toml": "",
    ])
    #expect(search(files, ".") == ["a/c/wrangler.toml", "b/wrangler.json", "b/wrangler.jsonc", "wrangler.toml"])
    #expect(search(files, "./b/") == ["b/wrangler.json", "b/wrangler.jsonc"])
  }

  @Test func findsTheSameOnAnyNumberOfThreads() {
    let texts = (0..<300).map { ("a\($0 % 7)/b\($0)/wrangler.toml", "") } + [("a0/.gitignore", "b7/\n"), ("x/y", "")]
    let files = MemoryFiles(Dictionary(uniqueKeysWithValues: texts), unreadable: ["a1/b1"])
    let one = ConfigDiscovery.all(["."], files: files)
    #expect(one.inputs.count >= 298)
    #expect(ConfigDiscovery.all(["."], files: files, threads: 3).inputs == one.inputs)
    #expect(ConfigDiscovery.all(["."], files: files, threads: 3).errors == one.errors)
  }

  @Test func leavesOutWhatIsNotTheUsers() {
    let files = MemoryFiles([
      "wrangler.toml": "", "node_modules/x/wrangler.toml": "", "a/node_modules/wrangler.toml": "",
      ".git/wrangler.toml": "", ".wrangler/tmp/wrangler.json": "",
    ])
    #expect(search(files, ".") == ["wrangler.toml"])
  }

  @Test func leavesOutWhatGitIgnores() {
    let files = MemoryFiles([
      ".git/HEAD": "", ".git/info/exclude": "secret/", ".gitignore": "dist/\n/gen/*\n!/gen/keep\n",
      "wrangler.toml": "", "dist/wrangler.json": "", "a/dist/wrangler.json": "", "gen/x/wrangler.toml": "",
      "gen/keep/wrangler.toml": "", "a/.gitignore": "wrangler.jsonc", "a/wrangler.jsonc": "", "b/wrangler.jsonc": "",
      "secret/wrangler.toml": "",
    ])
    #expect(search(files, ".") == ["b/wrangler.jsonc", "gen/keep/wrangler.toml", "wrangler.toml"])
  }

  @Test func ignoreFilesAboveTheFolderCount() {
    let files = MemoryFiles([
      ".git/HEAD": "", ".gitignore": "out/\n/packages/old/", "packages/a/out/wrangler.toml": "",
      "packages/a/wrangler.toml": "", "packages/old/wrangler.toml": "",
    ])
    #expect(search(files, "packages") == ["packages/a/wrangler.toml"])
    // A folder that is asked for is searched.
    #expect(search(files, "packages/a/out") == ["packages/a/out/wrangler.toml"])
  }

  @Test func linksAreFollowedWithoutLoops() {
    let files = MemoryFiles(
      ["a/wrangler.toml": "", "/elsewhere/wrangler.toml": "", "b/x": ""],
      links: ["a/up": ".", "b/again": "a", "b/out": "/elsewhere", "c": "/elsewhere", "a/self": "a/self"])
    #expect(search(files, ".").count == 2)
    #expect(search(files, ".").contains("a/wrangler.toml"))
  }

  @Test func pathsThatLeadNowhere() {
    let files = MemoryFiles(["a/x.txt": "", "b.yaml": "", "wrangler.toml": ""], unreadable: ["a"])
    let result = ConfigDiscovery.all(["nope", "a", "b.yaml", "wrangler.toml"], files: files)
    #expect(result.inputs.map(\.path) == ["wrangler.toml"])
    #expect(
      result.errors == [
        .file(FileError(path: "nope", action: .read, reason: .missing)),
        .file(FileError(path: "a", action: .list, reason: .notPermitted)), .unknownExtension(path: "b.yaml"),
      ])
  }

  @Test func folderWithoutConfig() {
    let files = MemoryFiles(["a/x.txt": ""])
    #expect(ConfigDiscovery.all(["a"], files: files).errors == [.noConfig(folder: "a", searched: true)])
    #expect(ConfigDiscovery.one("a", files: files).errors == [.noConfig(folder: "a", searched: false)])
  }

  @Test func eachConfigOnce() {
    let files = MemoryFiles(["a/wrangler.toml": ""])
    #expect(search(files, "a", "a/wrangler.toml", "./a//wrangler.toml") == ["a/wrangler.toml"])
  }

  @Test func oneFolderInWranglersOrder() {
    var texts = ["wrangler.toml": "", "wrangler.jsonc": "{}", "wrangler.json": "{}"]
    for expected in ["wrangler.json", "wrangler.jsonc", "wrangler.toml"] {
      #expect(ConfigDiscovery.one(".", files: MemoryFiles(texts)).inputs.map(\.path) == [expected])
      texts[expected] = nil
    }
  }
}
