import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct IgnoredModuleRule: LintRule {
  static let info = RuleInfo(
    id: "ignored-module-rule", severity: .warning,
    summary: "A second rule for one type of module, which has no effect.",
    rationale: """
      The first rule of a type ends the search unless it says `fallthrough = true`. Importing a file that only an ignored rule \
      matches fails the build.
      """,
    examples: [
      .bad(
        """
        name = "api"
        main = "src/index.js"

        [[rules]]
        type = "Text"
        globs = ["**/*.txt"]

        «[[rules]]»
        type = "Text"
        globs = ["**/*.sql"]

        """),
      .good(
        """
        name = "api"
        main = "src/index.js"

        [[rules]]
        type = "Text"
        globs = ["**/*.txt"]
        fallthrough = true

        [[rules]]
        type = "Text"
        globs = ["**/*.sql"]

        """),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for section in context.sections {
      var first: [String: ConfigValue] = [:]
      for rule in section.declared(.rules)?.items ?? [] {
        guard let type = rule[.type]?.string else { continue }
        guard let other = first[type] else {
          first[type] = rule
          continue
        }
        guard other[.fallsThrough] == nil else { continue }
        sink.report(
          Self.info, "this rule for modules of type `\(type)` is ignored", at: rule, in: section,
          secondary: [other.anchorLabel("this one ends the search")],
          help: "put its globs into the first rule, or set `fallthrough = true` there")
      }
    }
  }
}
