/// A natural number of any length, with the few operations that reading a decimal number needs.
struct LongNatural {
  /// From the lowest; the last is not zero.
  private var words: [UInt32]

  init(_ value: UInt32 = 0) {
    words = value == 0 ? [] : [value]
  }

  var bitWidth: Int {
    guard let last = words.last else { return 0 }
    return words.count * 32 - last.leadingZeroBitCount
  }

  var isEven: Bool { words.isEmpty || words[0] & 1 == 0 }

  var lowWord: UInt64 {
    let low = words.isEmpty ? 0 : UInt64(words[0])
    return words.count < 2 ? low : low | UInt64(words[1]) << 32
  }

  mutating func multiplyAdd(_ factor: UInt32, _ addend: UInt8) {
    var carry = UInt64(addend)
    for index in words.indices {
      carry += UInt64(words[index]) * UInt64(factor)
      words[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry != 0 { words.append(UInt32(carry)) }
  }

  mutating func shiftLeft(_ count: Int) {
    guard !words.isEmpty, count > 0 else { return }
    let bits = UInt64(count % 32)
    var carry: UInt64 = 0
    if bits != 0 {
      for index in words.indices {
        carry |= UInt64(words[index]) << bits
        words[index] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      if carry != 0 { words.append(UInt32(carry)) }
    }
    words.insert(contentsOf: repeatElement(0, count: count / 32), at: 0)
  }

  mutating func halve() {
    var carry: UInt32 = 0
    for index in words.indices.reversed() {
      let word = words[index]
      words[index] = word >> 1 | carry << 31
      carry = word & 1
    }
    trim()
  }

  /// The quotient, which the caller has made short, bit by bit; and whether nothing remains.
  func divided(by divisor: LongNatural) -> (quotient: LongNatural, isExact: Bool) {
    var remainder = self
    var quotient = LongNatural()
    var shift = bitWidth - divisor.bitWidth
    guard shift >= 0 else { return (quotient, words.isEmpty) }
    var shifted = divisor
    shifted.shiftLeft(shift)
    while shift >= 0 {
      quotient.shiftLeft(1)
      if remainder.subtract(shifted) { quotient.setLowestBit() }
      shifted.halve()
      shift -= 1
    }
    return (quotient, remainder.words.isEmpty)
  }

  private mutating func setLowestBit() {
    if words.isEmpty { words.append(1) } else { words[0] |= 1 }
  }

  /// Subtracts where the result is not negative; says whether it did.
  private mutating func subtract(_ other: LongNatural) -> Bool {
    guard !isLess(than: other) else { return false }
    var borrow: Int64 = 0
    for index in words.indices {
      var difference = Int64(words[index]) + borrow
      if index < other.words.count { difference -= Int64(other.words[index]) }
      borrow = difference < 0 ? -1 : 0
      words[index] = UInt32(truncatingIfNeeded: difference)
    }
    trim()
    return true
  }

  private func isLess(than other: LongNatural) -> Bool {
    if words.count != other.words.count { return words.count < other.words.count }
    for index in words.indices.reversed() where words[index] != other.words[index] {
      return words[index] < other.words[index]
    }
    return false
  }

  private mutating func trim() {
    while let last = words.last, last == 0 { words.removeLast() }
  }
}
