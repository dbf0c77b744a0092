import ConfigTree
import Findings

/// Lowers single edits of one document.
struct EditLowering {
  let document: ConfigDocument
  let layout: SourceLayout

  init(_ document: ConfigDocument) {
    self.document = document
    layout = SourceLayout(document)
  }

  /// `nil` when the edit cannot be made.
  func lower(_ edit: ConfigEdit) -> [LoweredEdit]? {
    switch edit {
    case .rename(let value, let key): rename(value, to: key)
    case .replace(let value, let literal): replace(value, with: literal)
    case .remove(let value): remove([value])
    case .insert(let table, let key, let literal): insert(into: table, key: key, literal)
    case .append(let array, let literal): append(to: array, literal)
    case .move(let value, let table): moveSections(of: value, into: table)
    }
  }

  // MARK: Rename and replace

  private func rename(_ value: ConfigValue, to key: String) -> [LoweredEdit]? {
    guard let keySpan = value.keySpan, let parent = value.parent, parent[key] == nil || key == value.key else {
      return nil
    }
    if key == value.key { return [] }
    let spans = isOnePiece(value) ? [keySpan] : occurrences(of: value)
    return spans.map { span in
      let first = layout.bytes[span.start]
      let isQuoted = first == Byte.quote || first == Byte.apostrophe
      return .replace(span, by: TOMLLiteralWriter().key(key, quote: isQuoted ? first : nil))
    }
  }

  private func replace(_ value: ConfigValue, with literal: ConfigLiteral) -> [LoweredEdit]? {
    guard isOnePiece(value), !value.isRoot else { return nil }
    let isLiteral = value.kind == .string && layout.bytes[value.span.start] == Byte.apostrophe
    let writer = TOMLLiteralWriter(prefersLiteralStrings: isLiteral)
    return [.replace(value.span, by: writer.text(literal))]
  }

  // MARK: What values consist of

  /// Whether the value is one piece of text: a scalar, or in brackets.
  func isOnePiece(_ value: ConfigValue) -> Bool {
    !value.isRoot && (!value.kind.isContainer || value.origin == .inline)
  }

  /// Whether the value stands in brackets, so that commas part it from its siblings.
  func isInBrackets(_ value: ConfigValue) -> Bool {
    var container = value.parent
    while let table = container, table.origin == .dotted { container = table.parent }
    return container.map { !$0.isRoot && $0.origin == .inline } ?? false
  }

  /// The number of keys from the root to the value, with its own.
  func keyDepth(_ value: ConfigValue) -> Int {
    var depth = 0
    var current = value
    while let parent = current.parent {
      if parent.kind == .table { depth += 1 }
      current = parent
    }
    return depth
  }

  /// The entries with a value of one piece that a dotted table consists of, in source order.
  func leaves(of value: ConfigValue) -> [ConfigValue] {
    if isOnePiece(value) { return [value] }
    return value.origin == .dotted ? value.children.flatMap(leaves) : []
  }

  /// The tables of `value` and below it that have a header.
  func sections(of value: ConfigValue) -> [ConfigValue] {
    guard value.kind.isContainer, !isOnePiece(value) else { return [] }
    let own = value.kind == .table && value.origin == .header && !value.isRoot ? [value] : []
    return own + value.children.flatMap(sections)
  }

  /// Every place where the key of a table is written: in headers, and in the dotted keys that made it.
  func occurrences(of value: ConfigValue) -> [ByteSpan] {
    let depth = keyDepth(value)
    var spans = sections(of: value).compactMap { section in
      part(depth - 1, of: layout.headerParts(section.span))
    }
    if value.origin == .dotted {
      for leaf in leaves(of: value) {
        let parts = layout.keyParts(layout.startOfExpression(leaf))
        if let span = part(parts.count - 1 - (keyDepth(leaf) - depth), of: parts) { spans.append(span) }
      }
    }
    return spans
  }

  private func part(_ index: Int, of parts: [ByteSpan]) -> ByteSpan? {
    parts.indices.contains(index) ? parts[index] : nil
  }
}
