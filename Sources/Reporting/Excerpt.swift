import Findings

/// One source line as it is printed, cut around a place when it is too long.
struct Excerpt {
  private struct Cell {
    var text: String
    var width: Int
    var span: ByteSpan
  }

  private enum Content {
    /// Printable ASCII, the common case: a byte is a cell.
    case bytes(ByteSpan)
    case cells([Cell])
  }

  private static let ellipsis = "…"

  private let file: SourceFile
  private var content: Content
  private var isCutLeft: Bool
  private var isCutRight: Bool

  /// Whether the whole line is shown.
  var isWhole: Bool { !isCutLeft && !isCutRight }

  /// - Parameters:
  ///   - line: the bytes of the line.
  ///   - focus: what has to be seen of it.
  ///   - available: width in cells.
  init(_ snippet: SourceSnippet, line: ByteSpan, focus: ByteSpan, available: Int) {
    file = snippet.file
    let clipped = Self.clip(line, around: focus.start, reach: available * 16, file.bytes)
    isCutLeft = clipped.start > line.start && clipped.start != Self.textStart(file.bytes)
    isCutRight = clipped.end < line.end
    if !snippet.hidesPart(of: clipped), file.bytes[clipped.start..<clipped.end].allSatisfy({ 0x20..<0x7F ~= $0 }) {
      content = .bytes(clipped)
      if !isWhole || clipped.count > available { cutBytes(clipped, around: focus.start, available) }
    } else {
      let cells = snippet.pieces(in: clipped).map { piece in
        let (text, width) = TerminalText.cell(piece.text)
        return Cell(text: text, width: width, span: piece.span)
      }
      content = .cells(cells)
      if !isWhole || cells.reduce(0, { $0 + $1.width }) > available { cut(cells, around: focus.start, available) }
    }
  }

  /// A file may be one line of megabytes, of which only so many bytes around the focus can be shown.
  private static func clip(_ line: ByteSpan, around offset: Int, reach: Int, _ bytes: [UInt8]) -> ByteSpan {
    var start = max(line.start, min(offset, line.end) - reach)
    var end = max(start, min(line.end, offset + reach))
    while start > line.start, start < line.end, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < line.end, bytes[end] & 0xC0 == 0x80 { end += 1 }
    if start == 0 { start = min(textStart(bytes), end) }
    return ByteSpan(start, end)
  }

  /// A byte order mark is no text.
  private static func textStart(_ bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  private mutating func cutBytes(_ span: ByteSpan, around offset: Int, _ available: Int) {
    let room = max(available - 2, 8)
    let middle = min(max(offset, span.start), span.end)
    let end = min(span.end, max(span.start, middle - room / 3) + room)
    let start = max(span.start, end - room)
    isCutLeft = isCutLeft || start > span.start
    isCutRight = isCutRight || end < span.end
    content = .bytes(ByteSpan(start, end))
  }

  /// Keeps what fits: a third of the width before `offset`, the rest after it.
  private mutating func cut(_ cells: [Cell], around offset: Int, _ available: Int) {
    let middle = cells.firstIndex { $0.span.end > offset } ?? cells.count
    // Room for an ellipsis at either end.
    let room = max(available - 2, 8)
    var first = middle
    var last = middle
    var width = 0
    while first > 0, width + cells[first - 1].width <= room / 3 {
      first -= 1
      width += cells[first].width
    }
    while last < cells.count, width + cells[last].width <= room {
      width += cells[last].width
      last += 1
    }
    while first > 0, width + cells[first - 1].width <= room {
      first -= 1
      width += cells[first].width
    }
    isCutLeft = isCutLeft || first > 0
    isCutRight = isCutRight || last < cells.count
    content = .cells(Array(cells[first..<last]))
  }

  /// Without white space at its end.
  var text: String {
    let inner: String =
      switch content {
      case .bytes(let span): file.text(span)
      case .cells(let cells): cells.map(\.text).joined()
      }
    var text = (isCutLeft ? Self.ellipsis : "") + inner + (isCutRight ? Self.ellipsis : "")
    while text.utf8.last == 0x20 { text.removeLast() }
    return text
  }

  /// Where `span` stands below `text`, in cells: at least one wide, at most to the end of the line.
  func columns(_ span: ByteSpan) -> (start: Int, width: Int) {
    var start = isCutLeft ? 1 : 0
    var width = 0
    switch content {
    case .bytes(let shown):
      let lower = min(max(span.start, shown.start), shown.end)
      start += lower - shown.start
      width = min(max(span.end, lower), shown.end) - lower
    case .cells(let cells):
      for cell in cells {
        if cell.span.end <= span.start {
          start += cell.width
        } else if cell.span.start < span.end {
          width += cell.width
        }
      }
    }
    return (start, max(width, 1))
  }
}
