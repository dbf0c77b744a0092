import Foundation
import LariatKit
import Testing

@testable import lariat

/// What no test in this process can see.
struct ExecutableTests {
  private func shell(_ script: String, in folder: TestFolder) throws -> (status: Int32, output: String) {
    try BuiltProgram.shell(script, in: folder)
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
