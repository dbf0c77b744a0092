import Findings

/// Puts what the rules find beside what the schemas say.
enum FindingMerge {
  /// One cause is one finding: a key that stands in the wrong table is unknown there, and the finding that says so takes
  /// over what the rule knows.
  static func merged(_ schema: [Finding], _ rules: [Finding]) -> [Finding] {
    var result = schema
    for finding in rules {
      if finding.rule == "key-in-wrong-table",
        let place = result.firstIndex(where: {
          $0.rule == "unknown-key" && $0.primary.file == finding.primary.file && $0.primary.span == finding.primary.span
        })
      {
        result[place].notes.append(finding.message)
        result[place].help = finding.help ?? result[place].help
        result[place].fixes = finding.fixes + result[place].fixes
      } else {
        result.append(finding)
      }
    }
    return result
  }
}
