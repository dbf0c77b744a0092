import Findings
public import JSONText
public import LintRules

/// The rules as `lariat rules` lists them.
public enum RuleTable {
  /// A line for each rule.
  public static func text(_ rules: [RuleInfo]) -> String {
    var table = TextTable(["RULE", "SEVERITY", "GROUP", "FIX", "WHAT"])
    for rule in rules {
      table.add([
        rule.id, rule.severity.rawValue, rule.groups.map(\.rawValue).joined(separator: ", "),
        rule.fix?.rawValue ?? "", rule.summary,
      ])
    }
    return table.text()
  }

  /// `{ version: 1, rules: [ { id, severity, groups, since, fix, summary, rationale, documentation } ] }`; `fix` and
  /// `documentation` may be null. Within version 1 members are added, never changed.
  public static func json(_ rules: [RuleInfo]) -> JSONValue {
    let list = rules.map { rule -> JSONValue in
      [
        "id": .string(rule.id), "severity": .string(rule.severity.rawValue),
        "groups": .array(rule.groups.map { .string($0.rawValue) }), "since": .string(rule.since),
        "fix": rule.fix.map { .string($0.rawValue) } ?? .null, "summary": .string(rule.summary),
        "rationale": .string(rule.rationale), "documentation": rule.documentation.map { .string($0) } ?? .null,
      ]
    }
    return ["version": 1, "rules": .array(list)]
  }
}
