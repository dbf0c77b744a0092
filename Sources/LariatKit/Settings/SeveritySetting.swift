public import Findings

/// What a team makes of a rule.
public enum SeveritySetting: Sendable, Hashable {
  case off
  case report(Severity)

  /// `error`, `warning`, `info` or `off`.
  public init?(_ text: String) {
    if text == "off" {
      self = .off
    } else if let severity = Severity(rawValue: text) {
      self = .report(severity)
    } else {
      return nil
    }
  }

  static let names = ["error", "warning", "info", "off"]

  /// Gives findings the severities of their rules. Syntax errors keep theirs: nothing of such a file is deployed.
  static func apply(_ severities: [String: SeveritySetting], to findings: inout [Finding]) {
    findings = findings.compactMap { finding in
      guard finding.group != .syntax, let setting = severities[finding.rule] else { return finding }
      guard case .report(let severity) = setting else { return nil }
      var finding = finding
      finding.severity = severity
      return finding
    }
  }
}
