internal import Findings

/// Strings that end too early, too late, or in other quotes.
extension JSONCReader {
  /// Ends a string that no quote ends before its line does, where it was probably meant to end.
  mutating func recoverUnclosedString(_ text: inout ScannedString, isKey: Bool) {
    let start = text.content.lowerBound
    let lineEnd = text.content.upperBound
    var end = lineEnd
    if isKey, let colon = bytes[text.content].firstIndex(of: JSONCByte.colon) {
      end = colon
    } else if !isKey, let (content, behind) = endOfMultilineString(from: lineEnd) {
      report(.unclosedString(isKey: false, closing: lineEnd), at: ByteSpan(text.start, lineEnd))
      text.content = start..<content
      text.end = behind
      text.isClosed = true
      return
    } else {
      while end > start && isEndOfEntry(bytes[end - 1]) { end -= 1 }
    }
    report(.unclosedString(isKey: isKey, closing: end), at: ByteSpan(text.start, end))
    text.content = start..<end
    text.end = end
    if end == lineEnd { commaIsExcused = true }
    // The quote may have been meant to stand before the last bracket.
    if end == count { quietUntil = count + 1 }
  }

  /// Whether `byte` at the end of a line more likely ends the entry than belongs to its string.
  private func isEndOfEntry(_ byte: UInt8) -> Bool {
    byte == JSONCByte.space || byte == JSONCByte.tab || byte == JSONCByte.comma || isClosing(byte)
  }

  /// The end of a string that goes on in the lines behind `lineEnd`: these do not look like entries, and a quote ends
  /// them before a comma, a closing bracket or the end of a line.
  private func endOfMultilineString(from lineEnd: Int) -> (content: Int, end: Int)? {
    let next = endOfWhiteSpace(from: lineEnd)
    guard next < count, bytes[next] != JSONCByte.quote, bytes[next] != JSONCByte.slash, !isClosing(bytes[next]) else {
      return nil
    }
    guard lineEnd == 0 || bytes[lineEnd - 1] != JSONCByte.comma else { return nil }
    guard let quote = bytes[next..<min(count, next + 4096)].firstIndex(of: JSONCByte.quote) else { return nil }
    let behind = endOfBlanks(from: quote + 1)
    guard
      behind >= count || bytes[behind] == JSONCByte.comma || isClosing(bytes[behind])
        || JSONCByte.isLineBreak(bytes[behind])
    else { return nil }
    return (quote, quote + 1)
  }

  /// `"say "hi" now"`: goes on behind the quote that was meant to end the string.
  mutating func recoverUnescapedQuote() {
    var end = position
    while end < count && !JSONCByte.isLineBreak(bytes[end]) {
      end += 1
      guard bytes[end - 1] == JSONCByte.quote else { continue }
      guard let next = byte(at: endOfBlanks(from: end)) else { break }
      if next == JSONCByte.comma || isClosing(next) || JSONCByte.isLineBreak(next) { break }
    }
    report(.unescapedQuote, at: ByteSpan(position, end))
    position = end
    commaIsExcused = true
  }

  /// Reads text in `'`, `` ` `` or typographic quotes; `nil` when none stands at `position`.
  mutating func scanForeignQuotes(isKey: Bool) -> ScannedString? {
    let start = position
    let opening: [UInt8]
    let closing: [UInt8]
    switch bytes[start] {
    case JSONCByte.apostrophe, JSONCByte.backtick:
      opening = [bytes[start]]
      closing = opening
    case 0xE2 where holds([0xE2, 0x80, 0x9C], at: start) || holds([0xE2, 0x80, 0x9D], at: start):
      opening = [0xE2, 0x80, 0x9C]
      closing = [0xE2, 0x80, 0x9D]
    case 0xE2 where holds([0xE2, 0x80, 0x98], at: start) || holds([0xE2, 0x80, 0x99], at: start):
      opening = [0xE2, 0x80, 0x98]
      closing = [0xE2, 0x80, 0x99]
    default: return nil
    }
    var (contentEnd, end, isClosed) = endOfQuoted(from: start + opening.count, closing: closing)
    if !isClosed {
      contentEnd = max(endOfBareText(from: start), start + opening.count)
      end = contentEnd
    }
    let content = start + opening.count..<contentEnd
    let isPlain =
      isClosed && content.count <= 200
      && bytes[content].allSatisfy { $0 >= 0x20 && $0 != JSONCByte.quote && $0 != JSONCByte.backslash }
    let text = isPlain ? file.text(ByteSpan(content.lowerBound, content.upperBound)) : nil
    report(.foreignQuotes(isKey: isKey, text: text), at: ByteSpan(start, end))
    position = end
    // A key keeps a copy of its text, as its quotes may be longer than readers expect.
    return ScannedString(start: start, content: content, end: end, isClosed: isClosed && opening.count == 1)
  }
}
