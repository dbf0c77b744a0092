import Findings
public import LintRules
public import Reporting

/// Every rule that a check can name: those of the catalogue, and those of what surrounds a config.
public enum RuleList {
  /// Sorted by id, each once.
  public static let all: [RuleInfo] = {
    let known = Set(RuleCatalog.all.map(\.id))
    return (RuleCatalog.all + surroundingRules.filter { !known.contains($0.id) }).sorted { $0.id < $1.id }
  }()

  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

  public static func rule(_ id: String) -> RuleInfo? { byID[id] }

  public static var ids: [String] { all.map(\.id) }

  /// The rules as reports describe them.
  public static var descriptions: [RuleDescription] {
    all.map { RuleDescription(id: $0.id, summary: $0.summary, help: $0.rationale, severity: $0.severity) }
  }

  /// The rule that was probably meant.
  static func suggestion(for id: String) -> String? { NearestName.nearest(to: id, in: all.map(\.id)) }

  /// What no rule of `LintRules` and no parser reports.
  private static let surroundingRules: [RuleInfo] = [
    RuleInfo(
      id: "binary-file", severity: .error, groups: [.syntax], summary: "A config that is no text file.",
      rationale: "A compiled, packed or UTF-16 file took the place of the config; nothing of it can be read."),
    RuleInfo(
      id: "broken-redirect", severity: .error, groups: [.syntax, .schema],
      summary: "A `.wrangler/deploy/config.json` that leads to no config.",
      rationale: "wrangler follows this file, which build tools write, before it looks for a config; it stops when the "
        + "file is broken. Run the build again, or remove the file."),
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
