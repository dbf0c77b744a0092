import ConfigTree
import Findings
import YAMLText

/// A parsed text in a form that tests can compare: one line for each value.
func outline(_ text: String) -> String {
  outline(YAMLParser.parse(SourceFile(path: "a.yaml", text: text)).document.root)
}

private func outline(_ value: ConfigValue, indent: String = "") -> String {
  let key = value.keySpan == nil ? "" : "\(value.key): "
  let text =
    switch value.kind {
    case .table: "table"
    case .array: "array"
    case .null: "null"
    case .boolean: "boolean \(value.boolean ?? false)"
    case .integer: "integer \(value.integer ?? 0)"
    case .float: "float \(value.number ?? 0)"
    case .string: "string \(value.string?.debugDescription ?? "")"
    default: "date"
    }
  return ([indent + key + text] + value.children.map { outline($0, indent: indent + "  ") }).joined(separator: "\n")
}

/// The findings of `text`, each as `line:column rule: message`.
func findings(_ text: String) -> [String] { findings(Array(text.utf8)) }

func findings(_ bytes: [UInt8]) -> [String] {
  let file = SourceFile(path: "a.yaml", bytes: bytes)
  let index = LineIndex(file)
  return YAMLParser.parse(file).findings.map { finding in
    let place = index.location(at: finding.primary.span.start)
    return "\(place.line):\(place.column) \(finding.rule): \(finding.message)"
  }
}

func parse(_ text: String) -> ConfigDocument {
  YAMLParser.parse(SourceFile(path: "a.yaml", text: text)).document
}
