import LariatKit
import LintRules
import Synchronization
import Testing

@testable import lariat

/// `check` with settings, comments and baselines.
struct TeamCommandTests {
  private static let typo = "nmae = \"x\"\n"

  @Test func settingsCountUnlessToldOtherwise() throws {
    let folder = try TestFolder([
      "wrangler.toml": Self.typo, "lariat.yaml": "rules: { unknown-key: error }",
      "off.yaml": "rules: { unknown-key: off }",
    ])
    func check(_ arguments: String...) -> Outcome {
      lariat(["check", folder.path] + arguments, files: DiskFiles())
    }
    #expect(check().status == 1)
    #expect(check("--no-config").status == 0)
    #expect(check("--no-config").output.contains("[unknown-key]"))
    #expect(!check("--config", folder["off.yaml"]).output.contains("[unknown-key]"))
    #expect(check("--config", folder["nope.yaml"]).status == 2)
    #expect(check("--config", folder["off.yaml"], "--no-config").status == 2)
  }

  @Test func brokenSettingsFail() throws {
    let folder = try TestFolder(["wrangler.toml": "name = \"x\"\n", "lariat.yaml": "rules:\n  unkown-key: off\n"])
    let outcome = lariat("check", folder.path, files: DiskFiles())
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("^^^^^^^^^^"))
    #expect(outcome.output.contains("did you mean `unknown-key`?"))
  }

  @Test func ignoredFilesAreNoError() throws {
    let folder = try TestFolder(["a/wrangler.toml": "main = 1\n", "lariat.yaml": "ignore: [a]"])
    #expect(lariat("check", folder["a/wrangler.toml"], files: DiskFiles()).status == 0)
  }

  @Test func commentsCountUnlessToldOtherwise() throws {
    let folder = try TestFolder(["wrangler.toml": "nmae = 1 # lariat: ignore unknown-key\n"])
    #expect(!lariat("check", folder.path, files: DiskFiles()).output.contains("[unknown-key]"))
    #expect(lariat("check", folder.path, "--no-inline-ignores", files: DiskFiles()).output.contains("[unknown-key]"))
  }

  /// wrangler knows no such comments, so what compiles a config must not either.
  @Test func commentsDoNotMakeAConfigDeployable() throws {
    let folder = try TestFolder(["wrangler.toml": "name = 1 # lariat: ignore type-mismatch\n"])
    #expect(lariat("check", folder.path, files: DiskFiles()).status == 0)
    #expect(lariat("manifest", folder.path, files: DiskFiles()).status == 1)
  }

  @Test func baselinesHideWhatWasThere() throws {
    let folder = try TestFolder(["wrangler.toml": "main = 1\n"])
    let (config, baseline) = (folder["wrangler.toml"], folder["b.json"])
    let written = lariat("check", config, "--write-baseline", baseline, files: DiskFiles())
    #expect(written.status == 0 && written.errors.contains("`\(baseline)`"))
    #expect(!written.output.contains("type-mismatch"))
    #expect(lariat("check", config, "--baseline", baseline, files: DiskFiles()).status == 0)
    try folder.add("wrangler.toml", Array("# later\nmain = 1\nname = 2\n".utf8))
    let later = lariat("check", "--format", "concise", config, "--baseline", baseline, files: DiskFiles())
    #expect(later.status == 1)
    #expect(later.output.contains(":3:8: error:") && !later.output.contains(":2:"))
    // SARIF still carries it.
    let sarif = lariat("check", "--format", "sarif", config, "--baseline", baseline, files: DiskFiles())
    #expect(sarif.output.contains("\"external\""))
    for text in ["nonsense", "{}"] {
      try folder.add("b.json", Array(text.utf8))
      let broken = lariat("check", config, "--baseline", baseline, files: DiskFiles())
      #expect(broken.status == 2 && broken.errors.contains("is no baseline"))
    }
    #expect(lariat("check", config, "--baseline", folder["nope.json"], files: DiskFiles()).status == 2)
  }

  @Test func denyKnowsTheRules() throws {
    let folder = try TestFolder(["wrangler.toml": Self.typo])
    let outcome = lariat("check", folder.path, "--deny", "unknown-kye", files: DiskFiles())
    #expect(outcome.status == 2 && outcome.errors.contains("did you mean `unknown-key`?"))
  }

  @Test func datesCountFromToday() throws {
    let folder = try TestFolder(["wrangler.toml": "name = \"x\"\ncompatibility_date = \"2026-06-01\"\n"])
    func check(_ today: CalendarDate?, _ arguments: String...) -> Bool {
      let console = TestConsole()
      let session = Session(files: DiskFiles(), console: console, threads: 1, today: today)
      _ = Lariat.main(["check", folder.path] + arguments, in: session)
      return console.text(.output).contains("future-compatibility-date")
    }
    #expect(check(CalendarDate(year: 2026, month: 5, day: 1)))
    #expect(!check(CalendarDate(year: 2026, month: 7, day: 1)))
    #expect(!check(nil))
    #expect(check(nil, "--today", "2026-05-01"))
    #expect(lariat("check", folder.path, "--today", "2026-02-30", files: DiskFiles()).status == 2)
  }

  @Test func oneFormatOfSeveralGoesToStandardOutput() throws {
    let folder = try TestFolder(["wrangler.toml": Self.typo])
    let outcome = lariat(
      "check", folder.path, "--format", "concise", "--format", "sarif=\(folder["a.sarif"])",
      "--format", "junit=\(folder["a.xml"])", files: DiskFiles())
    #expect(outcome.output.contains("[unknown-key]"))
    #expect(folder.names.isSuperset(of: ["a.sarif", "a.xml"]))
    #expect(lariat("check", folder.path, "--format", "text", "--format", "json", files: DiskFiles()).status == 2)
  }

  // MARK: Rules

  @Test func rulesAreListedAndExplained() {
    let files = DiskFiles()
    #expect(lariat("rules", files: files).output.contains("\nunknown-key "))
    #expect(lariat("rules", "--format", "json", files: files).output.hasPrefix("{\n  \"version\": 1,"))
    #expect(lariat("explain", "unknown-key", files: files).output.hasPrefix("unknown-key\n"))
    #expect(lariat("explain", "kv_namespaces", files: files).output.contains("kv_namespaces"))
    let unknown = lariat("explain", "unknown-kye", files: files)
    #expect(unknown.status == 2 && unknown.errors.contains("did you mean `unknown-key`?"))
    #expect(lariat("explain", "kv_namespace", files: files).errors.contains("did you mean `kv_namespaces`?"))
  }
}

