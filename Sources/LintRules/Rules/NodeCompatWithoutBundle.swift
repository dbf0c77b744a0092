import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct NodeCompatWithoutBundle: LintRule {
  static let info = RuleInfo(
    id: "nodejs-compat-without-bundle", severity: .warning,
    summary: "`nodejs_compat_v2` together with `no_bundle`.",
    rationale: "The polyfills of that flag are added while bundling. Without it they are missing, as a deploy warns.",
    examples: [
      .bad(
        "name = \"api\"\nmain = \"src/index.js\"\nno_bundle = true\ncompatibility_flags = [«\"nodejs_compat_v2\"»]\n"),
      .good("name = \"api\"\nmain = \"src/index.js\"\nno_bundle = true\ncompatibility_flags = [\"nodejs_compat\"]\n"),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for section in context.sections
    where section.declared(.compatibilityFlags) != nil || section.declared(.noBundle) != nil {
      guard let bundle = section.value(.noBundle), bundle.boolean == true,
        let flag = section.value(.compatibilityFlags)?.items.first(where: { $0.isString("nodejs_compat_v2") })
      else { continue }
      sink.report(
        Self.info, "`nodejs_compat_v2` has no polyfills with `no_bundle`", at: flag, value: true, in: section,
        secondary: [bundle.anchorLabel("nothing is bundled")], help: "remove one of them")
    }
  }
}
