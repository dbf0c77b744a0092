/// The bytes that mean something in JSON.
enum JSONCByte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let hash: UInt8 = 0x23
  static let apostrophe: UInt8 = 0x27
  static let asterisk: UInt8 = 0x2A
  static let plus: UInt8 = 0x2B
  static let comma: UInt8 = 0x2C
  static let minus: UInt8 = 0x2D
  static let dot: UInt8 = 0x2E
  static let slash: UInt8 = 0x2F
  static let zero: UInt8 = 0x30
  static let nine: UInt8 = 0x39
  static let colon: UInt8 = 0x3A
  static let semicolon: UInt8 = 0x3B
  static let equals: UInt8 = 0x3D
  static let openBracket: UInt8 = 0x5B
  static let backslash: UInt8 = 0x5C
  static let closeBracket: UInt8 = 0x5D
  static let backtick: UInt8 = 0x60
  static let openBrace: UInt8 = 0x7B
  static let closeBrace: UInt8 = 0x7D

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte >= zero && byte <= nine }

  @inline(__always)
  static func isLineBreak(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

  @inline(__always)
  static func isWhiteSpace(_ byte: UInt8) -> Bool { byte == space || byte == tab || isLineBreak(byte) }

  /// Whether `byte` goes on a word: all but white space, brackets, `:`, `,`, `"`, `/`, at which jsonc-parser 3.2.0 cuts
  /// words too, and `;`, which people write for a comma.
  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case tab, lineFeed, carriageReturn, space, quote, comma, slash, colon, semicolon, openBracket, closeBracket,
      openBrace, closeBrace:
      false
    default: true
    }
  }
}
