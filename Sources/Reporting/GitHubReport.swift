import Findings

/// Workflow commands, from which GitHub Actions makes annotations.
enum GitHubReport {
  static func render(_ report: Report, _ catalog: SourceCatalog) -> [UInt8] {
    var output: [UInt8] = []
    for finding in report.findings {
      let (start, end) = catalog.range(finding.primary)
      output.append("::\(command(finding.severity)) file=")
      output.append(property(URIReference.relativePath(finding.primary.file.path)))
      output.append(",line=\(start.line)")
      if end.line == start.line {
        output.append(",col=\(start.column),endColumn=\(max(end.column, start.column))")
      } else {
        // Columns are only allowed within one line.
        output.append(",endLine=\(end.line)")
      }
      output.append(",title=\(property(finding.rule))::")
      output.append(data(FindingText.full(finding, catalog)))
      output.append("\n")
    }
    return output
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  /// On one line: `%` and line ends as the runner decodes them, other control characters as escapes.
  private static func data(_ text: String) -> String {
    var result = ""
    var rest = ""
    for scalar in text.unicodeScalars {
      let escape: String? =
        switch scalar {
        case "%": "%25"
        case "\r": "%0D"
        case "\n": "%0A"
        default: nil
        }
      guard let escape else {
        rest.unicodeScalars.append(scalar)
        continue
      }
      result += TerminalText.escaped(rest) + escape
      rest = ""
    }
    return result + TerminalText.escaped(rest)
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
