import ConfigTree
import WorkerManifest
import Findings

extension Checker {
  /// wrangler asks for a text that JavaScript's `Date` can parse, without long dashes.
  mutating func checkCompatibilityDate(_ value: ConfigValue) {
    guard let text = value.string else { return }
    if text.unicodeScalars.contains("\u{2013}") || text.unicodeScalars.contains("\u{2014}") {
      let plain = String(
        String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{2013}" || $0 == "\u{2014}" ? "-" : $0 }))
      report(
        .error, "invalid-compatibility-date", "the compatibility date `\(text)` is written with long dashes", at: value,
        value: true, help: "use plain dashes: `\(plain)`",
        fixes: [
          Fix(
            title: "use plain dashes", applicability: .safe,
            edits: [TextEdit(span: value.span, replacement: ConfigPath.quoted(plain))])
        ])
      return
    }
    if !JavaScriptDate.canParse(text) {
      report(
        .error, "invalid-compatibility-date",
        text.isEmpty ? "the compatibility date is empty" : "the compatibility date `\(text)` is no date", at: value,
        value: true,
        help: "write it as `YYYY-MM-DD`")
    }
  }
}

/// What JavaScript's `new Date(text)` (V8) takes, as far as people write dates: the ISO forms strictly, and otherwise a
/// legacy parser that reads words and numbers in almost any order.
enum JavaScriptDate {
  static func canParse(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    if let iso = isoDate(bytes) { return iso }
    return legacyDate(bytes)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 9, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// `nil` when the text does not have the form of an ISO date.
  private static func isoDate(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count >= 4, let _ = number(bytes[0..<4]) else { return nil }
    var rest = bytes[4...]
    func isDate(_ month: Int, _ day: Int) -> Bool { (1...12).contains(month) && (1...31).contains(day) }
    var month = 1
    var day = 1
    if rest.isEmpty { return true }
    guard rest.first == UInt8(ascii: "-"), rest.count >= 3, let m = number(rest.dropFirst().prefix(2)) else {
      return nil
    }
    month = m
    rest = rest.dropFirst(3)
    if let next = rest.first, next == UInt8(ascii: "-") {
      guard rest.count >= 3, let d = number(rest.dropFirst().prefix(2)) else { return nil }
      day = d
      rest = rest.dropFirst(3)
    }
    if rest.isEmpty { return isDate(month, day) }
    guard rest.first == UInt8(ascii: "T") || rest.first == UInt8(ascii: "t") else { return nil }
    let time = rest.dropFirst()
    guard time.count >= 5, let hour = number(time.prefix(2)), time.dropFirst(2).first == UInt8(ascii: ":"),
      let minute = number(time.dropFirst(3).prefix(2))
    else { return false }
    return isDate(month, day) && hour <= 24 && minute < 60
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
  private static let words: Set<String> = [
    "am", "pm", "utc", "gmt", "z", "t", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt",
  ]

  /// Numbers and month names with separators between; a day must be possible. Words before the first number are skipped.
  private static func legacyDate(_ bytes: [UInt8]) -> Bool {
    var numbers: [Int] = []
    var hasMonth = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39:
        let start = index
        while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
        guard let value = number(bytes[start..<index]) else { return false }
        if index < bytes.count, bytes[index] == UInt8(ascii: ":") {
          // A time: skip its parts.
          while index < bytes.count, (0x30...0x3A).contains(bytes[index]) || bytes[index] == UInt8(ascii: ".") {
            index += 1
          }
          continue
        }
        numbers.append(value)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        let start = index
        while index < bytes.count, bytes[index] | 0x20 >= 0x61, bytes[index] | 0x20 <= 0x7A { index += 1 }
        let word = String(decoding: bytes[start..<index].map { $0 | 0x20 }, as: UTF8.self)
        if months.contains(where: { word.hasPrefix($0) }) {
          hasMonth = true
        } else if !numbers.isEmpty && !words.contains(word) {
          return false
        }
      case UInt8(ascii: "("):
        while index < bytes.count, bytes[index] != UInt8(ascii: ")") { index += 1 }
        index += 1
      default: index += 1
      }
    }
    if hasMonth {
      // Day and perhaps year.
      guard let first = numbers.first else { return false }
      return numbers.count <= 3
        && ((1...31).contains(first) || (numbers.count > 1 && (1...31).contains(numbers[1])) || numbers.count == 1)
    }
    switch numbers.count {
    case 1:
      // A lone number is a month, or a year of three or more digits up to what a date can hold.
      let value = numbers[0]
      return value <= 12 || (32...275_760).contains(value)
    case 2: return isMonthAndDay(numbers[0], numbers[1]) || (numbers[0] > 31 && (1...12).contains(numbers[1]))
    case 3:
      if numbers[0] > 31 { return isMonthAndDay(numbers[1], numbers[2]) }
      return isMonthAndDay(numbers[0], numbers[1])
    default: return numbers.count > 3 && numbers[0] > 31 && isMonthAndDay(numbers[1], numbers[2])
    }
  }

  private static func isMonthAndDay(_ month: Int, _ day: Int) -> Bool {
    (1...12).contains(month) && (1...31).contains(day)
  }
}
