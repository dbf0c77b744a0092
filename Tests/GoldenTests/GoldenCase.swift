import ConfigTree
import Findings
import Foundation
import LariatKit
import Reporting
import Resolution

/// A folder of `Tests/Golden/check`: a config and the report that users get for it.
struct GoldenCase {
  let name: String
  let config: String
  var isRedirected = false
  var environments: EnvironmentSelection = .all

  static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Golden")
  static let root = golden.appendingPathComponent("check")
  private static let configNames = ["wrangler.toml", "wrangler.jsonc", "wrangler.json"]

  var folder: URL { Self.root.appendingPathComponent(name) }
  var expected: URL { folder.appendingPathComponent("expected.txt") }
  var format: ConfigFormat { ConfigFormat(path: config) ?? .toml }

  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.path).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// `options.txt` beside the config says what is special: `redirected`, or `env NAME` for each one that is checked.
  init(_ name: String) throws {
    self.name = name
    let folder = Self.root.appendingPathComponent(name)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let configs = Self.configNames.filter(names.contains)
    guard configs.count == 1 else { throw GoldenMistake("\(name) holds \(configs.count) configs") }
    config = configs[0]
    let options = folder.appendingPathComponent("options.txt")
    guard FileManager.default.fileExists(atPath: options.path) else { return }
    var selected: [String] = []
    for line in try String(contentsOf: options, encoding: .utf8).split(separator: "\n") {
      if line == "redirected" {
        isRedirected = true
      } else if line.hasPrefix("env") {
        selected.append(String(line.dropFirst("env ".count)))
      } else {
        throw GoldenMistake("\(name)/options.txt: `\(line)`")
      }
    }
    if !selected.isEmpty { environments = .named(selected) }
  }

  /// What parser and schema engine find, as far as a check believes it. The rules of LintRules have cases of their own.
  func findings() throws -> [Finding] {
    let bytes = try Data(contentsOf: folder.appendingPathComponent(config))
    return ConfigCheck.check(
      SourceFile(path: config, bytes: Array(bytes)), format: format, isRedirected: isRedirected,
      options: CheckOptions(environments: environments, runsLintRules: false), files: CaseFiles(folder: folder)
    ).findings
  }

  func report() throws -> String {
    let report = Report(findings: try findings(), fileCount: 1, toolVersion: "0")
    return String(decoding: ReportFormat.text.render(report, color: false, width: 100), as: UTF8.self)
  }
}

struct GoldenMistake: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// The folder of a case, as what lies beside its config.
struct CaseFiles: FileAccess {
  let folder: URL

  func kind(of path: String) -> FileKind {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path, isDirectory: &isFolder)
    else { return .missing }
    return isFolder.boolValue ? .directory : .file
  }

  func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    throw FileError(path: path, action: .read, reason: .missing)
  }

  func list(_ path: String) throws(FileError) -> [DirectoryEntry] {
    throw FileError(path: path, action: .list, reason: .missing)
  }

  func realPath(_ path: String) -> String? { nil }

  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    throw FileError(path: path, action: .write, reason: .notPermitted)
  }
}
