/// Everything that is known about every rule, whichever module finds the mistake.
public enum RuleCatalog {
  /// Sorted by id, each once.
  public static let all: [RuleInfo] = {
    let infos =
      LintRules.all.map { type(of: $0).info } + RepositoryRules.infos + schemaRules + syntaxRules
      + surroundingRules
    return infos.sorted { $0.id < $1.id }
  }()

  public static func rule(_ id: String) -> RuleInfo? {
    all.first { $0.id == id }
  }
}
