import Findings
import Threads

/// The formats of `lariat check --format`.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  /// With source lines and carets, for people.
  case text
  /// `path:line:column: severity: message [rule]`, for editors.
  case concise
  /// One document; its shape is a promise within version 1.
  case json
  /// One finding of `json` a line.
  case jsonl
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// Workflow commands of GitHub Actions.
  case github
  /// GitLab Code Quality.
  case gitlab
  case junit

  /// The whole report as UTF-8.
  /// - Parameters:
  ///   - color: use ANSI colours; only `text` and `concise` have any.
  ///   - width: columns of the terminal, for `text`; 120 without one.
  public func render(_ report: Report, color: Bool = false, width: Int? = nil) -> [UInt8] {
    var bytes: [UInt8] = []
    write(report, color: color, width: width) { (piece: [UInt8]) in bytes += piece }
    return bytes
  }

  /// The report in one or more pieces, so that one of very many findings is never in memory as a whole. `sink` is called
  /// on this thread, and not for an empty report.
  /// - Parameter threads: at most so many make pieces at a time.
  public func write<Failure>(
    _ report: Report, color: Bool = false, width: Int? = nil, threads: Int = 1,
    to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let secrets = ReportSecrets(report.findings, suppressed: report.suppressed)
    let palette = color ? Palette.ansi : .plain
    let width = width ?? 120
    func whole(_ render: (SourceCatalog) -> [UInt8]) throws(Failure) { try sink(render(SourceCatalog(secrets))) }
    func pieces(
      _ render: @escaping @Sendable (ArraySlice<Finding>, SourceCatalog) -> [UInt8]
    ) throws(Failure) {
      try ParallelMap.forEach(
        report.runs, threads: threads, { render(report.findings[$0], SourceCatalog(secrets)) }, use: sink)
    }
    switch self {
    case .text:
      try pieces { TextReport.render($0, $1, palette, width: width) }
      if !report.findings.isEmpty { try sink(Array("\(report.summaryLine)\n".utf8)) }
    case .concise: try pieces { ConciseReport.render($0, $1, palette) }
    case .json:
      try sink(JSONReport.head)
      try pieces { JSONReport.render($0, $1, isFirst: $0.startIndex == 0) }
      try sink(JSONReport.foot(report))
    case .jsonl: try pieces { JSONReport.renderLines($0, $1) }
    case .sarif: try whole { SARIFReport.render(report, $0) }
    case .github: try pieces { GitHubReport.render($0, $1) }
    case .gitlab: try whole { GitLabReport.render(report, $0) }
    case .junit: try whole { JUnitReport.render(report, $0) }
    }
  }
}
