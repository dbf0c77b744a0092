import ConfigTree
import Findings

extension TOMLReader {
  ///     string = ml-basic-string / basic-string / ml-literal-string / literal-string
  ///
  /// At the opening quote; leaves `position` after the closing one. An unclosed string is reported; its text goes to the
  /// end of its line, and for a multi-line string `position` to the next line that looks like a line of a document.
  @inline(__always)
  mutating func readString() -> (text: TextPlace, isClosed: Bool) {
    let start = position &+ 1
    let quote = base[position]
    let offset = ByteScan.endOfPlainText(base, from: start, to: end, quote: quote)
    if offset < end && base[offset] == quote && (offset != start || byte(offset &+ 1) != quote) {
      position = offset &+ 1
      return (TextPlace(offset: start, count: offset &- start), true)
    }
    return readStringWithSpecials(quote)
  }

  private mutating func readStringWithSpecials(_ quote: UInt8) -> (text: TextPlace, isClosed: Bool) {
    let opening = position
    let isBasic = quote == Byte.quote
    guard byte(position + 1) == quote && byte(position + 2) == quote else {
      return readString(isBasic ? .basic : .literal, from: opening, text: opening + 1)
    }
    // "A newline immediately following the opening delimiter will be trimmed."
    var text = opening + 3
    if text < end && base[text] == Byte.lineFeed {
      text += 1
    } else if isCRLF(text) {
      text += 2
    }
    return readString(isBasic ? .multilineBasic : .multilineLiteral, from: opening, text: text)
  }

  ///     basic-char = basic-unescaped / escaped
  ///     basic-unescaped = wschar / %x21 / %x23-5B / %x5D-7E / non-ascii
  ///     literal-char = %x09 / %x20-26 / %x28-7E / non-ascii
  ///     mlb-content = mlb-char / newline / mlb-escaped-nl
  ///     mll-content = mll-char / newline
  private mutating func readString(
    _ style: QuoteStyle, from opening: Int, text start: Int
  ) -> (text: TextPlace, isClosed: Bool) {
    var offset = start
    var copy = DecodedCopy(chunk: start)
    while true {
      offset = ByteScan.endOfPlainText(base, from: offset, to: end, quote: style.quote)
      guard offset < end else { return leaveUnclosed(style, opening, &copy) }
      switch base[offset] {
      case style.quote:
        guard let contentEnd = contentEnd(style, at: offset) else {
          offset += base[min(offset + 1, end - 1)] == style.quote ? 2 : 1
          continue
        }
        position = contentEnd + (style.isMultiline ? 3 : 1)
        return (finish(&copy, start, contentEnd), true)
      case Byte.backslash where style.hasEscapes:
        flush(&copy, upTo: offset)
        offset = readEscape(offset, style)
        copy.chunk = offset
      case Byte.backslash, Byte.tab: offset += 1
      case Byte.lineFeed where style.isMultiline: offset += 1
      case Byte.carriageReturn where isCRLF(offset):
        guard style.isMultiline else { return leaveUnclosed(style, opening, &copy) }
        offset += 2
      case Byte.lineFeed: return leaveUnclosed(style, opening, &copy)
      case Byte.carriageReturn:
        report(.bareCarriageReturn, offset, offset + 1)
        offset += 1
      case 0x80...: offset += readNonASCII(offset)
      default:
        report(.controlCharacter(base[offset]), offset, offset + 1)
        offset += 1
      }
    }
  }

  /// What was decoded of a string so far.
  private struct DecodedCopy {
    /// Where the text begins in the builder's `decoded`; `nil` while it is a slice of the source.
    var start: Int?
    /// Where the source begins that is not copied yet.
    var chunk: Int
  }

  private mutating func flush(_ copy: inout DecodedCopy, upTo offset: Int) {
    if copy.start == nil { copy.start = builder.tree.decoded.count }
    builder.tree.decoded.append(contentsOf: UnsafeBufferPointer(rebasing: source[copy.chunk..<offset]))
    copy.chunk = offset
  }

  private mutating func finish(_ copy: inout DecodedCopy, _ start: Int, _ end: Int) -> TextPlace {
    guard let decodedStart = copy.start else { return TextPlace(offset: start, count: end - start) }
    flush(&copy, upTo: max(end, copy.chunk))
    return TextPlace(
      offset: decodedStart, count: builder.tree.decoded.count - decodedStart, isDecoded: true)
  }

  /// The end of the content when the quotes at `offset` close a string. One or two quotes are content of a multi-line
  /// string, also right before its delimiter.
  ///
  ///     ml-basic-body = *mlb-content *( mlb-quotes 1*mlb-content ) [ mlb-quotes ]
  ///     mlb-quotes = 1*2quotation-mark
  private func contentEnd(_ style: QuoteStyle, at offset: Int) -> Int? {
    guard style.isMultiline else { return offset }
    var count = 1
    while count < 5 && byte(offset + count) == style.quote { count += 1 }
    return count < 3 ? nil : offset + count - 3
  }

