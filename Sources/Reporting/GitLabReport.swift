import Findings

/// The Code Quality report that GitLab reads from a job's artifacts.
enum GitLabReport {
  static func render(_ report: Report, _ catalog: SourceCatalog) -> [UInt8] {
    var fingerprints = FingerprintMaker()
    var json = JSONStream(isPretty: true)
    json.array { json in
      for finding in report.findings {
        let (start, end) = catalog.range(finding.primary)
        json.object { json in
          json.member("description", FindingText.full(finding, catalog))
          json.member("check_name", finding.rule)
          json.member("fingerprint", fingerprints.fingerprint(finding, catalog))
          json.member("severity", severity(finding.severity))
          json.name("location")
          json.object { json in
            json.member("path", URIReference.relativePath(finding.primary.file.path))
            json.name("lines")
            json.object(inline: true) { json in
              json.member("begin", start.line)
              json.member("end", end.line)
            }
          }
        }
      }
    }
    json.endLine()
    return json.output
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
