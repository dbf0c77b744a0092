import ConfigTree
import Findings

extension TOMLReader {
  ///     unsigned-dec-int = DIGIT / digit1-9 1*( DIGIT / underscore DIGIT )
  ///
  /// The common case: at most 15 digits without sign or underscores, so that no range is exceeded. Reads nothing and
  /// returns false for all else.
  @inline(__always)
  mutating func readShortInteger(_ target: ValueTarget) -> Bool {
    let start = position
    var offset = start
    var value: UInt64 = 0
    while offset < end && base[offset].isDigit && offset &- start < 16 {
      value = value &* 10 &+ UInt64(base[offset] &- Byte.zero)
      offset &+= 1
    }
    let count = offset &- start
    guard count < 16 && (base[start] != Byte.zero || count == 1) && endsWord(byte(offset)) else { return false }
    position = offset
    append(target, .integer, payload: value, from: start)
    return true
  }

  /// The number in `start ..< stop`.
  ///
  ///     integer = dec-int / hex-int / oct-int / bin-int
  ///     float = float-int-part ( exp / frac [ exp ] )
  ///     float =/ special-float
  mutating func readNumber(_ target: ValueTarget, _ start: Int, _ stop: Int) -> Bool {
    let number = NumberReader(base: base, range: options.integerRange)
    switch number.read(start, stop) {
    case .integer(let value): append(target, .integer, payload: UInt64(bitPattern: value), from: start)
    case .float(let value): append(target, .float, payload: value.bitPattern, from: start)
    case .outOfRange(let value):
      report(.integerOutOfRange(excerpt(start, stop), options.integerRange), start, stop)
      append(target, .integer, payload: UInt64(bitPattern: value), from: start)
    case .word: return reportWord(target, start)
    case .mistake(let mistake):
      report(.invalidNumber(excerpt(start, stop), mistake), start, stop)
      appendLikelyNumber(target, start, stop)
    }
    return endsWord(byte(stop)) || reportWord(nil, start)
  }

  /// What was probably meant: the number without underscores and leading zeros, else a string.
  private mutating func appendLikelyNumber(_ target: ValueTarget, _ start: Int, _ stop: Int) {
    let digits = source[start..<stop].filter { $0 != Byte.underscore }
    let text = String(decoding: digits, as: UTF8.self)
    if let integer = Int64(text) {
      append(target, .integer, payload: UInt64(bitPattern: integer), from: start)
    } else if let float = Double(text) {
      append(target, .float, payload: float.bitPattern, from: start)
    } else {
      append(target, .string, payload: UInt64(start) | UInt64(stop - start) << 32, from: start)
    }
  }
}

/// Reads the integers and floats of TOML.
struct NumberReader {
  let base: UnsafePointer<UInt8>
  let range: TOMLIntegerRange

  enum Outcome {
    case integer(Int64)
    case float(Double)
    /// With the nearest value that can be kept.
    case outOfRange(Int64)
    case mistake(TOMLSyntaxError.NumberMistake)
    /// No number at all.
    case word
  }

  /// Precondition: `start < stop`.
  func read(_ start: Int, _ stop: Int) -> Outcome {
    var offset = start
    let isSigned = base[start] == Byte.plus || base[start] == Byte.minus
    let isNegative = base[start] == Byte.minus
    if isSigned { offset += 1 }
    guard offset < stop else { return .mistake(.other) }
    switch base[offset] {
    case UInt8(ascii: "i"), UInt8(ascii: "n"): return special(offset, stop, isNegative: isNegative)
    case Byte.zero where offset + 1 < stop:
      if let radix = radix(base[offset + 1]) {
        return isSigned ? .mistake(.sign) : prefixed(offset + 2, stop, radix: radix)
      }
    case 0x30...0x39: break
    case Byte.dot: return .mistake(.point)
    default: return .mistake(.other)
    }
    return decimal(offset, stop, from: start, isNegative: isNegative)
  }

