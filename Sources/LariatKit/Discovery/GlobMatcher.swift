/// Git's wildcard matching of paths: `*`, `?` and `[…]` stop at a slash, `**` between slashes does not.
struct GlobMatcher {
  private let pattern: [UInt8]
  private let text: [UInt8]
  /// Pairs of places from which matching failed: each is tried once, so that time is at most pattern × text.
  private var failed: Set<Int> = []

  init(pattern: [UInt8], text: ArraySlice<UInt8>) {
    self.pattern = pattern
    self.text = Array(text)
  }

  func matches() -> Bool {
    var matcher = self
    return matcher.match(0, 0)
  }

  private mutating func match(_ patternStart: Int, _ textStart: Int) -> Bool {
    var (p, t) = (patternStart, textStart)
    while p < pattern.count {
      switch pattern[p] {
      case UInt8(ascii: "*"): return matchStar(p, t)
      case UInt8(ascii: "?"):
        guard t < text.count, text[t] != UInt8(ascii: "/") else { return false }
        p += 1
        t = Self.nextCharacter(text, t)
      case UInt8(ascii: "["):
        guard t < text.count, text[t] != UInt8(ascii: "/"), let end = Self.matchClass(pattern, p, text[t]) else {
          return false
        }
        p = end
        t += 1
      case UInt8(ascii: "\\"):
        // A backslash at the end matches nothing.
        guard p + 1 < pattern.count, t < text.count, pattern[p + 1] == text[t] else { return false }
        p += 2
        t += 1
      default:
        guard t < text.count, pattern[p] == text[t] else { return false }
        p += 1
        t += 1
      }
    }
    return t == text.count
  }

  private mutating func matchStar(_ p: Int, _ t: Int) -> Bool {
    let key = p * (text.count + 1) + t
    if failed.contains(key) { return false }
    let result = tryStar(p, t)
    if !result { failed.insert(key) }
    return result
  }

  private mutating func tryStar(_ p: Int, _ t: Int) -> Bool {
    let slash = UInt8(ascii: "/")
    var end = p
    while end < pattern.count, pattern[end] == UInt8(ascii: "*") { end += 1 }
    let startsComponent = p == 0 || pattern[p - 1] == slash
    let isDouble = end - p == 2 && startsComponent && (end == pattern.count || pattern[end] == slash)
    if isDouble {
      // `/**` at the end takes everything inside; `**/` any number of folders, also none.
      if end == pattern.count { return t < text.count }
      if match(end + 1, t) { return true }
      for place in t..<text.count where text[place] == slash {
        if match(end + 1, place + 1) { return true }
      }
      return false
    }
    var place = t
    while true {
      if match(end, place) { return true }
      guard place < text.count, text[place] != slash else { return false }
      place += 1
    }
  }

  /// The place after the character at `place`: `?` takes a whole UTF-8 sequence.
  private static func nextCharacter(_ text: [UInt8], _ place: Int) -> Int {
    var next = place + 1
    while next < text.count, text[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  /// The place after the class that opens at `start`, if `byte` is in it.
  private static func matchClass(_ pattern: [UInt8], _ start: Int, _ byte: UInt8) -> Int? {
    var p = start + 1
    var isNegated = false
    if p < pattern.count, pattern[p] == UInt8(ascii: "!") || pattern[p] == UInt8(ascii: "^") {
      isNegated = true
      p += 1
    }
    var isIn = false
    var isFirst = true
    while p < pattern.count {
      if pattern[p] == UInt8(ascii: "]") && !isFirst { return isIn != isNegated ? p + 1 : nil }
      isFirst = false
      if let (accepts, end) = namedClass(pattern, p) {
        if accepts(byte) { isIn = true }
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
      if low <= byte && byte <= high { isIn = true }
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
