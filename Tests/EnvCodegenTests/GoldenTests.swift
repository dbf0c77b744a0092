import EnvCodegen
import Foundation
import Testing

/// `Tests/Golden/generate/<case>/`; `UPDATE_GOLDEN=1` records them, and fails. `GeneratedEnvTests` compiles them.
struct GoldenTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var config = "wrangler.toml"
    var options: EnvOptions

    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "shop", options: EnvOptions(typeName: "ShopEnv", access: .public)),
    Case(name: "environments", options: EnvOptions()),
    Case(name: "exact", options: EnvOptions(typeName: "MailEnv", access: .package, perEnvironment: true)),
    Case(name: "embedded", options: EnvOptions(platform: .embedded(source: "HostSource"))),
    Case(
      name: "hostile", config: "wrangler.jsonc",
      options: EnvOptions(typeName: "\"Hostile\\(\n", access: .public, perEnvironment: true)),
  ]

  @Test(arguments: cases)
  func isAsRecorded(_ golden: Case) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Golden/generate/\(golden.name)")
    let config = try String(contentsOf: folder.appending(path: golden.config), encoding: .utf8)
    let output = generate(config, path: "some/folder/\(golden.config)", options: golden.options)
    let recorded = folder.appending(path: "Env.swift")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try output.source.write(to: recorded, atomically: true, encoding: .utf8)
      Issue.record("recorded \(golden.name)")
    } else {
      #expect(try output.source == String(contentsOf: recorded, encoding: .utf8))
      #expect(output.source == generate(config, path: golden.config, options: golden.options).source)
      #expect(EnvOutput.isGenerated(output.source.utf8))
    }
  }

  /// Every golden file is what `swift format` makes of it.
  @Test(arguments: cases)
  func isFormatted(_ golden: Case) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Golden/generate/\(golden.name)/Env.swift")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["swift", "format", "--configuration", #"{"version": 1}"#, file.path()]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let formatted = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    #expect(try String(decoding: formatted, as: UTF8.self) == String(contentsOf: file, encoding: .utf8))
  }
}