  ///     special-float = [ minus / plus ] ( inf / nan )
  private func special(_ offset: Int, _ stop: Int, isNegative: Bool) -> Outcome {
    guard stop - offset == 3 else { return .word }
    switch (base[offset], base[offset + 1], base[offset + 2]) {
    case (UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "f")):
      return .float(isNegative ? -Double.infinity : .infinity)
    case (UInt8(ascii: "n"), UInt8(ascii: "a"), UInt8(ascii: "n")): return .float(isNegative ? -Double.nan : .nan)
    default: return .word
    }
  }

  private func radix(_ byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "x"): 16
    case UInt8(ascii: "o"): 8
    case UInt8(ascii: "b"): 2
    default: nil
    }
  }

  ///     hex-int = %x30.78 HEXDIG *( HEXDIG / underscore HEXDIG )
  private func prefixed(_ start: Int, _ stop: Int, radix: UInt64) -> Outcome {
    var value: UInt64 = 0
    var overflows = false
    var offset = start
    var afterDigit = false
    while offset < stop {
      let byte = base[offset]
      if byte == Byte.underscore {
        guard afterDigit else { return .mistake(.underscore) }
        afterDigit = false
      } else {
        guard let digit = byte.hexadecimalValue, UInt64(digit) < radix else {
          return .mistake(.digits(base: Int(radix)))
        }
        if value > (UInt64.max >> 8) { overflows = overflows || value > (UInt64(Int64.max) - UInt64(digit)) / radix }
        value = value &* radix &+ UInt64(digit)
        afterDigit = true
      }
      offset += 1
    }
    guard afterDigit else { return .mistake(start == stop ? .digits(base: Int(radix)) : .underscore) }
    if overflows || value > range.limit { return .outOfRange(overflows ? .max : Int64(clamping: value)) }
    return .integer(Int64(value))
  }

  ///     dec-int = [ minus / plus ] unsigned-dec-int
  ///     frac = decimal-point zero-prefixable-int
  ///     exp = "e" [ minus / plus ] zero-prefixable-int
  private func decimal(_ digits: Int, _ stop: Int, from start: Int, isNegative: Bool) -> Outcome {
    var scan = DigitScan(base: base, stop: stop, offset: digits)
    if let mistake = scan.readDigits() { return .mistake(mistake) }
    if base[digits] == Byte.zero && scan.offset - digits > 1 { return .mistake(.leadingZero) }
    if scan.offset == stop { return integer(scan, isNegative: isNegative) }

    if base[scan.offset] == Byte.dot {
      scan.offset += 1
      scan.isFraction = true
      guard scan.offset < stop && base[scan.offset].isDigit else { return .mistake(.point) }
      if let mistake = scan.readDigits() { return .mistake(mistake) }
      scan.isFraction = false
    }
    var exponent = 0
    if scan.offset < stop && base[scan.offset] | 0x20 == UInt8(ascii: "e") {
      scan.offset += 1
      let isNegativeExponent = scan.offset < stop && base[scan.offset] == Byte.minus
      if scan.offset < stop && (base[scan.offset] == Byte.minus || base[scan.offset] == Byte.plus) { scan.offset += 1 }
      guard scan.offset < stop && base[scan.offset].isDigit else { return .mistake(.exponent) }
      var digits = DigitScan(base: base, stop: stop, offset: scan.offset)
      if let mistake = digits.readDigits() { return .mistake(mistake) }
      let magnitude = digits.isExact ? Int(min(digits.value, 100_000)) : 100_000
      exponent = isNegativeExponent ? -magnitude : magnitude
      scan.offset = digits.offset
    }
    guard scan.offset == stop else {
      let isSecondPoint = base[scan.offset] == Byte.dot
      return .mistake(isSecondPoint ? .several : .other)
    }
    return .float(double(scan, exponent: exponent - scan.fractionDigits, start, stop, isNegative: isNegative))
  }

  private func integer(_ scan: DigitScan, isNegative: Bool) -> Outcome {
    // The magnitude of the least 64-bit integer is one more than that of the greatest.
    let limit = range.limit + (isNegative && range == .int64 ? 1 : 0)
    guard scan.isExact && scan.value <= limit else {
      return .outOfRange(isNegative ? .min : .max)
    }
    return .integer(isNegative ? Int64(truncatingIfNeeded: 0 &- scan.value) : Int64(scan.value))
  }

  /// Correctly rounded: where digits and power of ten are both exact doubles, one operation rounds once (Clinger 1990);
  /// elsewhere the standard library reads the text.
  private func double(_ scan: DigitScan, exponent: Int, _ start: Int, _ stop: Int, isNegative: Bool) -> Double {
    if scan.isExact && scan.value <= 1 << 53 && abs(exponent) <= 22 {
      var power = 1.0
      for _ in 0..<abs(exponent) { power *= 10 }
      let magnitude = exponent < 0 ? Double(scan.value) / power : Double(scan.value) * power
      return isNegative ? -magnitude : magnitude
    }
    let text = UnsafeBufferPointer(start: base + start, count: stop - start).filter { $0 != Byte.underscore }
    return Double(String(decoding: text, as: UTF8.self)) ?? 0
  }
}

/// Digits with underscores between them.
private struct DigitScan {
  let base: UnsafePointer<UInt8>
  let stop: Int
  var offset: Int
  var value: UInt64 = 0
  /// Whether `value` holds all digits.
  var isExact = true
  var isFraction = false
  var fractionDigits = 0

  init(base: UnsafePointer<UInt8>, stop: Int, offset: Int) {
    self.base = base
    self.stop = stop
    self.offset = offset
  }

  ///     zero-prefixable-int = DIGIT *( DIGIT / underscore DIGIT )
  mutating func readDigits() -> TOMLSyntaxError.NumberMistake? {
    while offset < stop {
      let byte = base[offset]
      if byte.isDigit {
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(UInt64(byte - Byte.zero))
        if overflow || carry { isExact = false }
        value = sum
        if isFraction { fractionDigits += 1 }
      } else if byte == Byte.underscore {
        guard offset + 1 < stop && base[offset - 1].isDigit && base[offset + 1].isDigit else { return .underscore }
      } else {
        break
      }
      offset += 1
    }
    return nil
  }
}
