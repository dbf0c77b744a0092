import BindingSchema

/// What editors show about a key.
enum KeyDescription {
  static func text(_ key: KeySchema) -> String {
    var paragraphs: [String] = []
    if !key.summary.isEmpty { paragraphs.append(key.summary) }
    var remarks: [String] = []
    switch key.inheritance {
    case .inherited: break
    case .notInherited: remarks.append("Environments do not inherit it.")
    case .topLevelOnly: remarks.append("Only at the top level.")
    }
    if key.isExperimental { remarks.append("Experimental.") }
    if case .computed = key.status { remarks.append("Written by tools.") }
    if !remarks.isEmpty { paragraphs.append(remarks.joined(separator: " ")) }
    if let docs = key.docs { paragraphs.append(docs) }
    return paragraphs.joined(separator: "\n\n")
  }

  static func text(_ field: Field) -> String {
    var remarks = field.summary.isEmpty ? [] : [field.summary]
    if field.isDevelopmentOnly { remarks.append("Only for local development.") }
    if field.isExperimental { remarks.append("Experimental.") }
    if let help = field.deprecated { remarks.append("Deprecated: \(help).") }
    return remarks.joined(separator: " ")
  }
}
