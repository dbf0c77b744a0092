import Findings
import Foundation
import LintRules
import Testing

/// Whole configs with many mistakes, and all that the rules say about them. `UPDATE_GOLDEN=1` records anew, and fails once.
struct GoldenTests {
  static let folder = CatalogTests.root.appendingPathComponent("Tests/Golden/lint")

  @Test(arguments: ["shop/wrangler.toml", "bindings/wrangler.jsonc", "assets/wrangler.toml"])
  func findings(_ path: String) throws {
    let source = Self.folder.appendingPathComponent(path)
    let expected = source.deletingLastPathComponent().appendingPathComponent("findings.txt")
    let text = LintedText(try String(contentsOf: source, encoding: .utf8), path: path)
    let lines = LineIndex(text.file)
    var output = ""
    for finding in text.findings.filter({ $0.group == .lint }).sorted() {
      let place = lines.location(at: finding.primary.span.start)
      output += "\(place.line):\(place.column) \(finding.severity.rawValue) \(finding.rule)"
      output += finding.environment.map { " [\($0)]" } ?? ""
      output += ": \(finding.message)\n"
      for label in finding.secondary {
        let place = lines.location(at: label.span.start)
        output += "    \(place.line):\(place.column) \(label.text ?? "")\n"
      }
      if let help = finding.help { output += "    help: \(help)\n" }
      for fix in finding.fixes { output += "    fix (\(fix.applicability.rawValue)): \(fix.title)\n" }
    }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try output.write(to: expected, atomically: true, encoding: .utf8)
      Issue.record("\(path) recorded; run again without UPDATE_GOLDEN")
      return
    }
    #expect(output == (try String(contentsOf: expected, encoding: .utf8)))
  }
}
