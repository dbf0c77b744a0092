internal import Findings

extension JSONCSyntaxError {
  /// The rule's name; a mistake that TOML knows too has the same name there.
  var rule: String {
    switch self {
    case .unsupportedEncoding: "wrong-encoding"
    case .emptyFile: "empty-file"
    case .nestingTooDeep: "nesting-too-deep"
    case .unclosedString, .unescapedQuote: "unclosed-string"
    case .unclosedComment: "unclosed-comment"
    case .unclosedBracket, .mismatchedBracket: "unclosed-bracket"
    case .missingComma, .semicolon: "missing-comma"
    case .missingColon, .equalsSign: "missing-colon"
    case .missingValue: "missing-value"
    case .missingKey, .unquotedKey, .foreignQuotes(isKey: true, _): "invalid-key"
    case .invalidNumber: "invalid-number"
    case .invalidEscape, .invalidUnicodeEscape: "invalid-escape"
    case .controlCharacter: "control-character"
    case .tomlText, .conflictMarker, .unopenedBracket, .extraComma, .foreignQuotes, .keyInArray, .membersWithoutBraces,
      .misspelledKeyword, .absentValue, .bareText, .hashComment, .nulByte, .unexpectedText:
      "unexpected-text"
    }
  }

  /// The finding for this mistake at `span` of `file`.
  func finding(at span: ByteSpan, in file: SourceFile) -> Finding {
    var finding = Finding(
      rule: rule, severity: .error, group: .syntax, message: "", primary: Label(file: file, span: span))
    word(&finding, at: span, in: file)
    return finding
  }

