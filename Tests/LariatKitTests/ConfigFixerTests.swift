import ConfigTree
import Findings
import LariatKit
import Testing
import WorkerManifest

struct ConfigFixerTests {
  private func fix(
    _ text: String, _ format: ConfigFormat = .toml, atLeast applicability: Applicability = .safe
  ) -> FixedConfig {
    let file = SourceFile(path: format == .toml ? "wrangler.toml" : "wrangler.jsonc", text: text)
    return ConfigFixer.fix(
      file, format: format, atLeast: applicability, options: CheckOptions(readsIgnoreComments: true),
      files: MemoryFiles())
  }

  private func text(_ config: FixedConfig) -> String {
    String(decoding: config.result.document.file.bytes, as: UTF8.self)
  }

  @Test func mendsAndTells() throws {
    let config = fix("compatability_date = \"2026-01-01\" # day\n")
    #expect(text(config) == "compatibility_date = \"2026-01-01\" # day\n")
    let applied = try #require(config.applied.first)
    #expect(applied.finding.rule == "unknown-key" && applied.location.line == 1)
    #expect(config.isChanged && config.dropped.isEmpty)
  }

  @Test func goesOnUntilNothingIsLeft() {
    // The table has to be known before the key inside it is.
    let config = fix("[observabilty]\nenabeld = true\n")
    #expect(text(config) == "[observability]\nenabled = true\n")
    #expect(config.applied.count == 2)
  }

  @Test func leavesUnsafeFixesAlone() {
    let source = "name = \"api\"\n[vars]\nmain = \"a.ts\"\n"
    #expect(!fix(source).isChanged)
    #expect(fix(source, atLeast: .unsafe).isChanged)
  }

  @Test func leavesIgnoredMistakesAlone() {
    #expect(!fix("nmae = \"x\" # lariat: ignore unknown-key\n").isChanged)
  }

  @Test func twoKeysOfOneNameAreNotMade() {
    // Both would become `compatibility_date`: the second stays.
    let config = fix("compatability_date = \"2026-01-01\"\ncompatibilty_date = \"2026-01-02\"\n")
    #expect(ConfigLoader.load(config.result.document.file, format: .toml).findings.isEmpty)
  }

  /// What wrangler skips under a misspelt name it would refuse under the right one.
  @Test func aConfigThatDeploysStaysOne() {
    let source = "name = \"api\"\n[[rate_limiters]]\nbinding = \"A\"\nlimit = 1\n"
    let config = fix(source, atLeast: .unsafe)
    #expect(!config.original.isRefused && !config.result.isRefused)
    #expect(config.dropped.map(\.finding.rule) == ["unknown-key"])
    #expect(text(config) == source)
    // The others are still done.
    #expect(text(fix(source + "[env.a]\nworker_dev = true\n", atLeast: .unsafe)).hasSuffix("workers_dev = true\n"))
  }

  /// The fix of one finding about a list mends all of them.
  @Test func missingBindingsAreCopiedTogether() throws {
    let list = (0..<15).map {
      "[[kv_namespaces]]\nbinding = \"KV\($0)\"\nid = \"0f2ac74b498b48028cb68387c421e2\($0 + 10)\"\n"
    }
    let own = "[[env.a.kv_namespaces]]\nbinding = \"KV0\"\nid = \"1f2ac74b498b48028cb68387c421e279\"\n"
    let config = fix("name = \"api\"\n" + list.joined() + own, atLeast: .unsafe)
    let bindings = try #require(config.result.manifests.first { $0.environment == "a" }).bindings
    #expect(bindings.count == 15)
    #expect(bindings.count { $0.text("id") == "TODO" } == 14)
  }

  @Test func binaryFilesAreLeftAlone() {
    #expect(!fix(String(repeating: "\0", count: 100)).isChanged)
  }

  @Test func aFileOfTwoPathsIsMendedOnce() {
    let files = MemoryFiles(["a/wrangler.toml": "nmae = 1\n"], links: ["b": "a"])
    let inputs = ["a", "b"].map { ConfigInput(path: "\($0)/wrangler.toml", format: .toml) }
    let result = FixRun.fix(CheckPlan(inputs, options: CheckOptions(), files: files), files: files, threads: 2)
    #expect(result.configs.count == 1)
  }

  @Test func generatedConfigsAreLeftAlone() {
    let files = MemoryFiles(["dist/wrangler.json": "{ \"nmae\": 1 }"])
    let inputs = [ConfigInput(path: "dist/wrangler.json", format: .json, isRedirected: true)]
    let result = FixRun.fix(CheckPlan(inputs, options: CheckOptions(), files: files), files: files)
    #expect(result.configs.isEmpty && result.generated == ["dist/wrangler.json"])
  }
}

struct UnifiedDiffTests {
  private func diff(_ old: String, _ format: ConfigFormat = .toml) -> String {
    let file = SourceFile(path: "wrangler.toml", text: old)
    let fixed = ConfigFixer.fix(file, format: format, files: MemoryFiles())
    return UnifiedDiff.text(from: fixed.original, to: fixed.result)
  }

  @Test func isThatOfDiff() {
    let lines = (1...9).map { "# \($0)\n" }.joined()
    #expect(
      diff(lines + "worker_dev = true\n" + lines + lines + "compatability_date = \"2026-01-01\"") == """
        --- wrangler.toml
        +++ wrangler.toml
        @@ -7,7 +7,7 @@
         # 7
         # 8
         # 9
        -worker_dev = true
        +workers_dev = true
         # 1
         # 2
         # 3
        @@ -26,4 +26,4 @@
         # 7
         # 8
         # 9
        -compatability_date = "2026-01-01"
        \\ No newline at end of file
        +compatibility_date = "2026-01-01"
        \\ No newline at end of file

        """)
  }

  @Test func nothingIsNoDiff() { #expect(diff("name = \"x\"\n") == "") }

  @Test func secretsAreNotShown() {
    let secret = "ghp_abcdefghijklmnopqrstuvwxyz0123456789"
    let text = diff("name = \"api\"\nworker_dev = true\nvars = { TOKEN = \"\(secret)\" }\n")
    #expect(text.contains("+workers_dev = true"))
    #expect(!text.contains(secret) && text.contains("•"))
  }
}
