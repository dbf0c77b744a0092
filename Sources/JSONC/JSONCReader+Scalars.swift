internal import ConfigTree
internal import Findings

extension JSONCReader {
  /// A string as it stands in the source.
  struct ScannedString {
    /// Of the opening quote.
    var start: Int
    /// Between the quotes.
    var content: Range<Int>
    /// Behind the closing quote.
    var end: Int
    var isClosed: Bool
    /// Where the text lies in `builder.decoded`, when it differs from the source.
    var decoded: Range<Int>?
  }

  // MARK: Strings

  /// Reads the string whose opening quote stands at `position`.
  mutating func scanString(isKey: Bool) -> ScannedString {
    let start = position
    var end = start + 1
    var hasEscapes = false
    var isClosed = false
    scan: while true {
      end = endOfPlainText(from: end)
      guard end < count else { break }
      switch bytes[end] {
      case JSONCByte.quote:
        isClosed = true
        break scan
      case JSONCByte.backslash:
        hasEscapes = true
        end += end + 1 < count && !JSONCByte.isLineBreak(bytes[end + 1]) ? 2 : 1
      case JSONCByte.lineFeed, JSONCByte.carriageReturn:
        break scan
      default:
        report(.controlCharacter(bytes[end]), at: ByteSpan(end, end + 1))
        end += 1
      }
    }
    var text = ScannedString(
      start: start, content: start + 1..<end, end: isClosed ? end + 1 : end, isClosed: isClosed)
    if !isClosed { recoverUnclosedString(&text, isKey: isKey) }
    if hasEscapes || (holdsMalformedText && isMalformed(text.content)) { text.decoded = decode(text.content) }
    position = text.end
    return text
  }

