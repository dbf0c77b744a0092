import Foundation
import LariatKit
import Testing

@testable import lariat

/// The console blocks of the README and of the guide are what the program says; `…` stands for lines that are left out.
struct ReadmeTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  struct Block: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    /// Lines that stand one after the other in the output.
    let excerpts: [[String]]

    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let blocks: [Block] = {
    guard let text = try? String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8) else {
      return []
    }
    return text.components(separatedBy: "```console\n$ lariat ").dropFirst().map { rest in
      var lines = rest.components(separatedBy: "```")[0].components(separatedBy: "\n")
      let arguments = lines.removeFirst().split(separator: " ").map(String.init)
      let excerpts = lines.dropLast().split(separator: "…").map(Array.init)
      return Block(arguments: arguments, excerpts: excerpts)
    }
  }()

  @Test func thereAreBlocks() { #expect(Self.blocks.count >= 3) }

  @Test(arguments: blocks)
  func isWhatTheProgramSays(block: Block) throws {
    // Errors are expected: their exit status is not a failure here.
    let script = "cd '\(Self.root.path)' && $LARIAT \(block.arguments.joined(separator: " "))"
    let output = try BuiltProgram.shell(script, in: TestFolder()).output
    var lines = output.components(separatedBy: "\n")[...]
    for excerpt in block.excerpts {
      let start = lines.indices.first { lines[$0...].starts(with: excerpt) }
      guard let start else {
        Issue.record("not in the output: \(excerpt)")
        continue
      }
      lines = lines[(start + excerpt.count)...]
    }
  }

  @Test func theGuideShowsWhatTheProgramSays() throws {
    let guide = Self.root.appendingPathComponent("docs/guide/first-worker.md")
    let text = try String(contentsOf: guide, encoding: .utf8)
    func block(after opening: String) throws -> String {
      let rest = try #require(text.components(separatedBy: opening).dropFirst().first)
      return rest.components(separatedBy: "```")[0]
    }
    let folder = try TestFolder(["Sources/Greeter/wrangler.toml": try block(after: "```toml\n")])
    let shown = try block(after: "```console\n$ lariat check\n")
    #expect(try BuiltProgram.shell("$LARIAT check", in: folder).output == shown)
  }
}
