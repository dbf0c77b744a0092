import ConfigTree
import Findings

/// Where the value of a key or an item goes.
struct ValueTarget {
  /// Has the key; gets kind and value.
  var node: ConfigNode
  var key: KeyPart?
  var parent: UInt32
  /// Of the value below the root.
  var depth: Int
}

extension TOMLReader {
  ///     key = simple-key / dotted-key
  ///     dotted-key = simple-key 1*( dot-sep simple-key )
  ///     dot-sep = ws %x2E ws
  ///     keyval-sep = ws %x3D ws
  ///
  /// Reads up to the value, makes the tables of a dotted key, and reports a key that is taken; the value of such a key gets
  /// a place outside the tree. `nil` when there is no value to read: that is reported.
  @inline(__always)
  mutating func readKey(from table: UInt32, depth: Int, reportingDuplicates: Bool = true) -> ValueTarget? {
    guard let key = readSimpleKey() else { return nil }
    skipBlanks()
    if byte(position) == Byte.equals {
      return finishKey(key, in: table, depth: depth + 1, reportingDuplicates: reportingDuplicates)
    }
    return readDottedKey(key, in: table, depth: depth, reportingDuplicates: reportingDuplicates)
  }

  private mutating func readDottedKey(
    _ first: KeyPart, in table: UInt32, depth: Int, reportingDuplicates: Bool
  ) -> ValueTarget? {
    var key = first
    var table = table
    var depth = depth
    var isTooDeep = false
    while byte(position) == Byte.dot {
      position += 1
      skipBlanks()
      place = .entry(table, key)
      if depth >= options.nestingLimit {
        if !isTooDeep { reportNesting(first.start, position) }
        isTooDeep = true
      } else {
        let step = builder.enterDotted(key, in: table)
        if let conflict = step.conflict { reportClosed(key, conflict) }
        table = step.table
        depth += 1
      }
      guard let next = readSimpleKey() else { return nil }
      key = next
      skipBlanks()
    }
    guard byte(position) == Byte.equals else {
      place = .entry(table, key)
      reportMissingEquals(key)
      return nil
    }
    if isTooDeep {
      position += 1
      skipBlanks()
      let detached = builder.appendDetached(nil, in: table)
      return ValueTarget(node: key.node(.null), key: key, parent: detached, depth: depth + 2)
    }
    return finishKey(key, in: table, depth: depth + 1, reportingDuplicates: reportingDuplicates)
  }

  /// At `=`.
  @inline(__always)
  private mutating func finishKey(
    _ key: KeyPart, in table: UInt32, depth: Int, reportingDuplicates: Bool
  ) -> ValueTarget? {
    place = .entry(table, key)
    position &+= 1
    skipBlanks()
    let existing = builder.find(key, in: table)
    if existing == 0 { return ValueTarget(node: key.node(.null), key: key, parent: table, depth: depth) }
    if reportingDuplicates { reportDuplicate(key, existing) }
    let detached = builder.appendDetached(nil, in: table)
    return ValueTarget(node: key.node(.null), key: key, parent: detached, depth: depth + 1)
  }

  ///     simple-key = quoted-key / unquoted-key
  ///     unquoted-key = 1*( ALPHA / DIGIT / %x2D / %x5F )
  ///     quoted-key = basic-string / literal-string
  @inline(__always)
  mutating func readSimpleKey() -> KeyPart? {
    let start = position
    var hash = KeyHash.seed
    var offset = position
    while offset < end && base[offset].isBareKey {
      hash = KeyHash.hash(base[offset], into: hash)
      offset &+= 1
    }
    if offset != start {
      position = offset
      return KeyPart(start: start, end: offset, hash: hash, text: TextPlace(offset: start, count: offset &- start))
    }
    return readQuotedKey()
  }

  private mutating func readQuotedKey() -> KeyPart? {
    let start = position
    let quote = byte(position)
    guard quote == Byte.quote || quote == Byte.apostrophe else {
      if isCurlyQuote(start) { return readCurlyKey() }
      reportInvalidKey()
      return nil
    }
    let isTriple = byte(position + 1) == quote && byte(position + 2) == quote
    let (text, isClosed) = readString()
    guard isClosed else { return nil }
    if isTriple { report(.multilineKey, start, position) }
    let hash =
      text.isDecoded
      ? KeyHash.hash(builder.tree.decoded[text.offset..<text.offset + text.count])
      : KeyHash.hash(source[text.offset..<text.offset + text.count])
    // The text of a key in triple quotes is no slice of the key as `ConfigNode` describes it.
    let place = isTriple && !text.isDecoded ? decodedCopy(of: text) : text
    return KeyPart(start: start, end: position, hash: hash, isQuoted: true, text: place)
  }

