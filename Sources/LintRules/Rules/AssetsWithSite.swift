import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct AssetsWithSite: LintRule {
  static let info = RuleInfo(
    id: "assets-with-site", severity: .warning,
    summary: "`assets` and the older `site` together.",
    rationale: "Both serve static files, and a deploy refuses a config that has the two.",
    examples: [
      .bad(
        "name = \"site\"\nmain = \"src/index.js\"\nsite = { bucket = \"./dist\" }\n«assets» = { directory = \"./dist\" }\n"
      ),
      .good("name = \"site\"\nmain = \"src/index.js\"\nassets = { directory = \"./dist\" }\n"),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for section in context.sections {
      guard let assets = section.value(.assets), let site = section.value(.site),
        section.declared(.assets) != nil || section.declared(.site) != nil
      else { continue }
      sink.report(
        Self.info, "`assets` and `site` exclude each other", at: assets, in: section, severity: context.refusalSeverity,
        secondary: [site.anchorLabel("the older key")], help: "keep `assets`")
    }
  }
}
