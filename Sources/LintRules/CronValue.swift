import ConfigTree

/// The cron expressions of a config.
enum CronValue {
  static func forEach(in context: LintContext, _ body: (ConfigValue, String, LintSection) -> Void) {
    for section in context.sections {
      var values = section.declared(.triggers)?[.crons]?.items ?? []
      for workflow in section.declared(.workflows)?.items ?? [] {
        guard let schedules = workflow[.schedules] else { continue }
        values += schedules.kind == .string ? [schedules] : schedules.items
      }
      for value in values {
        guard let text = value.string, !context.placeholders.contains(where: { $0.value == value }) else { continue }
        body(value, text, section)
      }
    }
  }
}