struct FixCommandTests {
  private static let typo = "worker_dev = true # kept\n"
  private static let mended = "worker_dev = true # kept\n".replacing("worker_dev", with: "workers_dev")

  private func text(_ path: String) throws -> String {
    String(decoding: try DiskFiles().read(path, limit: 1 << 20), as: UTF8.self)
  }

  @Test func writesInPlace() throws {
    let folder = try TestFolder(["wrangler.toml": Self.typo, "clean/wrangler.toml": "workers_dev = true\n"])
    let outcome = lariat("fix", folder.path, files: DiskFiles())
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("wrangler.toml:1:1: rename to `workers_dev` [unknown-key]\n"))
    #expect(outcome.output.contains("mended 1 finding in 1 file"))
    #expect(try text(folder["wrangler.toml"]) == Self.mended)
    // No temporary file is left.
    #expect(folder.names == ["wrangler.toml", "clean"])
    #expect(lariat("fix", folder.path, files: DiskFiles()).output.contains("nothing to mend in 2 files"))
  }

  @Test func diffWritesNothing() throws {
    let folder = try TestFolder(["wrangler.toml": Self.typo])
    let outcome = lariat("fix", "--diff", folder.path, files: DiskFiles())
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("-\(Self.typo)+\(Self.mended)"))
    #expect(outcome.errors.contains("would mend 1 finding in 1 file"))
    #expect(try text(folder["wrangler.toml"]) == Self.typo)
  }

  @Test func errorsThatAreLeftExitWith1() throws {
    let folder = try TestFolder(["wrangler.toml": "main = 1\n" + Self.typo])
    let outcome = lariat("fix", folder.path, files: DiskFiles())
    #expect(outcome.status == 1 && outcome.output.contains("[type-mismatch]"))
    #expect(try text(folder["wrangler.toml"]) == "main = 1\n" + Self.mended)
    #expect(lariat("fix", folder["nope.toml"], files: DiskFiles()).status == 2)
  }

  @Test func linksAndPermissionsStay() throws {
    let folder = try TestFolder(["real.toml": Self.typo])
    try folder.link("wrangler.toml", to: "real.toml")
    try folder.setMode("real.toml", 0o640)
    #expect(lariat("fix", folder["wrangler.toml"], files: DiskFiles()).status == 0)
    #expect(try text(folder["real.toml"]) == Self.mended)
    #expect(try DiskFiles().list(folder.path).first { $0.name == "wrangler.toml" }?.kind == .symbolicLink)
    #expect(try folder.mode("real.toml") == 0o640)
  }

  @Test func aFileThatCannotBeWrittenExitsWith2() throws {
    let files = ReadOnlyFiles(["a/wrangler.toml": Self.typo])
    let outcome = lariat("fix", "a", files: files)
    #expect(outcome.status == 2 && outcome.errors.contains("cannot write `a/wrangler.toml`"))
  }

  @Test func standardInputGoesToStandardOutput() {
    for text in [Self.typo, "workers_dev = true # kept\n"] {
      let outcome = lariat(
        "fix", "-", "--stdin-filename", "wrangler.toml", files: DiskFiles(), console: TestConsole(input: text))
      #expect(outcome.output == Self.mended)
    }
  }

  @Test func unsafeFixesAreOnRequest() throws {
    let folder = try TestFolder(["wrangler.toml": "name = \"api\"\n[vars]\nmain = \"a.ts\"\n"])
    let safe = lariat("fix", folder.path, files: DiskFiles())
    #expect(safe.output.contains("`--unsafe` mends 1 more"))
    #expect(try text(folder["wrangler.toml"]).contains("[vars]\nmain"))
    #expect(lariat("fix", "--unsafe", "--quiet", folder.path, files: DiskFiles()).output == "")
    #expect(
      try text(folder["wrangler.toml"]).contains("main = \"a.ts\"\n[vars]")
        || text(folder["wrangler.toml"]).contains("main = \"a.ts\"\n\n[vars]"))
  }
}

