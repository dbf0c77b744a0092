import ConfigTree
import Findings

/// Where lines, headers and keys lie in the text of a document.
struct SourceLayout {
  let document: ConfigDocument
  let bytes: [UInt8]
  /// As the first line of the file ends.
  let lineEnd: String
  /// The headers of all sections, in source order.
  let headers: [ByteSpan]

  init(_ document: ConfigDocument) {
    self.document = document
    bytes = document.file.bytes
    let firstEnd = bytes.firstIndex(of: Byte.lineFeed)
    lineEnd = firstEnd.map { $0 > 0 && document.file.bytes[$0 - 1] == Byte.carriageReturn } == true ? "\r\n" : "\n"
    headers =
      document.nodes.indices.dropFirst()
      .filter { document.nodes[$0].kind == .table && document.nodes[$0].origin == .header }
      .map { ByteSpan(Int(document.nodes[$0].start), Int(document.nodes[$0].end)) }
      .sorted()
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  // MARK: Lines

  /// The first byte of the file after a byte order mark.
  var start: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  func lineStart(_ offset: Int) -> Int {
    var offset = offset
    while offset > start && bytes[offset - 1] != Byte.lineFeed { offset -= 1 }
    return offset
  }

  /// The offset after the line end of the line of `offset`.
  func nextLine(_ offset: Int) -> Int {
    let contentEnd = bytes[offset...].firstIndex(of: Byte.lineFeed)
    return contentEnd.map { $0 + 1 } ?? bytes.count
  }

  /// The end of the line of `offset` without its line end.
  func contentEnd(_ offset: Int) -> Int {
    let next = nextLine(offset)
    guard next > offset && bytes[next - 1] == Byte.lineFeed else { return next }
    return next - 1 > offset && bytes[next - 2] == Byte.carriageReturn ? next - 2 : next - 1
  }

  func indentation(_ offset: Int) -> String {
    let start = lineStart(offset)
    return text(start..<skipBlanks(start))
  }

  func skipBlanks(_ offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count && bytes[offset].isBlank { offset += 1 }
    return offset
  }

  func skipBlanksBack(_ offset: Int) -> Int {
    var offset = offset
    while offset > start && bytes[offset - 1].isBlank { offset -= 1 }
    return offset
  }

  func isFirstOnLine(_ offset: Int) -> Bool { skipBlanksBack(offset) == lineStart(offset) }

  private func isLineEnd(_ offset: Int) -> Bool {
    offset >= bytes.count || bytes[offset] == Byte.lineFeed || bytes[offset] == Byte.carriageReturn
  }

  /// Whether `offset` is followed by nothing but a comment on its line.
  func isLastOnLine(_ offset: Int) -> Bool {
    let offset = skipBlanks(offset)
    return isLineEnd(offset) || bytes[offset] == Byte.numberSign
  }

  /// The comment on the line of `offset`, which only blanks part from it.
  func trailingComment(_ offset: Int) -> Range<Int>? {
    let comment = skipBlanks(offset)
    return comment < bytes.count && bytes[comment] == Byte.numberSign ? comment..<contentEnd(comment) : nil
  }

  private func isBlankLine(_ start: Int) -> Bool { isLineEnd(skipBlanks(start)) }

  // MARK: Sections

  /// Where the section after the one of `header` begins, with the comments right above its header; or the end of the file.
  func endOfSection(_ header: ByteSpan) -> Int {
    headers.first { $0.start > header.start }.map { startOfComments(above: $0.start) } ?? bytes.count
  }

  /// The start of the lines of comments right above the line of `offset`, or of that line.
  func startOfComments(above offset: Int) -> Int {
    var line = lineStart(offset)
    while line > start {
      let previous = lineStart(line - 1)
      let content = skipBlanks(previous)
      guard content < bytes.count && bytes[content] == Byte.numberSign else { break }
      line = previous
    }
    return line
  }

  /// `offset` without blank lines before it.
  func trimmingBlankLines(before offset: Int) -> Int {
    var line = offset
    while line > start && bytes[line - 1] == Byte.lineFeed {
      let previous = lineStart(line - 1)
      guard isBlankLine(previous) else { break }
      line = previous
    }
    return line
  }

  // MARK: Keys

  /// The parts of the dotted key that begins at `offset`.
  func keyParts(_ offset: Int) -> [ByteSpan] {
    var parts: [ByteSpan] = []
    var offset = skipBlanks(offset)
    while offset < bytes.count {
      let part = offset
      let quote = bytes[offset]
      if quote == Byte.quote || quote == Byte.apostrophe {
        offset += 1
        while offset < bytes.count && bytes[offset] != quote {
          offset += quote == Byte.quote && bytes[offset] == Byte.backslash ? 2 : 1
        }
        offset = min(offset + 1, bytes.count)
      } else {
        while offset < bytes.count && bytes[offset].isBareKey { offset += 1 }
      }
      guard offset > part else { break }
      parts.append(ByteSpan(part, offset))
      offset = skipBlanks(offset)
      guard offset < bytes.count && bytes[offset] == Byte.dot else { break }
      offset = skipBlanks(offset + 1)
    }
    return parts
  }

  /// The parts of a header.
  func headerParts(_ header: ByteSpan) -> [ByteSpan] {
    let isElement = header.start + 1 < bytes.count && bytes[header.start + 1] == Byte.openBracket
    return keyParts(header.start + (isElement ? 2 : 1))
  }

  /// The start of the dotted key whose last part is the key of `value`.
  func startOfExpression(_ value: ConfigValue) -> Int {
    guard var start = value.keySpan?.start else { return value.span.start }
    var table = value.parent
    while let dotted = table, dotted.origin == .dotted {
      start = startOfKeyPart(endingAt: skipBlanksBack(skipBlanksBack(start) - 1))
      table = dotted.parent
    }
    return start
  }

  private func startOfKeyPart(endingAt end: Int) -> Int {
    var offset = end - 1
    let quote = bytes[offset]
    guard quote == Byte.quote || quote == Byte.apostrophe else {
      while offset > start && bytes[offset - 1].isBareKey { offset -= 1 }
      return offset
    }
    repeat {
      offset -= 1
    } while offset > start && (bytes[offset] != quote || (quote == Byte.quote && isEscaped(offset)))
    return offset
  }

  private func isEscaped(_ offset: Int) -> Bool {
    var count = 0
    while offset - count > start && bytes[offset - count - 1] == Byte.backslash { count += 1 }
    return count % 2 == 1
  }
}
