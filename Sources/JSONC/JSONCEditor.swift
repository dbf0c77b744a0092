public import ConfigTree
public import Findings

/// Lowers edits to the bytes of a JSON or JSONC file, keeping comments, order, indentation, line ends and the habit of
/// trailing commas.
///
/// It gives up (`nil`) where an edit cannot be expressed without loss: a key that is there already, an entry whose key
/// stands twice in its object, a container whose brackets do not match, the copy of another file's value.
public struct JSONCEditor: ConfigEditor {
  public init() {}

  public func textEdits(for edits: [ConfigEdit], in document: ConfigDocument) -> [TextEdit]? {
    var lowering = JSONCLowering(document)
    for edit in edits {
      guard lowering.add(edit) else { return nil }
    }
    return lowering.textEdits()
  }
}

/// Collects edits by container, so that several of one container's entries agree about its commas.
struct JSONCLowering {
  /// An entry to add behind the last one.
  enum Addition {
    case item(ConfigLiteral)
    case entry(key: String, ConfigLiteral)
    case moved(ConfigValue)
  }

  struct Changes {
    var removed: Set<UInt32> = []
    var added: [Addition] = []
  }

  let layout: JSONCLayout
  let writer: JSONCLiteralWriter
  private let document: ConfigDocument
  private var changes: [UInt32: Changes] = [:]
  private var edits: [TextEdit] = []
  /// Keys that edits give to entries, by container.
  private var newKeys: [UInt32: Set<String>] = [:]

  init(_ document: ConfigDocument) {
    self.document = document
    layout = JSONCLayout(document)
    writer = JSONCLiteralWriter(layout: layout)
  }

  /// Notes an edit; `false` when it is impossible.
  mutating func add(_ edit: ConfigEdit) -> Bool {
    switch edit {
    case .rename(let value, let key):
      guard isOwn(value), let span = value.keySpan, let parent = value.parent, !isRepeated(value),
        key == value.key || claim(key, in: parent)
      else { return false }
      edits.append(TextEdit(span: span, replacement: ConfigPath.quoted(key)))
      return true
    case .replace(let value, let literal):
      guard isOwn(value) else { return false }
      let indent = layout.indent(ofLineAt: value.anchor.start)
      let isSpread = value.isRoot ? layout.hasLines : layout.ownLineIndent(before: value.anchor.start) != nil
      guard let text = writer.text(literal, indent: indent, isSpread: isSpread) else { return false }
      edits.append(TextEdit(span: value.span, replacement: text))
      return true
    case .remove(let value):
      return remove(value)
    case .insert(let table, let key, let literal):
      guard isOwn(table), table.kind == .table, claim(key, in: table) else { return false }
      changes[table.index, default: Changes()].added.append(.entry(key: key, literal))
      return true
    case .append(let array, let literal):
      guard isOwn(array), array.kind == .array else { return false }
      changes[array.index, default: Changes()].added.append(.item(literal))
      return true
    case .move(let value, let table):
      guard isOwn(table), table.kind == .table, value.keySpan != nil, !value.span.contains(table.span),
        value.parent != table, remove(value), claim(value.key, in: table)
      else { return false }
      changes[table.index, default: Changes()].added.append(.moved(value))
      return true
    }
  }

  private func isOwn(_ value: ConfigValue) -> Bool { value.document === document }

  /// Whether the key of `value` stands more than once in its object.
  private func isRepeated(_ value: ConfigValue) -> Bool {
    guard let parent = value.parent, let others = layout.superseded[parent.index] else { return false }
    return others.contains { ConfigValue(document: document, index: $0).key == value.key }
  }

  private mutating func remove(_ value: ConfigValue) -> Bool {
    guard isOwn(value), let parent = value.parent, !isRepeated(value) else { return false }
    return changes[parent.index, default: Changes()].removed.insert(value.index).inserted
  }

