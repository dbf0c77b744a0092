extension JSONValue {
  /// The JSON text in UTF-8, without white space, as `JSON.stringify` writes it: numbers that JSON has no form for are
  /// null.
  public func serialized() -> [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: append("null", to: &bytes)
    case .bool(let value): append(value ? "true" : "false", to: &bytes)
    case .number(let value): writeNumber(value, to: &bytes)
    case .string(let value): writeString(value, to: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      var isFirst = true
      for element in elements {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        element.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object):
      bytes.append(UInt8(ascii: "{"))
      var isFirst = true
      for member in object.members {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        writeString(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}

private func append(_ word: StaticString, to bytes: inout [UInt8]) {
  for index in 0..<word.utf8CodeUnitCount { bytes.append(word.utf8Start[index]) }
}

private func writeNumber(_ value: Double, to bytes: inout [UInt8]) {
  guard value.isFinite else { return append("null", to: &bytes) }
  if let whole = Int64(exactly: value), whole.magnitude <= 9_007_199_254_740_992 {
    bytes.append(contentsOf: String(whole).utf8)
  } else {
    bytes.append(contentsOf: value.description.utf8)
  }
}

private func writeString(_ value: String, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\""))
  for byte in value.utf8 {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0x08: append("\\b", to: &bytes)
    case 0x09: append("\\t", to: &bytes)
    case 0x0A: append("\\n", to: &bytes)
    case 0x0C: append("\\f", to: &bytes)
    case 0x0D: append("\\r", to: &bytes)
    case 0..<0x20:
      append("\\u00", to: &bytes)
      bytes.append(byte < 0x10 ? 0x30 : 0x31)
      let low = byte & 0xF
      bytes.append(low < 10 ? 0x30 + low : 0x57 + low)
    default: bytes.append(byte)
    }
  }
  bytes.append(UInt8(ascii: "\""))
}
