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

  private mutating func recoverComma() {
    if !commaIsExcused { report(.missingComma(at: lastValueEnd), at: tokenSpan) }
    commaIsExcused = false
    expectation = .entry
  }

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
      goBack(to: start)
      expectation = .entry
    } else {
      report(.unexpectedText(":", .afterValue), at: place)
      position += 1
      skipValue()
    }
  }

  /// Reads again from `start` on. Comments behind it are forgotten: they are met again, or prove to be text.
  mutating func goBack(to start: Int) {
    position = start
    while let last = comments.last, last.start >= start { comments.removeLast() }
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
}
