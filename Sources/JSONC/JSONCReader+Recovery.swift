internal import ConfigTree
internal import Findings

/// What happens at a mistake: report it once, guess what was meant, and go on where the guess ends. Every function moves
/// `position` or the expectation, so that reading always ends.
extension JSONCReader {
  // MARK: After a value

  mutating func recoverAfterValue(_ byte: UInt8) {
    if skipForeignLine(byte) { return }
    switch byte {
    case JSONCByte.closeBrace, JSONCByte.closeBracket:
      recoverBracket(byte)
    case JSONCByte.semicolon:
      report(.semicolon, at: ByteSpan(position, position + 1))
      position += 1
      expectation = .entry
    case JSONCByte.colon:
      recoverColonAfterValue()
    default:
      if position == lastValueEnd && bytes[position - 1] == JSONCByte.quote && JSONCByte.isWord(byte) {
        recoverUnescapedQuote()
      } else if containerIsTable ? isKeyAhead && !isOpening(byte) : isOpening(byte) || isWordOrString(byte) {
        recoverComma()
      } else if containerIsTable && byte == JSONCByte.quote && hasLineBreak(lastValueEnd..<position) {
        recoverComma()
      } else {
        skipUnexpected(.afterValue)
      }
    }
  }

  private func isOpening(_ byte: UInt8) -> Bool { byte == JSONCByte.openBrace || byte == JSONCByte.openBracket }

  private func isWordOrString(_ byte: UInt8) -> Bool { byte == JSONCByte.quote || JSONCByte.isWord(byte) }

  private mutating func recoverComma() {
    if !commaIsExcused { report(.missingComma(at: lastValueEnd), at: tokenSpan) }
    commaIsExcused = false
    expectation = .entry
  }

  /// `"say "hi" now"`: goes on behind the quote that was meant to end the string.
  private mutating func recoverUnescapedQuote() {
    let lineEnd = endOfLine(from: position)
    var end = position
    while end < lineEnd {
      end += 1
      guard bytes[end - 1] == JSONCByte.quote else { continue }
      let next = endOfBlanks(from: end)
      if next >= lineEnd || bytes[next] == JSONCByte.comma || isClosing(bytes[next]) { break }
    }
    report(.unescapedQuote, at: ByteSpan(position, end))
    position = end
    commaIsExcused = true
  }

  private func isClosing(_ byte: UInt8) -> Bool { byte == JSONCByte.closeBrace || byte == JSONCByte.closeBracket }

  /// A colon behind a value: the value is the next key, or the array was meant to be an object.
  private mutating func recoverColonAfterValue() {
    let place = ByteSpan(position, position + 1)
    guard containerIsTable else {
      report(.keyInArray, at: place)
      position += 1
      expectation = .value
      return
    }
    let last = builder.nodes[Int(container)].lastChild
    let node = builder.nodes[Int(last)]
    let start = Int(node.start)
    if node.kind == .string, Int(node.end) == lastValueEnd, hasLineBreak(Int(node.keyEnd)..<start) {
      reportMissingValue(ByteSpan(Int(node.keyStart), Int(node.keyEnd)), isQuoted: node.keyIsQuoted)
      var empty = node
      empty.kind = .null
      empty.payload = 0
      empty.textIsDecoded = false
      (empty.start, empty.end) = (node.keyEnd, node.keyEnd)
      builder.nodes[Int(last)] = empty
      position = start
      expectation = .entry
    } else {
      report(.unexpectedText(":", .afterValue), at: place)
      position += 1
      skipValue()
    }
  }

