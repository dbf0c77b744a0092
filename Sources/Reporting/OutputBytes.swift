extension [UInt8] {
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// In decimal digits.
  mutating func append(_ number: Int) {
    guard number >= 10 else { return number < 0 ? append(String(number)) : append(UInt8(ascii: "0") + UInt8(number)) }
    append(number / 10)
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Text that is known when this is compiled: without a string in between.
  mutating func append(_ text: StaticString) { text.withUTF8Buffer { append(contentsOf: $0) } }
}
