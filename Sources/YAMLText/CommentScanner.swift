import Findings

/// Finds comments in the text between scalars, where `#` after white space can be nothing else.
struct CommentScanner {
  private(set) var comments: [ByteSpan] = []
  /// Everything before it is looked at.
  private var position = 0

  /// Looks at the gap up to `end`.
  mutating func scan(_ source: UnsafeBufferPointer<UInt8>, upTo end: Int) {
    while position < end {
      guard source[position] == UInt8(ascii: "#"), startsComment(source, position) else {
        position += 1
        continue
      }
      let start = position
      while position < source.count, source[position] != 0x0A, source[position] != 0x0D { position += 1 }
      comments.append(ByteSpan(start, position))
    }
  }

  /// Goes past a scalar that ends at `end`.
  mutating func skip(to end: Int) {
    position = max(position, end)
  }

  private func startsComment(_ source: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    guard offset > 0 else { return true }
    switch source[offset - 1] {
    case 0x20, 0x09, 0x0A, 0x0D: return true
    // The end of a byte order mark.
    case 0xBF: return offset == 3
    default: return false
    }
  }
}
