import ConfigTree
import Findings

/// What a finding about a mistake says.
struct SyntaxWording {
  var rule: String
  var message: String
  var help: String?
  /// Replaces the text of the mistake.
  var fix: (title: String, replacement: String, applicability: Applicability)?

  init(_ rule: String, _ message: String, help: String? = nil) {
    self.rule = rule
    self.message = message
    self.help = help
  }

  func fix(_ title: String, _ replacement: String, _ applicability: Applicability) -> SyntaxWording {
    var wording = self
    wording.fix = (title, replacement, applicability)
    return wording
  }
}

extension TOMLSyntaxError {
  /// The one place where syntax errors are put into words.
  var wording: SyntaxWording {
    switch self {
    case .encoding(let name):
      SyntaxWording("wrong-encoding", "the file is \(name), TOML is UTF-8", help: "save the file as UTF-8")
    case .invalidUTF8:
      SyntaxWording(
        "invalid-utf8", "this byte is not part of valid UTF-8, which is the only encoding of TOML",
        help: "save the file as UTF-8")
    case .fileTooLarge:
      SyntaxWording("file-too-large", "the file is larger than \(SourceFile.maximumSize >> 20) MiB")
    case .tooManyFindings(let limit):
      SyntaxWording(
        "too-many-findings", "the rest of the file was not read, because it has \(limit) mistakes up to here",
        help: "check that this is a TOML file")
    case .controlCharacter(let byte):
      SyntaxWording(
        "control-character", "TOML does not allow the control character \(codePoint(byte)) here",
        help: "remove it, or write it as an escape such as `\\u\(hex(byte, 4))` in a string with `\"`")
    case .bareCarriageReturn:
      SyntaxWording(
        "control-character", "a carriage return must be followed by a line feed",
        help: "save the file with LF or CRLF line ends")
    case .mergeConflictMarker:
      SyntaxWording(
        "merge-conflict", "this line is a marker of a merge conflict",
        help: "resolve the conflict and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`")
    default: keyWording ?? valueWording ?? structureWording
    }
  }

  private var keyWording: SyntaxWording? {
    switch self {
    case .invalidKey(let found):
      SyntaxWording("invalid-key", "expected a key, found \(found)", help: invalidKeyHelp(found))
    case .multilineKey:
      SyntaxWording(
        "invalid-key", "a key cannot be a multi-line string", help: "use one quote on each side of the key")
    case .emptyHeader:
      SyntaxWording("invalid-key", "the header names no table", help: "write the table's name between the brackets")
    case .invalidHeader(let found):
      SyntaxWording(
        "invalid-key", "expected `.` or `]` in the header, found `\(found)`",
        help: "a name with spaces or other characters needs quotes")
    case .missingEquals(let key, .colon):
      SyntaxWording(
        "missing-equals", "expected `=` after the key `\(key)`, found `:`", help: "TOML uses `=` between key and value"
      ).fix("replace `:` by `=`", " =", .unsafe)
    case .missingEquals(let key, .end):
      SyntaxWording(
        "missing-equals", "the key `\(key)` has no `=` and no value", help: "write `\(key) = …`, or remove the line")
    case .missingEquals(let key, .text(let text)):
      SyntaxWording(
        "missing-equals", "expected `=` after the key `\(key)`, found `\(text)`",
        help: "put `=` between key and value; a key with spaces or other characters needs quotes")
    case .missingValue(let key):
      SyntaxWording(
        "missing-value", "the key `\(key)` has no value", help: "write a value after `=`; an empty string is `\"\"`")
    case .unexpectedText(let text, after: .value):
      SyntaxWording(
        "unexpected-text", "unexpected `\(text)` after the value",
        help: text.hasPrefix("//") || text.hasPrefix(";")
          ? "comments begin with `#`" : "each key stands on a line of its own; a quote inside a string needs `\\`")
    case .unexpectedText(let text, after: .header):
      SyntaxWording(
        "unexpected-text", "unexpected `\(text)` after the header", help: "the first key goes on the next line")
    default: nil
    }
  }

