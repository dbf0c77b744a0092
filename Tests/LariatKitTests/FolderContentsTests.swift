import ConfigTree
import Findings
import LariatKit
import Synchronization
import Testing

/// What a search of a folder has seen is not asked of the disk again.
struct FolderContentsTests {
  /// Notes which paths are read or asked for.
  private final class Recorder: FileAccess {
    private let files: MemoryFiles
    private let paths = Mutex<[String]>([])

    init(_ files: MemoryFiles) {
      self.files = files
    }

    var asked: [String] { paths.withLock { $0 } }

    private func note(_ path: String) { paths.withLock { $0.append(path) } }

    func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
      note(path)
      return try files.read(path, limit: limit)
    }

    func kind(of path: String) -> FileKind {
      note(path)
      return files.kind(of: path)
    }

    func list(_ path: String) throws(FileError) -> [DirectoryEntry] { try files.list(path) }
    func realPath(_ path: String) -> String? { files.realPath(path) }
    func write(_ bytes: [UInt8], to path: String) throws(FileError) { try files.write(bytes, to: path) }
  }

  private static let config = "name = \"api\"\nmain = \"a.ts\"\n[vars]\nSESSION_SECRET = \"x\"\n"

  private func check(_ texts: [String: String], _ paths: [String]) -> (rules: [String], asked: [String]) {
    let recorder = Recorder(MemoryFiles(texts))
    let found = ConfigDiscovery.all(paths, files: recorder)
    let plan = CheckPlan(found.inputs, options: CheckOptions(), settings: .nearest, files: recorder)
    let result = CheckRun.check(plan, files: recorder)
    return (result.findings.map(\.rule), recorder.asked)
  }

  @Test func nothingIsAskedOfWhatASearchHasNotSeen() {
    let (_, asked) = check(["a/wrangler.toml": Self.config, "b/wrangler.toml": Self.config], ["."])
    let folders = asked.filter { $0.contains("/a/") || $0.hasPrefix("a/") }
    #expect(folders.allSatisfy { $0.hasSuffix("wrangler.toml") || $0.hasSuffix("a.ts") }, "\(folders)")
  }

  @Test func whatASearchHasSeenCounts() {
    let texts = [
      "a/wrangler.toml": Self.config, "a/.dev.vars": "SESSION_SECRET=1\n",
      "b/wrangler.toml": Self.config, "b/lariat.yaml": "rules: { missing-compatibility-date: off }\n",
    ]
    let both = check(texts, ["."]).rules.sorted()
    let alone = (check(texts, ["a/wrangler.toml"]).rules + check(texts, ["b/wrangler.toml"]).rules).sorted()
    #expect(both == alone)
    #expect(both.contains("variable-shadows-secret"))
    #expect(both.count { $0 == "missing-compatibility-date" } == 1)
  }
}
