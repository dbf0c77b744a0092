internal import Findings

/// What recovery looks at without reading it.
extension JSONCReader {
  /// The token at `position`: a string, a word, or one byte.
  var tokenSpan: ByteSpan {
    guard position < count else { return ByteSpan(at: count) }
    if bytes[position] == JSONCByte.quote { return ByteSpan(position, endOfString(at: position)) }
    return ByteSpan(position, max(endOfWord(from: position), position + 1))
  }

  func isOpening(_ byte: UInt8) -> Bool { byte == JSONCByte.openBrace || byte == JSONCByte.openBracket }

  func isClosing(_ byte: UInt8) -> Bool { byte == JSONCByte.closeBrace || byte == JSONCByte.closeBracket }

  func isWordOrString(_ byte: UInt8) -> Bool { byte == JSONCByte.quote || JSONCByte.isWord(byte) }

  func endOfWord(from start: Int) -> Int {
    var end = start
    while end < count && JSONCByte.isWord(bytes[end]) { end += 1 }
    return end
  }

  /// The end of the string at `start`: behind its quote, or at the end of its line.
  func endOfString(at start: Int) -> Int { endOfQuoted(from: start + 1, closing: [JSONCByte.quote]).end }

  /// The end of a text that `closing` ends, or of its line. `start` is behind the opening quote.
  func endOfQuoted(from start: Int, closing: [UInt8]) -> (content: Int, end: Int, isClosed: Bool) {
    var end = start
    while end < count && !JSONCByte.isLineBreak(bytes[end]) {
      if bytes[end] == closing[0] && holds(closing, at: end) { return (end, end + closing.count, true) }
      end += bytes[end] == JSONCByte.backslash && end + 1 < count && !JSONCByte.isLineBreak(bytes[end + 1]) ? 2 : 1
    }
    return (end, end, false)
  }

  func holds(_ text: [UInt8], at start: Int) -> Bool {
    start + text.count <= count && bytes[start..<start + text.count].elementsEqual(text)
  }

  /// The first offset from `start` on that holds no white space; comments count as text.
  func endOfWhiteSpace(from start: Int) -> Int {
    var end = start
    while end < count && JSONCByte.isWhiteSpace(bytes[end]) { end += 1 }
    return end
  }

  /// As `endOfWhiteSpace`, on the same line.
  func endOfBlanks(from start: Int) -> Int {
    var end = start
    while end < count && (bytes[end] == JSONCByte.space || bytes[end] == JSONCByte.tab) { end += 1 }
    return end
  }

  func byte(at offset: Int) -> UInt8? { offset >= 0 && offset < count ? bytes[offset] : nil }

  /// Whether `:` or `=` follows the token at `position`.
  var isKeyAhead: Bool {
    let next = byte(at: endOfWhiteSpace(from: tokenSpan.end))
    return next == JSONCByte.colon || next == JSONCByte.equals
  }

  func hasLineBreak(_ range: Range<Int>) -> Bool { bytes[range].contains(where: JSONCByte.isLineBreak) }

  /// The end of the text that starts at `start` and goes on to a comma, a closing bracket, a comment or the line's end.
  func endOfBareText(from start: Int) -> Int {
    var end = start
    scan: while end < count {
      switch bytes[end] {
      case JSONCByte.comma, JSONCByte.closeBrace, JSONCByte.closeBracket, JSONCByte.lineFeed, JSONCByte.carriageReturn:
        break scan
      case JSONCByte.slash where byte(at: end + 1) == JSONCByte.slash || byte(at: end + 1) == JSONCByte.asterisk:
        // `https://host` is no comment to its author.
        if end == start || bytes[end - 1] != JSONCByte.colon { break scan }
        end += 2
      default: end += 1
      }
    }
    while end > start && JSONCByte.isWhiteSpace(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// The number of blanks before the first text of the line of `offset`; `nil` in long lines, and with `isFirst` when
  /// other text stands before `offset`.
  func indentation(at offset: Int, isFirst: Bool) -> Int? {
    var start = offset
    while start > 0 && !JSONCByte.isLineBreak(bytes[start - 1]) {
      start -= 1
      if offset - start > 512 { return nil }
    }
    let text = endOfBlanks(from: start)
    return isFirst && text < offset ? nil : text - start
  }
}
