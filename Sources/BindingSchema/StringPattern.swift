/// An anchored pattern in the small part of regular expressions that names need: literals, classes such as `[a-z0-9-]`,
/// `.`, the quantifiers `? * + {m} {m,n} {m,}`, and a bar between whole alternatives. `^` and `$` are implied; end with `.*` to
/// allow a tail. `(?i)` in front ignores the case of ASCII letters.
///
/// Matching takes time in proportion to the length of the text times the length of the pattern; it works on UTF-8 bytes.
public struct StringPattern: Sendable, Hashable {
  public let source: String
  /// `nil`: the source cannot be read.
  private let alternatives: [[Element]]?

  public init(_ source: String) {
    self.source = source
    alternatives = Self.parse(source)
  }

  private struct Element: Sendable, Hashable {
    var set: ByteSet
    var minimum: Int
    /// `nil`: no limit.
    var maximum: Int?
  }

  private struct ByteSet: Sendable, Hashable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    var matchesNonASCII = false

    func contains(_ byte: UInt8) -> Bool {
      if byte >= 0x80 { return matchesNonASCII }
      return (byte < 64 ? low >> UInt64(byte) : high >> UInt64(byte - 64)) & 1 == 1
    }

    mutating func insert(_ byte: UInt8) {
      guard byte < 0x80 else { return }
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
    }

    static var any: ByteSet {
      var set = ByteSet()
      for byte in UInt8(0)..<0x80 where byte != 0x0A { set.insert(byte) }
      set.matchesNonASCII = true
      return set
    }

    mutating func ignoreCase() {
      for byte in UInt8(ascii: "a")...UInt8(ascii: "z") {
        if contains(byte) { insert(byte & ~0x20) }
        if contains(byte & ~0x20) { insert(byte) }
      }
    }
  }

  /// Whether the pattern can be read.
  public var isValid: Bool { alternatives != nil }

  public func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { matches($0) }
  }

  /// The text as UTF-8.
  public func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let alternatives else { return true }
    return alternatives.contains { bytes.count < 64 ? Self.matchesShort(bytes, $0) : Self.matches(bytes, $0) }
  }

  /// The same for texts below 64 bytes: a bit for each place that can be reached.
  private static func matchesShort(_ text: UnsafeBufferPointer<UInt8>, _ elements: [Element]) -> Bool {
    var reachable: UInt64 = 1
    for element in elements {
      var accepted: UInt64 = 0
      for place in text.indices where element.set.contains(text[place]) { accepted |= 1 << UInt64(place) }
      var front = reachable
      reachable = element.minimum == 0 ? front : 0
      var count = 1
      while count <= element.maximum ?? 64 {
        front = (front & accepted) << 1
        if front == 0 { break }
        if count >= element.minimum { reachable |= front }
        count += 1
      }
      if reachable == 0 { return false }
    }
    return reachable >> UInt64(text.count) & 1 == 1
  }

  private static func matches(_ text: UnsafeBufferPointer<UInt8>, _ elements: [Element]) -> Bool {
    // reachable[p]: the elements so far can have consumed exactly p bytes.
    var reachable = [Bool](repeating: false, count: text.count + 1)
    reachable[0] = true
    for element in elements {
      // run[p]: how many bytes from p on the set accepts.
      var run = [Int](repeating: 0, count: text.count + 1)
      for place in stride(from: text.count - 1, through: 0, by: -1) where element.set.contains(text[place]) {
        run[place] = run[place + 1] + 1
      }
      // Each reachable start opens an interval of reachable ends; intervals are summed up as differences.
      var change = [Int](repeating: 0, count: text.count + 2)
      for place in 0...text.count where reachable[place] && run[place] >= element.minimum {
        change[place + element.minimum] += 1
        change[place + min(run[place], element.maximum ?? run[place]) + 1] -= 1
      }
      var depth = 0
      for place in 0...text.count {
        depth += change[place]
        reachable[place] = depth > 0
      }
    }
    return reachable[text.count]
  }

  private static func parse(_ source: String) -> [[Element]]? {
    var bytes = ArraySlice(Array(source.utf8))
    var ignoresCase = false
    if bytes.starts(with: Array("(?i)".utf8)) {
      ignoresCase = true
      bytes = bytes.dropFirst(4)
    }
    var result: [[Element]] = [[]]
    while let byte = bytes.popFirst() {
      var set = ByteSet()
      switch byte {
      case UInt8(ascii: "^"), UInt8(ascii: "$"): continue
      case UInt8(ascii: "|"):
        result.append([])
        continue
      case UInt8(ascii: "."): set = .any
      case UInt8(ascii: "["):
        guard let parsed = parseClass(&bytes) else { return nil }
        set = parsed
      case UInt8(ascii: "\\"):
        guard let literal = bytes.popFirst() else { return nil }
        set.insert(literal)
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"),
        UInt8(ascii: "{"), UInt8(ascii: "]"), 0x80...:
        return nil
      default: set.insert(byte)
      }
      if ignoresCase { set.ignoreCase() }
      guard let (minimum, maximum) = parseQuantifier(&bytes) else { return nil }
      result[result.count - 1].append(Element(set: set, minimum: minimum, maximum: maximum))
    }
    return result
  }

  private static func parseClass(_ bytes: inout ArraySlice<UInt8>) -> ByteSet? {
    var set = ByteSet()
    var previous: UInt8?
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: "]") { return set }
      if byte == UInt8(ascii: "-"), let low = previous, let high = bytes.first, high != UInt8(ascii: "]") {
        bytes = bytes.dropFirst()
        guard low <= high else { return nil }
        for member in low...high { set.insert(member) }
        previous = nil
        continue
      }
      set.insert(byte)
      previous = byte
    }
    return nil
  }

  private static func parseQuantifier(_ bytes: inout ArraySlice<UInt8>) -> (Int, Int?)? {
    switch bytes.first {
    case UInt8(ascii: "?"):
      bytes = bytes.dropFirst()
      return (0, 1)
    case UInt8(ascii: "*"):
      bytes = bytes.dropFirst()
      return (0, nil)
    case UInt8(ascii: "+"):
      bytes = bytes.dropFirst()
      return (1, nil)
    case UInt8(ascii: "{"):
      guard let close = bytes.firstIndex(of: UInt8(ascii: "}")) else { return nil }
      let text = String(decoding: bytes[bytes.startIndex + 1..<close], as: UTF8.self)
      bytes = bytes[(close + 1)...]
      let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard let minimum = Int(parts[0]), parts.count <= 2 else { return nil }
      if parts.count == 1 { return (minimum, minimum) }
      if parts[1].isEmpty { return (minimum, nil) }
      guard let maximum = Int(parts[1]), maximum >= minimum else { return nil }
      return (minimum, maximum)
    default: return (1, 1)
    }
  }
}
