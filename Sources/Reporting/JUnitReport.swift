import Findings

/// JUnit's XML as CI servers read it: a suite for each file with findings; errors are failures, the rest is output of a
/// test that passes, as `lariat check` passes.
enum JUnitReport {
  static func render(_ report: Report, _ catalog: SourceCatalog) -> [UInt8] {
    let files = groups(report.findings)
    var output: [UInt8] = []
    output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    output.append(
      "<testsuites name=\"lariat\" tests=\"\(max(report.findings.count, 1))\" failures=\"\(report.count(.error))\">\n")
    if files.isEmpty {
      // A report without a test counts as a broken one.
      output.append("  <testsuite name=\"lariat\" tests=\"1\" failures=\"0\">\n")
      output.append("    <testcase name=\"\(text(report.summaryLine))\" classname=\"lariat\"/>\n")
      output.append("  </testsuite>\n")
    }
    for findings in files {
      let path = findings.first.map { text($0.primary.file.path) } ?? ""
      let failures = findings.count { $0.severity == .error }
      output.append("  <testsuite name=\"\(path)\" tests=\"\(findings.count)\" failures=\"\(failures)\">\n")
      for finding in findings { write(finding, path, catalog, &output) }
      output.append("  </testsuite>\n")
    }
    output.append("</testsuites>\n")
    return output
  }

  private static func groups(_ findings: [Finding]) -> [ArraySlice<Finding>] {
    var groups: [ArraySlice<Finding>] = []
    var start = 0
    for index in findings.indices where index > start {
      if findings[index].primary.file.path != findings[start].primary.file.path {
        groups.append(findings[start..<index])
        start = index
      }
    }
    if start < findings.count { groups.append(findings[start...]) }
    return groups
  }

  private static func write(_ finding: Finding, _ path: String, _ catalog: SourceCatalog, _ output: inout [UInt8]) {
    let start = catalog.range(finding.primary).start
    let place = "\(start.line):\(start.column)"
    output.append("    <testcase name=\"\(text(finding.rule)) at \(place)\" classname=\"\(path)\" ")
    output.append("file=\"\(path)\" line=\"\(start.line)\">\n")
    let message = text(catalog.shown(finding.message, finding))
    let body = "\(path):\(place): " + text(FindingText.full(finding, catalog), keepsLines: true)
    if finding.severity == .error {
      output.append("      <failure type=\"\(text(finding.rule))\" message=\"\(message)\">\(body)</failure>\n")
    } else {
      output.append("      <system-out>\(finding.severity.rawValue): \(body)</system-out>\n")
    }
    output.append("    </testcase>\n")
  }

  /// Escaped for an attribute, or for content when line ends may stay.
  private static func text(_ text: String, keepsLines: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n" where keepsLines: result += "\n"
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      // Not allowed in XML 1.0, even as a reference.
      case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