  /// Takes `key` for an entry of `table`; `false` when another entry has it.
  private mutating func claim(_ key: String, in table: ConfigValue) -> Bool {
    if let existing = table[key], changes[table.index]?.removed.contains(existing.index) != true { return false }
    return newKeys[table.index, default: []].insert(key).inserted
  }

  /// The text edits of all that was noted; `nil` when two of them touch the same place.
  func textEdits() -> [TextEdit]? {
    var result = edits
    for (container, changes) in changes {
      guard let lowered = lower(changes, of: container) else { return nil }
      result += lowered
    }
    result.sort { $0.span < $1.span }
    for (left, right) in zip(result, result.dropFirst()) {
      if left.span.end > right.span.start || left.span == right.span { return nil }
    }
    return result
  }

  private func lower(_ changes: Changes, of container: UInt32) -> [TextEdit]? {
    guard let entries = layout.entries(of: container) else { return nil }
    let kept = entries.filter { !changes.removed.contains($0.node) }
    guard let last = kept.last else { return lowerIntoEmpty(changes, entries, of: container) }

    let lastIsRemoved = last.node != entries.last?.node
    let hasTrailingComma = entries.last?.comma != nil
    var result: [TextEdit] = []
    for entry in entries where changes.removed.contains(entry.node) {
      result.append(TextEdit(span: removal(of: entry, isTrailing: entry.span > last.span), replacement: ""))
    }
    if lastIsRemoved && !hasTrailingComma && changes.added.isEmpty, let comma = last.comma {
      result.append(TextEdit(span: ByteSpan(comma, comma + 1), replacement: ""))
    }
    guard !changes.added.isEmpty else { return result }
    guard let additions = additions(changes.added, behind: last, first: entries[0], hasTrailingComma) else {
      return nil
    }
    return result + additions
  }

  // MARK: Removing

  /// What goes when `entry` is removed: its lines if it has them for itself, else the entry and the space next to it,
  /// which is before it when no entry stays behind it (`isTrailing`), or none in its line.
  private func removal(of entry: JSONCLayout.Entry, isTrailing: Bool) -> ByteSpan {
    let hasLineStart = layout.ownLineIndent(before: entry.span.start) != nil
    let end = entry.comma.map { $0 + 1 } ?? entry.span.end
    let isCommaNear = !layout.bytes[entry.span.end..<end].contains(JSONCByte.lineFeed)
    if hasLineStart && isCommaNear {
      let behind = layout.lineComments(behind: end)?.span.end ?? end
      if let lineEnd = layout.endOfLineBreak(at: behind) {
        return ByteSpan(JSONCLayout.startOfLine(at: entry.span.start, in: layout.bytes), lineEnd)
      }
    }
    let endsLine = layout.endOfLineBreak(at: end) != nil && !hasLineStart
    if !isTrailing && !endsLine { return ByteSpan(entry.span.start, layout.endOfBlanks(from: end)) }
    var start = entry.span.start
    while layout.bytes[start - 1] == JSONCByte.space || layout.bytes[start - 1] == JSONCByte.tab { start -= 1 }
    return ByteSpan(start, end)
  }

  // MARK: Adding

  /// The texts that add entries behind `last`.
  private func additions(
    _ added: [Addition], behind last: JSONCLayout.Entry, first: JSONCLayout.Entry, _ hasTrailingComma: Bool
  ) -> [TextEdit]? {
    let ownIndent =
      layout.ownLineIndent(before: last.span.start) ?? layout.ownLineIndent(before: first.span.start)
    let isSpread = ownIndent != nil
    let end = last.comma.map { $0 + 1 } ?? last.span.end
    var place = end
    if isSpread, let comments = layout.lineComments(behind: end), layout.endOfLineBreak(at: comments.span.end) != nil {
      place = comments.span.end
    }
    let indent = ownIndent ?? layout.indent(ofLineAt: last.span.start)
    let separator = isSpread ? layout.lineEnd + indent : layout.colon.contains(" ") ? " " : ""
    var text = ""
    for (position, addition) in added.enumerated() {
      let needsComma = hasTrailingComma || position < added.count - 1
      guard let entry = self.text(addition, indent: indent, isSpread: isSpread, comma: needsComma) else { return nil }
      text += separator + entry
    }
    if last.comma != nil { return [TextEdit(span: ByteSpan(at: place), replacement: text)] }
    if place == last.span.end { return [TextEdit(span: ByteSpan(at: place), replacement: "," + text)] }
    return [
      TextEdit(span: ByteSpan(at: last.span.end), replacement: ","),
      TextEdit(span: ByteSpan(at: place), replacement: text),
    ]
  }

