/// SHA-1 (FIPS 180-4).
func sha1(_ bytes: [UInt8]) -> [UInt8] {
  var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
  let padded = paddedMessage(bytes, block: 64, isBigEndian: true)
  for start in stride(from: 0, to: padded.count, by: 64) {
    var words: [UInt32] = bigEndianWords(padded[start..<start + 64])
    for index in 16..<80 {
      let mixed = words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16]
      words.append(mixed << 1 | mixed >> 31)
    }
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for index in 0..<80 {
      let (mixed, constant): (UInt32, UInt32) =
        switch index / 20 {
        case 0: ((b & c) | (~b & d), 0x5A82_7999)
        case 1: (b ^ c ^ d, 0x6ED9_EBA1)
        case 2: ((b & c) | (b & d) | (c & d), 0x8F1B_BCDC)
        default: (b ^ c ^ d, 0xCA62_C1D6)
        }
      let sum = (a << 5 | a >> 27) &+ mixed &+ e &+ constant &+ words[index]
      (e, d, c, b, a) = (d, c, b << 30 | b >> 2, a, sum)
    }
    for (index, word) in [a, b, c, d, e].enumerated() { state[index] &+= word }
  }
  return bigEndianBytes(state)
}

/// SHA-256.
func sha256(_ bytes: [UInt8]) -> [UInt8] {
  let state: [UInt32] = squareRootFractions.prefix(8).map { UInt32($0 >> 32) }
  return bigEndianBytes(sha2(bytes, state: state, rounds: 64, parameters: .sha256) { UInt32($0 >> 32) })
}

/// SHA-512.
func sha512(_ bytes: [UInt8]) -> [UInt8] {
  let state = Array(squareRootFractions.prefix(8))
  return bigEndianBytes(sha2(bytes, state: state, rounds: 80, parameters: .sha512) { $0 })
}

/// SHA-384: SHA-512 from other initial values, cut off.
func sha384(_ bytes: [UInt8]) -> [UInt8] {
  let state = Array(squareRootFractions.suffix(8))
  return Array(bigEndianBytes(sha2(bytes, state: state, rounds: 80, parameters: .sha512) { $0 }).prefix(48))
}

/// The rotations and shifts in which the two word sizes of SHA-2 differ.
private struct SHA2Parameters<Word> {
  let schedule0: (Int, Int, Int)
  let schedule1: (Int, Int, Int)
  let sum0: (Int, Int, Int)
  let sum1: (Int, Int, Int)
}

extension SHA2Parameters where Word == UInt32 {
  static var sha256: Self { Self(schedule0: (7, 18, 3), schedule1: (17, 19, 10), sum0: (2, 13, 22), sum1: (6, 11, 25)) }
}

extension SHA2Parameters where Word == UInt64 {
  static var sha512: Self { Self(schedule0: (1, 8, 7), schedule1: (19, 61, 6), sum0: (28, 34, 39), sum1: (14, 18, 41)) }
}

private func sha2<Word: FixedWidthInteger & UnsignedInteger>(
  _ bytes: [UInt8], state initial: [Word], rounds: Int, parameters: SHA2Parameters<Word>, constant: (UInt64) -> Word
) -> [Word] {
  func rotate(_ word: Word, _ count: Int) -> Word { word >> Word(count) | word << Word(Word.bitWidth - count) }
  func sum(_ word: Word, _ counts: (Int, Int, Int)) -> Word {
    rotate(word, counts.0) ^ rotate(word, counts.1) ^ rotate(word, counts.2)
  }
  func schedule(_ word: Word, _ counts: (Int, Int, Int)) -> Word {
    rotate(word, counts.0) ^ rotate(word, counts.1) ^ word >> Word(counts.2)
  }
  var state = initial
  let block = Word.bitWidth * 2
  let padded = paddedMessage(bytes, block: block, isBigEndian: true)
  for start in stride(from: 0, to: padded.count, by: block) {
    var words: [Word] = bigEndianWords(padded[start..<start + block])
    for index in 16..<rounds {
      let first = words[index - 16] &+ schedule(words[index - 15], parameters.schedule0)
      words.append(first &+ words[index - 7] &+ schedule(words[index - 2], parameters.schedule1))
    }
    var s = state
    for index in 0..<rounds {
      let choice = (s[4] & s[5]) ^ (~s[4] & s[6])
      let majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2])
      let first = s[7] &+ sum(s[4], parameters.sum1) &+ choice &+ constant(cubeRootFractions[index]) &+ words[index]
      let second = sum(s[0], parameters.sum0) &+ majority
      s = [first &+ second, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
    }
    for index in 0..<8 { state[index] &+= s[index] }
  }
  return state
}

