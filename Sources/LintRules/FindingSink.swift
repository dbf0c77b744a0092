public import ConfigTree
public import Findings

/// Collects what rules find.
public struct FindingSink {
  public private(set) var findings: [Finding] = []

  /// Reports at the key of `place`, or at its value where it has no key or `isAboutValue`.
  ///
  /// `section` is where the mistake holds, and `severity` is the rule's unless given.
  public mutating func report(
    _ rule: RuleInfo, _ message: String, at place: ConfigValue, value isAboutValue: Bool = false,
    in section: LintSection? = nil, severity: Severity? = nil, label: String? = nil, secondary: [Label] = [],
    notes: [String] = [], help: String? = nil, fixes: [Fix] = [], masked: [ByteSpan] = []
  ) {
    findings.append(
      Finding(
        rule: rule.id, severity: severity ?? rule.severity, group: .lint, message: message,
        primary: isAboutValue ? place.label(label) : place.anchorLabel(label), secondary: secondary, notes: notes,
        help: help, fixes: fixes, path: place.path.description, environment: section?.environment, masked: masked))
  }
}
