/// Searches in the source, eight bytes at a time.
///
/// Each test leaves the high bit of a byte of the word set where the byte matches. A borrow can set further bits above
/// the first match, never below, so the lowest set bit is exact.
enum ByteScan {
  @inline(__always) private static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @inline(__always) private static var highs: UInt64 { 0x8080_8080_8080_8080 }

  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }

  /// DEL, bytes below 0x20 and bytes from 0x80.
  @inline(__always)
  private static func unusual(_ word: UInt64) -> UInt64 {
    ((word &- ones &* 0x20) & ~word & highs) | zeros(word ^ ones &* 0x7F) | (word & highs)
  }

  @inline(__always)
  private static func word(_ base: UnsafePointer<UInt8>, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
  }

  /// The first offset in `from ..< end` of `quote`, a backslash, a control character (tab too), DEL or a byte that is not
  /// ASCII; `end` when there is none.
  @inline(__always)
  static func endOfPlainText(_ base: UnsafePointer<UInt8>, from: Int, to end: Int, quote: UInt8) -> Int {
    var offset = from
    let quotes = ones &* UInt64(quote)
    while offset &+ 8 <= end {
      let word = word(base, offset)
      let hits = unusual(word) | zeros(word ^ quotes) | zeros(word ^ ones &* UInt64(Byte.backslash))
      if hits != 0 { return offset &+ hits.trailingZeroBitCount >> 3 }
      offset &+= 8
    }
    while offset < end {
      let byte = base[offset]
      if byte == quote || byte == Byte.backslash || byte < 0x20 || byte >= Byte.delete { return offset }
      offset &+= 1
    }
    return end
  }

  /// The first offset in `from ..< end` of a control character (tab too), DEL or a byte that is not ASCII; else `end`.
  @inline(__always)
  static func endOfPlainComment(_ base: UnsafePointer<UInt8>, from: Int, to end: Int) -> Int {
    var offset = from
    while offset &+ 8 <= end {
      let hits = unusual(word(base, offset))
      if hits != 0 { return offset &+ hits.trailingZeroBitCount >> 3 }
      offset &+= 8
    }
    while offset < end && base[offset] >= 0x20 && base[offset] < Byte.delete { offset &+= 1 }
    return offset
  }

  /// The offset of the next LF, or `end`.
  static func endOfLine(_ base: UnsafePointer<UInt8>, from: Int, to end: Int) -> Int {
    var offset = from
    while offset < end && base[offset] != Byte.lineFeed { offset &+= 1 }
    return offset
  }

  /// The length of the well-formed UTF-8 sequence at `offset`, or 0 (Unicode, table 3-7). Precondition: the byte there is
  /// not ASCII.
  ///
  ///     non-ascii = %x80-D7FF / %xE000-10FFFF
  static func sequenceLength(_ base: UnsafePointer<UInt8>, at offset: Int, to end: Int) -> Int {
    func continues(_ distance: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      offset + distance < end && range.contains(base[offset + distance])
    }
    switch base[offset] {
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }
}
