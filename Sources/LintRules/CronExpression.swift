/// The cron expressions of Cloudflare: five fields; weekdays 1 (Sunday) to 7; `L`, `W` and `#` as Quartz has them.
///
/// Source: developers.cloudflare.com/workers/configuration/cron-triggers, and the ranges of Cloudflare's parser `saffron`.
struct CronExpression {
  /// Why an expression is refused.
  enum Mistake: Hashable {
    case fieldCount(Int)
    /// The field's name and its text.
    case malformed(String, String)
    case outOfRange(String, String, ClosedRange<Int>)
  }

  /// The text of the fifth field.
  let weekday: String

  private enum Field: String, CaseIterable {
    case minute, hour
    case dayOfMonth = "day of the month"
    case month
    case weekday = "day of the week"

    var range: ClosedRange<Int> {
      switch self {
      case .minute: 0...59
      case .hour: 0...23
      case .dayOfMonth: 1...31
      case .month: 1...12
      case .weekday: 1...7
      }
    }

    var names: [String] {
      switch self {
      case .month: ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
      case .weekday: CronExpression.weekdayNames
      default: []
      }
    }
  }

  static let weekdayNames = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]

  static func parse(_ text: String) -> Result<CronExpression, MistakeError> {
    let fields = text.utf8.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
    guard fields.count == 5 else { return .failure(MistakeError(mistake: .fieldCount(fields.count))) }
    for (field, text) in zip(Field.allCases, fields) {
      for item in text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
        if !isPlain(item, field), let mistake = mistake(in: String(Substring(item)), field) {
          return .failure(MistakeError(mistake: mistake))
        }
      }
    }
    return .success(CronExpression(weekday: String(Substring(fields[4]))))
  }

  struct MistakeError: Error {
    let mistake: Mistake
  }

  /// What nearly every item is: `*`, or a number in its range.
  private static func isPlain(_ item: Substring.UTF8View, _ field: Field) -> Bool {
    guard let first = item.first, item.count <= 2 else { return false }
    if item.count == 1 && first == UInt8(ascii: "*") { return true }
    var number = 0
    for byte in item {
      guard byte.isDigit else { return false }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return field.range.contains(number)
  }

  private static func mistake(in item: String, _ field: Field) -> Mistake? {
    let malformed = Mistake.malformed(field.rawValue, item)
    if item == "*" || item == "?" { return nil }
    var item = item.uppercased()
    switch field {
    case .dayOfMonth:
      if item == "L" || item == "LW" || item == "W" { return nil }
      if item.hasPrefix("L-") {
        let offset = item.hasSuffix("W") ? item.dropFirst(2).dropLast() : item.dropFirst(2)
        return Int(offset).map { (1...30).contains($0) } == true ? nil : malformed
      }
      if item.hasSuffix("W") { item.removeLast() }
    case .weekday:
      if item == "L" { return nil }
      if item.hasSuffix("L") { item.removeLast() }
      if let hash = item.firstIndex(of: "#") {
        guard let nth = Int(item[item.index(after: hash)...]), (1...5).contains(nth) else { return malformed }
        item = String(item[..<hash])
      }
    default: break
    }
    let parts = item.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return malformed }
    if parts.count == 2 {
      guard let step = Int(parts[1]), step >= 1 else { return malformed }
      let largest = max(field.range.upperBound - field.range.lowerBound, 1)
      if step > largest { return .outOfRange(field.rawValue, "/\(step)", 1...largest) }
    }
    guard parts[0] != "*" else { return nil }
    let ends = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count <= 2 else { return malformed }
    for end in ends {
      if field.names.contains(String(end)) { continue }
      guard let number = Int(end), end.utf8.allSatisfy(\.isDigit) else { return malformed }
      if !field.range.contains(number) { return .outOfRange(field.rawValue, String(end), field.range) }
    }
    return nil
  }
}