  private mutating func leaveUnclosed(
    _ style: QuoteStyle, _ opening: Int, _ copy: inout DecodedCopy
  ) -> (text: TextPlace, isClosed: Bool) {
    let start = opening + style.delimiter.utf8.count
    var lineEnd = ByteScan.endOfLine(base, from: min(start, end), to: end)
    let next = lineEnd
    if lineEnd > start && base[lineEnd - 1] == Byte.carriageReturn { lineEnd -= 1 }
    report(.unclosedString(style), opening, lineEnd)
    position = lineEnd
    if style.isMultiline {
      position = nextExpression(after: next)
      return (TextPlace(offset: min(start, lineEnd), count: max(0, lineEnd - start)), false)
    }
    return (finish(&copy, min(start, lineEnd), lineEnd), false)
  }

  /// The line end before the first line after `offset` that looks like a line of a document; `end` when there is none.
  private func nextExpression(after offset: Int) -> Int {
    var lineEnd = offset
    while lineEnd < end {
      var start = lineEnd + 1
      while start < end && base[start].isBlank { start += 1 }
      if looksLikeExpression(start) { return lineEnd }
      lineEnd = ByteScan.endOfLine(base, from: start, to: end)
    }
    return end
  }

  // MARK: Escapes

  ///     escaped = escape escape-seq-char
  ///     escape-seq-char =  %x22 / %x5C / %x62 / %x66 / %x6E / %x72 / %x74
  ///     escape-seq-char =/ %x65 / %x78 2HEXDIG      ; TOML 1.1
  ///     escape-seq-char =/ %x75 4HEXDIG / %x55 8HEXDIG
  ///
  /// Appends what the escape at `offset` stands for, and returns the offset after it.
  private mutating func readEscape(_ offset: Int, _ style: QuoteStyle) -> Int {
    guard offset + 1 < end else { return offset + 1 }
    let decoded: UInt8
    switch base[offset + 1] {
    case Byte.quote: decoded = Byte.quote
    case Byte.backslash: decoded = Byte.backslash
    case UInt8(ascii: "b"): decoded = 0x08
    case UInt8(ascii: "f"): decoded = 0x0C
    case UInt8(ascii: "n"): decoded = Byte.lineFeed
    case UInt8(ascii: "r"): decoded = Byte.carriageReturn
    case UInt8(ascii: "t"): decoded = Byte.tab
    case UInt8(ascii: "e"):
      requireNewerEscape(offset, offset + 2)
      decoded = 0x1B
    case UInt8(ascii: "x"): return readHexadecimalEscape(offset, digits: 2)
    case UInt8(ascii: "u"): return readHexadecimalEscape(offset, digits: 4)
    case UInt8(ascii: "U"): return readHexadecimalEscape(offset, digits: 8)
    case let next:
      if style.isMultiline, let end = endOfContinuation(offset + 1) { return end }
      // The line end is what is wrong then.
      if next == Byte.lineFeed || next == Byte.carriageReturn { return offset + 1 }
      // The character is read again as part of the string: it may be invalid in its own right.
      let length = next >= 0x80 ? max(1, ByteScan.sequenceLength(base, at: offset + 1, to: end)) : 1
      if !next.isForbiddenControl {
        report(.invalidEscape(excerpt(offset, offset + 1 + length), .unknown), offset, offset + 1 + length)
      }
      return offset + 1
    }
    builder.tree.decoded.append(decoded)
    return offset + 2
  }

  ///     mlb-escaped-nl = escape ws newline *( wschar / newline )
  private func endOfContinuation(_ start: Int) -> Int? {
    var offset = start
    while offset < end && base[offset].isBlank { offset += 1 }
    guard offset < end else { return nil }
    guard base[offset] == Byte.lineFeed || isCRLF(offset) else { return nil }
    while offset < end {
      let byte = base[offset]
      guard byte.isBlank || byte == Byte.lineFeed || isCRLF(offset) else { break }
      offset += 1
    }
    return offset
  }

  private mutating func requireNewerEscape(_ start: Int, _ end: Int) {
    guard options.version == .v1_0 else { return }
    report(.needsNewerTOML(.escape(excerpt(start, end))), start, end)
  }

  private mutating func readHexadecimalEscape(_ offset: Int, digits: Int) -> Int {
    var code: UInt32 = 0
    var count = 0
    while count < digits, offset + 2 + count < end, let value = base[offset + 2 + count].hexadecimalValue {
      code = code << 4 | UInt32(value)
      count += 1
    }
    let stop = offset + 2 + count
    guard count == digits else {
      report(.invalidEscape(excerpt(offset, stop), .hexadecimalDigits(digits)), offset, stop)
      return stop
    }
    guard let scalar = Unicode.Scalar(code) else {
      report(.invalidEscape(excerpt(offset, stop), .notAScalar), offset, stop)
      return stop
    }
    if digits == 2 { requireNewerEscape(offset, stop) }
    builder.tree.decoded.append(contentsOf: Character(scalar).utf8)
    return stop
  }
}