  private var valueWording: SyntaxWording? {
    switch self {
    case .unquotedValue(let text):
      SyntaxWording("unquoted-value", "`\(text)` is not a value of TOML", help: "strings need quotes: `\"\(text)\"`")
        .fix("put quotes around `\(text)`", ConfigPath.quoted(text), .unsafe)
    case .misspelledLiteral(let text, let meant):
      SyntaxWording("misspelled-literal", "`\(text)` is not a value of TOML", help: "TOML writes it `\(meant)`")
        .fix("replace by `\(meant)`", meant, .safe)
    case .nullValue(let text):
      SyntaxWording("null-value", "TOML has no `\(text)`", help: "leave the key out")
    case .curlyQuote(let text, let straight): curlyQuoteWording(text, straight)
    case .otherQuote(let text):
      SyntaxWording(
        "unquoted-value", "`\(text)` does not quote strings in TOML", help: "use `\"`, or `\"\"\"` for several lines")
    case .invalidNumber(let text, let mistake): numberWording(text, mistake)
    case .integerOutOfRange(let text, .int64):
      SyntaxWording(
        "integer-out-of-range", "the integer `\(text)` does not fit in 64 bits", help: "write it as a string")
    case .integerOutOfRange(let text, .safeInteger):
      SyntaxWording(
        "integer-out-of-range",
        "the integer `\(text)` is beyond ±(2^53 − 1), the largest that wrangler reads without loss",
        help: "write it as a string")
    case .invalidDate(let text, let mistake): dateWording(text, mistake)
    case .invalidEscape(let text, .unknown):
      SyntaxWording(
        "invalid-escape", "`\(text)` is not an escape of TOML",
        help: "write a backslash as `\\\\`, or use single quotes, in which it needs no escape")
    case .invalidEscape(let text, .hexadecimalDigits(let count)):
      SyntaxWording("invalid-escape", "the escape `\(text)` must be followed by \(count) hexadecimal digits")
    case .invalidEscape(let text, .notAScalar):
      SyntaxWording(
        "invalid-escape", "`\(text)` is no Unicode character",
        help: "use a code point up to 10FFFF that is no surrogate")
    case .unclosedString(let style):
      SyntaxWording(
        "unclosed-string", "the string is not closed",
        help: style.isMultiline
          ? "end it with `\(style.delimiter)`"
          : "end it with `\(style.delimiter)` on the same line; strings of several lines use three quotes")
    default: nil
    }
  }

  private var structureWording: SyntaxWording {
    switch self {
    case .unclosedBracket(let open), .unclosedHeader(let open):
      SyntaxWording(
        "unclosed-bracket", "the `\(open.text)` is not closed", help: "add the missing `\(open.closer)`")
    case .mismatchedBracket(let found, let open):
      SyntaxWording(
        "mismatched-bracket", "found `\(found)`, but `\(open.text)` is open",
        help: "close it with `\(open.closer)` first")
    case .missingComma(let bracket):
      SyntaxWording("missing-comma", "expected `,` or `\(bracket.closer)`", help: "separate items by `,`")
    case .extraComma(let bracket):
      SyntaxWording(
        "extra-comma", "expected \(bracket == .array ? "a value" : "a key") before this `,`", help: "remove the comma")
    case .keyInArray(let key):
      SyntaxWording(
        "key-in-array", "the key `\(key)` stands in an array", help: "put `{ }` around keys that belong to an item")
    case .needsNewerTOML(let syntax): newerSyntaxWording(syntax)
    case .nestingTooDeep(let limit):
      SyntaxWording("nesting-too-deep", "more than \(limit) tables and arrays lie in one another here")
    case .duplicateKey(let key):
      SyntaxWording(
        "duplicate-key", "the key `\(key)` is defined twice in this table", help: "remove or rename one of them")
    case .duplicateTable(let name, let header):
      SyntaxWording(
        "duplicate-table", "the table `\(name)` is defined twice",
        help: "put all its keys under one header, or write `[[\(header)]]` for each where a list is meant")
    case .closedTable(let name, let holder):
      SyntaxWording("closed-table", "`\(name)` takes no more keys here: it is \(holder.text)", help: holder.help)
    case .tableIsArray(let name, let header):
      tableIsArrayWording(name, header)
    case .arrayIsNotOfTables(let name, let header, let holder):
      SyntaxWording(
        "duplicate-table", "`\(name)` cannot be an array of tables: it is \(holder.text)",
        help: holder == .array
          ? "write all elements in the array, or all of them as `[[\(header)]]`"
          : "use `[[\(header)]]` for every element, or only one `[\(header)]`")
    default: SyntaxWording("invalid-syntax", "this is not valid TOML")
    }
  }

  private func curlyQuoteWording(_ text: String, _ straight: String?) -> SyntaxWording {
    let wording = SyntaxWording(
      "curly-quote", "\(text) is not a quotation mark of TOML", help: "use the straight quote `\"` on both sides")
    return straight.map { wording.fix("use straight quotes", $0, .safe) } ?? wording
  }

