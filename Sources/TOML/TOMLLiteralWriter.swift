import ConfigTree

/// Writes values and keys as TOML, on one line.
struct TOMLLiteralWriter {
  /// Prefer `'…'` where the text allows it.
  var prefersLiteralStrings = false

  func text(_ literal: ConfigLiteral) -> String {
    switch literal {
    case .string(let text): string(text)
    case .integer(let value): String(value)
    case .boolean(let value): value ? "true" : "false"
    case .array(let items): "[" + items.map(text).joined(separator: ", ") + "]"
    case .table(let entries): table(entries.map { (key($0.key), text($0.value)) })
    case .copy(let value): text(copying: value)
    }
  }

  /// As written when it is one piece of text, else put together as an inline table or array.
  private func text(copying value: ConfigValue) -> String {
    switch (value.kind, value.origin) {
    case (.table, .header), (.table, .implicit), (.table, .dotted):
      table(value.children.map { (key($0.key), text(copying: $0)) })
    case (.array, .arrayOfTables): "[" + value.children.map(text(copying:)).joined(separator: ", ") + "]"
    default: value.sourceText
    }
  }

  private func table(_ entries: [(String, String)]) -> String {
    entries.isEmpty ? "{}" : "{ " + entries.map { "\($0.0) = \($0.1)" }.joined(separator: ", ") + " }"
  }

  func string(_ text: String) -> String {
    prefersLiteralStrings && Self.canBeLiteral(text) ? "'\(text)'" : ConfigPath.quoted(text)
  }

  /// Bare where possible; `quote` is kept where the key had one.
  func key(_ key: String, quote: UInt8? = nil) -> String {
    if quote == Byte.apostrophe && Self.canBeLiteral(key) { return "'\(key)'" }
    return quote == nil && ConfigPath.isBare(key) ? key : ConfigPath.quoted(key)
  }

  private static func canBeLiteral(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 != Byte.apostrophe && ($0 >= 0x20 || $0 == Byte.tab) && $0 != Byte.delete }
  }
}
