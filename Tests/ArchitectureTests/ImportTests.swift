import Foundation
import Testing

/// The edges between modules, as docs/architecture.md draws them. SwiftPM refuses imports outside the transitive closure
/// only; this test reads what the sources import.
struct ImportTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// What a module may import besides the standard library.
  static let allowed: [String: Set<String>] = [
    "Findings": [],
    "ConfigTree": ["Findings"],
    "TOML": ["Findings", "ConfigTree"],
    "JSONC": ["Findings", "ConfigTree"],
    "YAMLText": ["Findings", "ConfigTree", "CLibYAML"],
    "JSONText": [],
    "Threads": [],
    "BindingSchema": ["Findings", "ConfigTree"],
    "BuiltinSchemas": ["BindingSchema"],
    "SchemaFiles": ["Findings", "ConfigTree", "YAMLText", "BindingSchema"],
    "SchemaSource": ["ConfigTree", "BindingSchema", "SchemaFiles"],
    "WorkerManifest": ["Findings", "ConfigTree", "BindingSchema"],
    "Resolution": ["Findings", "ConfigTree", "BindingSchema", "WorkerManifest"],
    "LintRules": ["Findings", "ConfigTree", "BindingSchema", "WorkerManifest"],
    "EnvCodegen": ["Findings", "ConfigTree", "BindingSchema", "WorkerManifest", "JSONText"],
    "DeployPlan": ["Findings", "ConfigTree", "BindingSchema", "WorkerManifest", "JSONText"],
    "ManifestDiff": ["Findings", "ConfigTree", "BindingSchema", "WorkerManifest", "JSONText"],
    "EnvironmentMatrix": ["ConfigTree", "BindingSchema", "WorkerManifest", "JSONText", "ManifestDiff"],
    "Reporting": ["Findings", "JSONText", "Threads"],
    "WorkersRuntime": [],
    "WorkersTesting": ["WorkersRuntime", "CSQLite3"],
    // No target: it compiles for WebAssembly only, and `generate` writes it into what it generates.
    "WorkersHost": [],
  ]

  /// Modules of the toolchain that some platform layer needs.
  static let system: Set<String> = ["Swift", "Glibc", "Darwin", "Musl", "Synchronization"]

  static func imports(of module: String) throws -> [(file: String, module: String)] {
    let folder = root.appendingPathComponent("Sources/\(module)")
    let files =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    return try files.filter { $0.pathExtension == "swift" }.flatMap { file in
      try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ").filter {
          !["public", "internal", "private", "package", "@testable"].contains($0)
        }
        guard words.first == "import", words.count > 1 else { return nil }
        return (file.lastPathComponent, String(words[1].prefix { $0 != "." }))
      }
    }
  }

  @Test(arguments: allowed.keys.sorted())
  func moduleImportsOnlyWhatItMay(_ module: String) throws {
    let permitted = (Self.allowed[module] ?? []).union(Self.system)
    let found = try Self.imports(of: module)
    for (file, imported) in found where !permitted.contains(imported) {
      Issue.record("\(module)/\(file) imports \(imported)")
    }
  }

  /// Foundation doubles the time that a run takes to start.
  @Test(arguments: ["LariatKit", "lariat"])
  func commandLineDoesWithoutFoundation(_ module: String) throws {
    for (file, imported) in try Self.imports(of: module) where imported.hasPrefix("Foundation") {
      Issue.record("\(module)/\(file) imports \(imported)")
    }
  }

  /// A folder of sources that the table does not name would be checked by nobody.
  @Test
  func everyModuleIsNamed() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.root.appendingPathComponent("Sources").path)
    let known = Set(Self.allowed.keys).union([
      "LariatKit", "lariat", "CLibYAML", "CSQLite3", "schema-generator", "toml-test-decoder",
    ])
    #expect(Set(folders.filter { !$0.hasPrefix(".") }).subtracting(known).isEmpty)
  }
}
