import BindingSchema
import ConfigTree
import Findings

/// Values of another type than the one that is wanted: what to say, and how to mend it.
extension Checker {
  mutating func reportPassingForTable(_ value: ConfigValue, _ type: ValueTypes, _ shape: Shape) {
    report(
      .warning, "type-mismatch",
      "\(subject(value)) is \(nouns.text(type)) where \(nouns.table) belongs, so wrangler reads nothing of it",
      at: value,
      value: true, help: typeHelp(value, shape) ?? "write \(nouns.table): `{ … }`")
  }

  mutating func reportTypeMismatch(_ value: ConfigValue, _ shape: Shape) {
    let type = ValueTypes(of: value)
    let isOnlyWrongType = !shape.types.contains(type) && shape.types.union(type) == .any
    let wanted = shape.noun.isEmpty ? nouns.text(shape.types) : shape.noun
    report(
      .error, "type-mismatch",
      isOnlyWrongType
        ? "\(subject(value)) cannot be \(nouns.text(type))"
        : "\(subject(value)) has to be \(wanted), but is \(nouns.text(type))",
      at: value, value: true, help: typeHelp(value, shape), fixes: typeFixes(value, shape))
  }

  mutating func reportTypeMismatch(_ value: ConfigValue, wanted types: ValueTypes, oneOf choices: [String] = []) {
    reportTypeMismatch(value, Shape(types: types, oneOf: choices))
  }

  private func typeHelp(_ value: ConfigValue, _ shape: Shape) -> String? {
    let types = shape.types
    if types == .string && !shape.oneOf.isEmpty { return Self.text(ofChoices: shape.oneOf) }
    switch value.kind {
    case .offsetDateTime, .localDateTime, .localDate, .localTime:
      return types.contains(.string) ? "put the date in quotes: `\"\(value.sourceText)\"`" : nil
    case .integer, .float, .boolean:
      if types.contains(.string) && shape.noun.isEmpty { return "put it in quotes: `\"\(value.sourceText)\"`" }
      return types == .boolean ? "write `true` or `false`" : nil
    case .string:
      if let literal = unquoted(value, types) { return "write `\(literal)` without quotes" }
      if types == .boolean { return "write `true` or `false`" }
      if types.contains(.list) { return "write \(nouns.list): `[\(value.sourceText)]`" }
      let required = shape.fields.filter { $0.isRequired && $0.shape.types == .string }
      guard types.contains(.table), required.count == 1, let text = value.string, !text.isEmpty else { return nil }
      return "write `{ \(nouns.entry(required[0].key.text, text)) }`"
    case .table:
      guard types == .list else { return nil }
      if document.format == .toml && value.origin == .header {
        return "each entry needs double brackets: `[[\(value.key)]]`"
      }
      return shape.items?.types.contains(.table) ?? false
        ? "put the entry into \(nouns.list): `[{ … }]`" : "write \(nouns.list): `[ … ]`"
    case .array:
      if !shape.listKey.isEmpty { return "`\(shape.listKey)` takes a list" }
      guard types.contains(.table) else { return nil }
      if value.origin == .arrayOfTables && value.count == 1 {
        return "write it with single brackets: `[\(value.key)]`"
      }
      let lists = shape.fields.filter { $0.shape.types == .list }
      if lists.count == 1 { return "put the list under `\(lists[0].key.text)`, inside \(nouns.table)" }
      return value.count == 1 && value.children.allSatisfy { $0.kind == .table }
        ? "write the entry without the brackets `[ ]` around it" : "write \(nouns.table): `{ … }`"
    default: return nil
    }
  }

  /// The boolean or number that stands in the quotes of `value`, where one is wanted.
  private func unquoted(_ value: ConfigValue, _ types: ValueTypes) -> String? {
    guard let text = value.string, !types.contains(.string) else { return nil }
    if types.contains(.boolean), text == "true" || text == "false" { return text }
    if types.contains(.number), text.utf8.count <= 9, let number = Int(text), String(number) == text { return text }
    return nil
  }

  private func typeFixes(_ value: ConfigValue, _ shape: Shape) -> [Fix] {
    func replacement(_ title: String, _ new: String) -> [Fix] {
      [Fix(title: title, applicability: .safe, edits: [TextEdit(span: value.span, replacement: new)])]
    }
    if value.kind.isDate && shape.types.contains(.string) {
      return replacement("put the date in quotes", "\"\(value.sourceText)\"")
    }
    if value.kind == .string, let literal = unquoted(value, shape.types) {
      return replacement("remove the quotes", literal)
    }
    return bracketFix(value, shape).map { [$0] } ?? []
  }

  /// The value as the only entry of the list that is wanted; the only entry of a list as the value that is wanted; or the
  /// key that takes the list.
  private func bracketFix(_ value: ConfigValue, _ shape: Shape) -> Fix? {
    func fix(_ title: String, _ edits: [TextEdit]) -> Fix { Fix(title: title, applicability: .safe, edits: edits) }
    func inBrackets(_ title: String) -> Fix {
      let ends = [value.span.start, value.span.end].map { ByteSpan(at: $0) }
      return fix(title, [TextEdit(span: ends[0], replacement: "["), TextEdit(span: ends[1], replacement: "]")])
    }
    if value.kind == .array {
      if !shape.listKey.isEmpty, value.keySpan != nil, value.origin == .inline,
        value.parent?[KeyName(shape.listKey)] == nil
      {
        return renaming(value, to: shape.listKey)
      }
      guard value.origin == .arrayOfTables, shape.types.contains(.table), value.count == 1,
        let header = value.children.first(where: { $0.origin == .header })?.span
      else { return nil }
      let outer = [ByteSpan(header.start, header.start + 1), ByteSpan(header.end - 1, header.end)]
      return fix("use single brackets", outer.map { TextEdit(span: $0, replacement: "") })
    }
    guard shape.types.contains(.list), shape.items?.types.accept(value) ?? true, !value.isEmptyString else {
      return nil
    }
    switch value.origin {
    // A comma may part several that stand in one text.
    case .inline:
      return value.string?.utf8.contains(UInt8(ascii: ",")) ?? false ? nil : inBrackets("put it into brackets")
    // What stands in front of its header made it a table already.
    case .header where value.children.allSatisfy { $0.anchor.start > value.span.start }:
      return inBrackets("use double brackets")
    default: return nil
    }
  }
}
