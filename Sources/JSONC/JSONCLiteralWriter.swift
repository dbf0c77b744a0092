internal import ConfigTree
internal import Findings

/// Writes values in the style of the document that they go into.
struct JSONCLiteralWriter {
  let layout: JSONCLayout

  /// The text of `literal`, whose first line is indented by `indent`; on one line unless `isSpread`. `nil` for the copy of
  /// a value of another file.
  func text(_ literal: ConfigLiteral, indent: String, isSpread: Bool) -> String? {
    switch literal {
    case .string(let text): return ConfigPath.quoted(text)
    case .integer(let number): return String(number)
    case .boolean(let flag): return flag ? "true" : "false"
    case .array(let items):
      let isSpread = isSpread && items.contains(where: \.isContainer)
      return enclosed("[", "]", items.map { ("", $0) }, indent: indent, isSpread: isSpread)
    case .table(let entries):
      let members = entries.map { (ConfigPath.quoted($0.key) + layout.colon, $0.value) }
      return enclosed("{", "}", members, indent: indent, isSpread: isSpread)
    case .copy(let value):
      guard value.document.file === layout.document.file else { return nil }
      return reindented(value.span, to: indent)
    }
  }

  private func enclosed(
    _ opener: String, _ closer: String, _ members: [(prefix: String, value: ConfigLiteral)], indent: String,
    isSpread: Bool
  ) -> String? {
    if members.isEmpty { return opener + closer }
    let inner = indent + layout.indentUnit
    var texts: [String] = []
    for member in members {
      guard let text = text(member.value, indent: inner, isSpread: isSpread) else { return nil }
      texts.append(member.prefix + text)
    }
    if isSpread {
      let lines = texts.map { layout.lineEnd + inner + $0 }
      return opener + lines.joined(separator: ",") + layout.lineEnd + indent + closer
    }
    let isCompact = !layout.colon.contains(" ")
    let padding = opener == "{" && !isCompact ? " " : ""
    return opener + padding + texts.joined(separator: isCompact ? "," : ", ") + padding + closer
  }

  /// The text of `span`, its lines indented as if the first stood at `indent`.
  func reindented(_ span: ByteSpan, to indent: String) -> String {
    let old = layout.indent(ofLineAt: span.start)
    let text = layout.document.file.text(span)
    guard old != indent, text.utf8.contains(JSONCByte.lineFeed) else { return text }
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    for index in lines.indices.dropFirst() where lines[index].hasPrefix(old) && lines[index] != "\r" {
      lines[index] = lines[index] == old ? old : indent + lines[index].dropFirst(old.count)
    }
    return lines.joined(separator: "\n")
  }
}

extension ConfigLiteral {
  /// Whether this is written with brackets.
  var isContainer: Bool {
    switch self {
    case .array, .table: true
    case .copy(let value): value.kind.isContainer
    case .string, .integer, .boolean: false
    }
  }
}
