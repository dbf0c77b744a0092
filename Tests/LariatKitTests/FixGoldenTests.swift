import BindingSchema
import ConfigTree
import DeployPlan
import Findings
import Foundation
import JSONText
import LariatKit
import Testing
import WorkerManifest

/// `Tests/Golden/fix/<case>`: a config, what safe fixes make of it (`fixed`), and what all do (`unsafe`). `UPDATE_GOLDEN=1`
/// writes the results anew, and fails once.
struct FixGoldenTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Golden/fix")

  static let cases: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { !$0.hasPrefix(".") }.sorted()

  private struct Case {
    let folder: URL
    let format: ConfigFormat
    let file: SourceFile

    init(_ name: String) throws {
      folder = FixGoldenTests.folder.appendingPathComponent(name)
      let toml = folder.appendingPathComponent("wrangler.toml")
      format = FileManager.default.fileExists(atPath: toml.path) ? .toml : .jsonc
      let url = format == .toml ? toml : folder.appendingPathComponent("wrangler.jsonc")
      file = SourceFile(path: url.lastPathComponent, bytes: Array(try Data(contentsOf: url)))
    }

    func fixed(_ applicability: Applicability, _ file: SourceFile? = nil) -> FixedConfig {
      ConfigFixer.fix(
        file ?? self.file, format: format, atLeast: applicability, options: CheckOptions(readsIgnoreComments: true),
        files: MemoryFiles())
    }
  }

  @Test func thereAreCases() { #expect(Self.cases.count >= 10) }

  @Test(arguments: cases, [Applicability.safe, .unsafe])
  func resultIsTheRecordedOne(name: String, applicability: Applicability) throws {
    let item = try Case(name)
    let bytes = item.fixed(applicability).result.document.file.bytes
    let suffix = item.format == .toml ? "toml" : "jsonc"
    let recorded = item.folder.appendingPathComponent("\(applicability == .safe ? "fixed" : "unsafe").\(suffix)")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try Data(bytes).write(to: recorded)
      Issue.record("\(recorded.lastPathComponent) of \(name) is written; run again without UPDATE_GOLDEN")
      return
    }
    let expected = try Data(contentsOf: recorded)
    #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
    #expect(bytes == Array(expected))
  }

  /// A second run has nothing to do.
  @Test(arguments: cases, [Applicability.safe, .unsafe])
  func isIdempotent(name: String, applicability: Applicability) throws {
    let item = try Case(name)
    let once = item.fixed(applicability)
    #expect(!item.fixed(applicability, once.result.document.file).isChanged)
    #expect(once.dropped.isEmpty)
  }

  /// What is not about comments leaves every comment, in its order.
  @Test(arguments: cases, [Applicability.safe, .unsafe])
  func commentsStay(name: String, applicability: Applicability) throws {
    let fixed = try Case(name).fixed(applicability)
    func comments(_ config: CheckedConfig) -> [String] {
      config.document.comments.map { config.document.file.text($0) }
    }
    let changed = fixed.applied.count { ["unused-ignore", "unknown-rule"].contains($0.finding.rule) }
    var left = comments(fixed.result)[...]
    var missing = 0
    for comment in comments(fixed.original) {
      if let place = left.firstIndex(of: comment) { left = left[(place + 1)...] } else { missing += 1 }
    }
    #expect(missing == changed)
  }

  /// Encoding, line ends and the end of the file stay.
  @Test(arguments: cases, [Applicability.safe, .unsafe])
  func layoutStays(name: String, applicability: Applicability) throws {
    let fixed = try Case(name).fixed(applicability)
    let before = fixed.original.document.file.bytes
    let after = fixed.result.document.file.bytes
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(before.starts(with: mark) == after.starts(with: mark))
    #expect(before.last == after.last)
    func bareLineEnds(_ bytes: [UInt8]) -> Int {
      bytes.indices.count { bytes[$0] == 0x0A && ($0 == 0 || bytes[$0 - 1] != 0x0D) }
    }
    if bareLineEnds(before) == 0 { #expect(bareLineEnds(after) == 0) }
    if !before.contains(0x0D) { #expect(!after.contains(0x0D)) }
  }

  /// What the manifest says of other keys than those of the findings and fixes stays.
  @Test(arguments: cases, [Applicability.safe, .unsafe])
  func manifestChangesOnlyWhereFixed(name: String, applicability: Applicability) throws {
    let fixed = try Case(name).fixed(applicability)
    // With a broken text, what the parser makes of it is no measure.
    guard !fixed.original.hasSyntaxErrors else { return }
    var meant: Set<String> = []
    for fix in fixed.applied {
      meant.formUnion(Self.names(fix.title))
      meant.formUnion(Self.names(fix.finding.help ?? ""))
      meant.formUnion(Self.names(fix.finding.message))
      meant.formUnion(fix.finding.path?.split(whereSeparator: { ".[]\"".contains($0) }).map(String.init) ?? [])
    }
    let before = Self.entries(fixed.original.manifests)
    let after = Self.entries(fixed.result.manifests)
    #expect(before.count == after.count)
    for (environment, old) in before {
      let new = try #require(after[environment])
      for key in Set(old.keys).union(new.keys) where old[key] != new[key] {
        #expect(meant.contains(key), "\(key) of \(environment)")
      }
    }
  }

  /// Words in backticks, and their parts.
  private static func names(_ text: String) -> Set<String> {
    let quoted = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map(\.element)
    return Set(quoted.flatMap { $0.split(whereSeparator: { ".[]".contains($0) }).map(String.init) })
  }

  /// By environment: key and the text of its value, without the layout of the source.
  private static func entries(_ manifests: [WorkerManifest]) -> [String: [String: String]] {
    var result: [String: [String: String]] = [:]
    for manifest in manifests {
      var entries: [String: String] = [:]
      for setting in manifest.settings {
        entries[setting.key.key.text] = JSONWriter.text(JSONValue(setting.value), style: .compact)
      }
      result[manifest.environment ?? ""] = entries
    }
    return result
  }
}
