import ConfigTree
import Findings

extension EditLowering {
  func insert(into table: ConfigValue, key: String, _ literal: ConfigLiteral) -> [LoweredEdit]? {
    guard table.kind == .table, table[key] == nil else { return nil }
    let sibling = lastOwnEntry(of: table)
    let writer = TOMLLiteralWriter(prefersLiteralStrings: sibling.map(isLiteralString) ?? false)
    let separator = sibling.map(separator(of:)) ?? " = "
    return insert([writer.key(key) + separator + writer.text(literal)], into: table)
  }

  /// Adds entries, each `key = value`, after the last one of `table`.
  func insert(_ entries: [String], into table: ConfigValue) -> [LoweredEdit]? {
    guard !entries.isEmpty else { return [] }
    switch table.origin {
    case _ where table.isRoot: return insertIntoRoot(entries)
    case .inline: return insertIntoBrackets(entries, of: table)
    case .header: return insertLines(entries, after: lastOwnEntry(of: table)?.span ?? table.span)
    case .dotted: return insertIntoDotted(entries, table)
    case .implicit: return insertSection(entries, for: table)
    case .arrayOfTables: return nil
    }
  }

  /// The last `key = value` in the section of `table` (or between its braces).
  private func lastOwnEntry(of table: ConfigValue) -> ConfigValue? {
    table.children.flatMap(leaves).max { $0.span < $1.span }
  }

  private func isLiteralString(_ value: ConfigValue) -> Bool {
    value.kind == .string && layout.bytes[value.span.start] == Byte.apostrophe
  }

  private func separator(of entry: ConfigValue) -> String {
    guard let key = entry.keySpan else { return " = " }
    return entry.span.start - key.end == 1 ? "=" : " = "
  }

  // MARK: Lines

  private func insertLines(_ entries: [String], after span: ByteSpan) -> [LoweredEdit] {
    let indentation = layout.indentation(startOfLine(of: span))
    let next = layout.nextLine(span.end)
    let lines = entries.map { indentation + $0 }
    if next > span.end && layout.bytes[next - 1] == Byte.lineFeed {
      return [.insert(lines.map { $0 + layout.lineEnd }.joined(), at: next)]
    }
    // The file does not end with a line end, and still does not.
    return [.insert(lines.map { layout.lineEnd + $0 }.joined(), at: next)]
  }

  /// The start of the expression that `span` is the value of, or of the header that it is.
  private func startOfLine(of span: ByteSpan) -> Int { layout.lineStart(span.start) }

  private func insertIntoRoot(_ entries: [String]) -> [LoweredEdit] {
    if let last = lastOwnEntry(of: document.root) { return insertLines(entries, after: lineSpan(of: last)) }
    let lines = entries.map { $0 + layout.lineEnd }.joined()
    guard let header = layout.headers.first else {
      let isClosed = layout.bytes.count == layout.start || layout.bytes.last == Byte.lineFeed
      return [.insert((isClosed ? "" : layout.lineEnd) + lines, at: layout.bytes.count)]
    }
    // A blank line parts the new entries from the first section.
    return [.insert(lines, at: layout.startOfComments(above: header.start), suffix: layout.lineEnd)]
  }

  private func lineSpan(of leaf: ConfigValue) -> ByteSpan {
    ByteSpan(layout.startOfExpression(leaf), leaf.span.end)
  }

  /// `a.b = 1` gets its sibling `a.c = 2` on the next line.
  private func insertIntoDotted(_ entries: [String], _ table: ConfigValue) -> [LoweredEdit]? {
    guard let last = leaves(of: table).max(by: { $0.span < $1.span }) else { return nil }
    let parts = layout.keyParts(layout.startOfExpression(last))
    let count = parts.count - (keyDepth(last) - keyDepth(table))
    guard count > 0, let first = parts.first else { return nil }
    let prefix = layout.text(first.start..<parts[count - 1].end) + "."
    let prefixed = entries.map { prefix + $0 }
    if isInBrackets(last) { return insertItems(prefixed, after: last) }
    return insertLines(prefixed, after: lineSpan(of: last))
  }

