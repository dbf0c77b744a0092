import ConfigTree
import Findings

extension TOMLReader {
  ///     val = string / boolean / array / inline-table / date-time / float / integer
  ///
  /// Returns whether the rest of the line is worth reading.
  @inline(__always)
  mutating func readValue(_ target: ValueTarget) -> Bool {
    let first = byte(position)
    if first == Byte.quote || first == Byte.apostrophe { return readStringValue(target) }
    if first == Byte.openBracket || first == Byte.openBrace { return readContainer(target) }
    return readWordValue(target)
  }

  /// A value that is no container; at the first byte of it.
  @inline(__always)
  mutating func readScalar(_ target: ValueTarget) -> Bool {
    let first = byte(position)
    if first == Byte.quote || first == Byte.apostrophe { return readStringValue(target) }
    return readWordValue(target)
  }

  /// Adds the node of `target` with the value that stands at `start ..< position`.
  @inline(__always)
  mutating func append(_ target: ValueTarget, _ kind: ConfigKind, payload: UInt64, from start: Int) {
    var node = target.node
    node.kind = kind
    node.payload = payload
    node.start = UInt32(truncatingIfNeeded: start)
    node.end = UInt32(truncatingIfNeeded: position)
    append(node, target)
  }

  @inline(__always)
  private mutating func append(_ node: ConfigNode, _ target: ValueTarget) {
    if let key = target.key {
      _ = builder.append(node, key: key, to: target.parent)
    } else {
      _ = builder.tree.append(node, to: target.parent)
    }
  }

  @inline(__always)
  private mutating func readStringValue(_ target: ValueTarget) -> Bool {
    let start = position
    let (text, isClosed) = readString()
    var node = target.node
    node.kind = .string
    node.start = UInt32(truncatingIfNeeded: start)
    node.end = UInt32(truncatingIfNeeded: isClosed ? position : endOfUnclosedString(start))
    node.setText(offset: text.offset, count: text.count, decoded: text.isDecoded)
    append(node, target)
    return isClosed
  }

  /// The end of the first line of a string, which is all that is kept of one that is not closed.
  private func endOfUnclosedString(_ start: Int) -> Int {
    let lineEnd = ByteScan.endOfLine(base, from: start, to: end)
    return lineEnd > start && base[lineEnd - 1] == Byte.carriageReturn ? lineEnd - 1 : lineEnd
  }

  /// Whether `byte` may follow a number or word.
  @inline(__always)
  func endsWord(_ byte: UInt8) -> Bool {
    byte == Byte.lineFeed || byte == Byte.comma || byte.isBlank || byte == Byte.carriageReturn
      || byte == Byte.closeBracket || byte == Byte.closeBrace || byte == Byte.numberSign
  }

  /// Everything that begins with neither a quote nor a bracket.
  ///
  ///     boolean = true / false
  private mutating func readWordValue(_ target: ValueTarget) -> Bool {
    let start = position
    if byte(start).isDigit && readShortInteger(target) { return true }
    var offset = start
    while offset < end && base[offset].isWord { offset += 1 }
    guard offset > start else { return reportNoValue(target) }
    position = offset
    switch base[start] {
    case UInt8(ascii: "t") where matches("true", start, offset):
      append(target, .boolean, payload: 1, from: start)
    case UInt8(ascii: "f") where matches("false", start, offset):
      append(target, .boolean, payload: 0, from: start)
    case 0x30...0x39, Byte.plus, Byte.minus, Byte.dot:
      if isDateStart(start, offset) { return readDate(target, start) }
      if !endsWord(byte(offset)) { return reportWord(target, start) }
      return readNumber(target, start, offset)
    case UInt8(ascii: "i"), UInt8(ascii: "n"):
      return readNumber(target, start, offset)
    default: return reportWord(target, start)
    }
    return endsWord(byte(offset)) || reportWord(nil, start)
  }

  @inline(__always)
  func matches(_ word: StaticString, _ start: Int, _ end: Int) -> Bool {
    guard end - start == word.utf8CodeUnitCount else { return false }
    for index in 0..<word.utf8CodeUnitCount where base[start + index] != word.utf8Start[index] { return false }
    return true
  }

