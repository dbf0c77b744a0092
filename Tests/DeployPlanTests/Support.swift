import BuiltinSchemas
import ConfigTree
import DeployPlan
import Findings
import Foundation
import JSONText
import LariatKit
import Resolution
import Testing
import WorkerManifest

/// A config as its manifest; the test fails when a deploy would refuse it.
func manifest(_ text: String, environment: String = "", format: ConfigFormat = .toml) throws -> WorkerManifest {
  let file = SourceFile(path: format == .toml ? "wrangler.toml" : "wrangler.jsonc", bytes: Array(text.utf8))
  let loaded = ConfigLoader.load(file, format: format)
  let resolved = ConfigResolver.resolve(
    loaded.document, schemas: BuiltinSchemas.all, options: ResolutionOptions(environments: .named([environment])))
  for finding in loaded.findings + resolved.findings where finding.severity == .error && finding.group != .lint {
    Issue.record("\(finding.rule): \(finding.message)")
  }
  return try #require(resolved.manifests.first)
}

func plan(_ text: String, environment: String = "", _ options: PlanOptions = PlanOptions()) throws -> Plan {
  DeployPlanner.plan(for: try manifest(text, environment: environment), options: options)
}

let minimal = """
  name = "w"
  main = "src/index.js"
  compatibility_date = "2026-03-01"

  """

extension PlanOptions {
  static var later: PlanOptions { PlanOptions(deployed: .worker(tag: nil)) }
}

extension Plan {
  /// Requests that are always sent, as `METHOD path`.
  var sent: [String] { unconditionalRequests.map { "\($0.method.rawValue) \($0.path)" } }

  func json(_ method: PlannedRequest.Method, endingIn path: String) -> String? {
    guard case .json(let value)? = requests.first(where: { $0.method == method && $0.path.hasSuffix(path) })?.body
    else { return nil }
    return JSONWriter.text(value)
  }

  func notice(_ id: String) -> Plan.Notice? { notices.first { $0.id == id } }
}

/// Expected output in files, recorded by `UPDATE_GOLDEN=1`, which makes the run fail.
enum Golden {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Golden")

  static func cases(_ group: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(group).path)) ?? []
    return names.filter { !$0.hasPrefix(".") && !$0.contains(".") }.sorted()
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  static func expect(_ actual: String, at path: String) throws {
    let file = folder.appendingPathComponent(path)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      if (try? String(contentsOf: file, encoding: .utf8)) != actual {
        try actual.write(to: file, atomically: true, encoding: .utf8)
      }
      Issue.record("recorded \(path)")
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(actual == expected, "\(path) differs")
  }
}
