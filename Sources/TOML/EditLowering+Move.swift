import ConfigTree
import Findings

extension EditLowering {
  /// Whether a value is moved by moving its text: it has no header of its own or below it.
  func isMovedAsText(_ value: ConfigValue) -> Bool { !value.isRoot && sections(of: value).isEmpty }

  /// Adds the entry to `table` as it is written, with the comment at the end of its line.
  func insertMoved(_ value: ConfigValue, into table: ConfigValue) -> [LoweredEdit]? {
    guard isMove(value, into: table) else { return nil }
    let targetIsInBrackets = !table.isRoot && (table.origin == .inline || isInBrackets(table))
    var entries: [String] = []
    for leaf in leaves(of: value).sorted(by: { $0.span < $1.span }) {
      let parts = layout.keyParts(layout.startOfExpression(leaf))
      let index = parts.count - 1 - (keyDepth(leaf) - keyDepth(value))
      guard parts.indices.contains(index) else { return nil }
      var end = leaf.span.end
      if let comment = layout.trailingComment(end), !isInBrackets(leaf) {
        // A comment would swallow what follows it between brackets.
        if targetIsInBrackets { return nil }
        end = comment.upperBound
      }
      entries.append(layout.text(parts[index].start..<end))
    }
    return entries.isEmpty ? nil : insert(entries, into: table)
  }

  /// Tables with headers stay where they are; their headers name the new place.
  func moveSections(of value: ConfigValue, into table: ConfigValue) -> [LoweredEdit]? {
    // Below an array of tables it depends on its place which element a header belongs to. A table that also has entries in
    // dotted keys would have to move those too.
    guard isMove(value, into: table), table.isRoot || table.origin == .header || table.origin == .implicit,
      !isBelowArray(table), !isBelowArray(value), value.origin != .dotted
    else { return nil }
    let depth = keyDepth(value)
    let path = table.isRoot ? "" : keys(of: table).map { TOMLLiteralWriter().key($0) + "." }.joined()
    var edits: [LoweredEdit] = []
    for section in sections(of: value) {
      let parts = layout.headerParts(section.span)
      guard depth <= parts.count, let first = parts.first else { return nil }
      edits.append(.replace(ByteSpan(first.start, parts[depth - 1].start), by: path))
    }
    return edits
  }

  private func isMove(_ value: ConfigValue, into table: ConfigValue) -> Bool {
    guard value.keySpan != nil, table.kind == .table, value.parent != table, table[value.key] == nil else {
      return false
    }
    var ancestor: ConfigValue? = table
    while let current = ancestor {
      if current == value { return false }
      ancestor = current.parent
    }
    return true
  }

  private func isBelowArray(_ value: ConfigValue) -> Bool {
    var ancestor = value.parent
    while let current = ancestor {
      if current.kind == .array { return true }
      ancestor = current.parent
    }
    return false
  }

  private func keys(of table: ConfigValue) -> [String] {
    var keys: [String] = []
    var current = table
    while let parent = current.parent {
      keys.append(current.key)
      current = parent
    }
    return keys.reversed()
  }
}