  /// The first offset from `start` on that holds a quote, a backslash or a control character, looking at 8 bytes a time.
  @inline(__always)
  private func endOfPlainText(from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    var position = start
    while position + 8 <= count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let quotes = word ^ 0x2222_2222_2222_2222
      let backslashes = word ^ 0x5C5C_5C5C_5C5C_5C5C
      // Sets the high bit of bytes that are 0 (or below 0x20); a borrow can only set it wrongly above a right one.
      let quoteBits = (quotes &- ones) & ~quotes
      let backslashBits = (backslashes &- ones) & ~backslashes
      let controlBits = (word &- 0x2020_2020_2020_2020) & ~word
      let found = (quoteBits | backslashBits | controlBits) & highs
      if found != 0 { return position + found.trailingZeroBitCount >> 3 }
      position += 8
    }
    while position < count {
      let byte = bytes[position]
      if byte < 0x20 || byte == JSONCByte.quote || byte == JSONCByte.backslash { break }
      position += 1
    }
    return position
  }

  private func isMalformed(_ range: Range<Int>) -> Bool {
    MalformedUTF8(in: UnsafeBufferPointer(rebasing: bytes[range])) != nil
  }

  mutating func addString(_ text: ScannedString) {
    var node = ConfigNode(kind: .string)
    node.start = UInt32(truncatingIfNeeded: text.start)
    node.end = UInt32(truncatingIfNeeded: text.end)
    let range = text.decoded ?? text.content
    node.setText(offset: range.lowerBound, count: range.count, decoded: text.decoded != nil)
    _ = add(node)
  }

  mutating func setPendingKey(_ text: ScannedString, isQuoted: Bool = true) {
    var decoded = text.decoded
    if decoded == nil && (isQuoted && !text.isClosed || holdsMalformedText && isMalformed(text.content)) {
      // Readers take a quoted key to have a quote at both ends, and its bytes to be UTF-8.
      decoded = appendText(text.content)
    }
    var hash = KeyHash.seed
    if let decoded {
      for offset in decoded { hash = KeyHash.hash(builder.decoded[offset], into: hash) }
    } else {
      for offset in text.content { hash = KeyHash.hash(bytes[offset], into: hash) }
    }
    pendingKey = PendingKey(start: text.start, end: text.end, isQuoted: isQuoted, hash: hash, decoded: decoded)
  }

  /// Appends the source's text to `builder.decoded`, with U+FFFD for what is malformed.
  private mutating func appendText(_ range: Range<Int>) -> Range<Int> {
    let start = builder.decoded.count
    let text = UnsafeBufferPointer(rebasing: bytes[range])
    if holdsMalformedText {
      builder.decoded.append(contentsOf: String(decoding: text, as: UTF8.self).utf8)
    } else {
      builder.decoded.append(contentsOf: text)
    }
    return start..<builder.decoded.count
  }

  /// Appends the text of a string with escapes or malformed UTF-8 to `builder.decoded`.
  private mutating func decode(_ content: Range<Int>) -> Range<Int> {
    let start = builder.decoded.count
    var position = content.lowerBound
    while position < content.upperBound {
      let run = position
      while position < content.upperBound && bytes[position] != JSONCByte.backslash { position += 1 }
      _ = appendText(run..<position)
      if position < content.upperBound { position = decodeEscape(at: position, before: content.upperBound) }
    }
    return start..<builder.decoded.count
  }

  /// Appends what the escape at `start` stands for, and returns its end.
  private mutating func decodeEscape(at start: Int, before limit: Int) -> Int {
    guard start + 1 < limit else { return limit }
    let byte = bytes[start + 1]
    switch byte {
    case JSONCByte.quote, JSONCByte.backslash, JSONCByte.slash: builder.decoded.append(byte)
    case UInt8(ascii: "b"): builder.decoded.append(0x08)
    case UInt8(ascii: "f"): builder.decoded.append(0x0C)
    case UInt8(ascii: "n"): builder.decoded.append(0x0A)
    case UInt8(ascii: "r"): builder.decoded.append(0x0D)
    case UInt8(ascii: "t"): builder.decoded.append(0x09)
    case UInt8(ascii: "u"): return decodeCodeUnit(at: start, before: limit)
    default:
      var end = start + 2
      while end < limit && bytes[end] & 0xC0 == 0x80 { end += 1 }
      let span = ByteSpan(start, end)
      report(.invalidEscape(file.text(span)), at: span)
      // What follows the backslash stays text.
      _ = appendText(start + 1..<end)
      return end
    }
    return start + 2
  }

  /// Decodes `\uXXXX`, or two of them that are a surrogate pair; half a pair is U+FFFD.
  private mutating func decodeCodeUnit(at start: Int, before limit: Int) -> Int {
    guard let unit = codeUnit(at: start, before: limit) else {
      var end = start + 2
      while end < min(limit, start + 6) && Self.hexValue(bytes[end]) != nil { end += 1 }
      let span = ByteSpan(start, end)
      report(.invalidUnicodeEscape(file.text(span)), at: span)
      return end
    }
    var end = start + 6
    var value = UInt32(unit)
    if unit & 0xFC00 == 0xD800, let low = codeUnit(at: end, before: limit), low & 0xFC00 == 0xDC00 {
      value = 0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(low) & 0x3FF
      end += 6
    }
    builder.decoded.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    return end
  }

  private func codeUnit(at start: Int, before limit: Int) -> UInt16? {
    guard start + 6 <= limit, bytes[start] == JSONCByte.backslash, bytes[start + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var value: UInt16 = 0
    for offset in start + 2..<start + 6 {
      guard let digit = Self.hexValue(bytes[offset]) else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  // MARK: Numbers and keywords

  /// Reads the number at `position`, which starts with a digit or a minus sign.
  mutating func readNumber() {
    let start = position
    let isNegative = bytes[start] == JSONCByte.minus
    var end = isNegative ? start + 1 : start
    let digits = end
    // Kept negative, as the range of Int64 is larger below zero.
    var value: Int64 = 0
    var fits = true
    while end < count && JSONCByte.isDigit(bytes[end]) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, underflow) = product.subtractingReportingOverflow(Int64(bytes[end] - JSONCByte.zero))
      if overflow || underflow { fits = false }
      value = sum
      end += 1
    }
    var isValid = end > digits && (bytes[digits] != JSONCByte.zero || end == digits + 1)
    var isInteger = fits && (isNegative || value != Int64.min)
    if isValid && end < count && bytes[end] == JSONCByte.dot {
      isInteger = false
      isValid = skipDigits(&end, from: end + 1)
    }
    if isValid && end < count && bytes[end] | 0x20 == UInt8(ascii: "e") {
      isInteger = false
      let signed = end + 1 < count && (bytes[end + 1] == JSONCByte.plus || bytes[end + 1] == JSONCByte.minus)
      isValid = skipDigits(&end, from: signed ? end + 2 : end + 1)
    }
    if !isValid || (end < count && JSONCByte.isWord(bytes[end])) { return recoverWord() }

    position = end
    var node = ConfigNode(kind: isInteger ? .integer : .float)
    if isInteger {
      node.payload = UInt64(bitPattern: isNegative ? value : -value)
    } else {
      let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
      node.payload = (Double(text) ?? .nan).bitPattern
    }
    addScalar(node, from: start)
  }

  /// Moves `end` behind the digits at `start`; `false` when there is none.
  private func skipDigits(_ end: inout Int, from start: Int) -> Bool {
    end = start
    while end < count && JSONCByte.isDigit(bytes[end]) { end += 1 }
    return end > start
  }

  /// Reads `true`, `false` or `null`; `false` when none of them stands at `position`.
  mutating func readKeyword(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "t"): readKeyword("true", kind: .boolean, payload: 1)
    case UInt8(ascii: "f"): readKeyword("false", kind: .boolean, payload: 0)
    case UInt8(ascii: "n"): readKeyword("null", kind: .null, payload: 0)
    default: false
    }
  }

  private mutating func readKeyword(_ word: StaticString, kind: ConfigKind, payload: UInt64) -> Bool {
    let length = word.utf8CodeUnitCount
    let end = position + length
    guard end <= count else { return false }
    for offset in 0..<length where bytes[position + offset] != word.utf8Start[offset] { return false }
    if end < count && JSONCByte.isWord(bytes[end]) { return false }
    let start = position
    position = end
    var node = ConfigNode(kind: kind)
    node.payload = payload
    addScalar(node, from: start)
    return true
  }

  /// Adds a scalar that ends at `position`.
  mutating func addScalar(_ node: ConfigNode, from start: Int) {
    var node = node
    node.start = UInt32(truncatingIfNeeded: start)
    node.end = UInt32(truncatingIfNeeded: position)
    _ = add(node)
  }
}
