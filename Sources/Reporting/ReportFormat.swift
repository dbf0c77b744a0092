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
    let catalog = SourceCatalog(report)
    let palette = color ? Palette.ansi : .plain
    switch self {
    case .text:
      var text = TextReport(catalog: catalog, palette: palette, width: width ?? 120)
      return text.render(report)
    case .concise: return ConciseReport.render(report, catalog, palette)
    case .json: return JSONReport.render(report, catalog)
    case .jsonl: return JSONReport.renderLines(report, catalog)
    case .sarif: return SARIFReport.render(report, catalog)
    case .github: return GitHubReport.render(report, catalog)
    case .gitlab: return GitLabReport.render(report, catalog)
    case .junit: return JUnitReport.render(report, catalog)
    }
  }
}
