import Findings

/// A finding in words alone, for formats that show no source.
enum FindingText {
  /// The message, then its notes and help, each on a line of its own.
  static func full(_ finding: Finding, _ catalog: SourceCatalog) -> String {
    var lines = [finding.message]
    lines += finding.notes.map { "note: \($0)" }
    if let help = finding.help { lines.append("help: \(help)") }
    return catalog.shown(lines.joined(separator: "\n"), finding)
  }
}
