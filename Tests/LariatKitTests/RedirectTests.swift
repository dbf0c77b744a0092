import Findings
import ConfigTree
import LariatKit
import Testing

struct RedirectTests {
  private let redirect = ".wrangler/deploy/config.json"

  @Test func isFollowed() {
    let files = MemoryFiles([
      "w/wrangler.toml": "", "w/\(redirect)": #"{ "configPath": "../../dist/wrangler.json" /* by a tool */ }"#,
      "w/dist/wrangler.json": "{}",
    ])
    let one = ConfigDiscovery.one("w", files: files)
    #expect(one.inputs == [ConfigInput(path: "w/dist/wrangler.json", format: .json, isRedirected: true)])
    // A search checks both, the target once.
    let all = ConfigDiscovery.all(["."], files: files)
    #expect(Set(all.inputs.map(\.path)) == ["w/wrangler.toml", "w/dist/wrangler.json"])
    #expect(all.inputs.first { $0.path == "w/dist/wrangler.json" }?.isRedirected == true)
    // A file that is named is that file.
    #expect(ConfigDiscovery.one("w/wrangler.toml", files: files).inputs.map(\.isRedirected) == [false])
  }

  @Test(arguments: [
    ("{ nonsense", "syntax"), ("{}", "schema"), (#"{ "configPath": "" }"#, "schema"),
    (#"{ "configPath": 1 }"#, "schema"),
    (#"{ "configPath": "../../gone.json" }"#, "schema"),
  ])
  func isBroken(text: String, group: String) {
    let files = MemoryFiles(["wrangler.toml": "", redirect: text])
    let result = ConfigDiscovery.one(".", files: files)
    #expect(result.inputs.isEmpty && result.errors.isEmpty)
    #expect(result.findings.first?.group.rawValue == group)
    #expect(result.findings.first?.severity == .error)
    #expect(result.findings.first?.primary.file.path == redirect)
    // A search still checks the user's config.
    #expect(ConfigDiscovery.all(["."], files: files).inputs.map(\.path) == ["wrangler.toml"])
  }

  @Test func ofAnotherFolderIsAmbiguous() {
    let files = MemoryFiles([
      redirect: #"{ "configPath": "../../x.json" }"#, "x.json": "{}", "a/b/wrangler.toml": "", "c/readme": "",
    ])
    #expect(ConfigDiscovery.one("a/b", files: files).findings.map(\.rule) == ["broken-redirect"])
    // Without a config of its own the folder takes it.
    #expect(ConfigDiscovery.one("c", files: files).inputs.map(\.path) == ["x.json"])
  }
}
