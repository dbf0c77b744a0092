import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct DuplicateWorkerName: LintRule {
  static let info = RuleInfo(
    id: "duplicate-worker-name", severity: .warning,
    summary: "Two sections of a config, or two configs, deploy the same Worker.",
    rationale: """
      An environment with a `name` of its own deploys under exactly that name. When another section has it too, each deploy \
      overwrites the other: its code, its variables and its bindings. The \
      same goes for two configs of a repository; tests, samples, templates and copies kept aside do not count, nor do other accounts.
      """,
    examples: [
      .bad("name = \"api\"\nmain = \"src/index.ts\"\n[env.staging]\nname = «\"api\"»\n"),
      .good("name = \"api\"\nmain = \"src/index.ts\"\n[env.staging]\nname = \"api-staging\"\n[env.production]\n"),
    ],
    repositories: [
      .bad([
        .init("api/wrangler.toml", "name = \"shop\"\nmain = \"src/index.ts\"\n"),
        .init("web/wrangler.toml", "name = «\"shop\"»\nmain = \"src/index.ts\"\n"),
      ]),
      .good([
        .init("examples/web/wrangler.toml", "name = \"shop\"\nmain = \"src/index.ts\"\n"),
        .init("web/wrangler.toml", "name = \"shop\"\nmain = \"src/index.ts\"\n"),
      ]),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard context.sections.count > 1, !context.document.isPagesProject else { return }
    var first: [String: LintSection] = [:]
    for section in context.sections {
      guard let name = section.manifest.name, !name.text.isEmpty else { continue }
      guard let other = first[name.text] else {
        first[name.text] = section
        continue
      }
      // Production under the top level's name, which is then a base that nobody deploys, is a custom of many teams.
      let isDeliberate = other.environment == nil && (section.stage == .production || other.isLocalOnly)
      sink.report(
        Self.info, "\(section.title) deploys the Worker `\(name.text)`, as \(other.title) does", at: name.value,
        value: true,
        in: section, severity: isDeliberate ? .info : nil,
        secondary: other.manifest.name.map { [$0.value.label("the same name here")] } ?? [],
        help: "give one of them another name; each deploy replaces the other")
    }
  }
}

extension ConfigDocument {
  /// The file configures a Pages project.
  var isPagesProject: Bool { root["pages_build_output_dir"] != nil }
}
