import Findings

/// `path:line:column: severity: message [rule]`, one finding a line.
enum ConciseReport {
  static func render(_ findings: ArraySlice<Finding>, _ catalog: SourceCatalog, _ palette: Palette) -> [UInt8] {
    var output: [UInt8] = []
    for finding in findings {
      let start = catalog.range(finding.primary).start
      output.append(TerminalText.escaped(finding.primary.file.path))
      output.append(":\(start.line):\(start.column): ")
      output.append("\(palette.color(finding.severity))\(finding.severity.rawValue)\(palette.reset): ")
      output.append(TerminalText.escaped(catalog.shown(finding.message, finding)))
      output.append(" [\(finding.rule)]\n")
    }
    return output
  }
}
