import Findings
import LariatKit
import Resolution
import Testing

struct CheckRunTests {
  private func files(_ count: Int) -> MemoryFiles {
    let files = MemoryFiles()
    for number in 0..<count {
      files.add("w\(number)/wrangler.toml", Array((number % 3 == 0 ? "nmae = \(number)\n" : "name = \"w\"\n").utf8))
    }
    return files
  }

  @Test func orderDoesNotDependOnThreads() {
    let files = files(200)
    let inputs = ConfigDiscovery.all(["."], files: files).inputs
    let one = CheckRun.check(inputs, files: files, threads: 1)
    let many = CheckRun.check(inputs.reversed(), files: files, threads: 8)
    #expect(one.fileCount == 200)
    #expect(one.findings.map(\.primary.file.path) == many.findings.map(\.primary.file.path))
    #expect(one.findings.map(\.message) == many.findings.map(\.message))
    #expect(one.findings == one.findings.sorted())
  }

  @Test func unreadableFilesDoNotStopOthers() {
    let files = MemoryFiles(["a/wrangler.toml": "main = 1", "b/wrangler.toml": ""], unreadable: ["b/wrangler.toml"])
    let result = CheckRun.check(ConfigDiscovery.all(["."], files: files).inputs, files: files, threads: 2)
    #expect(result.errors == [FileError(path: "b/wrangler.toml", action: .read, reason: .notPermitted)])
    #expect(result.findings.contains { $0.rule == "type-mismatch" })
    #expect(result.fileCount == 1)
  }

  @Test func environmentsAreSelected() {
    let files = MemoryFiles(["wrangler.toml": "[env.a]\nmain = 1\n[env.b]\nmain = 2\n"])
    let inputs = ConfigDiscovery.all(["."], files: files).inputs
    func environments(_ selection: EnvironmentSelection) -> Set<String?> {
      Set(
        CheckRun.check(
          inputs, options: CheckOptions(environments: selection, runsLintRules: false), files: files
        ).findings.map(\.environment)
      )
    }
    #expect(environments(.all) == ["a", "b"])
    #expect(environments(.named(["b"])) == ["b"])
    #expect(environments(.named([""])) == [])
  }

  @Test func noThreadsForNoWork() {
    #expect(CheckRun.check([], files: MemoryFiles(), threads: 4).findings.isEmpty)
  }
}
