import Foundation
import Testing

/// Expected output in a file. `UPDATE_GOLDEN=1` writes it anew, and makes the run fail so that nobody mistakes a
/// recording for
/// a test.
enum GoldenFile {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func text(_ path: String) -> String? {
    try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  static func folders(_ path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(path).path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  static func expect(_ actual: String, at path: String) throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try actual.write(to: root.appendingPathComponent(path), atomically: true, encoding: .utf8)
      Issue.record("recorded \(path)")
      return
    }
    #expect(text(path) == actual, "\(path)")
  }
}
