/// A decimal number on its way to the nearest double.
///
/// The standard library's `Double.init(_: String)` needs a C function that an Embedded program does not have. Digits
/// beyond the 19 that fit a word, and exponents beyond the exact powers of ten, take the slow road of long arithmetic;
/// both roads round to the nearest, ties to even (W. D. Clinger, How to Read Floating Point Numbers Accurately, 1990).
struct DecimalNumber {
  /// Enough digits to decide every rounding: 767 suffice for a double, and one more stands for all that follow.
  private static let maximumDigits = 800

  var isNegative = false
  /// The power of ten by which the digits, read as an integer, are multiplied.
  var exponent = 0
  private var digits: [UInt8] = []

  mutating func append(_ digit: UInt8) {
    if digit == 0, digits.isEmpty { return }
    if digits.count < Self.maximumDigits {
      digits.append(digit)
    } else {
      if digit != 0 { digits[Self.maximumDigits - 1] |= 1 }
      exponent += 1
    }
  }

  mutating func appendFraction(_ digit: UInt8) {
    append(digit)
    exponent -= 1
  }

  var doubleValue: Double {
    let magnitude = magnitude
    return isNegative ? -magnitude : magnitude
  }

  private var magnitude: Double {
    var digits = digits
    var exponent = exponent
    while let last = digits.last, last == 0 {
      digits.removeLast()
      exponent += 1
    }
    guard !digits.isEmpty else { return 0 }
    if digits.count + exponent > 310 { return .infinity }
    if digits.count + exponent < -330 { return 0 }
    if digits.count <= 15, (-22...22).contains(exponent) {
      var whole = 0.0
      for digit in digits { whole = whole * 10 + Double(digit) }
      var power = 1.0
      for _ in 0..<exponent.magnitude { power *= 10 }
      return exponent < 0 ? whole / power : whole * power
    }
    var numerator = LongNatural()
    for digit in digits { numerator.multiplyAdd(10, digit) }
    var denominator = LongNatural(1)
    if exponent >= 0 {
      for _ in 0..<exponent { numerator.multiplyAdd(10, 0) }
    } else {
      for _ in 0..<(-exponent) { denominator.multiplyAdd(10, 0) }
    }
    return Self.quotient(numerator, denominator)
  }

  /// numerator / denominator, rounded once.
  private static func quotient(_ numerator: LongNatural, _ denominator: LongNatural) -> Double {
    // 2^power scales the quotient into [2^63, 2^65); a double's lowest bit is never below 2^-1074.
    var power = 64 - (numerator.bitWidth - denominator.bitWidth)
    var numerator = numerator
    var denominator = denominator
    if power >= 0 { numerator.shiftLeft(power) } else { denominator.shiftLeft(-power) }
    var bits: UInt64 = 0
    var (whole, isExact) = numerator.divided(by: denominator)
    if whole.bitWidth > 64 {
      isExact = isExact && whole.isEven
      whole.halve()
      power -= 1
    }
    bits = whole.lowWord
    // bits × 2^-power. Drop what the format has no room for, keeping whether anything was lost.
    let leading = 63 - bits.leadingZeroBitCount - power
    let lowest = max(leading - 52, -1074)
    let drop = lowest + power
    if drop > 64 { return 0 }
    let kept = drop == 64 ? 0 : bits >> UInt64(drop)
    let rest = drop == 64 ? bits : bits & (1 << UInt64(drop) - 1)
    let half: UInt64 = 1 << UInt64(drop - 1)
    let roundsUp = rest > half || (rest == half && (!isExact || kept & 1 == 1))
    let significand = kept + (roundsUp ? 1 : 0)
    if lowest == -1074 { return Double(bitPattern: significand) }
    if lowest > 971 { return .infinity }
    return Double(sign: .plus, exponent: lowest, significand: Double(significand))
  }
}
