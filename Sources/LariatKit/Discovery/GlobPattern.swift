/// Git's wildcards in paths: `*`, `?` and `[…]` stop at a slash, `**` between slashes does not.
///
/// Matching steps through all ways at once, so that it takes at most pattern × text steps.
struct GlobPattern: Sendable {
  private enum Token: Sendable {
    case byte(UInt8)
    /// One byte that is no slash and starts a character; its other bytes are taken by `characterRest`.
    case characterStart
    case characterRest
    case set(ByteSet)
    /// Any bytes but slashes.
    case name
    /// Nothing, or what `folders` takes.
    case foldersStart
    /// Any bytes up to a slash.
    case folders
    case anyByte
    case anyBytes
  }

  /// Bytes that a class takes.
  private struct ByteSet: Sendable {
    private var words: SIMD4<UInt64> = .zero

    subscript(_ byte: UInt8) -> Bool {
      get { words[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1 }
      set {
        let bit = 1 << UInt64(byte & 63) as UInt64
        if newValue { words[Int(byte >> 6)] |= bit } else { words[Int(byte >> 6)] &= ~bit }
      }
    }

    var inverted: ByteSet {
      var result = self
      result.words = ~words
      return result
    }
  }

  private var tokens: [Token] = []

  /// `nil` for a pattern that matches nothing: a class that is not closed, a backslash at the end.
  init?(_ pattern: [UInt8]) {
    let slash = UInt8(ascii: "/")
    var place = 0
    while place < pattern.count {
      let byte = pattern[place]
      switch byte {
      case UInt8(ascii: "*"):
        let start = place
        while place < pattern.count, pattern[place] == byte { place += 1 }
        let isDeep =
          place - start == 2 && (start == 0 || pattern[start - 1] == slash)
          && (place == pattern.count || pattern[place] == slash)
        if !isDeep {
          tokens.append(.name)
        } else if place == pattern.count {
          // `/**` at the end takes everything inside.
          tokens += [.anyByte, .anyBytes]
        } else {
          // `**/` takes any number of folders, also none.
          tokens += [.foldersStart, .folders]
          place += 1
        }
      case UInt8(ascii: "?"):
        tokens += [.characterStart, .characterRest]
        place += 1
      case UInt8(ascii: "["):
        guard var set = Self.byteSet(pattern, &place) else { return nil }
        set[slash] = false
        tokens.append(.set(set))
      case UInt8(ascii: "\\"):
        guard place + 1 < pattern.count else { return nil }
        tokens.append(.byte(pattern[place + 1]))
        place += 2
      default:
        tokens.append(.byte(byte))
        place += 1
      }
    }
  }

  func matches(_ text: ArraySlice<UInt8>) -> Bool {
    // reached[p]: the tokens before p can have taken what was read so far.
    var reached = [Bool](repeating: false, count: tokens.count + 1)
    reached[0] = true
    skip(&reached)
    for byte in text {
      var next = [Bool](repeating: false, count: tokens.count + 1)
      var isAlive = false
      for (place, token) in tokens.enumerated() where reached[place] {
        switch token {
        case .byte(let wanted): if byte == wanted { next[place + 1] = true }
        case .characterStart: if byte != UInt8(ascii: "/") { next[place + 1] = true }
        case .characterRest: if byte & 0xC0 == 0x80 { next[place] = true }
        case .set(let set): if set[byte] { next[place + 1] = true }
        case .name: if byte != UInt8(ascii: "/") { next[place] = true }
        case .foldersStart: break
        case .folders:
          next[place] = true
          if byte == UInt8(ascii: "/") { next[place + 1] = true }
        case .anyByte: next[place + 1] = true
        case .anyBytes: next[place] = true
        }
        isAlive = isAlive || next[place] || next[place + 1]
      }
      guard isAlive else { return false }
      skip(&next)
      reached = next
    }
    return reached[tokens.count]
  }

  /// Goes past tokens that may take nothing.
  private func skip(_ reached: inout [Bool]) {
    for (place, token) in tokens.enumerated() where reached[place] {
      switch token {
      case .characterRest, .name, .anyBytes: reached[place + 1] = true
      case .foldersStart:
        reached[place + 1] = true
        reached[place + 2] = true
      case .byte, .characterStart, .set, .folders, .anyByte: break
      }
    }
  }

  // MARK: Classes

  /// The class that opens at `place`, which is moved behind it.
  private static func byteSet(_ pattern: [UInt8], _ place: inout Int) -> ByteSet? {
    var set = ByteSet()
    var p = place + 1
    var isNegated = false
    if p < pattern.count, pattern[p] == UInt8(ascii: "!") || pattern[p] == UInt8(ascii: "^") {
      isNegated = true
      p += 1
    }
    let first = p
    while p < pattern.count {
      if pattern[p] == UInt8(ascii: "]") && p > first {
        place = p + 1
        return isNegated ? set.inverted : set
      }
      if let (accepts, end) = namedClass(pattern, p) {
        for byte in UInt8.min...UInt8.max where accepts(byte) { set[byte] = true }
        p = end
        continue
      }
      guard let low = literal(pattern, &p) else { return nil }
      var high = low
      if p + 1 < pattern.count, pattern[p] == UInt8(ascii: "-"), pattern[p + 1] != UInt8(ascii: "]") {
        p += 1
        guard let end = literal(pattern, &p) else { return nil }
        high = end
      }
      if low <= high { for byte in low...high { set[byte] = true } }
    }
    return nil
  }

  private static func literal(_ pattern: [UInt8], _ p: inout Int) -> UInt8? {
    if pattern[p] == UInt8(ascii: "\\") { p += 1 }
    guard p < pattern.count else { return nil }
    defer { p += 1 }
    return pattern[p]
  }

  /// `[:alpha:]` and its like.
  private static func namedClass(_ pattern: [UInt8], _ p: Int) -> ((UInt8) -> Bool, Int)? {
    guard p + 1 < pattern.count, pattern[p] == UInt8(ascii: "["), pattern[p + 1] == UInt8(ascii: ":") else {
      return nil
    }
    var end = p + 2
    while end < pattern.count, pattern[end] != UInt8(ascii: ":") { end += 1 }
    guard end + 1 < pattern.count, pattern[end + 1] == UInt8(ascii: "]") else { return nil }
    let name = String(decoding: pattern[p + 2..<end], as: UTF8.self)
    return namedClasses[name].map { ($0, end + 2) }
  }

  private static let namedClasses: [String: @Sendable (UInt8) -> Bool] = [
    "alpha": { isLower($0) || isUpper($0) },
    "digit": { isDigit($0) },
    "alnum": { isLower($0) || isUpper($0) || isDigit($0) },
    "lower": { isLower($0) },
    "upper": { isUpper($0) },
    "space": { $0 == 0x20 || (0x09...0x0D).contains($0) },
    "blank": { $0 == 0x20 || $0 == 0x09 },
    "cntrl": { $0 < 0x20 || $0 == 0x7F },
    "print": { (0x20...0x7E).contains($0) },
    "graph": { (0x21...0x7E).contains($0) },
    "punct": { (0x21...0x7E).contains($0) && !isLower($0) && !isUpper($0) && !isDigit($0) },
    "xdigit": { isDigit($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0) },
  ]

  private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
