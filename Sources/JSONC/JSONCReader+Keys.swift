internal import Findings

/// What is wrong before and behind a key.
extension JSONCReader {
  mutating func recoverKey(_ byte: UInt8) {
    if skipForeignLine(byte) { return }
    switch byte {
    case JSONCByte.comma:
      report(.extraComma, at: ByteSpan(position, position + 1))
      position += 1
    case JSONCByte.closeBracket:
      recoverBracket(byte)
    case JSONCByte.openBrace, JSONCByte.openBracket, JSONCByte.colon:
      report(.missingKey, at: ByteSpan(position, position + 1))
      if byte == JSONCByte.colon { position += 1 }
      skipValue()
      lastValueEnd = position
      expectation = .comma
    default:
      if let text = scanForeignQuotes(isKey: true) {
        setPendingKey(text)
        finishKey(text)
      } else if isKeyAhead || bytes[position..<endOfWord(from: position)].contains(JSONCByte.equals) {
        recoverUnquotedKey()
      } else {
        skipUnexpected(.beforeKey)
        expectation = .comma
      }
    }
  }

  private mutating func recoverUnquotedKey() {
    let start = position
    var end = endOfWord(from: start)
    if let equals = bytes[start..<end].firstIndex(of: JSONCByte.equals) { end = equals }
    guard end > start else { return skipUnexpected(.beforeKey) }
    let span = ByteSpan(start, end)
    report(.unquotedKey(JSONCSyntaxError.shortened(file.text(span))), at: span)
    let text = ScannedString(start: start, content: start..<end, end: end, isClosed: true)
    setPendingKey(text, isQuoted: false)
    position = end
    finishKey(text)
  }

  /// Goes on behind a key that recovery read.
  private mutating func finishKey(_ text: ScannedString) {
    skipTrivia()
    if position < count && bytes[position] == JSONCByte.colon {
      position += 1
    } else if !recoverColon(text) {
      return
    }
    expectation = .value
  }

  /// No colon follows a key; `true` when its value does all the same.
  mutating func recoverColon(_ text: ScannedString) -> Bool {
    guard position < count, !hasStopped else { return false }
    let byte = bytes[position]
    let key = JSONCSyntaxError.shortened(file.text(ByteSpan(text.content.lowerBound, text.content.upperBound)))
    if byte == JSONCByte.equals {
      let end = self.byte(at: position + 1) == UInt8(ascii: ">") ? position + 2 : position + 1
      report(.equalsSign, at: ByteSpan(position, end))
      position = end
      skipTrivia()
      return true
    }
    if text.end == position, JSONCByte.isWord(byte), let colon = bytes[text.content].firstIndex(of: JSONCByte.colon) {
      // `"key: "value"`: the quote before the value ended the key.
      report(.unclosedString(isKey: true, closing: colon), at: ByteSpan(text.start, colon))
      setPendingKey(ScannedString(start: text.start, content: text.start + 1..<colon, end: colon, isClosed: false))
      goBack(to: colon + 1)
      skipTrivia()
      return true
    }
    let startsValue = isOpening(byte) || isWordOrString(byte)
    if startsValue && !(byte == JSONCByte.quote && hasLineBreak(text.end..<position) && isKeyAhead) {
      report(.missingColon(key: key, at: text.end), at: tokenSpan)
      return true
    }
    pendingKey = nil
    lastValueEnd = text.end
    expectation = .comma
    if byte == JSONCByte.slash {
      skipUnexpected(.afterValue)
    } else {
      report(.missingValue(key: key, hasColon: false), at: ByteSpan(text.start, text.end))
      if byte == JSONCByte.quote || !text.isClosed { commaIsExcused = true }
    }
    return false
  }
}
