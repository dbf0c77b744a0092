/// A place as people and tools count it.
public struct SourceLocation: Hashable, Sendable {
  /// From 1.
  public var line: Int
  /// From 1, in Unicode scalars.
  public var column: Int
  /// In bytes, from 0.
  public var offset: Int
}

/// The starts of the lines of a file. A line ends at LF (or CRLF), as in every editor; a lone CR is an ordinary character.
public struct LineIndex: Sendable {
  private let file: SourceFile
  /// Byte offset at which each line starts; the first is 0.
  public let lineStarts: [Int]

  public init(_ file: SourceFile) {
    self.file = file
    var starts = [0]
    file.bytes.withUnsafeBufferPointer { bytes in
      for offset in bytes.indices where bytes[offset] == 0x0A {
        starts.append(offset + 1)
      }
    }
    lineStarts = starts
  }

  public var lineCount: Int { lineStarts.count }

  /// The line, from 0, that holds byte `offset`; offsets beyond the end belong to the last line.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Where byte `offset` stands. A byte order mark is no column.
  public func location(at offset: Int) -> SourceLocation {
    let offset = min(max(offset, 0), file.bytes.count)
    let line = line(at: offset)
    let start = lineStarts[line]
    var scalars = 0
    for index in start..<max(start, offset) where file.bytes[index] & 0xC0 != 0x80 {
      scalars += 1
    }
    if line == 0 && offset >= 3 && file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { scalars -= 1 }
    return SourceLocation(line: line + 1, column: scalars + 1, offset: offset)
  }

  /// The same as `location(at:)`, in time that does not depend on how long the line is when `known`, a location of this
  /// file, lies shortly before `offset`.
  public func location(at offset: Int, after known: SourceLocation) -> SourceLocation {
    let offset = min(offset, file.bytes.count)
    let start = lineStarts[min(max(known.line, 1), lineStarts.count) - 1]
    // Inside a byte order mark there is nothing to count from.
    guard offset >= known.offset, known.offset >= start + (known.line == 1 ? 3 : 0), line(at: offset) == known.line - 1
    else { return location(at: offset) }
    var scalars = 0
    for index in known.offset..<offset where file.bytes[index] & 0xC0 != 0x80 { scalars += 1 }
    return SourceLocation(line: known.line, column: known.column + scalars, offset: offset)
  }

  /// The bytes of line `line` (from 0), without its line end.
  public func lineSpan(_ line: Int) -> ByteSpan {
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : file.bytes.count
    if end > start && file.bytes[end - 1] == 0x0D && line + 1 < lineStarts.count { end -= 1 }
    return ByteSpan(start, end)
  }
}
