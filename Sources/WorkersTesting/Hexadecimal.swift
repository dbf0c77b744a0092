/// Bytes as lower-case hexadecimal digits.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  for byte in bytes {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 0xF)])
  }
  return String(decoding: text, as: UTF8.self)
}

/// The bytes that hexadecimal digits stand for; nil where there are others or an odd number.
func bytes(hexadecimal text: String) -> [UInt8]? {
  var bytes: [UInt8] = []
  var high: UInt8?
  for unit in text.utf8 {
    let digit: UInt8
    switch unit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = unit - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = unit - 0x57
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = unit - 0x37
    default: return nil
    }
    if let first = high {
      bytes.append(first << 4 | digit)
      high = nil
    } else {
      high = digit
    }
  }
  return high == nil ? bytes : nil
}
