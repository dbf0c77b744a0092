import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct AbsolutePath: LintRule {
  static let info = RuleInfo(
    id: "absolute-path", severity: .warning,
    summary: "A path that exists only on the machine of its author.",
    rationale: "Paths are relative to the config. One in somebody's home folder fails in CI, and for everybody else.",
    examples: [
      .bad("name = \"api\"\nmain = «\"/Users/ada/code/api/src/index.ts\"»\n"),
      .bad("name = \"api\"\nmain = «'C:\\Users\\ada\\api\\index.ts'»\n"),
      .good("name = \"api\"\nmain = \"./src/index.ts\"\n\n[assets]\ndirectory = \"/app/dist\"\n"),
    ])

  private static let paths: [[KeyName]] = [
    [.main], ["tsconfig"], ["base_dir"], [.assets, .directory], [.site, "bucket"], [.site, "entry-point"],
    [.build, "cwd"],
    [.build, "watch_dir"], ["pages_build_output_dir"],
  ]

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for section in context.sections {
      for keys in Self.paths {
        guard let start = section.declared(keys[0]) else { continue }
        let value = keys.count == 1 ? start : start[keys[1]]
        if let value { check(value, section, &sink) }
      }
      for database in section.declared("d1_databases")?.items ?? [] {
        if let value = database["migrations_dir"] { check(value, section, &sink) }
      }
    }
  }

  private func check(_ value: ConfigValue, _ section: LintSection, _ sink: inout FindingSink) {
    guard value.withStringBytes({ Self.isPersonal($0) }) ?? false else { return }
    sink.report(
      Self.info, "the path of `\(value.key)` exists on one machine only", at: value, value: true, in: section,
      help: "write it relative to the config")
  }

  private static func isPersonal(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count > 3 else { return false }
    if text[0].isLetter && text[1] == UInt8(ascii: ":")
      && (text[2] == UInt8(ascii: "\\") || text[2] == UInt8(ascii: "/"))
    {
      return true
    }
    return ["/Users/", "/home/", "/root/", "~/"].contains { text.starts(with: $0.utf8) }
  }
}