  // MARK: Mistakes

  /// At something that begins no value.
  private mutating func reportNoValue(_ target: ValueTarget) -> Bool {
    let next = byte(position)
    switch next {
    case Byte.carriageReturn where !isCRLF(position):
      report(.bareCarriageReturn, position, position + 1)
      position += 1
    case Byte.lineFeed, Byte.carriageReturn, Byte.numberSign, Byte.comma, Byte.closeBracket, Byte.closeBrace:
      let name = target.key.map { self.name(of: $0) } ?? ""
      let keyEnd = position - countOfBlanks(before: position)
      report(.missingValue(key: name), target.key?.start ?? position, max(target.key?.end ?? position, keyEnd))
    case _ where next.isForbiddenControl:
      report(.controlCharacter(next), position, position + 1)
      position += 1
    default: return reportWord(target, position)
    }
    return next == Byte.comma || next == Byte.closeBracket || next == Byte.closeBrace
  }

  private func countOfBlanks(before offset: Int) -> Int {
    var count = 0
    while offset - count > 0 && base[offset - count - 1].isBlank { count += 1 }
    return count
  }

  /// Text that is no value, most likely a string without quotes. It is kept as a string for `target`.
  mutating func reportWord(_ target: ValueTarget?, _ start: Int) -> Bool {
    let textEnd = endOfUnquotedText(start, inContainer: target?.key == nil || openContainers > 0)
    let text = excerpt(start, textEnd)
    var content: Range<Int>?
    if let meant = Self.misspelledLiterals[text] {
      report(.misspelledLiteral(text, meant: meant), start, textEnd)
    } else if Self.nulls.contains(text) {
      report(.nullValue(text), start, textEnd)
    } else if isCurlyQuote(start) {
      content = reportCurlyQuote(start, before: textEnd)
    } else if text.hasPrefix("`") {
      report(.otherQuote("`"), start, start + 1)
    } else if base[start] >= 0x80 && readNonASCII(start) == 1 {
      report(.unquotedValue(text), start, textEnd)
    } else {
      report(.unquotedValue(text), start, textEnd)
    }
    position = max(textEnd, position)
    if let target {
      position = textEnd
      if let meant = Self.misspelledLiterals[text], meant == "true" || meant == "false" {
        append(target, .boolean, payload: meant == "true" ? 1 : 0, from: start)
      } else if !Self.nulls.contains(text) {
        var node = target.node
        node.kind = .string
        node.start = UInt32(start)
        node.end = UInt32(textEnd)
        let content = content ?? start..<textEnd
        node.setText(offset: content.lowerBound, count: content.count, decoded: false)
        append(node, target)
      }
    }
    // In straight quotes it is a value like any other, and what follows it can be read.
    return content != nil
  }

  /// To the end of the line, or in a container to what may follow an item; without a comment.
  private func endOfUnquotedText(_ start: Int, inContainer: Bool) -> Int {
    guard inContainer else { return endOfUnexpectedText(start) }
    var offset = start
    while offset < end {
      let byte = base[offset]
      if byte == Byte.comma || byte == Byte.closeBracket || byte == Byte.closeBrace || byte == Byte.numberSign { break }
      if byte == Byte.lineFeed || byte == Byte.carriageReturn || byte.isForbiddenControl { break }
      offset += 1
    }
    while offset > start + 1 && base[offset - 1].isBlank { offset -= 1 }
    return max(offset, min(start + 1, end))
  }

  private static var misspelledLiterals: [String: String] {
    [
      "True": "true", "TRUE": "true", "yes": "true", "Yes": "true", "YES": "true", "on": "true", "On": "true",
      "False": "false", "FALSE": "false", "no": "false", "No": "false", "NO": "false", "off": "false",
      "Off": "false", "NaN": "nan", "NAN": "nan", "Infinity": "inf", "-Infinity": "-inf", "Inf": "inf", "INF": "inf",
    ]
  }

  private static var nulls: [String] { ["null", "NULL", "Null", "nil", "None", "undefined", "~"] }
}
