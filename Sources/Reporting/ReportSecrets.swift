import Findings

/// The secrets of all files of a report. They hold for a file, whichever finding points beside them.
struct ReportSecrets: Sendable {
  /// By path: the same file may have been read twice.
  private var spans: [String: [ByteSpan]] = [:]

  init(_ findings: [Finding], suppressed: [SuppressedFinding] = []) {
    for finding in findings where !finding.masked.isEmpty { add(finding) }
    for suppressed in suppressed where !suppressed.finding.masked.isEmpty { add(suppressed.finding) }
  }

  private mutating func add(_ finding: Finding) {
    spans[finding.primary.file.path, default: []] += finding.masked
  }

  var isEmpty: Bool { spans.isEmpty }

  func spans(in file: SourceFile) -> [ByteSpan] { spans[file.path] ?? [] }
}