  private func word(_ finding: inout Finding, at span: ByteSpan, in file: SourceFile) {
    let found = Self.shortened(file.text(span))
    switch self {
    case .unsupportedEncoding(let encoding):
      finding.message = "the file is encoded as \(encoding.rawValue); wrangler reads only UTF-8"
      finding.help = "save the file as UTF-8"
    case .emptyFile:
      finding.message = "the file holds no value; a config is an object"
      finding.help = "write at least `{}`"
    case .tomlText:
      finding.message = "this is TOML, but the file's name says JSON"
      finding.help = "give the file a name that ends in `.toml`, or write its content as JSON"
    case .conflictMarker:
      finding.message = "the file holds the markers of a merge conflict"
      finding.help = "choose one side of the conflict, and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`"
    case .nestingTooDeep(let limit):
      finding.message = "values are nested more than \(limit) levels deep"
      finding.notes = ["the rest of the file was not read"]
      finding.help = "flatten the structure"

    case .unclosedString(let isKey, let closing):
      finding.message = "\(isKey ? "the key" : "the string") has no closing `\"`"
      finding.help =
        isKey
        ? "close the key with `\"` before the colon"
        : "close it with `\"` on the same line; a line break inside a string is written `\\n`"
      finding.fixes = [Fix(title: "insert `\"`", applicability: .unsafe, edits: [.inserting("\"", at: closing)])]
    case .unclosedComment:
      finding.message = "the comment that starts here has no closing `*/`"
      finding.help = "close it with `*/`; comments do not nest"
    case .unclosedBracket(let opener, let others):
      let bracket = file.text(opener)
      finding.message = "the file ends before `\(bracket)` is closed"
      finding.secondary = [Label(file: file, span: opener, text: "this `\(bracket)` is not closed")]
      if others > 0 { finding.notes = [others == 1 ? "1 more bracket is open" : "\(others) more brackets are open"] }
      finding.help = "add the missing `\(Self.partner(of: bracket))`"
    case .mismatchedBracket(let opener, let isReplaced):
      let bracket = file.text(opener)
      let partner = Self.partner(of: bracket)
      finding.message = "`\(bracket)` is closed by `\(found)` instead of `\(partner)`"
      finding.secondary = [Label(file: file, span: opener, text: "`\(bracket)` opened here")]
      finding.help = isReplaced ? "write `\(partner)` here" : "add the missing `\(partner)` before it"
    case .unopenedBracket:
      finding.message = "`\(found)` closes nothing"
      finding.help = "remove it, or add the bracket that it should close"

    case .missingComma(let place):
      finding.message = "expected a comma before `\(found)`"
      finding.secondary = [Label(file: file, span: ByteSpan(at: place), text: "a comma is missing here")]
      finding.help = "separate entries by commas"
      finding.fixes = [Fix(title: "insert `,`", applicability: .safe, edits: [.inserting(",", at: place)])]
    case .missingColon(let key, let place):
      finding.message = "expected a colon between `\(key)` and its value"
      finding.help = "write `\"\(key)\": …`"
      finding.fixes = [Fix(title: "insert `:`", applicability: .safe, edits: [.inserting(":", at: place)])]
    case .semicolon:
      finding.message = "entries are separated by `,`, not by `;`"
      finding.help = "write `,`"
      finding.fixes = [.replacing(span, by: ",")]
    case .extraComma:
      finding.message = "there is nothing before this comma"
      finding.help = "remove it; one comma stands behind each entry"
      finding.fixes = [Fix(title: "remove `,`", applicability: .safe, edits: [TextEdit(span: span, replacement: "")])]
    case .equalsSign:
      finding.message = "key and value are separated by `:`, not by `\(found)`"
      finding.help = "write `:`"
      finding.fixes = [.replacing(span, by: ":")]
    case .missingValue(let key, let hasColon):
      finding.message = "`\(key)` has \(hasColon ? "no value" : "neither a colon nor a value")"
      finding.help = "write `\"\(key)\": …`, or remove the key"
    case .missingKey:
      finding.message = "expected a key in double quotes before `\(found)`"
      finding.help = "inside `{ }` every value has a key: `\"key\": value`; a list is written with `[ ]`"
    case .unquotedKey(let key):
      finding.message = "the key `\(key)` must stand in double quotes"
      finding.help = "write `\"\(key)\"`"
      if Self.isPlain(key) { finding.fixes = [.replacing(span, by: "\"\(key)\"")] }
    case .foreignQuotes(let isKey, let text):
      finding.message = "\(isKey ? "keys" : "strings") stand in double quotes (`\"`) in JSON"
      finding.help = text.map { "write `\"\($0)\"`" } ?? "put the text in `\"`, and escape `\"` and `\\` in it"
      if let text { finding.fixes = [.replacing(span, by: "\"\(text)\"")] }
    case .keyInArray:
      finding.message = "items of `[ ]` have no keys"
      finding.help = "put `{ }` around the key and its value"
    case .membersWithoutBraces:
      finding.message = "the content of the file does not stand in `{ }`"
      finding.help = "put `{` before the first key and `}` at the end of the file"

    case .misspelledKeyword(let text, let json):
      finding.message = "`\(text)` is spelled `\(json)` in JSON"
      finding.help = "write `\(json)`"
      finding.fixes = [.replacing(span, by: json)]
    case .absentValue(let text):
      finding.message = "`\(text)` is no JSON value"
      finding.help = "remove the entry, or write `null`"
    case .bareText(let text):
      finding.message = "expected a value, found `\(text)`"
      finding.help = "text stands in double quotes: `\"\(text)\"`"
      if Self.isPlain(text) {
        let edit = TextEdit(span: span, replacement: "\"\(text)\"")
        finding.fixes = [Fix(title: "put it in double quotes", applicability: .unsafe, edits: [edit])]
      }
    case .invalidNumber(let text, let mistake):
      finding.message = "`\(text)` is no JSON number\(mistake.reason)"
      finding.help = mistake.help
    case .invalidEscape(let text):
      finding.message = "`\(text)` is no escape of JSON"
      finding.help = #"write a backslash as `\\`; the escapes are `\" \\ \/ \b \f \n \r \t \uXXXX`"#
    case .invalidUnicodeEscape(let text):
      finding.message = "`\(text)` is incomplete: `\\u` needs four hexadecimal digits"
      finding.help = #"write four digits, as in `\u0041`, or a backslash as `\\`"#
    case .controlCharacter(let byte):
      let (name, escape) = Self.names(ofControlCharacter: byte)
      finding.message = "\(name) inside a string must be escaped"
      finding.help = "write `\(escape)`, or remove it"
      finding.fixes = [.replacing(span, by: escape)]
    case .unescapedQuote:
      finding.message = "the string ends before `\(found)`"
      finding.help = #"write a quote inside a string as `\"`"#
    case .hashComment:
      finding.message = "`#` starts no comment in JSON"
      finding.help = "write comments with `//`"
      finding.fixes = [.replacing(ByteSpan(span.start, span.start + 1), by: "//")]
    case .nulByte:
      finding.message = "the file holds a NUL byte where text is expected"
      finding.help = "save the file as UTF-8; it may be UTF-16, or no text at all"
    case .unexpectedText(let text, .afterRoot):
      finding.message = "unexpected `\(text)` after the end of the config"
      finding.help = "a file holds one value; remove what follows it"
    case .unexpectedText(let text, .afterValue):
      finding.message = "unexpected `\(text)` after a value"
      finding.help = "after a value comes a comma or a closing bracket"
    case .unexpectedText(let text, .beforeKey):
      finding.message = "expected a key in double quotes, found `\(text)`"
      finding.help = "write `\"key\": value`"
    case .unexpectedText(let text, .beforeValue):
      finding.message = "expected a value, found `\(text)`"
      finding.help = "a value is a string in double quotes, a number, `true`, `false`, `null`, `{ }` or `[ ]`"
    }
  }