  // MARK: Keys

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
      position = colon + 1
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
      if byte == JSONCByte.quote { commaIsExcused = true }
    }
    return false
  }

  // MARK: Values

  mutating func recoverValue(_ byte: UInt8) {
    if skipForeignLine(byte) { return }
    if depth == 0 { return recoverRoot(byte) }
    switch byte {
    case JSONCByte.comma, JSONCByte.semicolon, JSONCByte.closeBrace, JSONCByte.closeBracket:
      if let key = pendingKey {
        reportMissingValue(ByteSpan(key.start, key.end), isQuoted: key.isQuoted)
        pendingKey = nil
        lastValueEnd = position
        expectation = .comma
      } else if byte == JSONCByte.semicolon {
        skipUnexpected(.beforeValue)
      } else if byte == JSONCByte.comma {
        report(.extraComma, at: ByteSpan(position, position + 1))
        position += 1
      } else {
        recoverBracket(byte)
      }
    case JSONCByte.colon, JSONCByte.equals, JSONCByte.slash:
      let span = ByteSpan(position, position + 1)
      report(.unexpectedText(file.text(span), .beforeValue), at: span)
      position += 1
    default:
      if let text = scanForeignQuotes(isKey: false) { addString(text) } else { recoverWord() }
    }
  }

  private mutating func reportMissingValue(_ key: ByteSpan, isQuoted: Bool) {
    let inset = isQuoted && key.count > 1 ? 1 : 0
    let text = JSONCSyntaxError.shortened(file.text(ByteSpan(key.start + inset, key.end - inset)))
    report(.missingValue(key: text, hasColon: true), at: key)
  }

  /// No value starts the file. Nothing that follows would make sense.
  private mutating func recoverRoot(_ byte: UInt8) {
    if JSONCByte.isWord(byte) && byte != 0 {
      if byte == JSONCByte.apostrophe, let text = scanForeignQuotes(isKey: false) { return addString(text) }
      let next = endOfBlanks(from: endOfWord(from: position))
      let isAssignment =
        self.byte(at: next) == JSONCByte.equals || bytes[position..<next].contains(JSONCByte.equals)
      if isAssignment { return stopAtTOML(ByteSpan(position, endOfWord(from: position))) }
      if self.byte(at: next) == JSONCByte.colon {
        report(.membersWithoutBraces, at: tokenSpan)
        hasStopped = true
        return
      }
    }
    stopAtUnexpected(.beforeValue)
  }

  private mutating func stopAtTOML(_ span: ByteSpan) {
    // What was reported so far are TOML's comments.
    errors.removeAll()
    quietUntil = 0
    report(.tomlText, at: span)
    hasStopped = true
  }

  private mutating func stopAtUnexpected(_ context: JSONCSyntaxError.Context) {
    let span = tokenSpan
    if bytes[position] == 0 {
      report(.nulByte, at: ByteSpan(position, position + 1))
    } else if isClosing(bytes[position]) {
      report(.unopenedBracket, at: span)
    } else {
      report(.unexpectedText(JSONCSyntaxError.shortened(file.text(span)), context), at: span)
    }
    hasStopped = true
  }

  /// Reads the word at `position`, which is no value, as the value that it was meant to be.
  mutating func recoverWord() {
    let start = position
    var end = max(endOfWord(from: start), start + 1)
    if bytes[start] == 0 { return stopAtUnexpected(.beforeValue) }
    if isTableHeader(wordEnd: end) { return stopAtTOML(ByteSpan(Int(builder.nodes[0].start), end)) }
    let word = JSONCSyntaxError.shortened(file.text(ByteSpan(start, end)))
    let next = byte(at: end)
    let isWhole = next != JSONCByte.slash && next != JSONCByte.colon
    var node = ConfigNode(kind: .null)
    switch word.lowercased() {
    case "true", "false":
      node.kind = .boolean
      node.payload = word.lowercased() == "true" ? 1 : 0
      report(.misspelledKeyword(found: word, json: word.lowercased()), at: ByteSpan(start, end))
    case "null" where word != "null":
      report(.misspelledKeyword(found: word, json: "null"), at: ByteSpan(start, end))
    case "undefined", "none", "nil":
      report(.absentValue(word), at: ByteSpan(start, end))
    default:
      if isWhole, let mistake = JSONCSyntaxError.NumberMistake(in: word) {
        node.kind = .float
        node.payload = Double.nan.bitPattern
        report(.invalidNumber(word, mistake), at: ByteSpan(start, end))
      } else {
        end = max(endOfBareText(from: start), end)
        node.kind = .string
        node.setText(offset: start, count: end - start, decoded: false)
        let span = ByteSpan(start, end)
        report(.bareText(JSONCSyntaxError.shortened(file.text(span))), at: span)
      }
    }
    position = end
    addScalar(node, from: start)
  }

  /// Whether the file starts with `[word]` or `[[word]]`, the word of which ends at `wordEnd`.
  private func isTableHeader(wordEnd: Int) -> Bool {
    let root = builder.nodes[0]
    return root.kind == .array && !containerIsTable && depth == builder.nodes.count && depth <= 2
      && !JSONCByte.isDigit(bytes[position])
      && byte(at: endOfBlanks(from: wordEnd)) == JSONCByte.closeBracket
  }

  /// Reads text in `'`, `` ` `` or typographic quotes; `nil` when none stands at `position`.
  private mutating func scanForeignQuotes(isKey: Bool) -> ScannedString? {
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

  // MARK: Strings

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
      let isTail: (UInt8) -> Bool = { byte in
        JSONCByte.isWhiteSpace(byte) || byte == JSONCByte.comma || byte == JSONCByte.closeBrace
          || byte == JSONCByte.closeBracket
      }
      while end > start && isTail(bytes[end - 1]) { end -= 1 }
    }
    report(.unclosedString(isKey: isKey, closing: end), at: ByteSpan(text.start, end))
    text.content = start..<end
    text.end = end
    if end == lineEnd { commaIsExcused = true }
    // The quote may have been meant to stand before the last bracket.
    if end == count { quietUntil = count + 1 }
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
}
