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
  /// With a line of more than a few blocks: how many Unicode scalars start before each block of the file, so that a
  /// column far into a minified file is found without counting from the start of its line.
  private let scalarsBeforeBlock: [Int]

  private static let blockSize = 1024

  public init(_ file: SourceFile) {
    self.file = file
    var starts = [0]
    var longest = 0
    var start = 0
    file.bytes.withUnsafeBufferPointer { bytes in
      for offset in bytes.indices where bytes[offset] == 0x0A {
        longest = max(longest, offset + 1 - start)
        start = offset + 1
        starts.append(start)
      }
      longest = max(longest, bytes.count - start)
    }
    lineStarts = starts
    scalarsBeforeBlock = longest > 4 * Self.blockSize ? Self.countBlocks(file.bytes) : []
  }

  private static func countBlocks(_ bytes: [UInt8]) -> [Int] {
    var counts: [Int] = []
    var scalars = 0
    bytes.withUnsafeBufferPointer { bytes in
      for offset in bytes.indices {
        if offset % blockSize == 0 { counts.append(scalars) }
        if bytes[offset] & 0xC0 != 0x80 { scalars += 1 }
      }
    }
    counts.append(scalars)
    return counts
  }

  /// Number of Unicode scalars that start in `start ..< end`.
  private func scalars(_ start: Int, _ end: Int) -> Int {
    if end - start > 4 * Self.blockSize, !scalarsBeforeBlock.isEmpty {
      let (first, last) = (start / Self.blockSize, end / Self.blockSize)
      return scalarsBeforeBlock[last] + count(last * Self.blockSize, end)
        - scalarsBeforeBlock[first] - count(first * Self.blockSize, start)
    }
    return count(start, end)
  }

  private func count(_ start: Int, _ end: Int) -> Int {
    file.bytes.withUnsafeBufferPointer { bytes in
      var scalars = 0
      for offset in start..<max(start, end) where bytes[offset] & 0xC0 != 0x80 { scalars += 1 }
      return scalars
    }
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
    var scalars = scalars(start, offset)
    if line == 0 && offset >= 3 && file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { scalars -= 1 }
    return SourceLocation(line: line + 1, column: scalars + 1, offset: offset)
  }

  /// The bytes of line `line` (from 0), without its line end.
  public func lineSpan(_ line: Int) -> ByteSpan {
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : file.bytes.count
    if end > start && file.bytes[end - 1] == 0x0D && line + 1 < lineStarts.count { end -= 1 }
    return ByteSpan(start, end)
  }
}
