import ConfigTree
import Findings

/// The array or inline table whose items are being read.
private struct OpenContainer {
  var node: UInt32
  var isTable: Bool
  /// Below the root.
  var depth: Int
  /// An item was read, and no comma since.
  var needsComma = false
  /// A mistake was met in the item, so that its comma may have been skipped.
  var toleratesMissingComma = false
  var sawComma = false
}

extension TOMLReader {
  ///     array = array-open [ array-values ] ws-comment-newline array-close
  ///     array-values =  ws-comment-newline val ws-comment-newline array-sep array-values
  ///     array-values =/ ws-comment-newline val ws-comment-newline [ array-sep ]
  ///     inline-table = inline-table-open [ inline-table-keyvals ] inline-table-close
  ///     inline-table-keyvals = keyval [ inline-table-sep inline-table-keyvals ]
  ///
  /// TOML 1.1 allows `ws-comment-newline` and a last comma in inline tables too. They are read so in both versions and
  /// reported in 1.0, once a value.
  ///
  /// A loop instead of recursion: the way back out is the parents of the nodes, so that no nesting exhausts the stack.
  mutating func readContainer(_ target: ValueTarget) -> Bool {
    newerSyntax = nil
    openContainers = 0
    let indentation = indentationOfExpression(target)
    let faultsBefore = faults.count
    guard var container = open(target) else { return skipTooDeep(target) }
    while true {
      skipSpace(inTable: container.isTable)
      guard position < end && faults.count <= options.findingLimit else {
        return abandon(container, faultsBefore: faultsBefore)
      }
      let next = base[position]
      if next == Byte.comma {
        readComma(&container)
        continue
      }
      if next == Byte.closeBracket || next == Byte.closeBrace {
        guard close(&container, next) else { return finishContainer() }
        continue
      }
      if beginsNewExpression(container, indentation: indentation) {
        return abandon(container, faultsBefore: faultsBefore)
      }
      if container.needsComma { requireComma(container) }
      container.needsComma = true
      guard let item = readItemStart(container) else {
        skipItem()
        container.toleratesMissingComma = true
        continue
      }
      let first = byte(position)
      if first == Byte.openBracket || first == Byte.openBrace {
        if let inner = open(item) {
          container = inner
        } else {
          _ = skipTooDeep(item)
          container.toleratesMissingComma = true
        }
      } else {
        container.toleratesMissingComma = !readScalar(item)
      }
    }
  }

  /// The key of an inline table's entry, or the place of an array's item.
  @inline(__always)
  private mutating func readItemStart(_ container: OpenContainer) -> ValueTarget? {
    if container.isTable {
      place = .table(container.node)
      return readKey(from: container.node, depth: container.depth)
    }
    place = .item(container.node)
    if byte(position).isBareKey && !byte(position).isDigit && looksLikeKeyValue(position) {
      reportKeyInArray()
      return nil
    }
    return ValueTarget(node: ConfigNode(kind: .null), key: nil, parent: container.node, depth: container.depth + 1)
  }

  // MARK: Opening and closing

  @inline(__always)
  private mutating func open(_ target: ValueTarget) -> OpenContainer? {
    guard target.depth <= options.nestingLimit else { return nil }
    let isTable = base[position] == Byte.openBrace
    var node = target.node
    node.kind = isTable ? .table : .array
    node.start = UInt32(truncatingIfNeeded: position)
    node.end = UInt32(truncatingIfNeeded: position &+ 1)
    position &+= 1
    openContainers &+= 1
    let index: UInt32
    if let key = target.key {
      index = builder.append(node, key: key, to: target.parent)
    } else {
      index = builder.tree.append(node, to: target.parent)
    }
    return OpenContainer(node: index, isTable: isTable, depth: target.depth)
  }

