import ConfigTree
import Findings

extension TOMLReader {
  /// Records a mistake unless it follows from another.
  mutating func report(
    _ error: TOMLSyntaxError, _ start: Int, _ end: Int, related: (span: ByteSpan, text: String)? = nil
  ) {
    guard start >= quietUntil || error.isAboutStructure else { return }
    if !error.isDelimited { quietUntil = ByteScan.endOfLine(base, from: start, to: self.end) + 1 }
    record(fault(error, start, end, related: related))
  }

  func fault(
    _ error: TOMLSyntaxError, _ start: Int, _ end: Int, related: (span: ByteSpan, text: String)? = nil
  ) -> SyntaxFault {
    let start = min(start, self.end)
    return SyntaxFault(
      error: error, span: ByteSpan(start, max(start, min(end, self.end))), related: related, place: placeOfFault)
  }

  mutating func record(_ fault: SyntaxFault) {
    if faults.count < options.findingLimit {
      faults.append(fault)
    } else if faults.count == options.findingLimit {
      faults.append(SyntaxFault(error: .tooManyFindings(limit: options.findingLimit), span: fault.span))
    }
  }

  private var placeOfFault: (node: UInt32, step: ConfigPath.Step?)? {
    switch place {
    case .none: nil
    case .table(let table): (table, nil)
    case .entry(let table, let key): (table, .key(text(of: key)))
    case .item(let array): (array, .item(Int(builder.tree.nodes[Int(array)].count)))
    }
  }

  // MARK: Texts for messages

  func text(of key: KeyPart) -> String {
    let range = key.text.offset..<key.text.offset + key.text.count
    return key.text.isDecoded
      ? String(decoding: builder.tree.decoded[range], as: UTF8.self) : String(decoding: source[range], as: UTF8.self)
  }

  /// The key as people write it: in quotes where it needs them, without them where a message is clear so.
  /// The keys of a header as written, without its brackets; at most the first 40 characters of a long one.
  func text(ofHeader span: ByteSpan) -> String {
    var bytes = UnsafeBufferPointer(start: base + span.start, count: span.end - span.start)[...]
    let isAround = { (byte: UInt8) in byte == Byte.space || byte == Byte.tab || byte == 0x5B || byte == 0x5D }
    bytes = bytes.drop(while: isAround)
    while let last = bytes.last, isAround(last) { bytes.removeLast() }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.utf8.count > 200 ? text.prefix(40) + "…" : text
  }

  func name(of key: KeyPart) -> String {
    let whole = text(of: key)
    let text = whole.utf8.count > 200 ? whole.prefix(40) + "…" : whole
    return ConfigPath.isBare(text) ? text : ConfigPath.quoted(text)
  }

  /// At most 40 characters of the source, on one line.
  func excerpt(_ start: Int, _ end: Int) -> String {
    let stop = min(end, self.end)
    guard start < stop else { return "" }
    let text = String(decoding: source[start..<min(stop, start + 200)], as: UTF8.self)
    return text.count > 40 ? text.prefix(40) + "…" : text
  }

  /// The end of the words from `start` on: without blanks and a comment at the end of the line.
  func endOfUnexpectedText(_ start: Int) -> Int {
    var offset = start
    var last = start
    while offset < end {
      let byte = base[offset]
      if byte == Byte.lineFeed || byte == Byte.carriageReturn || byte.isForbiddenControl { break }
      if byte == Byte.numberSign && offset > start { break }
      offset += 1
      if !byte.isBlank { last = offset }
    }
    return last
  }

  // MARK: Recovery

  /// The offset at which the line of `offset` begins.
  func lineStart(of offset: Int) -> Int {
    var start = min(offset, end)
    while start > 0 && base[start - 1] != Byte.lineFeed { start -= 1 }
    return start
  }

  /// The number of blanks at the start of the line of `offset`.
  func indentation(of offset: Int) -> Int {
    var start = lineStart(of: offset)
    if start == 0 && end >= 3 && base[0] == 0xEF { start = 3 }
    var count = 0
    while start + count < end && base[start + count].isBlank { count += 1 }
    return count
  }

  func isFirstOnLine(_ offset: Int) -> Bool {
    var start = offset
    while start > 0 && base[start - 1].isBlank { start -= 1 }
    return start == 0 || base[start - 1] == Byte.lineFeed
  }

  /// Whether the text at `offset` can only be, or is most likely, a new line of the document: a header with names, or
  /// `key =`. `true`, numbers and strings in brackets are items of an array, not names.
  func looksLikeExpression(_ offset: Int) -> Bool {
    looksLikeHeader(offset) || looksLikeKeyValue(offset)
  }

  func looksLikeHeader(_ offset: Int) -> Bool {
    var offset = offset
    var brackets = 0
    while byte(offset) == Byte.openBracket && brackets < 2 {
      offset += 1
      brackets += 1
    }
    guard brackets > 0 else { return false }
    while byte(offset).isBlank { offset += 1 }
    let first = byte(offset)
    guard first.isBareKey && !first.isDigit && first != Byte.minus else { return false }
    let name = offset
    while byte(offset).isBareKey { offset += 1 }
    if ["true", "false", "inf", "nan"].contains(excerpt(name, offset)) { return false }
    guard let rest = endOfSimpleKey(name) else { return false }
    offset = rest
    for _ in 0..<brackets {
      guard byte(offset) == Byte.closeBracket else { return false }
      offset += 1
    }
    while byte(offset).isBlank { offset += 1 }
    return [Byte.lineFeed, Byte.carriageReturn, Byte.numberSign].contains(byte(offset))
  }

  func looksLikeKeyValue(_ offset: Int) -> Bool {
    guard let rest = endOfSimpleKey(offset) else { return false }
    return byte(rest) == Byte.equals
  }

  /// The offset after a dotted key without escapes and the blanks after it.
  func endOfSimpleKey(_ start: Int) -> Int? {
    var offset = start
    while true {
      let partStart = offset
      let first = byte(offset)
      if first == Byte.quote || first == Byte.apostrophe {
        offset += 1
        while offset < end && base[offset] != first && base[offset] != Byte.lineFeed { offset += 1 }
        guard byte(offset) == first else { return nil }
        offset += 1
      } else {
        while byte(offset).isBareKey { offset += 1 }
      }
      guard offset > partStart else { return nil }
      while byte(offset).isBlank { offset += 1 }
      guard byte(offset) == Byte.dot else { return offset }
      offset += 1
      while byte(offset).isBlank { offset += 1 }
    }
  }
}
