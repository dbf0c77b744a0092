import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct SwiftNameCollision: LintRule {
  static let info = RuleInfo(
    id: "swift-name-collision", severity: .info,
    summary: "Two names of bindings that are one property in generated Swift.",
    rationale: "`MY_KEY` and `my-key` are both `myKey`; one of them gets a number behind its name.",
    examples: [
      .bad("name = \"api\"\n\n[vars]\nAPI_URL = \"https://a.example\"\n«ApiUrl» = \"https://b.example\"\n"),
      .good("name = \"api\"\n\n[vars]\nAPI_URL = \"https://a.example\"\nAPI_URI = \"https://b.example\"\n"),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for section in context.sections where section.mayConfuseNames {
      var names = NameTable()
      var first: [Binding] = []
      for binding in section.manifest.bindings where binding.kind.swift.form != .none {
        let (number, isNew) = names.insert(NameWords.words(binding.name).joined(separator: " "))
        if isNew {
          first.append(binding)
          continue
        }
        let other = first[number]
        // The same text in another case is a mistake of its own.
        guard other.name != binding.name, other.name.lowercased() != binding.name.lowercased(),
          !(binding.isInherited && other.isInherited)
        else { continue }
        sink.report(
          Self.info, "`\(binding.name)` and `\(other.name)` are one name in Swift", at: binding.nameValue,
          value: !binding.isNamedByKey, in: section, secondary: [other.nameValue.anchorLabel("the other one")],
          help: "rename one of them, or give it another name for Swift in `lariat.yaml`")
      }
    }
  }
}
