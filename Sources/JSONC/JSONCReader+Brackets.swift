internal import ConfigTree
internal import Findings

/// Brackets that do not match, and text that fits nowhere.
extension JSONCReader {
  /// A closing bracket of the other kind: it is the wrong one, or the right one is missing before it.
  mutating func recoverBracket(_ byte: UInt8) {
    let opener = Int(builder.nodes[Int(container)].start)
    let kind: ConfigKind = byte == JSONCByte.closeBrace ? .table : .array
    var levels = 1
    var ancestor = builder.nodes[Int(container)].parent
    while levels < depth && builder.nodes[Int(ancestor)].kind != kind {
      ancestor = builder.nodes[Int(ancestor)].parent
      levels += 1
    }
    let isReplaced =
      levels >= depth || replaces(opener, ancestor: Int(builder.nodes[Int(ancestor)].start), levels: levels)
    report(
      .mismatchedBracket(opener: ByteSpan(opener, opener + 1), isReplaced: isReplaced),
      at: ByteSpan(position, position + 1))
    if isReplaced {
      closeContainer()
    } else {
      for _ in 0..<levels { closeContainer(before: position) }
    }
  }

  /// Whether the bracket at `position` was meant for `opener`, not for `ancestor`, which is `levels` further out.
  private func replaces(_ opener: Int, ancestor: Int, levels: Int) -> Bool {
    if let indent = indentation(at: position, isFirst: true) {
      let own = indentation(at: opener, isFirst: false)
      let outer = indentation(at: ancestor, isFirst: false)
      if own != outer {
        if own == indent { return true }
        if outer == indent { return false }
      }
    }
    // Closing the root while text follows cannot be right.
    return levels + 1 == depth && endOfWhiteSpace(from: position + 1) < count
  }

  /// Reports the bracket that the end of the file leaves open. Indentation shows which one it is: where a bracket closes
  /// a line that is indented less than the one that opened, it was meant for another.
  mutating func reportUnclosed() {
    var opener = Int(builder.nodes[Int(container)].start)
    for node in builder.nodes where node.kind.isContainer && node.end > node.start + 1 {
      guard let outer = indentation(at: Int(node.end) - 1, isFirst: true),
        let inner = indentation(at: Int(node.start), isFirst: false), outer < inner
      else { continue }
      opener = Int(node.start)
      break
    }
    // In front of the last line break, as an empty last line shows nothing.
    var end = count
    if end > 0 && bytes[end - 1] == JSONCByte.lineFeed { end -= 1 }
    if end > 0 && bytes[end - 1] == JSONCByte.carriageReturn { end -= 1 }
    report(
      .unclosedBracket(opener: ByteSpan(opener, opener + 1), others: depth - 1),
      at: ByteSpan(at: max(end, opener + 1)))
  }

  /// Reports what follows the root's value, once.
  mutating func recoverAfterRoot(_ byte: UInt8) {
    var byte = byte
    while skipForeignLine(byte) {
      skipTrivia()
      guard position < count, !hasStopped else { return }
      byte = bytes[position]
    }
    let root = builder.nodes[0]
    if byte == JSONCByte.colon && root.kind == .string {
      report(.membersWithoutBraces, at: ByteSpan(Int(root.start), Int(root.end)))
    } else if byte == JSONCByte.closeBrace || byte == JSONCByte.closeBracket {
      report(.unopenedBracket, at: ByteSpan(position, position + 1))
    } else if byte == 0 {
      report(.nulByte, at: ByteSpan(position, position + 1))
    } else {
      report(.unexpectedText(JSONCSyntaxError.shortened(file.text(tokenSpan)), .afterRoot), at: tokenSpan)
    }
    hasStopped = true
  }

  /// Skips a word, a string or a byte that fits nowhere. What follows in its line is not reported.
  mutating func skipUnexpected(_ context: JSONCSyntaxError.Context) {
    let span = tokenSpan
    if bytes[position] == 0 {
      report(.nulByte, at: ByteSpan(position, position + 1))
      hasStopped = true
      return
    }
    report(.unexpectedText(JSONCSyntaxError.shortened(file.text(span)), context), at: span)
    position = span.end
    lastValueEnd = position
    if quietUntil <= position { quietUntil = endOfLine(from: position) + 1 }
    commaIsExcused = true
  }

  /// Skips a value with all that is nested in it, without reporting anything.
  mutating func skipValue() {
    var depth = 0
    repeat {
      skipTrivia()
      guard position < count else { return }
      switch bytes[position] {
      case JSONCByte.openBrace, JSONCByte.openBracket:
        depth += 1
        position += 1
      case JSONCByte.closeBrace, JSONCByte.closeBracket:
        if depth == 0 { return }
        depth -= 1
        position += 1
      case JSONCByte.comma:
        if depth == 0 { return }
        position += 1
      default:
        position = tokenSpan.end
      }
    } while depth > 0
  }

  /// Skips a `#` comment or the marker of a merge conflict; `false` when none stands at `position`.
  mutating func skipForeignLine(_ byte: UInt8) -> Bool {
    guard byte == JSONCByte.hash else { return skipConflictMarker(byte) }
    let end = endOfLine(from: position)
    report(.hashComment, at: ByteSpan(position, end))
    comments.append(ByteSpan(position, end))
    position = end
    return true
  }

  /// Skips a line that starts with seven `<`, `|`, `=` or `>`. Of a conflict only the first side is read.
  private mutating func skipConflictMarker(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), JSONCByte.equals: break
    default: return false
    }
    guard isMarker(byte, at: position) else { return false }
    if !hasReportedConflict { report(.conflictMarker, at: ByteSpan(position, position + 7)) }
    hasReportedConflict = true
    commaIsExcused = true
    let isSeparator = byte == JSONCByte.equals || byte == UInt8(ascii: "|")
    position = endOfLine(from: position)
    guard isSeparator else { return true }
    while position < count {
      let start = endOfWhiteSpace(from: position)
      position = endOfLine(from: start)
      if isMarker(UInt8(ascii: ">"), at: start) { break }
    }
    return true
  }

  private func isMarker(_ byte: UInt8, at start: Int) -> Bool {
    holds([UInt8](repeating: byte, count: 7), at: start) && self.byte(at: start + 7) != byte
      && (start == 0 || JSONCByte.isLineBreak(bytes[start - 1]))
  }
}