  private func tableIsArrayWording(_ name: String, _ header: String) -> SyntaxWording {
    let wording = SyntaxWording(
      "duplicate-table", "`\(name)` is an array of tables, it cannot be a table too",
      help: "write `[[\(header)]]` to add an element")
    // Of a header with several parts, only the last one is the text of the mistake.
    return ConfigPath.isBare(header) ? wording.fix("use double brackets", "[\(name)]", .unsafe) : wording
  }

  private func numberWording(_ text: String, _ mistake: NumberMistake) -> SyntaxWording {
    let (reason, help): (String, String?) =
      switch mistake {
      case .leadingZero: ("a number has no leading zeros", "remove the zeros, or put quotes around a string")
      case .underscore: ("an underscore needs a digit on both sides", "remove the underscore")
      case .point: ("a decimal point needs a digit on both sides", nil)
      case .exponent: ("an exponent needs digits", nil)
      case .digits(let base): ("its digits must be of base \(base)", "write the prefix in lower case, and then digits")
      case .sign: ("a number in base 2, 8 or 16 has no sign", nil)
      case .several: ("a number has one decimal point at most", "strings need quotes: `\"\(text)\"`")
      case .other: ("this is neither a number nor a date", "strings need quotes: `\"\(text)\"`")
      }
    return SyntaxWording("invalid-number", "`\(text)` is not a number of TOML: \(reason)", help: help)
  }

  private func dateWording(_ text: String, _ mistake: DateMistake) -> SyntaxWording {
    let reason =
      switch mistake {
      case .month: "months go from 01 to 12"
      case .day: "the month has no such day"
      case .hour: "hours go from 00 to 23"
      case .minute: "minutes go from 00 to 59"
      case .second: "seconds go from 00 to 59, or 60 in a leap second"
      case .offset: "offsets go from 00:00 to 23:59"
      case .form: "the form is `2006-01-02T15:04:05Z`, or the date or the time alone"
      }
    return SyntaxWording(
      "invalid-date", "`\(text)` is not a date or time: \(reason)", help: "if it is a string, put quotes around it")
  }

  private func newerSyntaxWording(_ syntax: NewerSyntax) -> SyntaxWording {
    let newer = "this is TOML 1.1, and wrangler reads TOML 1.0"
    return switch syntax {
    case .newlineInInlineTable:
      SyntaxWording(
        "newline-in-inline-table", "an inline table must be on one line",
        help: "put it on one line, or use a `[table]` of its own; \(newer)")
    case .trailingComma:
      SyntaxWording("trailing-comma", "an inline table must not end with a comma", help: "remove the comma; \(newer)")
        .fix("remove the comma", "", .safe)
    case .escape(let text):
      SyntaxWording("invalid-escape", "`\(text)` is not an escape of TOML 1.0", help: "use `\\u00HH`; \(newer)")
    case .timeWithoutSeconds(let text):
      SyntaxWording(
        "invalid-date", "the time in `\(text)` has no seconds", help: "write the seconds, e.g. `:00`; \(newer)")
    }
  }

  private func invalidKeyHelp(_ found: String) -> String {
    if found.hasPrefix("`//") || found.hasPrefix("`;") || found.hasPrefix("`/*") { return "comments begin with `#`" }
    if found == "`]`" || found == "`}`" || found == "`]]`" { return "nothing is open here that it could close" }
    if found.hasPrefix("`=") { return "write a key before `=`; an empty key is `\"\"`" }
    if found.hasPrefix("`{") { return "a TOML file is not wrapped in braces; JSON goes into a `.jsonc` file" }
    return "a key has letters, digits, `_` and `-`; any other needs quotes"
  }

  private func codePoint(_ byte: UInt8) -> String { "U+" + hex(byte, 4) }

  private func hex(_ byte: UInt8, _ width: Int) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return String(repeating: "0", count: width - digits.count) + digits
  }
}

extension TOMLSyntaxError.Bracket {
  fileprivate var text: String { self == .header ? "[" : rawValue }
}

extension TOMLSyntaxError.Holder {
  fileprivate var text: String {
    switch self {
    case .value: "a value, not a table"
    case .inlineTable: "an inline table"
    case .array: "an array in brackets"
    case .header: "a table with a header of its own"
    case .implicit: "a table that a header has opened"
    case .arrayOfTables: "an array of tables"
    case .dotted: "a table made by dotted keys"
    }
  }

  fileprivate var help: String {
    switch self {
    case .value: "remove the value, or rename the key"
    case .inlineTable: "add the key between its braces"
    case .array: "add the item between its brackets"
    case .header, .implicit: "add the key below that header"
    case .arrayOfTables: "add the key below its header `[[…]]`"
    case .dotted: "add the key where the others are"
    }
  }
}