  /// A header for a table that has none yet, before the first of those that mention it.
  private func insertSection(_ entries: [String], for table: ConfigValue) -> [LoweredEdit]? {
    guard let first = sections(of: table).map(\.span).min() else { return nil }
    let parts = layout.headerParts(first).prefix(keyDepth(table))
    let name = parts.map { layout.text($0.start..<$0.end) }.joined(separator: ".")
    let lines = (["[\(name)]"] + entries).map { $0 + layout.lineEnd }.joined() + layout.lineEnd
    return [.insert(lines, at: layout.startOfComments(above: first.start), isRepeatable: false)]
  }

  // MARK: Brackets

  private func insertIntoBrackets(_ entries: [String], of container: ConfigValue) -> [LoweredEdit]? {
    if let last = items(of: container).last { return insertItems(entries, after: last) }
    let isTable = container.kind == .table
    let inside = ByteSpan(container.span.start + 1, container.span.end - 1)
    // Comments stay where they are.
    guard !layout.bytes[inside.start..<inside.end].contains(Byte.numberSign) else { return nil }
    let text = entries.joined(separator: ", ")
    return [.replace(inside, by: isTable ? " \(text) " : text)]
  }

  private func insertItems(_ entries: [String], after last: ConfigValue) -> [LoweredEdit] {
    let start = layout.startOfExpression(last)
    let end = last.span.end
    let comma = layout.skipBlanks(end)
    let hasComma = comma < layout.bytes.count && layout.bytes[comma] == Byte.comma
    guard layout.isFirstOnLine(start), layout.isLastOnLine(hasComma ? comma + 1 : end) else {
      return [.insert(entries.map { ", " + $0 }.joined(), at: end)]
    }
    // One item a line: so is the new one, with a comma after it where the last one has it.
    let indentation = layout.indentation(start)
    let lineEnd = layout.contentEnd(hasComma ? comma + 1 : end)
    if hasComma {
      return [.insert(entries.map { layout.lineEnd + indentation + $0 + "," }.joined(), at: lineEnd)]
    }
    let lines = entries.map { layout.lineEnd + indentation + $0 }.joined(separator: ",")
    return [
      .insert(",", at: end, isRepeatable: false), .insert(lines, at: lineEnd, isRepeatable: false),
    ]
  }

  // MARK: Arrays

  func append(to array: ConfigValue, _ literal: ConfigLiteral) -> [LoweredEdit]? {
    guard array.kind == .array else { return nil }
    if array.origin == .arrayOfTables { return appendElement(to: array, literal) }
    let sibling = array.children.reversed().first
    let writer = TOMLLiteralWriter(prefersLiteralStrings: sibling.map(isLiteralString) ?? false)
    return insertIntoBrackets([writer.text(literal)], of: array)
  }

  /// `[[array]]` with its entries, after the last element and all that belongs to it.
  private func appendElement(to array: ConfigValue, _ literal: ConfigLiteral) -> [LoweredEdit]? {
    guard let entries = entries(of: literal), let last = sections(of: array).map(\.span).max(),
      let element = array.children.reversed().first
    else { return nil }
    let end = layout.trimmingBlankLines(before: layout.endOfSection(last))
    let sibling = lastOwnEntry(of: element)
    let separator = sibling.map(separator(of:)) ?? " = "
    let headerIndentation = layout.indentation(element.span.start)
    let indentation = sibling.map { layout.indentation(layout.startOfExpression($0)) } ?? headerIndentation
    let header = headerIndentation + layout.text(element.span.start..<element.span.end)
    let lines = [header] + entries.map { indentation + $0.key + separator + $0.value }
    let isClosed = end == 0 || layout.bytes[end - 1] == Byte.lineFeed
    let text = lines.map { $0 + layout.lineEnd }.joined()
    return [.insert((isClosed ? "" : layout.lineEnd) + layout.lineEnd + text, at: end)]
  }

  private func entries(of literal: ConfigLiteral) -> [(key: String, value: String)]? {
    let writer = TOMLLiteralWriter()
    switch literal {
    case .table(let entries): return entries.map { (writer.key($0.key), writer.text($0.value)) }
    case .copy(let value) where value.kind == .table:
      return value.children.map { (writer.key($0.key), writer.text(.copy($0))) }
    default: return nil
    }
  }
}
