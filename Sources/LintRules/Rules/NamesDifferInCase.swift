import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct NamesDifferInCase: LintRule {
  static let info = RuleInfo(
    id: "names-differ-in-case", severity: .warning,
    summary: "Two names of bindings that differ only in case.",
    rationale: "One of them is usually a slip, and the code reads the other.",
    examples: [
      .bad("name = \"api\"\n\n[vars]\nApiUrl = \"https://a.example\"\n«APIURL» = \"https://b.example\"\n"),
      .good("name = \"api\"\n\n[vars]\nAPI_URL = \"https://a.example\"\nAPI_URL_2 = \"https://b.example\"\n"),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for section in context.sections where section.mayConfuseNames {
      var folded = NameTable()
      var first: [Binding] = []
      for binding in section.manifest.bindings where binding.kind.swift.form != .none {
        let (number, isNew) = folded.insert(binding.name.lowercased())
        if isNew {
          first.append(binding)
        } else if first[number].name != binding.name, !(binding.isInherited && first[number].isInherited) {
          sink.report(
            Self.info, "`\(binding.name)` and `\(first[number].name)` differ only in case", at: binding.nameValue,
            value: !binding.isNamedByKey, in: section, severity: context.isTestConfig ? .info : nil,
            secondary: [first[number].nameValue.anchorLabel("the other one")], help: "rename or remove one of them")
        }
      }
    }
  }
}