  private static func partner(of bracket: String) -> String { bracket == "{" ? "}" : "]" }

  /// Whether `text` can stand between double quotes as it is.
  private static func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\\" && $0 != "\"" && $0 != "…" && $0 != "\u{FFFD}" }
  }

  private static func names(ofControlCharacter byte: UInt8) -> (name: String, escape: String) {
    let hex = (byte < 0x10 ? "000" : "00") + String(byte, radix: 16, uppercase: true)
    return switch byte {
    case 0x08: ("a backspace", "\\b")
    case 0x09: ("a tab", "\\t")
    case 0x0C: ("a form feed", "\\f")
    default: ("the control character U+\(hex)", "\\u\(hex)")
    }
  }

  /// At most 40 characters of `text`, for a message.
  static func shortened(_ text: String) -> String { text.count > 40 ? text.prefix(39) + "…" : text }
}

extension JSONCSyntaxError.NumberMistake {
  fileprivate var reason: String {
    switch self {
    case .leadingZero: ": it starts with a zero"
    case .plusSign: ": it starts with a plus sign"
    case .noIntegerDigits: ": a digit is missing before the point"
    case .noFractionDigits: ": a digit is missing behind the point"
    case .noExponentDigits: ": its exponent has no digits"
    case .otherRadix: ": only decimal numbers are"
    case .underscore: ": underscores are not allowed"
    case .notFinite, .other: ""
    }
  }

  fileprivate var help: String {
    switch self {
    case .leadingZero: "remove the leading zeros, or put it in double quotes if it is text"
    case .plusSign: "remove the plus sign"
    case .noIntegerDigits: "write `0` before the point"
    case .noFractionDigits: "write a digit behind the point, or remove the point"
    case .noExponentDigits: "write a number behind `e`"
    case .otherRadix: "write the number in decimal, or put it in double quotes if it is text"
    case .underscore: "remove the underscores"
    case .notFinite: "JSON has no such value; remove the entry, or write a number"
    case .other: "put it in double quotes if it is text"
    }
  }
}

extension TextEdit {
  fileprivate static func inserting(_ text: String, at offset: Int) -> TextEdit {
    TextEdit(span: ByteSpan(at: offset), replacement: text)
  }
}

extension Fix {
  fileprivate static func replacing(_ span: ByteSpan, by text: String) -> Fix {
    Fix(title: "write `\(text)`", applicability: .safe, edits: [TextEdit(span: span, replacement: text)])
  }
}
