import ConfigTree
import Findings
import LariatKit
import Testing

/// A config with syntax errors is still checked, as far as what is read can be believed.
struct BrokenTextTests {
  private func check(_ text: String, _ path: String = "wrangler.toml") -> [String] {
    let file = SourceFile(path: path, text: text)
    let checked = ConfigCheck.check(file, format: ConfigFormat(path: path) ?? .toml, files: MemoryFiles())
    return checked.findings.filter { $0.group != .lint }.map { $0.group == .syntax ? "syntax" : $0.rule }
  }

  @Test func otherMistakesAreStillFound() {
    #expect(check("name = \nmain = 1\nworkers_dev = \"yes\"\n").contains("type-mismatch"))
    #expect(check("name = \nnmae = 1\n") == ["syntax", "unknown-key"])
  }

  @Test func absencesAreNot() {
    // `binding` may be what could not be read.
    let text = "[[kv_namespaces]]\nbinding = \nid = \"x\"\n"
    #expect(check(text) == ["syntax"])
    #expect(check("[[kv_namespaces]]\nid = \"x\"\n").contains("missing-key"))
    // Neither is it known what an environment lacks.
    let environment = "[vars]\nA = 1\n[env.x]\nvars = \n"
    #expect(check(environment) == ["syntax"])
  }

  @Test func theLineOfTheErrorIsSilent() {
    #expect(check("workers_dev = yes\nmain = 1\n").filter { $0 == "type-mismatch" }.count == 1)
  }

  @Test func whatFollowsABrokenHeaderIsSilent() {
    let text = "main = 1\n[vars\nnot_a_key = 1\n[limits]\ncpu_ms = \"x\"\n"
    let rules = check(text)
    #expect(rules.filter { $0 == "type-mismatch" }.count == 2)
    #expect(!rules.contains("unknown-key"))
  }

  @Test func jsonAfterABrokenBracketHasNoUnknownKeys() {
    let rules = check("{ \"nmae\": \"a\",\n \"vars\": { \"A\": 1,\n \"main\": \"x.ts\",\n", "wrangler.json")
    #expect(rules.filter { $0 == "unknown-key" }.count == 1)
    #expect(rules.contains("syntax"))
  }

  @Test func allFilesAreIndependent() throws {
    let files = MemoryFiles([
      "a/wrangler.toml": "name = ", "b/wrangler.toml": "main = 1", "c/wrangler.toml": "\u{0}\u{0}\u{0}",
    ])
    let inputs = ConfigDiscovery.all(["."], files: files).inputs
    let result = CheckRun.check(inputs, files: files, threads: 3)
    #expect(result.fileCount == 3)
    #expect(Set(result.findings.map(\.primary.file.path)).count == 3)
  }
}
