import Findings

/// One source line as it is printed, cut around a place when it is too long.
struct Excerpt {
  private struct Cell {
    var text: String
    var width: Int
    var span: ByteSpan
  }

  private static let ellipsis = "…"

  private var cells: [Cell]
  private var isCutLeft = false
  private var isCutRight = false

  /// Whether the whole line is shown.
  var isWhole: Bool { !isCutLeft && !isCutRight }

  /// - Parameters:
  ///   - line: the bytes of the line.
  ///   - focus: what has to be seen of it.
  ///   - available: width in cells.
  init(_ snippet: SourceSnippet, line: ByteSpan, focus: ByteSpan, available: Int) {
    // A file may be one line of megabytes: only so many bytes around the focus can be shown, at 4 bytes a scalar and a
    // few combining marks.
    let reach = available * 16
    let bytes = snippet.file.bytes
    var start = max(line.start, min(focus.start, line.end) - reach)
    var end = min(line.end, focus.start + reach)
    while start > line.start, start < line.end, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < line.end, bytes[end] & 0xC0 == 0x80 { end += 1 }
    // A byte order mark is no text.
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, end) }
    let clipped = ByteSpan(start, max(start, end))
    cells = snippet.pieces(in: clipped).map { piece in
      let (text, width) = TerminalText.cell(piece.text)
      return Cell(text: text, width: width, span: piece.span)
    }
    isCutLeft = clipped.start > line.start + (line.start == 0 ? 3 : 0)
    isCutRight = clipped.end < line.end
    if !isWhole || cells.reduce(0, { $0 + $1.width }) > available { cut(around: focus.start, available) }
  }

  /// Keeps what fits: a third of the width before `offset`, the rest after it.
  private mutating func cut(around offset: Int, _ available: Int) {
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
    cells = Array(cells[first..<last])
  }

  /// Without white space at its end.
  var text: String {
    var text = isCutLeft ? Self.ellipsis : ""
    for cell in cells { text += cell.text }
    if isCutRight { text += Self.ellipsis }
    while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
    return text
  }

  /// Where `span` stands below `text`, in cells: at least one wide, at most to the end of the line.
  func columns(_ span: ByteSpan) -> (start: Int, width: Int) {
    var start = isCutLeft ? 1 : 0
    var width = 0
    for cell in cells {
      if cell.span.end <= span.start { start += cell.width } else if cell.span.start < span.end { width += cell.width }
    }
    return (start, max(width, 1))
  }
}
