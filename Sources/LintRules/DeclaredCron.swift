import ConfigTree

/// A cron expression as a section writes it.
struct DeclaredCron {
  let value: ConfigValue
  let text: String
  let parsed: Result<CronExpression, CronExpression.MistakeError>
  let section: LintSection

  /// Those of a config that nothing fills in, in the order of its sections.
  static func all(in sections: [LintSection], placeholders: [PlaceholderText]) -> [DeclaredCron] {
    var found: [DeclaredCron] = []
    for section in sections {
      var values = section.declared(.triggers)?[.crons]?.items ?? []
      for workflow in section.declared(.workflows)?.items ?? [] {
        guard let schedules = workflow[.schedules] else { continue }
        values += schedules.kind == .string ? [schedules] : schedules.items
      }
      for value in values {
        guard let text = value.string, !placeholders.contains(where: { $0.value == value }) else { continue }
        found.append(
          DeclaredCron(value: value, text: text, parsed: CronExpression.parse(text), section: section))
      }
    }
    return found
  }
}
