import Findings

/// Findings are sorted, say something, and point into the file; their fixes can be applied.
enum FindingOracle {
  static func check(_ findings: [Finding], of file: SourceFile) {
    for (finding, next) in zip(findings, findings.dropFirst()) {
      require(finding.primary.span.start <= next.primary.span.start, "findings out of order")
    }
    for finding in findings {
      require(!finding.message.isEmpty && !finding.rule.isEmpty, "a finding without words")
      for label in [finding.primary] + finding.secondary {
        require(label.span.end <= file.bytes.count, "a place outside the file")
      }
      for fix in finding.fixes {
        for (edit, next) in zip(fix.edits, fix.edits.dropFirst()) {
          require(edit.span.end <= next.span.start, "overlapping edits")
        }
        require(fix.edits.allSatisfy { $0.span.end <= file.bytes.count }, "an edit outside the file")
      }
    }
  }
}
