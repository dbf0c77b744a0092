import JSONText

/// Reads JSON exactly as RFC 8259 has it, to prove that what the reports write is JSON.
struct StrictJSON {
  struct Malformed: Error { var offset: Int }

  private let bytes: [UInt8]
  private var offset = 0

  static func parse(_ text: String) throws -> JSONValue {
    var parser = StrictJSON(bytes: Array(text.utf8))
    let value = try parser.value()
    parser.skipSpace()
    guard parser.offset == parser.bytes.count else { throw Malformed(offset: parser.offset) }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var current: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private mutating func skipSpace() {
    while [0x20, 0x09, 0x0A, 0x0D].contains(current), offset < bytes.count { offset += 1 }
  }

  private mutating func take(_ character: UnicodeScalar) -> Bool {
    skipSpace()
    guard current == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func expect(_ text: String) throws {
    for byte in text.utf8 {
      guard current == byte else { throw Malformed(offset: offset) }
      offset += 1
    }
  }

  private mutating func value() throws -> JSONValue {
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"):
      try expect("true")
      return true
    case UInt8(ascii: "f"):
      try expect("false")
      return false
    case UInt8(ascii: "n"):
      try expect("null")
      return nil
    default: return try number()
    }
  }

  private mutating func number() throws -> JSONValue {
    let start = offset
    while current == UInt8(ascii: "-") || current == UInt8(ascii: ".") || 0x30...0x39 ~= current { offset += 1 }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    if let number = Int64(text) { return .integer(number) }
    guard let number = Double(text) else { throw Malformed(offset: start) }
    return .number(number)
  }

  private mutating func array() throws -> JSONValue {
    try expect("[")
    var items: [JSONValue] = []
    if take("]") { return .array(items) }
    repeat { items.append(try value()) } while take(",")
    guard take("]") else { throw Malformed(offset: offset) }
    return .array(items)
  }

  private mutating func object() throws -> JSONValue {
    try expect("{")
    var object = JSONObject()
    if take("}") { return .object(object) }
    repeat {
      skipSpace()
      let name = try string()
      guard object[name] == nil, take(":") else { throw Malformed(offset: offset) }
      object[name] = try value()
    } while take(",")
    guard take("}") else { throw Malformed(offset: offset) }
    return .object(object)
  }

  private mutating func string() throws -> String {
    try expect("\"")
    var text: [UInt8] = []
    while current != UInt8(ascii: "\"") {
      guard offset < bytes.count, current >= 0x20 else { throw Malformed(offset: offset) }
      if current != UInt8(ascii: "\\") {
        text.append(current)
        offset += 1
        continue
      }
      offset += 1
      let escapes: [UInt8: UInt8] = [
        0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
      ]
      if let byte = escapes[current] {
        text.append(byte)
        offset += 1
      } else {
        try expect("u")
        let digits = String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
        guard let code = UInt32(digits, radix: 16), let scalar = UnicodeScalar(code) else {
          throw Malformed(offset: offset)
        }
        text += Array(String(scalar).utf8)
        offset += 4
      }
    }
    offset += 1
    return String(decoding: text, as: UTF8.self)
  }
}
