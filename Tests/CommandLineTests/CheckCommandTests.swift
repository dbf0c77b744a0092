import LariatKit
import Testing

@testable import lariat

struct CheckCommandTests {
  private static let bad = "main = 1\nnmae = \"x\"\n"
  private static let clean = "name = \"x\"\nmain = \"x.ts\"\ncompatibility_date = \"2026-01-01\"\n"

  @Test func errorsExitWith1() throws {
    let folder = try TestFolder(["wrangler.toml": Self.bad])
    let outcome = lariat("check", "--format", "concise", folder["wrangler.toml"], files: DiskFiles())
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("wrangler.toml:1:"))
    #expect(outcome.output.contains("[unknown-key]"))
    #expect(outcome.errors == "")
  }

  @Test func cleanRunsAreSilentInAPipe() throws {
    let folder = try TestFolder(["wrangler.toml": Self.clean])
    let pipe = lariat("check", "--env", "", folder.path, files: DiskFiles())
    #expect(pipe.status == 0)
    #expect(pipe.errors == "")
    let terminal = lariat("check", "-q", folder.path, files: DiskFiles(), console: TestConsole(terminal: true))
    #expect(terminal.output == "" && terminal.status == 0)
  }

  @Test func whatCannotBeReadExitsWith2AndTheRestIsChecked() throws {
    let folder = try TestFolder(["a/wrangler.toml": Self.bad, "b/x.txt": "", "c.yaml": "", "big.toml": ""])
    let outcome = lariat(
      "check", "--format", "concise", folder["a"], folder["b"], folder["c.yaml"], folder["nope.toml"],
      files: DiskFiles())
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("a/wrangler.toml:1:"))
    #expect(outcome.errors.contains("no `wrangler.json`, `wrangler.jsonc` or `wrangler.toml` in or below"))
    #expect(outcome.errors.contains("`.toml`, `.json` or `.jsonc`"))
    #expect(outcome.errors.contains("does not exist"))
    #expect(outcome.errors.split(separator: "\n").count == 3)
  }

  @Test func denyMakesErrors() throws {
    let folder = try TestFolder(["wrangler.toml": "nmae = \"x\"\n"])
    let path = folder["wrangler.toml"]
    #expect(lariat("check", path, files: DiskFiles()).status == 0)
    #expect(lariat("check", "--deny", "warnings", path, files: DiskFiles()).status == 1)
    #expect(lariat("check", "--deny", "unknown-key", path, files: DiskFiles()).status == 1)
    #expect(lariat("check", "--deny", "not-inherited", path, files: DiskFiles()).status == 0)
    let quiet = lariat("check", "--quiet", path, files: DiskFiles())
    #expect(quiet.output == "" && quiet.status == 0)
  }

  @Test func environmentsTakeAnyText() throws {
    let folder = try TestFolder(["wrangler.toml": Self.clean + "[env.\"-x\"]\nmain = 1\n[env.y]\nmain = 2\n"])
    func check(_ environment: String) -> Outcome {
      lariat("check", "--format", "concise", "--env", environment, folder.path, files: DiskFiles())
    }
    #expect(check("-x").status == 1)
    #expect(check("").status == 0)
    #expect(check("nope").output.contains("[unknown-environment]"))
    #expect(lariat("check", "--env=", folder.path, files: DiskFiles()).status == 0)
    let both = lariat("check", "--format", "concise", "--env", "-x", "--env", "y", folder.path, files: DiskFiles())
    #expect(both.output.split(separator: "\n").count >= 2)
  }

  @Test func formatsGoToFiles() throws {
    let folder = try TestFolder(["wrangler.toml": Self.bad])
    let outcome = lariat(
      "check", "--format", "sarif=\(folder["a.sarif"])", "--format", "json", folder["wrangler.toml"], files: DiskFiles()
    )
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("{"))
    #expect(String(decoding: try DiskFiles().read(folder["a.sarif"], limit: 1 << 20), as: UTF8.self).contains("2.1.0"))
    #expect(folder.names == ["wrangler.toml", "a.sarif"])
    let failed = lariat("check", "--format", "json=\(folder["no/x"])", folder["wrangler.toml"], files: DiskFiles())
    #expect(failed.status == 2)
    #expect(failed.errors.contains("its folder does not exist"))
  }

  @Test func standardInput() throws {
    let named = lariat(
      "check", "--format", "concise", "-", "--stdin-filename", "x/wrangler.json", files: DiskFiles(),
      console: TestConsole(input: "{ \"main\": 1 }"))
    #expect(named.status == 1 && named.output.hasPrefix("x/wrangler.json:1:"))
    let unnamed = lariat("check", "-", files: DiskFiles(), console: TestConsole(input: "{}"))
    #expect(unnamed.status == 2 && unnamed.errors.contains("--stdin-filename"))
    let unknown = lariat(
      "check", "-", "--stdin-filename", "x.txt", files: DiskFiles(), console: TestConsole(input: "{}"))
    #expect(unknown.status == 2)
  }

  @Test func pathsFromAFile() throws {
    let folder = try TestFolder(["a.toml": Self.bad, "b.toml": Self.bad])
    try folder.add("list", Array("\(folder["a.toml"])\r\n\n\(folder["b.toml"])".utf8))
    let outcome = lariat("check", "--files-from", folder["list"], "--format", "concise", files: DiskFiles())
    #expect(outcome.output.contains("a.toml:1:") && outcome.output.contains("b.toml:1:"))
    #expect(lariat("check", "--files-from", folder["nope"], files: DiskFiles()).status == 2)
    let both = lariat("check", "--files-from", "-", "-", files: DiskFiles())
    #expect(both.status == 2)
  }

  @Test func colors() throws {
    let folder = try TestFolder(["wrangler.toml": Self.bad])
    func isColored(_ arguments: String?, _ variables: [String: String] = [:], terminal: Bool = false) -> Bool {
      let console = TestConsole(variables: variables, terminal: terminal)
      return lariat(
        "check", "--color", arguments ?? "auto", folder.path, files: DiskFiles(), console: console
      ).output.contains("\u{1B}[")
    }
    #expect(isColored("always") && !isColored("never", terminal: true))
    #expect(!isColored(nil) && isColored(nil, terminal: true))
    #expect(!isColored(nil, ["NO_COLOR": "1"], terminal: true) && isColored(nil, ["FORCE_COLOR": "1"]))
  }

  @Test func ownSchemas() throws {
    let folder = try TestFolder(["wrangler.toml": Self.clean, "s/x.yaml": "kind: x\nnonsense: 1\n"])
    let outcome = lariat(
      "check", "--format", "concise", "--schemas", folder["s"], folder["wrangler.toml"], files: DiskFiles())
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("s/x.yaml:"))
    #expect(lariat("check", "--schemas", folder["nope"], folder.path, files: DiskFiles()).status == 2)
  }

  @Test func outputThatCannotBeWritten() throws {
    let folder = try TestFolder(["wrangler.toml": Self.bad])
    let outcome = lariat("check", folder.path, files: DiskFiles(), console: TestConsole(isFull: true))
    #expect(outcome.status == 2 && outcome.errors.contains("No space left on device"))
  }

  @Test(arguments: [
    ["check", "--nope"], ["check", "--format", "xml"], ["check", "--format", "json="],
    ["check", "--today", "2026-02-30"],
    ["check", "--color", "blue"], ["check", "--env"], ["nope"], ["payload", "a", "b"],
  ])
  func wrongCommandLines(arguments: [String]) {
    let console = TestConsole()
    let status = Lariat.main(arguments, in: Session(files: DiskFiles(), console: console, threads: 1))
    #expect(status == .failure)
    #expect(console.text(.output) == "" && console.text(.error).hasPrefix("Error: "))
  }

  @Test(arguments: [["--help"], ["check", "--help"], ["help", "check"], ["--version"], ["check", "--version"], []])
  func answers(arguments: [String]) {
    let console = TestConsole()
    let status = Lariat.main(arguments, in: Session(files: DiskFiles(), console: console, threads: 1))
    #expect(status == .success)
    #expect(console.text(.error) == "")
    if arguments.contains("--version") { #expect(console.text(.output) == "lariat 0.1.0 (wrangler 4.125.0)\n") }
  }
}
