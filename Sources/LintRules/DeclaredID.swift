import ConfigTree

/// An id as a section writes it.
struct DeclaredID {
  let value: ConfigValue
  let form: IDField.Form
  let noun: String
  let isPlaceholder: Bool
  let section: LintSection

  var text: String { value.string ?? "" }

  /// Every id that is not empty and that nothing fills in: not where only development reads it.
  static func all(in sections: [LintSection], placeholders: [PlaceholderText]) -> [DeclaredID] {
    var found: [DeclaredID] = []
    for section in sections where !section.isLocalOnly {
      func add(_ value: ConfigValue?, _ form: IDField.Form, _ noun: String) {
        guard let value, !value.isEmptyString, let isPlaceholder = value.withStringBytes({ IDText.isPlaceholder($0) }),
          !placeholders.contains(where: { $0.value == value })
        else { return }
        found.append(DeclaredID(value: value, form: form, noun: noun, isPlaceholder: isPlaceholder, section: section))
      }
      add(section.declared(.accountID), .hexadecimal, "account")
      add(section.declared("zone_id"), .hexadecimal, "zone")
      for route in section.declared(.routes)?.items ?? [] { add(route[.zoneID], .hexadecimal, "zone") }
      if let route = section.declared(.route) { add(route[.zoneID], .hexadecimal, "zone") }
      for (key, field) in IDField.fields {
        for entry in section.declared(key)?.items ?? [] { add(entry[field.key], field.form, field.noun) }
      }
    }
    return found
  }
}
