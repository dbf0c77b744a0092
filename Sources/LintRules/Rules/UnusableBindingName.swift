import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct UnusableBindingName: LintRule {
  static let info = RuleInfo(
    id: "unusable-binding-name", severity: .warning,
    summary: "A binding whose name is empty, has blanks or brackets in it, or is still a placeholder.",
    rationale: """
      Code reads `env.NAME`, and wrangler does not check the name. `<BINDING_NAME>` was to be replaced; a blank is a slip.
      """,
    examples: [
      .bad(
        "name = \"api\"\n\n[[kv_namespaces]]\nbinding = «\"<BINDING_NAME>\"»\nid = \"0f2ac74b498b48028cb68387c421e279\"\n"
      ),
      .bad("name = \"api\"\n\n[[r2_buckets]]\nbinding = «\"my files\"»\nbucket_name = \"files\"\n"),
      .good(
        "name = \"api\"\n\n[vars]\n\"log-level\" = \"info\"\n\n[[r2_buckets]]\nbinding = \"my-files\"\nbucket_name = \"files\"\n"
      ),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard !context.isTemplate else { return }
    for section in context.sections {
      for binding in section.manifest.bindings where !binding.isInherited && binding.kind.swift.form != .none {
        guard !Self.isUsable(binding.name.utf8) else { continue }
        sink.report(
          Self.info,
          binding.name.isEmpty
            ? "a \(binding.kind.title) has an empty name" : "`\(binding.name)` cannot be read as `env.\(binding.name)`",
          at: binding.nameValue, value: !binding.isNamedByKey, in: section, severity: context.isFragment ? .info : nil,
          help: "use letters, digits and `_`, with a letter first")
      }
    }
  }

  /// Code can also write `env["my-name"]`, so that dashes, dots and a digit in front are no mistake.
  private static func isUsable(_ name: String.UTF8View) -> Bool {
    !name.isEmpty
      && name.allSatisfy { byte in
        byte.isLetter || byte.isDigit || byte >= 0x80 || "_$-.:/@".utf8.contains(byte)
      }
  }
}
