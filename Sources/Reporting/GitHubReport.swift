import Findings

/// Workflow commands, from which GitHub Actions makes annotations.
enum GitHubReport {
  static func render(_ findings: ArraySlice<Finding>, _ catalog: SourceCatalog) -> [UInt8] {
    var output: [UInt8] = []
    for finding in findings {
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

  private static func data(_ text: String) -> String { escaped(text, isProperty: false) }

  private static func property(_ text: String) -> String { escaped(text, isProperty: true) }

  /// On one line: `%` and line ends (in a property also `:` and `,`) as the runner decodes them, other control characters
  /// as escapes.
  private static func escaped(_ text: String, isProperty: Bool) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "%"): false
      case UInt8(ascii: ":"), UInt8(ascii: ","): !isProperty
      default: 0x20..<0x7F ~= byte
      }
    }
    if isPlain { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      case " "..."~": result.unicodeScalars.append(scalar)
      default: result += TerminalText.escaped(String(scalar))
      }
    }
    return result
  }
}
