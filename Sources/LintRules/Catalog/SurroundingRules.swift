import Findings

extension RuleCatalog {
  /// What neither a rule of `LintRules` nor a parser nor the schema engine reports: mistakes around a config.
  /// `LariatKit` finds them, and its tests run their examples.
  static let surroundingRules: [RuleInfo] = [
    RuleInfo(
      id: "invalid-settings", severity: .error, summary: "A mistake in `lariat.yaml`.",
      rationale: "A setting that cannot be read has no effect, so that the check would be another one than the team "
        + "agreed on. docs/settings.md lists what the file may hold."),
    RuleInfo(
      id: "policy", severity: .error, summary: "A setting that the team requires and an environment lacks.",
      rationale: "`policy` in `lariat.yaml` says what certain environments must set; see docs/settings.md."),
    RuleInfo(
      id: "unknown-rule", severity: .warning, fix: .unsafe,
      summary: "A comment that ignores a rule which does not exist.",
      rationale:
        "The name is misspelt, or the rule was renamed; the comment ignores nothing. `lariat rules` lists all.",
      examples: [
        .bad("kv_namespace = [] # lariat: ignore «unknown-kye» -- on purpose\n"),
        .good("kv_namespace = [] # lariat: ignore unknown-key -- on purpose\n"),
      ]),
    RuleInfo(
      id: "unused-ignore", severity: .warning, fix: .safe, summary: "A comment that ignores nothing.",
      rationale:
        "The mistake is gone, stands on another line, or the comment names no rule. A comment that stays would "
        + "hide the next mistake of that rule.",
      examples: [
        .bad("kv_namespaces = [] # lariat: ignore «unknown-key»\n"),
        .good("kv_namespace = [] # lariat: ignore unknown-key\n"),
      ]),
  ]
}