  /// At a closing bracket. Returns whether a container is still open; `container` is then the one around.
  private mutating func close(_ container: inout OpenContainer, _ closer: UInt8) -> Bool {
    if closer != (container.isTable ? Byte.closeBrace : Byte.closeBracket) {
      let open = container.isTable ? TOMLSyntaxError.Bracket.inlineTable : .array
      report(
        .mismatchedBracket(found: closer == Byte.closeBrace ? "}" : "]", open: open), position, position + 1,
        related: (opener(of: container.node), "opened here"))
      if openContainers > 1 && enclosing(container).isTable == (closer == Byte.closeBrace) {
        // The closer of the container around: this one's is missing.
        setEnd(of: container.node, position)
        openContainers -= 1
        container = enclosing(container)
      }
    } else if container.isTable && container.sawComma && !container.needsComma {
      noteTrailingComma()
    }
    position += 1
    setEnd(of: container.node, position)
    openContainers -= 1
    guard openContainers > 0 else { return false }
    container = enclosing(container)
    return true
  }

  /// The container around `container`, after the item that `container` is.
  private func enclosing(_ container: OpenContainer) -> OpenContainer {
    var index = builder.tree.nodes[Int(container.node)].parent
    var depth = container.depth - 1
    // Between them may lie the tables of a dotted key.
    while builder.tree.nodes[Int(index)].origin == .dotted && index != 0 {
      index = builder.tree.nodes[Int(index)].parent
      depth -= 1
    }
    let isTable = builder.tree.nodes[Int(index)].kind == .table
    return OpenContainer(node: index, isTable: isTable, depth: depth, needsComma: true)
  }

  private mutating func setEnd(of index: UInt32, _ offset: Int) {
    builder.tree.nodes[Int(index)].end = UInt32(truncatingIfNeeded: offset)
  }

  private func opener(of index: UInt32) -> ByteSpan {
    let start = Int(builder.tree.nodes[Int(index)].start)
    return ByteSpan(start, start + 1)
  }

  /// The value is closed: what it uses of TOML 1.1 is a mistake of its own then.
  private mutating func finishContainer() -> Bool {
    if let fault = newerSyntax, options.version == .v1_0 { record(fault) }
    newerSyntax = nil
    return true
  }

  /// Leaves all containers open at `position`, where the text goes on with a new line of the document or ends.
  private mutating func abandon(_ innermost: OpenContainer, faultsBefore: Int) -> Bool {
    if !isExplained(since: faultsBefore) { reportUnclosed(innermost) }
    let stop = endOfContent(before: position)
    var container = innermost
    while openContainers > 0 {
      let node = builder.tree.nodes[Int(container.node)]
      let lastEnd = node.lastChild == 0 ? node.start + 1 : builder.tree.nodes[Int(node.lastChild)].end
      setEnd(of: container.node, max(stop, Int(node.start) + 1, Int(lastEnd)))
      openContainers -= 1
      if openContainers > 0 { container = enclosing(container) }
    }
    newerSyntax = nil
    // The line end before the new line is what ends this one. Too many findings leave the rest unread.
    position = position < end && faults.count <= options.findingLimit ? lineStart(of: position) - 1 : end
    return true
  }

  /// Whether the last mistake of the value has swallowed what closes it.
  private func isExplained(since count: Int) -> Bool {
    guard faults.count > count, let last = faults.last else { return false }
    switch last.error {
    case .unclosedString, .nestingTooDeep: return true
    default: return false
    }
  }

  private mutating func reportUnclosed(_ container: OpenContainer) {
    let opener = opener(of: container.node)
    let related = position < end ? (ByteSpan(position, endOfCharacters(position)), "a new line begins here") : nil
    place = .table(container.node)
    report(
      .unclosedBracket(container.isTable ? .inlineTable : .array), opener.start, opener.end, related: related)
  }

  /// The offset after the last character before `offset` that is neither blank nor a line end.
  private func endOfContent(before offset: Int) -> Int {
    var offset = offset
    while offset > 0 && base[offset - 1] <= Byte.space { offset -= 1 }
    return offset
  }

  // MARK: Between items

  ///     ws-comment-newline = *( wschar / [ comment ] newline )
  @inline(__always)
  private mutating func skipSpace(inTable: Bool) {
    while position < end {
      switch base[position] {
      case Byte.space, Byte.tab: position &+= 1
      case Byte.lineFeed:
        if inTable { noteNewline(position, position + 1) }
        position &+= 1
      case Byte.carriageReturn where isCRLF(position):
        if inTable { noteNewline(position, position + 2) }
        position &+= 2
      case Byte.numberSign: readComment()
      default: return
      }
    }
  }