  /// A key in typographic quotes is the one that was meant.
  private mutating func readCurlyKey() -> KeyPart? {
    let start = position
    guard let content = reportCurlyQuote(start, before: nil) else { return nil }
    position = content.upperBound + 3
    let text = decodedCopy(of: TextPlace(offset: content.lowerBound, count: content.count))
    let hash = KeyHash.hash(source[content])
    return KeyPart(start: start, end: position, hash: hash, isQuoted: true, text: text)
  }

  private mutating func decodedCopy(of text: TextPlace) -> TextPlace {
    let offset = builder.tree.decoded.count
    builder.tree.decoded.append(contentsOf: source[text.offset..<text.offset + text.count])
    return TextPlace(offset: offset, count: text.count, isDecoded: true)
  }

  // MARK: Headers

  ///     table = std-table / array-table
  ///     std-table = %x5B ws key ws %x5D
  ///     array-table = %x5B.5B ws key ws %x5D.5D
  mutating func readHeader() {
    let start = position
    position += 1
    let isElement = byte(position) == Byte.openBracket
    if isElement { position += 1 }
    var table: UInt32 = 0
    var depth = 0
    var isTooDeep = false
    place = .none
    sectionIsRepeated = false
    skipBlanks()
    if byte(position) == Byte.closeBracket {
      report(.emptyHeader, start, position + 1)
      return leaveHeader()
    }
    while true {
      guard let key = readSimpleKey() else { return leaveHeader() }
      skipBlanks()
      place = .entry(table, key)
      if depth >= options.nestingLimit {
        if !isTooDeep { reportNesting(start, position) }
        isTooDeep = true
      }
      if byte(position) == Byte.dot {
        position += 1
        skipBlanks()
        guard !isTooDeep else { continue }
        let step = builder.passThrough(key, in: table)
        if let conflict = step.conflict { reportClosed(key, conflict) }
        table = step.table
        depth += step.levels
        continue
      }
      let isClosed = closeHeader(start, isElement: isElement)
      guard !isTooDeep else { return leaveHeader(skippingLine: !isClosed) }
      let header = ByteSpan(start, position)
      let step =
        isElement
        ? builder.defineElement(key, in: table, header: header)
        : builder.defineTable(key, in: table, header: header)
      if let conflict = step.conflict { reportHeaderConflict(key, conflict, header, isElement: isElement) }
      section = step.table
      sectionDepth = depth + step.levels
      if !isClosed { skipLine() }
      return
    }
  }

  private mutating func closeHeader(_ start: Int, isElement: Bool) -> Bool {
    let isClosed =
      byte(position) == Byte.closeBracket && (!isElement || byte(position + 1) == Byte.closeBracket)
    if isClosed {
      position += isElement ? 2 : 1
    } else {
      let next = byte(position)
      if next == Byte.closeBracket || next == Byte.lineFeed || next == Byte.carriageReturn || next == Byte.numberSign {
        report(.unclosedHeader(isElement ? .elementHeader : .header), start, position)
      } else if next.isForbiddenControl {
        report(.controlCharacter(next), position, position + 1)
      } else {
        let textEnd = endOfCharacters(position)
        report(.invalidHeader(excerpt(position, textEnd)), position, textEnd)
      }
    }
    return isClosed
  }

  /// The entries below a header that names no table stay outside the tree.
  private mutating func leaveHeader(skippingLine: Bool = true) {
    section = builder.appendDetached(nil, in: 0)
    sectionDepth = 0
    if skippingLine { skipLine() }
  }

  // MARK: Mistakes

  private mutating func reportNesting(_ start: Int, _ end: Int) {
    report(.nestingTooDeep(limit: options.nestingLimit), start, end)
  }

