import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct ConflictingNodeCompat: LintRule {
  static let info = RuleInfo(
    id: "conflicting-nodejs-compat", severity: .warning,
    summary: "Compatibility flags for Node.js that a deploy refuses together.",
    rationale: """
      `nodejs_compat` and `nodejs_compat_v2` exclude each other, and `experimental:nodejs_compat_v2` is gone. wrangler's checker \
      takes them; its deploy does not.
      """,
    examples: [
      .bad(
        "name = \"api\"\nmain = \"src/index.ts\"\ncompatibility_flags = [\"nodejs_compat\", «\"nodejs_compat_v2\"»]\n"),
      .good("name = \"api\"\nmain = \"src/index.ts\"\ncompatibility_flags = [\"nodejs_compat\", \"nodejs_als\"]\n"),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for section in context.sections {
      let flags = section.declared(.compatibilityFlags)?.items ?? []
      if let old = flags.first(where: { $0.isString("experimental:nodejs_compat_v2") }) {
        sink.report(
          Self.info, "the flag `experimental:nodejs_compat_v2` is no longer supported", at: old, value: true,
          in: section,
          severity: context.refusalSeverity, help: "use `nodejs_compat` with a compatibility date from 2024-09-23 on")
      }
      guard let one = flags.first(where: { $0.isString("nodejs_compat") }),
        let two = flags.first(where: { $0.isString("nodejs_compat_v2") })
      else { continue }
      sink.report(
        Self.info, "`nodejs_compat` and `nodejs_compat_v2` exclude each other", at: two, value: true, in: section,
        severity: context.refusalSeverity, secondary: [one.label("the other one")], help: "keep `nodejs_compat`")
    }
  }
}
