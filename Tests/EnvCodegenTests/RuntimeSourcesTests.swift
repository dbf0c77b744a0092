import Foundation
import Testing

@testable import EnvCodegen

/// `RuntimeSources.swift` is the runtime's source as text, `HostSources.swift` that of a Worker's host in WebAssembly;
/// `UPDATE_GOLDEN=1` writes them anew, and fails.
struct RuntimeSourcesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test(arguments: ["RuntimeSources", "HostSources"])
  func isTheRuntimeAsItIs(_ name: String) throws {
    let compiled = Self.root.appending(path: "Sources/EnvCodegen/Standalone/\(name).swift")
    let expected = name == "HostSources" ? try Self.hostSource() : try Self.runtimeSource()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try expected.write(to: compiled, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name).swift")
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

  private static func runtimeSource() throws -> String {
    let files = try files(of: "WorkersRuntime")
    return
      "// swift-format-ignore-file\n/// The sources of `WorkersRuntime`; written by RuntimeSourcesTests.\nenum RuntimeSources {\n"
      + list(files, among: files) + "}\n"
  }

  private static func hostSource() throws -> String {
    let files = try files(of: "WorkersHost")
    var text =
      "// swift-format-ignore-file\n/// The sources of `WorkersHost`, and its JavaScript by part; written by RuntimeSourcesTests.\n"
    text += "enum HostSources {\n" + list(files, among: try Self.files(of: "WorkersRuntime") + files)
    text += "\n  static let scripts: [String: String] = [\n"
    let folder = root.appending(path: "Sources/WorkersHost/host")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted() {
      let script = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      text += "    \"\(name.split(separator: ".")[0])\": ###\"\"\"\n\(script)\"\"\"###,\n"
    }
    return text + "  ]\n}\n"
  }

  private static func files(of module: String) throws -> [RuntimeInliner.File] {
    let folder = root.appending(path: "Sources/\(module)")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
      .filter { $0.hasSuffix(".swift") }.map { name in
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        return RuntimeInliner.File(name: name, declares: declarations(in: text), needs: [], text: text)
      }
  }

  private static func list(_ files: [RuntimeInliner.File], among all: [RuntimeInliner.File]) -> String {
    var text = "  static let files: [RuntimeInliner.File] = [\n"
    for file in files where !file.declares.isEmpty {
      let words = RuntimeInliner.words(of: withoutComments(file.text))
      let needs = all.filter { other in
        other.name != file.name && other.declares.contains { words.contains($0) }
      }.map(\.name)
      text += "    RuntimeInliner.File(\n      name: \"\(file.name)\",\n"
      text += "      declares: \(file.declares),\n      needs: \(needs),\n"
      text += "      text: ###\"\"\"\n\(file.text)\"\"\"###),\n"
    }
    return text + "  ]\n"
  }

  private static func withoutComments(_ text: String) -> String {
    text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
  }

  /// What a file declares for others at its outermost level; what it adds to types counts under their name, and what it
  /// adds to the standard library's under its own. A conformance of `HostSource` counts under the protocol's name.
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
      if name == "HostSource", words[place] == "extension" {
        result += words[(place + 2)...].filter { !result.contains($0) }
      } else if !library.contains(name), !result.contains(name) {
        result.append(name)
      }
    }
    return result
  }
}
