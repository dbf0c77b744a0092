import Findings

/// Typographic quotes, which editors for prose put in: “name”, ‘name’, „name“.
extension TOMLReader {
  /// Whether one of U+2018 … U+201F stands at `offset`.
  func isCurlyQuote(_ offset: Int) -> Bool {
    offset + 2 < end && base[offset] == 0xE2 && base[offset + 1] == 0x80 && 0x98...0x9F ~= base[offset + 2]
  }

  /// Reports the quote at `start`, with its partner where one stands on the line and nothing between them needs an escape.
  /// - Parameter textEnd: where the partner has to end; `nil` for anywhere on the line.
  /// - Returns: what stands between the two.
  mutating func reportCurlyQuote(_ start: Int, before textEnd: Int?) -> Range<Int>? {
    let quote = excerpt(start, start + 3)
    guard let content = contentOfCurlyQuotes(start), textEnd.map({ $0 == content.upperBound + 3 }) ?? true else {
      report(.curlyQuote(quote, straight: nil), start, start + 3)
      return nil
    }
    let bytes = UnsafeBufferPointer(start: base + content.lowerBound, count: content.count)
    let straight = "\"\(String(decoding: bytes, as: UTF8.self))\""
    report(.curlyQuote(quote, straight: straight), start, content.upperBound + 3)
    return content
  }

  private func contentOfCurlyQuotes(_ start: Int) -> Range<Int>? {
    var offset = start + 3
    while offset < end {
      let byte = base[offset]
      if isCurlyQuote(offset) { return start + 3..<offset }
      if byte == Byte.quote || byte == Byte.backslash || byte == Byte.lineFeed || byte.isForbiddenControl { return nil }
      // The text of a fix has to be valid.
      let width = byte < 0x80 ? 1 : ByteScan.sequenceLength(base, at: offset, to: end)
      guard width > 0 else { return nil }
      offset += width
    }
    return nil
  }
}
