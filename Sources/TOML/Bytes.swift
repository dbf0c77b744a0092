/// The bytes that the grammar names.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote = UInt8(ascii: "\"")
  static let numberSign = UInt8(ascii: "#")
  static let apostrophe = UInt8(ascii: "'")
  static let plus = UInt8(ascii: "+")
  static let comma = UInt8(ascii: ",")
  static let minus = UInt8(ascii: "-")
  static let dot = UInt8(ascii: ".")
  static let zero = UInt8(ascii: "0")
  static let colon = UInt8(ascii: ":")
  static let equals = UInt8(ascii: "=")
  static let openBracket = UInt8(ascii: "[")
  static let backslash = UInt8(ascii: "\\")
  static let closeBracket = UInt8(ascii: "]")
  static let underscore = UInt8(ascii: "_")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let delete: UInt8 = 0x7F
}

extension UInt8 {
  /// DIGIT
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }

  /// wschar = %x20 / %x09
  @inline(__always) var isBlank: Bool { self == Byte.space || self == Byte.tab }

  /// ALPHA / DIGIT / %x2D / %x5F, the characters of an unquoted-key
  @inline(__always) var isBareKey: Bool {
    // One bit a character; two masks for the two halves of ASCII.
    let low: UInt64 = 0x03FF_2000_0000_0000
    let high: UInt64 = 0x07FF_FFFE_87FF_FFFE
    let mask = self & 0x40 == 0 ? low : high
    return self < 0x80 && mask >> UInt64(self & 0x3F) & 1 != 0
  }

  /// What can stand in a number, a date, `true`, `inf`, or a word that is none of these.
  @inline(__always) var isWord: Bool {
    isBareKey || self == Byte.dot || self == Byte.plus || self == Byte.colon
  }

  /// A control character that TOML allows nowhere: all but tab, LF and CR.
  @inline(__always) var isForbiddenControl: Bool {
    (self < 0x20 && self != Byte.tab && self != Byte.lineFeed && self != Byte.carriageReturn) || self == Byte.delete
  }

  /// The value of a hexadecimal digit.
  @inline(__always) var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}
