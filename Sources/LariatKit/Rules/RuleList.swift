import Findings
public import LintRules
public import Reporting

/// Every rule that a check can name, by id and as reports describe it.
public enum RuleList {
  /// Sorted by id, each once.
  public static let all: [RuleInfo] = RuleCatalog.all

  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

  public static func rule(_ id: String) -> RuleInfo? { byID[id] }

  public static var ids: [String] { all.map(\.id) }

  /// The rules as reports describe them.
  public static var descriptions: [RuleDescription] {
    all.map {
      RuleDescription(
        id: $0.id, summary: $0.summary, help: $0.rationale, uri: $0.documentation, severity: $0.severity)
    }
  }

  /// The rule that was probably meant.
  static func suggestion(for id: String) -> String? { NearestName.nearest(to: id, in: all.map(\.id)) }
}
