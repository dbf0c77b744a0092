internal import Findings

/// Every mistake against the grammar that the reader tells apart. `JSONCSyntaxError+Finding.swift` words them.
enum JSONCSyntaxError {
  enum NumberMistake {
    case leadingZero, plusSign, noIntegerDigits, noFractionDigits, noExponentDigits, otherRadix, underscore, notFinite
    case other
  }

  /// Where text stands that fits nowhere.
  enum Context {
    case afterValue, beforeKey, beforeValue, afterRoot
  }

  case unsupportedEncoding(ForeignEncoding)
  case emptyFile
  case tomlText
  case conflictMarker
  case nestingTooDeep(Int)

  case unclosedString(isKey: Bool, closing: Int)
  case unclosedComment
  /// `opener` is the bracket that lacks its partner; `others` more are open at the end of the file.
  case unclosedBracket(opener: ByteSpan, others: Int)
  /// Another bracket than the one that closes `opener`: it is the wrong one, or the right one is missing before it.
  case mismatchedBracket(opener: ByteSpan, isReplaced: Bool)
  case unopenedBracket

  /// Both offsets are where the missing byte belongs.
  case missingComma(at: Int)
  case missingColon(key: String, at: Int)
  case semicolon
  case extraComma
  case equalsSign
  case missingValue(key: String, hasColon: Bool)
  case missingKey
  case unquotedKey(String)
  /// Text in `'`, `` ` `` or typographic quotes; `text` when only the quotes need to change.
  case foreignQuotes(isKey: Bool, text: String?)
  case keyInArray
  case membersWithoutBraces

  /// `True` for `true`.
  case misspelledKeyword(found: String, json: String)
  /// `undefined`, `None`.
  case absentValue(String)
  case bareText(String)
  case invalidNumber(String, NumberMistake)
  case invalidEscape(String)
  case invalidUnicodeEscape(String)
  case controlCharacter(UInt8)
  /// A quote inside a string ended it.
  case unescapedQuote
  case hashComment
  case nulByte
  case unexpectedText(String, Context)
}
