extension JSONValue {
  /// Reads a JSON text (RFC 8259) in UTF-8. A repeated name has the value of its last occurrence, as `JSON.parse` has
  /// it.
  public init(parsing bytes: [UInt8]) throws(JSONSyntaxError) {
    var reader = JSONReader(bytes: bytes)
    self = try reader.document()
  }

  public init(parsing text: String) throws(JSONSyntaxError) {
    try self.init(parsing: Array(text.utf8))
  }
}

/// A recursive-descent reader; its depth is bounded because the stack of a Worker is.
struct JSONReader {
  static let maximumDepth = 512

  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func document() throws(JSONSyntaxError) -> JSONValue {
    let value = try value(depth: 0)
    skipWhitespace()
    guard position == bytes.count else { throw unexpected() }
    return value
  }

  private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    guard depth <= Self.maximumDepth else { throw JSONSyntaxError(reason: .nestedTooDeeply, offset: position) }
    skipWhitespace()
    guard position < bytes.count else { throw unexpected() }
    switch bytes[position] {
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return .array(try array(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"):
      try literal("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try literal("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try literal("null")
      return .null
    default: return .number(try number())
    }
  }

  private mutating func object(depth: Int) throws(JSONSyntaxError) -> JSONObject {
    position += 1
    var object = JSONObject()
    skipWhitespace()
    if accept(UInt8(ascii: "}")) { return object }
    while true {
      skipWhitespace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw unexpected() }
      let name = try string()
      skipWhitespace()
      guard accept(UInt8(ascii: ":")) else { throw unexpected() }
      object[name] = try value(depth: depth + 1)
      skipWhitespace()
      if accept(UInt8(ascii: "}")) { return object }
      guard accept(UInt8(ascii: ",")) else { throw unexpected() }
    }
  }

  private mutating func array(depth: Int) throws(JSONSyntaxError) -> [JSONValue] {
    position += 1
    var elements: [JSONValue] = []
    skipWhitespace()
    if accept(UInt8(ascii: "]")) { return elements }
    while true {
      elements.append(try value(depth: depth + 1))
      skipWhitespace()
      if accept(UInt8(ascii: "]")) { return elements }
      guard accept(UInt8(ascii: ",")) else { throw unexpected() }
    }
  }

  private mutating func string() throws(JSONSyntaxError) -> String {
    let start = position
    position += 1
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        guard let string = String(validating: text, as: UTF8.self) else {
          throw JSONSyntaxError(reason: .invalidUTF8, offset: start)
        }
        return string
      case UInt8(ascii: "\\"):
        try escape(into: &text)
      case 0..<0x20:
        throw unexpected()
      default:
        text.append(byte)
        position += 1
      }
    }
    throw unexpected()
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONSyntaxError) {
    let start = position
    position += 1
    guard position < bytes.count else { throw unexpected() }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var code = try hexadecimal(escapeAt: start)
      if code & 0xFC00 == 0xD800, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u")
      {
        let before = position
        position += 2
        let low = try hexadecimal(escapeAt: before)
        if low & 0xFC00 == 0xDC00 {
          code = 0x10000 + (code & 0x3FF) << 10 + (low & 0x3FF)
        } else {
          position = before
        }
      }
      // A lone surrogate has no UTF-8 form; JavaScript writes it as U+FFFD when it encodes.
      appendUTF8(Unicode.Scalar(code) ?? "\u{FFFD}", to: &text)
    default: throw JSONSyntaxError(reason: .invalidEscape, offset: start)
    }
  }

  private mutating func hexadecimal(escapeAt start: Int) throws(JSONSyntaxError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count else { throw unexpected() }
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): code = code << 4 | UInt32(byte - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): code = code << 4 | UInt32(byte - 0x57)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): code = code << 4 | UInt32(byte - 0x37)
      default: throw JSONSyntaxError(reason: .invalidEscape, offset: start)
      }
      position += 1
    }
    return code
  }

  private mutating func number() throws(JSONSyntaxError) -> Double {
    var decimal = DecimalNumber()
    decimal.isNegative = accept(UInt8(ascii: "-"))
    guard let first = digit() else { throw unexpected() }
    decimal.append(first)
    if first != 0 {
      while let next = digit() { decimal.append(next) }
    }
    if accept(UInt8(ascii: ".")) {
      guard let first = digit() else { throw unexpected() }
      decimal.appendFraction(first)
      while let next = digit() { decimal.appendFraction(next) }
    }
    if accept(UInt8(ascii: "e")) || accept(UInt8(ascii: "E")) {
      let isNegative = accept(UInt8(ascii: "-"))
      if !isNegative { _ = accept(UInt8(ascii: "+")) }
      guard let first = digit() else { throw unexpected() }
      var exponent = Int(first)
      // Past 100,000 every double is zero or infinite, and the sum below must not overflow.
      while let next = digit() { exponent = min(exponent * 10 + Int(next), 100_000) }
      decimal.exponent += isNegative ? -exponent : exponent
    }
    return decimal.doubleValue
  }

  private mutating func digit() -> UInt8? {
    guard position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) else { return nil }
    defer { position += 1 }
    return bytes[position] - 0x30
  }

  private mutating func literal(_ word: StaticString) throws(JSONSyntaxError) {
    for index in 0..<word.utf8CodeUnitCount {
      guard position < bytes.count, bytes[position] == word.utf8Start[index] else { throw unexpected() }
      position += 1
    }
  }

  private mutating func accept(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipWhitespace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  private func unexpected() -> JSONSyntaxError {
    guard position < bytes.count else { return JSONSyntaxError(reason: .unexpectedEnd, offset: bytes.count) }
    return JSONSyntaxError(reason: .unexpectedByte(bytes[position]), offset: position)
  }
}

/// Appends the UTF-8 form of a scalar.
func appendUTF8(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
  for byte in UTF8.encode(scalar).unsafelyUnwrapped { bytes.append(byte) }
}