  private mutating func noteNewline(_ start: Int, _ end: Int) {
    if newerSyntax == nil { newerSyntax = fault(.needsNewerTOML(.newlineInInlineTable), start, end) }
  }

  private mutating func noteTrailingComma() {
    guard newerSyntax == nil && position >= quietUntil else { return }
    var comma = position - 1
    while comma > 0 && base[comma] != Byte.comma { comma -= 1 }
    newerSyntax = fault(.needsNewerTOML(.trailingComma), comma, comma + 1)
  }

  private mutating func readComma(_ container: inout OpenContainer) {
    if !container.needsComma && !container.toleratesMissingComma {
      report(.extraComma(container.isTable ? .inlineTable : .array), position, position + 1)
    }
    container.sawComma = container.needsComma
    container.needsComma = false
    container.toleratesMissingComma = false
    position += 1
  }

  private mutating func requireComma(_ container: OpenContainer) {
    guard !container.toleratesMissingComma else { return }
    if base[position] == Byte.carriageReturn {
      report(.bareCarriageReturn, position, position + 1)
    } else if base[position].isForbiddenControl {
      report(.controlCharacter(base[position]), position, position + 1)
    } else {
      report(.missingComma(container.isTable ? .inlineTable : .array), position, endOfCharacters(position))
    }
  }

  // MARK: Recovery

  /// Whether what stands at `position` is rather a new line of the document than an item. An item may look like one, but
  /// is then indented more than the line that the value began on.
  private func beginsNewExpression(_ container: OpenContainer, indentation: Int) -> Bool {
    guard isFirstOnLine(position) else { return false }
    var blanks = 0
    while position - blanks > 0 && base[position - blanks - 1].isBlank { blanks += 1 }
    guard blanks <= indentation else { return false }
    if !container.isTable { return looksLikeExpression(position) }
    if base[position] == Byte.openBracket { return looksLikeHeader(position) }
    return container.needsComma && !container.toleratesMissingComma && looksLikeKeyValue(position)
  }

  private func indentationOfExpression(_ target: ValueTarget) -> Int {
    var start = target.key?.start ?? position
    // The first part of a dotted key stands on the same line.
    while start > 0 && base[start - 1] != Byte.lineFeed { start -= 1 }
    var blanks = 0
    while base[start + blanks].isBlank { blanks += 1 }
    return blanks
  }

  private mutating func reportKeyInArray() {
    guard let keyEnd = endOfSimpleKey(position) else { return }
    var last = keyEnd
    while last > position && base[last - 1].isBlank { last -= 1 }
    report(.keyInArray(excerpt(position, last)), position, last)
  }

  /// To the comma, bracket or line end after an item that cannot be read.
  private mutating func skipItem() {
    let start = position
    var depth = 0
    while position < end {
      switch base[position] {
      case Byte.lineFeed: return
      case Byte.comma where depth == 0: return
      case Byte.closeBracket, Byte.closeBrace:
        if depth == 0 { return }
        depth -= 1
        position += 1
      case Byte.openBracket, Byte.openBrace:
        depth += 1
        position += 1
      case Byte.numberSign where position > start: return
      case Byte.quote, Byte.apostrophe: skipQuoted()
      default: position += 1
      }
    }
  }

  /// A string of one line, or the rest of the line where it is not closed.
  private mutating func skipQuoted() {
    let quote = base[position]
    var offset = position + 1
    while offset < end && base[offset] != quote && base[offset] != Byte.lineFeed {
      offset += quote == Byte.quote && base[offset] == Byte.backslash ? 2 : 1
    }
    position = offset < end && base[offset] == quote ? offset + 1 : min(offset, end)
  }

  /// Over a value that is nested too deep.
  private mutating func skipTooDeep(_ target: ValueTarget) -> Bool {
    report(.nestingTooDeep(limit: options.nestingLimit), position, position + 1)
    var depth = 0
    repeat {
      switch base[position] {
      case Byte.openBracket, Byte.openBrace:
        depth += 1
        position += 1
      case Byte.closeBracket, Byte.closeBrace:
        depth -= 1
        position += 1
      case Byte.quote, Byte.apostrophe: skipQuoted()
      default: position += 1
      }
    } while position < end && depth > 0
    return true
  }
}
