import BuiltinSchemas
import ConfigTree
import Findings
import LariatKit
import LintRules

/// `check` and `fix` as a whole: what they may not do to any text.
struct CheckOracle {
  let isTOML: Bool
  private let options = CheckOptions(today: CalendarDate(year: 2026, month: 11, day: 24), readsIgnoreComments: true)

  init(isTOML: Bool) { self.isTOML = isTOML }

  private var format: ConfigFormat { isTOML ? .toml : .jsonc }

  private func file(_ bytes: [UInt8]) -> SourceFile {
    SourceFile(path: isTOML ? "wrangler.toml" : "wrangler.jsonc", bytes: bytes)
  }

  /// The tree is a tree, and findings are sorted and point into the text.
  func check(_ bytes: [UInt8]) -> [Finding] {
    let file = file(bytes)
    let checked = ConfigCheck.check(file, format: format, options: options, files: NoFiles())
    TreeOracle.check(checked.document)
    FindingOracle.check(checked.findings, of: file)
    return checked.findings
  }

  /// A comment in front changes nothing but places.
  func ignoresComments(_ bytes: [UInt8]) {
    let findings = check(bytes)
    // A byte order mark has to stay first, and what is binary is told by its first bytes.
    let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFE, 0xFF], [0xFF, 0xFE], [0, 0, 0xFE, 0xFF]]
    guard !marks.contains(where: { bytes.starts(with: $0) }) && !bytes.contains(0) else { return }
    let comment = Array((isTOML ? "# comment\n" : "/* comment */\n").utf8)
    let (before, after) = (Self.verdicts(findings), Self.verdicts(check(comment + bytes)))
    require(before == after, "a comment changed the verdict\n\(before)\n\(after)")
  }

  /// What comments may not change, and how often it is said. The order may change: what is said of the whole file stands
  /// at its first byte.
  private static func verdicts(_ findings: [Finding]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for finding in findings {
      counts["\(finding.severity) [\(finding.rule)] \(finding.environment ?? "")/\(finding.path ?? "")", default: 0] +=
        1
    }
    return counts
  }

  /// Fixes, of all grades, break nothing that was whole, and what they leave has no more to fix.
  func fixes(_ bytes: [UInt8]) {
    let fixed = fix(bytes)
    let broken = { (config: CheckedConfig) in config.findings.count { $0.group == .syntax } }
    require(broken(fixed.result) <= broken(fixed.original), "a fix broke the syntax")
    require(fixed.original.isRefused || !fixed.result.isRefused, "a fix made a config that is refused")
    TreeOracle.check(fixed.result.document)
    FindingOracle.check(fixed.result.findings, of: fixed.result.document.file)
    guard fixed.isChanged, fixed.dropped.isEmpty else { return }
    let again = fix(fixed.result.document.file.bytes)
    require(!again.isChanged, "a second fix changed more")
  }

  private func fix(_ bytes: [UInt8]) -> FixedConfig {
    ConfigFixer.fix(file(bytes), format: format, atLeast: .unsafe, options: options, files: NoFiles())
  }
}
