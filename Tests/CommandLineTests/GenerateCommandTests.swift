import LariatKit
import Testing

@testable import lariat

/// What build systems ask of `lariat generate`.
struct GenerateCommandTests {
  private static let good = """
    name = "x"
    main = "x.ts"
    compatibility_date = "2026-01-01"
    vars = { A = "a" }
    [env.staging]
    vars = { B = 1 }

    """

  private func generate(_ settings: String, _ arguments: String..., config: String = good) throws -> (
    Outcome, TestFolder
  ) {
    let folder = try TestFolder(["wrangler.toml": config, "env.json": settings])
    let console = TestConsole()
    let status = Lariat.main(
      ["generate", folder["wrangler.toml"], "--settings", folder["env.json"], "--diagnostics", "concise"] + arguments,
      in: Session(files: DiskFiles(), console: console, threads: 2))
    return (Outcome(status: status.rawValue, output: console.text(.output), errors: console.text(.error)), folder)
  }

  @Test func findingsForBuildSystems() throws {
    let folder = try TestFolder(["wrangler.toml": "name = \"x\"\nmain = 1\n"])
    let outcome = lariat(
      "generate", folder.path, "-o", folder["Env.swift"], "--diagnostics", "concise", files: DiskFiles())
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(outcome.errors.hasPrefix("\(folder.path)/wrangler.toml:2:8: error: "))
    #expect(outcome.errors.split(separator: "\n").allSatisfy { $0.hasPrefix("\(folder.path)/wrangler.toml:") })
    #expect(DiskFiles().kind(of: folder["Env.swift"]) == .missing)
  }

  @Test func settings() throws {
    let (outcome, _) = try generate(
      """
      // Comments may stand here.
      { "name": "ShopEnv", "access": "public", "perEnvironment": true }
      """)
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(
      outcome.output.contains("public struct ShopEnv<") && outcome.output.contains("public struct ShopStagingEnv<"))
  }

  @Test func optionsComeBeforeSettings() throws {
    let (outcome, _) = try generate(
      #"{ "name": "A", "access": "public", "environment": "staging" }"#, "--name", "B", "--access", "package", "--env",
      "")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("package struct B<"))
    #expect(outcome.output.contains("var a: String") && !outcome.output.contains("var b: Int"))
  }

  @Test func settingsOfOneEnvironment() throws {
    let (outcome, _) = try generate(#"{ "environment": "staging", "standalone": true }"#)
    #expect(outcome.output.contains("var b: Int") && !outcome.output.contains("var a:"))
    #expect(!outcome.output.contains("import WorkersRuntime"))
  }

  @Test(arguments: [
    (#"{ "acess": "public" }"#, ":1:3: error: there is no setting `acess` [invalid-settings]"),
    (#"{ "access": "open" }"#, ":1:13: error: `access` is one of `public`, `package`, `internal` [invalid-settings]"),
    (#"{ "access": null }"#, ":1:13: error: `access` is one of `public`, `package`, `internal` [invalid-settings]"),
    (#"{ "name": 1 }"#, ":1:11: error: `name` is a text [invalid-settings]"),
    (#"{ "environment": [] }"#, ":1:18: error: `environment` is a text [invalid-settings]"),
    (#"{ "standalone": "yes" }"#, ":1:17: error: `standalone` is `true` or `false` [invalid-settings]"),
    (#"{ "perEnvironment": 1 }"#, ":1:21: error: `perEnvironment` is `true` or `false` [invalid-settings]"),
    ("[]", ":1:1: error: the settings are no table [invalid-settings]"),
  ])
  func mistakesInSettings(text: String, line: String) throws {
    let (outcome, folder) = try generate(text)
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(outcome.errors == "\(folder["env.json"])\(line)\n")
  }

  @Test(arguments: ["", "{", #"{ "name" }"#, "\u{FEFF}"])
  func settingsThatAreNoJSON(text: String) throws {
    let (outcome, folder) = try generate(text)
    #expect(outcome.status == 1 && outcome.output == "" && outcome.errors.hasPrefix("\(folder["env.json"]):1:"))
  }

  @Test func settingsThatAreMissing() throws {
    let folder = try TestFolder(["wrangler.toml": Self.good])
    let outcome = lariat("generate", folder.path, "--settings", folder["nope.json"], files: DiskFiles())
    #expect(outcome.status == 2 && outcome.output == "" && outcome.errors.contains("nope.json"))
  }
}
