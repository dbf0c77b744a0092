import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct InvalidWorkerFirstRule: LintRule {
  static let info = RuleInfo(
    id: "invalid-worker-first-rule", severity: .warning,
    summary: "A rule of `run_worker_first` that a deploy refuses.",
    rationale: """
      A rule is a path from `/` on, at most 100 characters, perhaps with `!` in front; at most 100 of them, not all negative, none \
      twice, and none that another one ending in `*` covers.
      """,
    examples: [
      .bad(
        "name = \"site\"\nmain = \"a.js\"\n\n[assets]\ndirectory = \"./public\"\nrun_worker_first = [«\"api/*\"»]\n"),
      .bad(
        "name = \"site\"\nmain = \"a.js\"\n\n[assets]\ndirectory = \"./public\"\nrun_worker_first = [\"/api/*\", «\"/api/users\"»]\n"
      ),
      .good(
        "name = \"site\"\nmain = \"a.js\"\n\n[assets]\ndirectory = \"./public\"\nrun_worker_first = [\"/api/*\", \"!/api/docs\"]\n"
      ),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for section in context.sections {
      guard let list = section.declared(.assets)?[.runWorkerFirst], list.kind == .array else { continue }
      if let message = Self.mistake(of: list) {
        sink.report(
          Self.info, message, at: list, in: section, severity: context.refusalSeverity,
          help: "see the form of the rules")
        continue
      }
      for item in list.children {
        guard let rule = item.string, let message = Self.mistake(in: rule, item, among: list) else { continue }
        sink.report(
          Self.info, message, at: item, value: true, in: section, severity: context.refusalSeverity,
          help: "a rule is `/path`, `/path/*` or `!/path`, each once")
      }
    }
  }

  private static func mistake(of list: ConfigValue) -> String? {
    if list.count == 0 { return "`run_worker_first` has no rules" }
    if list.count > 100 { return "`run_worker_first` has \(list.count) rules, more than 100" }
    if list.children.allSatisfy({ $0.string?.hasPrefix("!") ?? false }) {
      return "all rules of `run_worker_first` are negative"
    }
    return nil
  }

  private static func mistake(in rule: String, _ item: ConfigValue, among list: ConfigValue) -> String? {
    if !rule.hasPrefix("/") && !rule.hasPrefix("!/") { return "the rule `\(rule)` does not start with `/` or `!/`" }
    if rule.utf16.count > 100 { return "the rule `\(rule)` is longer than 100 characters" }
    for other in list.children where other != item {
      guard let text = other.string else { continue }
      if text == rule { return other.index < item.index ? "the rule `\(rule)` stands there twice" : nil }
      if text.hasSuffix("*"), rule.hasPrefix("!") == text.hasPrefix("!"), rule.hasPrefix(text.dropLast()) {
        return "the rule `\(rule)` is part of `\(text)`"
      }
    }
    return nil
  }
}
