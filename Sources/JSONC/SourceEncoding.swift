/// An encoding that wrangler refuses, as its byte order mark tells it.
enum ForeignEncoding: String {
  case utf16LittleEndian = "UTF-16 LE"
  case utf16BigEndian = "UTF-16 BE"
  case utf32LittleEndian = "UTF-32 LE"
  case utf32BigEndian = "UTF-32 BE"

  /// `nil` when `bytes` do not start with such a mark. The mark of UTF-32 LE starts with that of UTF-16 LE.
  init?(markOf bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      self = .utf32LittleEndian
    } else if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      self = .utf32BigEndian
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self = .utf16LittleEndian
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16BigEndian
    } else {
      return nil
    }
  }

  /// In bytes.
  var markLength: Int {
    switch self {
    case .utf16LittleEndian, .utf16BigEndian: 2
    case .utf32LittleEndian, .utf32BigEndian: 4
    }
  }
}

/// The byte sequences of a text that are no UTF-8, each of which a decoder turns into one U+FFFD.
struct MalformedUTF8 {
  /// Where the first one stands.
  var firstStart: Int
  var firstEnd: Int
  var count: Int

  /// `nil` when all of `bytes` is UTF-8.
  init?(in bytes: UnsafeBufferPointer<UInt8>) {
    var first: (start: Int, end: Int)?
    var count = 0
    var position = Self.endOfASCII(in: bytes, from: 0)
    while position < bytes.count {
      let (end, isValid) = Self.sequence(in: bytes, at: position)
      if !isValid {
        if first == nil { first = (position, end) }
        count += 1
      }
      position = end < bytes.count && bytes[end] < 0x80 ? Self.endOfASCII(in: bytes, from: end) : end
    }
    guard let first else { return nil }
    (firstStart, firstEnd) = first
    self.count = count
  }

  /// The first offset from `start` on that holds no ASCII.
  private static func endOfASCII(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start
    let raw = UnsafeRawBufferPointer(bytes)
    while position + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let high = word & 0x8080_8080_8080_8080
      if high != 0 { return position + high.trailingZeroBitCount >> 3 }
      position += 8
    }
    while position < bytes.count && bytes[position] < 0x80 { position += 1 }
    return position
  }

  /// The end of the sequence at `start`, after Table 3-7 of the Unicode Standard; of a malformed one the end of its
  /// maximal subpart.
  private static func sequence(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (end: Int, isValid: Bool) {
    let lead = bytes[start]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0x00...0x7F: return (start + 1, true)
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return (start + 1, false)
    }
    for offset in 1..<length {
      let place = start + offset
      guard place < bytes.count, (offset == 1 ? second : 0x80...0xBF).contains(bytes[place]) else {
        return (place, false)
      }
    }
    return (start + length, true)
  }
}
