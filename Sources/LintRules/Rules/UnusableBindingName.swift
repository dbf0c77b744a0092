import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct UnusableBindingName: LintRule {
  static let info = RuleInfo(
    id: "unusable-binding-name", severity: .warning,
    summary: "A binding whose name is no identifier, or still a placeholder.",
    rationale: "Code reads `env.NAME`; Cloudflare asks for names that JavaScript takes there. wrangler does not check them.",
    examples: [
      .bad(
        "name = \"api\"\n\n[[kv_namespaces]]\nbinding = «\"<BINDING_NAME>\"»\nid = \"0f2ac74b498b48028cb68387c421e279\"\n"),
      .bad("name = \"api\"\n\n[[r2_buckets]]\nbinding = «\"my files\"»\nbucket_name = \"files\"\n"),
      .good("name = \"api\"\n\n[vars]\n\"log-level\" = \"info\"\n\n[[r2_buckets]]\nbinding = \"$files\"\nbucket_name = \"files\"\n"),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard !context.isTemplate else { return }
    for section in context.sections {
      for binding in section.manifest.bindings where !binding.isInherited && binding.kind.swift.form != .none {
        guard !Self.isIdentifier(binding.name.utf8, isVariable: binding.isNamedByKey) else { continue }
        sink.report(
          Self.info,
          binding.name.isEmpty ? "a \(binding.kind.title) has an empty name" : "`\(binding.name)` cannot be read as `env.\(binding.name)`",
          at: binding.nameValue, value: !binding.isNamedByKey, in: section, severity: context.isFragment ? .info : nil,
          help: "use letters, digits and `_`, with a letter first")
      }
    }
  }

  /// Variables may also have dashes and dots, which code reaches in brackets.
  private static func isIdentifier(_ name: String.UTF8View, isVariable: Bool) -> Bool {
    guard let first = name.first, isVariable || !first.isDigit else { return false }
    return name.allSatisfy { byte in
      byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte >= 0x80
        || (isVariable && (byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")))
    }
  }
}