private func bigEndianWords<Word: FixedWidthInteger>(_ bytes: ArraySlice<UInt8>) -> [Word] {
  let size = Word.bitWidth / 8
  var words: [Word] = []
  for (index, byte) in bytes.enumerated() {
    if index % size == 0 { words.append(0) }
    words[words.count - 1] = words[words.count - 1] << 8 | Word(byte)
  }
  return words
}

private func bigEndianBytes<Word: FixedWidthInteger>(_ words: [Word]) -> [UInt8] {
  var bytes: [UInt8] = []
  for word in words {
    for shift in stride(from: Word.bitWidth - 8, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: word >> Word(shift)))
    }
  }
  return bytes
}

/// The first 64 bits of the fractions of the square roots of the first 16 primes.
private let squareRootFractions: [UInt64] = firstPrimes(16).map { rootFraction($0, power: 2) }

/// The first 64 bits of the fractions of the cube roots of the first 80 primes.
private let cubeRootFractions: [UInt64] = firstPrimes(80).map { rootFraction($0, power: 3) }

private func firstPrimes(_ count: Int) -> [UInt64] {
  var primes: [UInt64] = []
  var candidate: UInt64 = 2
  while primes.count < count {
    if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
    candidate += 1
  }
  return primes
}

/// floor(root × 2^64) mod 2^64, found bit by bit: the tables of FIPS 180-4 are defined so, and a mistake in one would
/// only show in some digests.
private func rootFraction(_ prime: UInt64, power: Int) -> UInt64 {
  // A root below 2^5 with 64 bits behind the point has 69 bits, and its third power 207: three words are enough.
  func isTooLarge(_ root: (UInt64, UInt64)) -> Bool {
    var product: [UInt64] = [1]
    for _ in 0..<power { product = multiplied(product, [root.0, root.1]) }
    let limit = [UInt64](repeating: 0, count: power) + [prime]
    return isGreater(product, limit)
  }
  var root: (UInt64, UInt64) = (0, 0)
  for bit in stride(from: 4, through: 0, by: -1) {
    let next = (root.0, root.1 | 1 << UInt64(bit))
    if !isTooLarge(next) { root = next }
  }
  for bit in stride(from: 63, through: 0, by: -1) {
    let next = (root.0 | 1 << UInt64(bit), root.1)
    if !isTooLarge(next) { root = next }
  }
  return root.0
}

/// Words from the lowest.
private func multiplied(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
  var product = [UInt64](repeating: 0, count: left.count + right.count)
  for (i, first) in left.enumerated() {
    var carry: UInt64 = 0
    for (j, second) in right.enumerated() {
      let (high, low) = first.multipliedFullWidth(by: second)
      let (sum, overflow) = product[i + j].addingReportingOverflow(low)
      let (total, secondOverflow) = sum.addingReportingOverflow(carry)
      product[i + j] = total
      carry = high + (overflow ? 1 : 0) + (secondOverflow ? 1 : 0)
    }
    product[i + right.count] = carry
  }
  return product
}

private func isGreater(_ left: [UInt64], _ right: [UInt64]) -> Bool {
  for index in stride(from: max(left.count, right.count) - 1, through: 0, by: -1) {
    let first = index < left.count ? left[index] : 0
    let second = index < right.count ? right[index] : 0
    if first != second { return first > second }
  }
  return false
}
