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

  /// The report in one or more pieces, so that one of very many findings is never in memory as a whole. `sink` is not called
  /// for an empty report.
  public func write<Failure>(
    _ report: Report, color: Bool = false, width: Int? = nil, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let catalog = SourceCatalog(report)
    let palette = color ? Palette.ansi : .plain
    let bytes: [UInt8]
    switch self {
    case .json: return try JSONReport.write(report, catalog, to: sink)
    case .jsonl: return try JSONReport.writeLines(report, catalog, to: sink)
    case .text:
      var text = TextReport(catalog: catalog, palette: palette, width: width ?? 120)
      bytes = text.render(report)
    case .concise: bytes = ConciseReport.render(report, catalog, palette)
    case .sarif: bytes = SARIFReport.render(report, catalog)
    case .github: bytes = GitHubReport.render(report, catalog)
    case .gitlab: bytes = GitLabReport.render(report, catalog)
    case .junit: bytes = JUnitReport.render(report, catalog)
    }
    if !bytes.isEmpty { try sink(bytes) }
  }
}