  private mutating func reportMissingEquals(_ key: KeyPart) {
    let next = byte(position)
    let name = name(of: key)
    switch next {
    case Byte.lineFeed, Byte.numberSign: report(.missingEquals(key: name, found: .end), key.start, key.end)
    case Byte.carriageReturn where isCRLF(position):
      report(.missingEquals(key: name, found: .end), key.start, key.end)
    case Byte.carriageReturn: report(.bareCarriageReturn, position, position + 1)
    case Byte.colon: report(.missingEquals(key: name, found: .colon), position, position + 1)
    case _ where next.isForbiddenControl: report(.controlCharacter(next), position, position + 1)
    default:
      let textEnd = endOfCharacters(position)
      report(.missingEquals(key: name, found: .text(excerpt(position, textEnd))), position, textEnd)
    }
  }

  mutating func reportInvalidKey() {
    guard position < end else { return report(.invalidKey(found: "the end of the file"), position, position) }
    let next = base[position]
    switch next {
    case Byte.lineFeed: report(.invalidKey(found: "the end of the line"), position, position + 1)
    case Byte.carriageReturn:
      if isCRLF(position) {
        report(.invalidKey(found: "the end of the line"), position, position + 2)
      } else {
        report(.bareCarriageReturn, position, position + 1)
      }
    case _ where next.isForbiddenControl: report(.controlCharacter(next), position, position + 1)
    default:
      if isMergeConflictMarker(position) {
        return report(.mergeConflictMarker, position, position + 7)
      }
      if next >= 0x80 && readNonASCII(position) == 1 {
        return report(.invalidKey(found: "a byte"), position, position + 1)
      }
      let textEnd = endOfCharacters(position)
      let text = excerpt(position, textEnd)
      report(.invalidKey(found: "`\(text)`"), position, textEnd)
    }
  }

  private func isMergeConflictMarker(_ offset: Int) -> Bool {
    guard offset + 7 <= end && (offset == 0 || base[offset - 1] == Byte.lineFeed) else { return false }
    let first = base[offset]
    guard "<=>|".utf8.contains(first) else { return false }
    for index in 1..<7 where base[offset + index] != first { return false }
    return true
  }

  /// The end of the run of characters that are neither blank nor a line end, at least one character long.
  func endOfCharacters(_ start: Int) -> Int {
    var offset = start
    while offset < end && base[offset] > Byte.space && base[offset] != Byte.delete { offset += 1 }
    return max(offset, min(start + 1, end))
  }

  private mutating func reportDuplicate(_ key: KeyPart, _ existing: UInt32) {
    report(
      .duplicateKey(name(of: key)), key.start, key.end,
      related: (anchor(of: existing), "first defined here"))
  }

  private mutating func reportClosed(_ key: KeyPart, _ conflict: DocumentBuilder.Conflict) {
    report(
      .closedTable(name(of: key), holder(of: conflict.existing)), key.start, key.end,
      related: (anchor(of: conflict.existing), "defined here"))
  }

  private mutating func reportHeaderConflict(
    _ key: KeyPart, _ conflict: DocumentBuilder.Conflict, _ header: ByteSpan, isElement: Bool
  ) {
    let holder = holder(of: conflict.existing)
    let error: TOMLSyntaxError =
      switch (isElement, holder) {
      case (true, _): .arrayIsNotOfTables(name(of: key), header: text(ofHeader: header), holder)
      case (false, .arrayOfTables): .tableIsArray(name(of: key), header: text(ofHeader: header))
      case (false, .value): .duplicateKey(name(of: key))
      default: .duplicateTable(name(of: key), header: text(ofHeader: header))
      }
    sectionIsRepeated = holder == .header || holder == .dotted
    report(error, key.start, key.end, related: (anchor(of: conflict.existing), "first defined here"))
  }

  private func anchor(of index: UInt32) -> ByteSpan {
    let node = builder.tree.nodes[Int(index)]
    return ByteSpan(Int(node.keyStart), Int(node.keyEnd))
  }

  private func holder(of index: UInt32) -> TOMLSyntaxError.Holder {
    let node = builder.tree.nodes[Int(index)]
    return switch (node.kind, node.origin) {
    case (.table, .header): .header
    case (.table, .implicit): .implicit
    case (.table, .dotted): .dotted
    case (.table, _): .inlineTable
    case (.array, .arrayOfTables): .arrayOfTables
    case (.array, _): .array
    default: .value
    }
  }
}
