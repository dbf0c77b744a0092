extension LintRules {
  /// Every rule, sorted by the name of its type.
  public static let all: [any LintRule] = [
    DuplicateWorkerName(),
    FutureCompatibilityDate(),
    InvalidCalendarDate(),
    StaleCompatibilityDate(),
  ]
}
