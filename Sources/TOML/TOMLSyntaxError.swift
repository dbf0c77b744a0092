/// Every way in which text is not TOML. `TOMLSyntaxError+Wording.swift` says each in words.
enum TOMLSyntaxError: Hashable {
  // The file
  /// Payload: the encoding that its byte order mark names.
  case encoding(String)
  case invalidUTF8
  case fileTooLarge
  case tooManyFindings(limit: Int)

  // Characters
  case controlCharacter(UInt8)
  case bareCarriageReturn
  case mergeConflictMarker

  // Keys and lines
  case invalidKey(found: String)
  /// A key in triple quotes.
  case multilineKey
  case emptyHeader
  /// What stands in a header where `.` or its end should.
  case invalidHeader(String)
  case missingEquals(key: String, found: Found)
  case missingValue(key: String)
  case unexpectedText(String, after: Construct)

  // Values
  case unquotedValue(String)
  /// `True`, `yes`, `NaN`, …, and how TOML writes it.
  case misspelledLiteral(String, meant: String)
  case nullValue(String)
  /// The quote, and the text in straight quotes when only they have to change.
  case curlyQuote(String, straight: String?)
  case otherQuote(String)
  case invalidNumber(String, NumberMistake)
  case integerOutOfRange(String, TOMLIntegerRange)
  case invalidDate(String, DateMistake)

  // Strings
  case invalidEscape(String, EscapeMistake)
  case unclosedString(QuoteStyle)

  // Arrays and inline tables
  case unclosedBracket(Bracket)
  case unclosedHeader(Bracket)
  case mismatchedBracket(found: String, open: Bracket)
  case missingComma(Bracket)
  case extraComma(Bracket)
  case keyInArray(String)
  case needsNewerTOML(NewerSyntax)
  case nestingTooDeep(limit: Int)

  // Tables
  case duplicateKey(String)
  case duplicateTable(String, header: String)
  /// A header or dotted key that goes through, or adds to, something that takes no more keys.
  case closedTable(String, Holder)
  /// `[a]` where `a` is an array of tables.
  case tableIsArray(String, header: String)
  /// `[[a]]` where `a` is no array of tables.
  case arrayIsNotOfTables(String, header: String, Holder)

  /// What stands where `=` should.
  enum Found: Hashable {
    case end, colon, text(String)
  }

  /// What ended before the text that should not be there.
  enum Construct: Hashable {
    case value, header
  }

  enum NumberMistake: Hashable {
    case leadingZero, underscore, point, exponent, digits(base: Int), sign, several, other
  }

  enum DateMistake: Hashable {
    case month, day, hour, minute, second, offset, form
  }

  enum EscapeMistake: Hashable {
    case unknown, hexadecimalDigits(Int), notAScalar
  }

  enum Bracket: String, Hashable {
    case array = "["
    case inlineTable = "{"
    case header = "[ "
    case elementHeader = "[["

    var closer: String {
      switch self {
      case .array, .header: "]"
      case .inlineTable: "}"
      case .elementHeader: "]]"
      }
    }
  }

  enum NewerSyntax: Hashable {
    case newlineInInlineTable, trailingComma, escape(String), timeWithoutSeconds(String)
  }

  /// What a key holds that something else wants.
  enum Holder: Hashable {
    case value, inlineTable, array, header, implicit, arrayOfTables, dotted
  }

  /// Whether the mistake says nothing about the text after it, so that another one on its line is worth a finding.
  var isDelimited: Bool {
    switch self {
    case .invalidNumber, .integerOutOfRange, .invalidDate, .invalidEscape, .needsNewerTOML, .controlCharacter,
      .invalidUTF8, .multilineKey, .curlyQuote(_, straight: .some):
      true
    default: isAboutStructure
    }
  }

  /// Whether the mistake is one whatever else is wrong on its line.
  var isAboutStructure: Bool {
    switch self {
    case .duplicateKey, .duplicateTable, .closedTable, .tableIsArray, .arrayIsNotOfTables, .unclosedBracket: true
    default: false
    }
  }
}

/// The four kinds of strings.
enum QuoteStyle: Hashable {
  case basic, literal, multilineBasic, multilineLiteral

  var delimiter: String {
    switch self {
    case .basic: "\""
    case .literal: "'"
    case .multilineBasic: "\"\"\""
    case .multilineLiteral: "'''"
    }
  }

  var quote: UInt8 { self == .basic || self == .multilineBasic ? Byte.quote : Byte.apostrophe }
  var isMultiline: Bool { self == .multilineBasic || self == .multilineLiteral }
  var hasEscapes: Bool { self == .basic || self == .multilineBasic }
}
