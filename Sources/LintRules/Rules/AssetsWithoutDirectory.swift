import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct AssetsWithoutDirectory: LintRule {
  static let info = RuleInfo(
    id: "assets-without-directory", severity: .info,
    summary: "`assets` without `directory`.",
    rationale: """
      A deploy needs the folder. Cloudflare's Vite plugin adds it, so that a missing one is only information; an empty one helps \
      nobody.
      """,
    examples: [
      .bad("name = \"site\"\ncompatibility_date = \"2024-09-23\"\n\n[«assets»]\nbinding = \"ASSETS\"\n"),
      .good("name = \"site\"\ncompatibility_date = \"2024-09-23\"\n\n[assets]\ndirectory = \"./public\"\n"),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for section in context.sections {
      guard let assets = section.declared(.assets), assets.kind == .table else { continue }
      if let directory = assets[.directory] {
        guard directory.isEmptyString else { continue }
        sink.report(
          Self.info, "the folder of the assets is empty", at: directory, value: true, in: section,
          severity: context.refusalSeverity, help: "name the folder")
      } else {
        sink.report(
          Self.info, "`assets` has no `directory`", at: assets, in: section,
          help: "add it, unless a build tool does")
      }
    }
  }
}
