import Foundation
import LariatKit
import Testing

@testable import lariat

/// The built program as a process: what no test in this process can see.
struct ExecutableTests {
  private static let program: URL = {
    // Beside the bundle of the tests on macOS, beside the tests elsewhere.
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let folder =
      bundle?.bundleURL.deletingLastPathComponent()
      ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    return folder.appendingPathComponent("lariat")
  }()

  private func shell(_ script: String, in folder: TestFolder) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ["LARIAT": Self.program.path, "PATH": "/usr/bin:/bin"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test func exitStatuses() throws {
    let folder = try TestFolder([
      "bad.toml": "main = 1\n", "good.toml": "name = \"x\"\nmain = \"x.ts\"\ncompatibility_date = \"2026-01-01\"\n",
    ])
    for (arguments, status) in [
      ("check good.toml", 0), ("check bad.toml", 1), ("check nope.toml bad.toml", 2), ("--nope", 2), ("--help", 0),
    ] {
      #expect(try shell("$LARIAT \(arguments)", in: folder).status == Int32(status), "\(arguments)")
    }
  }

  @Test func aClosedPipeEndsQuietly() throws {
    let folder = try TestFolder(["bad.toml": (0..<3000).map { "key\($0) = 1\n" }.joined()])
    let result = try shell("{ $LARIAT check bad.toml; echo status $? >&2; } | head -n 1", in: folder)
    #expect(result.output.contains("status 0"))
    #expect(result.output.split(separator: "\n").count == 2)
  }

  @Test func aFullDiskIsTold() throws {
    let folder = try TestFolder(["bad.toml": "main = 1\n"])
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let result = try shell("$LARIAT check bad.toml > /dev/full", in: folder)
    #expect(result.status == 2 && result.output.contains("cannot write `standard output`"))
  }

  @Test func pathsAreAsTheUserStands() throws {
    let folder = try TestFolder(["a/wrangler.toml": "main = 1\n"])
    #expect(try shell("$LARIAT check --format concise", in: folder).output.hasPrefix("a/wrangler.toml:1:"))
    #expect(try shell("cd a && $LARIAT check --format concise .", in: folder).output.hasPrefix("wrangler.toml:1:"))
    #expect(try shell("$LARIAT check --format concise ./a", in: folder).output.hasPrefix("a/wrangler.toml:1:"))
    #expect(
      try shell("$LARIAT check --format concise - --stdin-filename w.toml < a/wrangler.toml", in: folder).output
        .hasPrefix("w.toml:1:"))
  }
}
