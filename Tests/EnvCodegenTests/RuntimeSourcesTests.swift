import Foundation
import Testing

@testable import EnvCodegen

/// `RuntimeSources.swift` is the runtime's source as text; `UPDATE_GOLDEN=1` writes it anew, and fails.
struct RuntimeSourcesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func isTheRuntimeAsItIs() throws {
    let compiled = Self.root.appending(path: "Sources/EnvCodegen/Standalone/RuntimeSources.swift")
    let expected = try Self.swiftSource()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try expected.write(to: compiled, atomically: true, encoding: .utf8)
      Issue.record("recorded RuntimeSources.swift")
    } else {
      #expect(try String(contentsOf: compiled, encoding: .utf8) == expected)
    }
  }

  /// What stands alone compiles alone, and leaves out what it does not need.
  @Test(arguments: ["shop", "environments", "hostile"])
  func standsAlone(_ name: String) throws {
    let folder = Self.root.appending(path: "Tests/Golden/generate/\(name)")
    let config = name == "hostile" ? "wrangler.jsonc" : "wrangler.toml"
    let output = try generate(
      String(contentsOf: folder.appending(path: config), encoding: .utf8), path: config,
      options: EnvOptions(access: .public, standalone: true))
    #expect(!output.source.contains("import WorkersRuntime"))
    #expect(output.source.hasSuffix("}\n"))
    #expect(!output.source.contains("protocol WorkerLoader:"))
    let file = FileManager.default.temporaryDirectory.appending(path: "Env-\(name)-\(UUID()).swift")
    defer { try? FileManager.default.removeItem(at: file) }
    try output.source.write(to: file, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["swiftc", "-swift-version", "6", "-parse-as-library", "-typecheck", file.path()]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  // MARK: Recording

  private static func swiftSource() throws -> String {
    let folder = root.appending(path: "Sources/WorkersRuntime")
    var files: [RuntimeInliner.File] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted() {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      files.append(RuntimeInliner.File(name: name, declares: declarations(in: text), needs: [], text: text))
    }
    var text = "/// The sources of `WorkersRuntime`; written by RuntimeSourcesTests.\nenum RuntimeSources {\n"
    text += "  static let files: [RuntimeInliner.File] = [\n"
    for file in files where !file.declares.isEmpty {
      let words = RuntimeInliner.words(of: withoutComments(file.text))
      let needs = files.filter { other in
        other.name != file.name && other.declares.contains { words.contains($0) }
      }.map(\.name)
      text += "    RuntimeInliner.File(\n      name: \"\(file.name)\",\n"
      text += "      declares: \(file.declares),\n      needs: \(needs),\n"
      text += "      text: ###\"\"\"\n\(file.text)\"\"\"###),\n"
    }
    return text + "  ]\n}\n"
  }

  private static func withoutComments(_ text: String) -> String {
    text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
  }

  /// What a file declares for others at its outermost level; what it adds to types counts under their name, and what it
  /// adds to the standard library's under its own.
  private static func declarations(in text: String) -> [String] {
    let library: Set = ["String", "Bool", "Int", "Double", "Array", "Optional"]
    let keywords: Set = ["struct", "enum", "protocol", "class", "typealias", "func", "var", "extension"]
    var result: [String] = []
    var isInLibraryType = false
    for line in text.split(separator: "\n") where !line.hasPrefix("//") && !line.hasPrefix("private ") {
      let isOutermost = !line.hasPrefix(" ")
      guard isOutermost || (isInLibraryType && line.hasPrefix("  ") && !line.hasPrefix("   ")) else { continue }
      let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
      guard let place = words.firstIndex(where: { keywords.contains($0) }), place + 1 < words.count else { continue }
      let name = words[place + 1]
      if isOutermost { isInLibraryType = words[place] == "extension" && library.contains(name) }
      if !library.contains(name), !result.contains(name) { result.append(name) }
    }
    return result
  }
}
