import ConfigTree
import WorkerManifest

/// An id as a section writes it.
struct DeclaredID {
  let value: ConfigValue
  let form: IDField.Form
  let noun: String

  var text: String { value.string ?? "" }
  var isPlaceholder: Bool { value.withStringBytes { IDText.isPlaceholder($0) } ?? false }

  /// Every id that is not empty and that nothing fills in: not in templates, not where only development reads it.
  static func forEach(in context: LintContext, _ body: (DeclaredID, LintSection) -> Void) {
    guard !context.isTemplate else { return }
    for section in context.sections where !section.isLocalOnly {
      func visit(_ value: ConfigValue?, _ form: IDField.Form, _ noun: String) {
        guard let value, value.kind == .string, !value.isEmptyString,
          !context.placeholders.contains(where: { $0.value == value })
        else { return }
        body(DeclaredID(value: value, form: form, noun: noun), section)
      }
      visit(section.declared(.accountID), .hexadecimal, "account")
      visit(section.declared("zone_id"), .hexadecimal, "zone")
      for route in section.declared(.routes)?.items ?? [] { visit(route[.zoneID], .hexadecimal, "zone") }
      if let route = section.declared(.route) { visit(route[.zoneID], .hexadecimal, "zone") }
      for (key, field) in IDField.fields {
        for entry in section.declared(key)?.items ?? [] { visit(entry[field.key], field.form, field.noun) }
      }
    }
  }
}