  /// The text of one new entry with its comma and, for a moved one, the comment at the end of its line.
  private func text(_ addition: Addition, indent: String, isSpread: Bool, comma: Bool) -> String? {
    let comma = comma ? "," : ""
    switch addition {
    case .item(let literal):
      return writer.text(literal, indent: indent, isSpread: isSpread).map { $0 + comma }
    case .entry(let key, let literal):
      let prefix = ConfigPath.quoted(key) + layout.colon
      return writer.text(literal, indent: indent, isSpread: isSpread).map { prefix + $0 + comma }
    case .moved(let value):
      guard let parent = value.parent, let entries = layout.entries(of: parent.index),
        let entry = entries.first(where: { $0.node == value.index })
      else { return nil }
      let text = writer.reindented(entry.span, to: indent) + comma
      let end = entry.comma.map { $0 + 1 } ?? entry.span.end
      guard layout.ownLineIndent(before: entry.span.start) != nil, let comment = layout.lineComments(behind: end),
        layout.endOfLineBreak(at: comment.span.end) != nil
      else { return text }
      if comment.isLine && !isSpread { return nil }
      return text + " " + document.file.text(comment.span)
    }
  }

  /// Changes that leave none of the entries that are there.
  private func lowerIntoEmpty(_ changes: Changes, _ entries: [JSONCLayout.Entry], of container: UInt32) -> [TextEdit]? {
    let node = document.nodes[Int(container)]
    let interior = ByteSpan(Int(node.start) + 1, Int(node.end) - 1)
    let outer = layout.indent(ofLineAt: Int(node.start))
    let comment = document.comments.last { interior.contains($0) }
    if changes.added.isEmpty {
      if comment == nil { return [TextEdit(span: interior, replacement: "")] }
      return entries.map { TextEdit(span: removal(of: $0, isTrailing: true), replacement: "") }
    }
    let hasLines = layout.bytes[interior.start..<interior.end].contains(JSONCByte.lineFeed)
    if let comment {
      guard entries.isEmpty else { return nil }
      let indent = layout.ownLineIndent(before: comment.start) ?? outer + layout.indentUnit
      guard let text = joined(changes.added, indent: indent, isSpread: hasLines) else { return nil }
      return [TextEdit(span: ByteSpan(at: comment.end), replacement: (hasLines ? "" : " ") + text)]
    }
    let isSpread = hasLines || (layout.hasLines || container == 0) && isSpreading(changes.added, node.kind)
    guard let text = joined(changes.added, indent: outer + layout.indentUnit, isSpread: isSpread) else { return nil }
    return [TextEdit(span: interior, replacement: isSpread ? text + layout.lineEnd + outer : text)]
  }

  /// Whether a container that was empty gets a line for each entry: objects do, arrays only for objects and arrays.
  private func isSpreading(_ added: [Addition], _ kind: ConfigKind) -> Bool {
    kind == .table
      || added.contains { addition in
        if case .item(let literal) = addition { literal.isContainer } else { false }
      }
  }

  private func joined(_ added: [Addition], indent: String, isSpread: Bool) -> String? {
    var text = ""
    for (position, addition) in added.enumerated() {
      let isLast = position == added.count - 1
      guard let entry = self.text(addition, indent: indent, isSpread: isSpread, comma: !isLast) else { return nil }
      if isSpread {
        text += layout.lineEnd + indent
      } else if position > 0 && layout.colon.contains(" ") {
        text += " "
      }
      text += entry
    }
    return text
  }
}
