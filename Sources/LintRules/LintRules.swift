import ConfigTree
public import Findings

/// All rules, run over one config.
public enum LintRules {
  /// Findings of group `lint`, sorted.
  public static func check(_ context: LintContext) -> [Finding] {
    guard context.document.root.kind == .table, !context.sections.isEmpty else { return [] }
    var sink = FindingSink()
    for rule in all { rule.check(context, into: &sink) }
    return sink.findings.count > 1 ? sink.findings.sorted() : sink.findings
  }
}
