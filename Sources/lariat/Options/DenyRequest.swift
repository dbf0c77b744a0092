import ArgumentParser
import Findings
import LariatKit

/// `--deny warnings` or `--deny RULE`.
enum DenyRequest: Sendable, Hashable {
  case warnings
  case rule(String)

  init(parsing text: String) throws {
    if text == "warnings" {
      self = .warnings
    } else if RuleList.rule(text) != nil {
      self = .rule(text)
    } else {
      let nearest = NearestName.nearest(to: text, in: ["warnings"] + RuleList.ids)
      throw ValidationError("there is no rule `\(text)`" + (nearest.map { "; did you mean `\($0)`?" } ?? ""))
    }
  }

  /// Makes errors of what is denied.
  static func apply(_ requests: [DenyRequest], to findings: inout [Finding]) {
    guard !requests.isEmpty else { return }
    let requests = Set(requests)
    for index in findings.indices where findings[index].severity != .error {
      let finding = findings[index]
      if requests.contains(.rule(finding.rule)) || finding.severity == .warning && requests.contains(.warnings) {
        findings[index].severity = .error
      }
    }
    findings.sort()
  }
}
