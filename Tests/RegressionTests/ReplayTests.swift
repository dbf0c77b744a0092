import BindingSchema
import BuiltinSchemas
import ConfigTree
import Findings
import Foundation
import LariatKit
import Resolution
import SchemaFiles
import Testing
import WorkerManifest
import YAMLText

/// Inputs of `Fuzz/Regressions`, each of which was once a trap or is made to be one: they are read and checked to the end,
/// and what is said about them points into the file.
struct ReplayTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fuzz/Regressions")

  private static func inputs(_ target: String) throws -> [SourceFile] {
    let folder = folder.appendingPathComponent(target)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }.sorted()
    return try names.map { name in
      SourceFile(path: name, bytes: Array(try Data(contentsOf: folder.appendingPathComponent(name))))
    }
  }

  private func expectSound(_ findings: [Finding], _ name: String) {
    for finding in findings {
      let place = "\(name): [\(finding.rule)] \(finding.message)"
      #expect(!finding.message.isEmpty && !finding.rule.isEmpty, "\(place)")
      for label in [finding.primary] + finding.secondary {
        #expect(label.span.start >= 0 && label.span.start <= label.span.end, "\(place)")
        #expect(label.span.end <= label.file.bytes.count, "\(place)")
      }
      for edit in finding.fixes.flatMap(\.edits) {
        #expect(edit.span.end <= finding.primary.file.bytes.count, "\(place)")
      }
    }
  }

  /// Every value lies in the file; a value that is written in place lies inside the one that holds it.
  private func expectNested(_ value: ConfigValue, _ name: String) {
    let size = value.document.file.bytes.count
    var pending = [value]
    while let value = pending.popLast() {
      #expect(value.span.start <= value.span.end && value.span.end <= size, "\(name): \(value.path)")
      for child in value.children {
        if value.origin == .inline && !value.isRoot {
          #expect(value.span.start <= child.span.start && child.span.end <= value.span.end, "\(name): \(child.path)")
        }
        pending.append(child)
      }
    }
  }

  private func replay(_ file: SourceFile, _ format: ConfigFormat) {
    let loaded = ConfigLoader.load(file, format: format)
    expectSound(loaded.findings, file.path)
    expectNested(loaded.document.root, file.path)
    for isRedirected in [false, true] {
      for environments in [EnvironmentSelection.all, .named(["", "staging", "0"])] {
        let resolved = ConfigResolver.resolve(
          loaded.document, schemas: BuiltinSchemas.all,
          options: ResolutionOptions(environments: environments, isRedirected: isRedirected))
        expectSound(resolved.findings, file.path)
        for manifest in resolved.manifests { #expect(manifest.settings.count <= BuiltinSchemas.all.keys.count) }
      }
    }
  }

  @Test
  func toml() throws {
    let inputs = try Self.inputs("toml")
    #expect(!inputs.isEmpty)
    for file in inputs { replay(file, .toml) }
  }

  @Test
  func jsonc() throws {
    let inputs = try Self.inputs("jsonc")
    #expect(!inputs.isEmpty)
    for file in inputs { replay(file, .jsonc) }
  }

  /// Schemas are read, and with what could be read of them a config is checked.
  @Test
  func schema() throws {
    let inputs = try Self.inputs("schema")
    #expect(!inputs.isEmpty)
    let config = SourceFile(
      path: "wrangler.toml", text: "port = 1e31\nlist = [1, {}]\nx = { y = 1 }\n[env.a]\nport = -1\n")
    let document = ConfigLoader.load(config, format: .toml).document
    for file in inputs {
      let folder = SchemaFolder([file])
      expectSound(folder.findings, file.path)
      let schemas = BuiltinSchemas.extended(keys: folder.keys, kinds: folder.kinds)
      expectSound(ConfigResolver.resolve(document, schemas: schemas).findings, file.path)
    }
  }

  @Test
  func check() throws {
    let inputs = try Self.inputs("check")
    #expect(!inputs.isEmpty)
    for file in inputs {
      let format = ConfigFormat(path: file.path) ?? .toml
      replay(file, format)
      let checked = ConfigCheck.check(file, format: format, files: NoFiles())
      expectSound(checked.findings, file.path)
      #expect(checked.findings == checked.findings.sorted(), "\(file.path)")
    }
  }
}

/// A disk with nothing on it.
private struct NoFiles: FileAccess {
  func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    throw FileError(path: path, action: .read, reason: .missing)
  }

  func kind(of path: String) -> FileKind { .missing }

  func list(_ path: String) throws(FileError) -> [DirectoryEntry] {
    throw FileError(path: path, action: .list, reason: .missing)
  }

  func realPath(_ path: String) -> String? { nil }

  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    throw FileError(path: path, action: .write, reason: .notPermitted)
  }
}
