import ConfigTree
import Findings

extension TOMLReader {
  /// Whether the word in `start ..< stop` begins as a date (`1979-`) or a time (`07:`).
  func isDateStart(_ start: Int, _ stop: Int) -> Bool {
    var offset = start
    while offset < stop && base[offset].isDigit { offset += 1 }
    guard offset < stop else { return false }
    return (offset - start == 4 && base[offset] == Byte.minus) || (offset - start == 2 && base[offset] == Byte.colon)
  }

  ///     date-time = offset-date-time / local-date-time / local-date / local-time
  ///     time-delim = "T" / %x20
  mutating func readDate(_ target: ValueTarget, _ start: Int) -> Bool {
    // A space parts date and time only where a time follows.
    if position - start == 10 && byte(position) == Byte.space && byte(position + 1).isDigit
      && byte(position + 2).isDigit && byte(position + 3) == Byte.colon
    {
      position += 1
      while position < end && base[position].isWord { position += 1 }
    }
    guard endsWord(byte(position)) else { return reportWord(target, start) }
    var date = DateReader(base: base, offset: start, stop: position)
    let (kind, mistake) = date.read()
    if let mistake {
      report(.invalidDate(excerpt(start, position), mistake), start, position)
    } else if date.lacksSeconds && options.version == .v1_0 {
      report(.needsNewerTOML(.timeWithoutSeconds(excerpt(start, position))), start, position)
    }
    append(target, kind, payload: 0, from: start)
    return true
  }
}

/// Reads a date or time as RFC 3339 with TOML's relaxations writes it, and checks that it exists in the calendar.
struct DateReader {
  let base: UnsafePointer<UInt8>
  var offset: Int
  let stop: Int
  /// TOML 1.1 lets a time do without.
  var lacksSeconds = false

  init(base: UnsafePointer<UInt8>, offset: Int, stop: Int) {
    self.base = base
    self.offset = offset
    self.stop = stop
  }

  typealias Mistake = TOMLSyntaxError.DateMistake

  /// The kind, as far as it can be told when there is a mistake.
  mutating func read() -> (kind: ConfigKind, mistake: Mistake?) {
    if stop - offset > 2 && base[offset + 2] == Byte.colon {
      let mistake = readTime()
      return (.localTime, mistake ?? (offset == stop ? nil : .form))
    }
    if let mistake = readFullDate() { return (.localDate, mistake) }
    guard offset < stop else { return (.localDate, nil) }
    guard base[offset] | 0x20 == UInt8(ascii: "t") || base[offset] == Byte.space else { return (.localDate, .form) }
    offset += 1
    if let mistake = readTime() { return (.localDateTime, mistake) }
    guard offset < stop else { return (.localDateTime, nil) }
    return (.offsetDateTime, readOffset())
  }

  ///     full-date = date-fullyear "-" date-month "-" date-mday
  private mutating func readFullDate() -> Mistake? {
    guard let year = number(4), skip(Byte.minus), let month = number(2), skip(Byte.minus), let day = number(2) else {
      return .form
    }
    guard (1...12).contains(month) else { return .month }
    return (1...days(inMonth: month, of: year)).contains(day) ? nil : .day
  }

  private func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  ///     partial-time = time-hour ":" time-minute ":" time-second [ "." 1*DIGIT ]
  private mutating func readTime() -> Mistake? {
    guard let hour = number(2), skip(Byte.colon), let minute = number(2) else { return .form }
    guard hour < 24 else { return .hour }
    guard minute < 60 else { return .minute }
    guard skip(Byte.colon) else {
      lacksSeconds = true
      return offset < stop && base[offset] == Byte.dot ? .form : nil
    }
    guard let second = number(2) else { return .form }
    guard second <= 60 else { return .second }
    guard skip(Byte.dot) else { return nil }
    let fraction = offset
    while offset < stop && base[offset].isDigit { offset += 1 }
    return offset == fraction ? .form : nil
  }

  ///     time-offset = "Z" / time-numoffset
  ///     time-numoffset = ( "+" / "-" ) time-hour ":" time-minute
  private mutating func readOffset() -> Mistake? {
    if base[offset] | 0x20 == UInt8(ascii: "z") {
      offset += 1
      return offset == stop ? nil : .form
    }
    guard skip(Byte.plus) || skip(Byte.minus), let hour = number(2), skip(Byte.colon), let minute = number(2) else {
      return .form
    }
    guard hour < 24 && minute < 60 else { return .offset }
    return offset == stop ? nil : .form
  }

  /// A number of exactly `digits` digits.
  private mutating func number(_ digits: Int) -> Int? {
    guard offset + digits <= stop else { return nil }
    var value = 0
    for index in offset..<offset + digits {
      guard base[index].isDigit else { return nil }
      value = value * 10 + Int(base[index] - Byte.zero)
    }
    offset += digits
    return value
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard offset < stop && base[offset] == byte else { return false }
    offset += 1
    return true
  }
}