struct WatchTests {
  /// Changes the disk between two looks.
  private final class Script: Sendable {
    private let steps: Mutex<[@Sendable () -> Void]>

    init(_ steps: [@Sendable () -> Void]) { self.steps = Mutex(steps) }

    func next() -> Bool {
      let step = steps.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      step?()
      return step != nil
    }
  }

  private func watch(_ folder: TestFolder, _ steps: [@Sendable () -> Void]) -> Outcome {
    let script = Script(steps)
    let console = TestConsole()
    let session = Session(files: DiskFiles(), console: console, threads: 1, pause: { _ in script.next() })
    let status = Lariat.main(["check", "--watch", "--format", "concise", folder.path], in: session)
    return Outcome(status: status.rawValue, output: console.text(.output), errors: console.text(.error))
  }

  @Test func changesAreChecked() throws {
    let folder = try TestFolder(["wrangler.toml": "fool = 1\n"])
    let path = folder["wrangler.toml"]
    let outcome = watch(
      folder,
      [
        {}, { try? DiskFiles().write(Array("bar = 1\nmain = 2\n".utf8), to: path) }, {}, {},
      ])
    #expect(outcome.output.split(separator: "\n").count { $0.contains("`fool`") } == 1)
    #expect(outcome.output.split(separator: "\n").count { $0.contains("`bar`") } == 1)
    // The status is that of the last run.
    #expect(outcome.status == 1)
  }

  @Test func newFilesAreFound() throws {
    let folder = try TestFolder(["wrangler.toml": "fool = 1\n"])
    let path = folder["wrangler.jsonc"]
    let steps: [@Sendable () -> Void] =
      [{ try? DiskFiles().write(Array("{ \"bar\": 1 }".utf8), to: path) }] + Array(repeating: {}, count: 12)
    #expect(watch(folder, steps).output.contains("`bar`"))
  }

  @Test func settingsAreWatched() throws {
    let folder = try TestFolder(["wrangler.toml": "fool = 1\n", "lariat.yaml": "rules: {}"])
    let path = folder["lariat.yaml"]
    let outcome = watch(
      folder, [{ try? DiskFiles().write(Array("rules: { unknown-key: error }".utf8), to: path) }, {}])
    #expect(outcome.status == 1)
  }

  @Test func standardInputCannotBeWatched() {
    #expect(lariat("check", "--watch", "-", files: DiskFiles()).status == 2)
  }
}

/// A disk in memory that takes nothing.
struct ReadOnlyFiles: FileAccess {
  let files: [String: String]

  init(_ files: [String: String]) { self.files = files }

  func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    guard let text = files[path] else { throw FileError(path: path, action: .read, reason: .missing) }
    return Array(text.utf8)
  }

  func kind(of path: String) -> FileKind {
    files[path] != nil ? .file : files.keys.contains { $0.hasPrefix(path + "/") } ? .directory : .missing
  }

  func list(_ path: String) throws(FileError) -> [DirectoryEntry] {
    files.keys.filter { PathText.folder(of: $0) == path }.map {
      DirectoryEntry(name: PathText.name(of: $0), kind: .file)
    }
  }

  func realPath(_ path: String) -> String? { nil }

  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    throw FileError(path: path, action: .write, reason: .notPermitted)
  }
}
