/// What a plain scalar means in the core schema of YAML 1.2.2, section 10.3.2.
enum CoreSchema: Equatable {
  case null
  case boolean(Bool)
  case integer(Int64)
  /// Also whole numbers beyond 64 bits.
  case float(Double)
  case string

  init(_ text: UnsafeBufferPointer<UInt8>) {
    guard let first = text.first else {
      self = .null
      return
    }
    switch first {
    case UInt8(ascii: "~"): self = text.count == 1 ? .null : .string
    case UInt8(ascii: "n"), UInt8(ascii: "N"): self = Self.word(text, is: "null") ? .null : .string
    case UInt8(ascii: "t"), UInt8(ascii: "T"): self = Self.word(text, is: "true") ? .boolean(true) : .string
    case UInt8(ascii: "f"), UInt8(ascii: "F"): self = Self.word(text, is: "false") ? .boolean(false) : .string
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      self = Self.number(text)
    default: self = .string
    }
  }

  init(_ text: String) {
    var text = text
    self = text.withUTF8 { CoreSchema($0) }
  }

  /// Whether `text` is `word` in lower case, in upper case, or with a capital.
  private static func word<Bytes: Collection<UInt8>>(_ text: Bytes, is word: StaticString) -> Bool {
    let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard text.count == word.count else { return false }
    let lower = text.dropFirst().elementsEqual(word.dropFirst())
    let upper = zip(text, word).allSatisfy { $0 == $1 & ~0x20 }
    return upper || lower && text.first.map { $0 | 0x20 } == word.first
  }

  private static func number(_ text: UnsafeBufferPointer<UInt8>) -> CoreSchema {
    if text.count > 2, text[0] == UInt8(ascii: "0") {
      // A sign is not allowed before these two.
      if text[1] == UInt8(ascii: "x") { return integer(text.dropFirst(2), radix: 16) }
      if text[1] == UInt8(ascii: "o") { return integer(text.dropFirst(2), radix: 8) }
    }
    let negative = text[0] == UInt8(ascii: "-")
    let signed = negative || text[0] == UInt8(ascii: "+")
    let rest = text[(signed ? 1 : 0)...]
    if rest.first == UInt8(ascii: ".") {
      let name = rest.dropFirst()
      if word(name, is: "inf") { return .float(negative ? -.infinity : .infinity) }
      if !signed, name.elementsEqual("nan".utf8) || name.elementsEqual("NaN".utf8) || name.elementsEqual("NAN".utf8) {
        return .float(.nan)
      }
    }
    return decimal(text, rest)
  }

  /// `[0-9]+`, or `(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`, after the sign.
  private static func decimal(_ text: UnsafeBufferPointer<UInt8>, _ rest: Slice<UnsafeBufferPointer<UInt8>>)
    -> CoreSchema
  {
    var tail = rest
    let whole = dropDigits(&tail)
    guard !tail.isEmpty else {
      let digits = String(decoding: text, as: UTF8.self)
      if whole > 0, let value = Int64(digits) { return .integer(value) }
      return whole > 0 ? Double(digits).map(CoreSchema.float) ?? .string : .string
    }
    var fraction = 0
    if tail.first == UInt8(ascii: ".") {
      tail = tail.dropFirst()
      fraction = dropDigits(&tail)
    }
    guard whole + fraction > 0 else { return .string }
    if let mark = tail.first, mark | 0x20 == UInt8(ascii: "e") {
      tail = tail.dropFirst()
      if let sign = tail.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { tail = tail.dropFirst() }
      guard dropDigits(&tail) > 0 else { return .string }
    }
    guard tail.isEmpty else { return .string }
    return Double(String(decoding: text, as: UTF8.self)).map(CoreSchema.float) ?? .string
  }

  private static func dropDigits(_ text: inout Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let count = text.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }.count
    text = text.dropFirst(count)
    return count
  }

  private static func integer(_ digits: Slice<UnsafeBufferPointer<UInt8>>, radix: Int) -> CoreSchema {
    var value: Int64? = 0
    var approximate = 0.0
    for byte in digits {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue, digit < radix else { return .string }
      approximate = approximate * Double(radix) + Double(digit)
      if let current = value {
        let (product, overflow) = current.multipliedReportingOverflow(by: Int64(radix))
        let (sum, carry) = product.addingReportingOverflow(Int64(digit))
        value = overflow || carry ? nil : sum
      }
    }
    return value.map(CoreSchema.integer) ?? .float(approximate)
  }
}
