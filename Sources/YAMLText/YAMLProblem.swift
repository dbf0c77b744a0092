/// A syntax error in Lariat's words.
struct YAMLProblem {
  /// Which of libyaml's two places the finding is about.
  enum Place {
    case problem
    /// What was being read when the problem showed, such as the quote that is never closed.
    case context
  }

  var message: String
  var help: String?
  var place = Place.problem
  /// Text for the other place, when that is worth showing.
  var otherLabel: String?

  private init(_ message: String, help: String? = nil, place: Place = .problem, otherLabel: String? = nil) {
    self.message = message
    self.help = help
    self.place = place
    self.otherLabel = otherLabel
  }

  /// - Parameters:
  ///   - found: the character at the problem; `nil` at the end of the file.
  ///   - startsLine: nothing but white space stands before it on its line.
  init(_ problem: String, found: UnicodeScalar?, startsLine: Bool) {
    self =
      Self.ofScalars(problem, found) ?? Self.ofStructure(problem, found, startsLine) ?? Self.ofEncoding(problem)
      ?? YAMLProblem("this is not valid YAML: \(problem)")
  }

  private static func ofScalars(_ problem: String, _ found: UnicodeScalar?) -> YAMLProblem? {
    switch problem {
    case "found unexpected end of stream":
      YAMLProblem("this quoted string is never closed", help: "add the closing quote", place: .context)
    case "found unexpected document indicator":
      YAMLProblem(
        "a line of `---` or `...` stands inside a quoted string", help: "close the string before it",
        otherLabel: "the string starts here")
    case "found unknown escape character":
      YAMLProblem(
        "unknown escape in a double-quoted string", help: "write `\\\\` for a backslash, or use single quotes",
        otherLabel: nil)
    case "did not find expected hexdecimal number":
      YAMLProblem("an escape needs hexadecimal digits: two after `\\x`, four after `\\u`, eight after `\\U`")
    case "found invalid Unicode character escape code":
      YAMLProblem("this escape names no Unicode character")
    case "found character that cannot start any token":
      if found == "\t" {
        YAMLProblem("a tab cannot indent a line", help: "indent with spaces")
      } else {
        YAMLProblem("`\(found.map(String.init) ?? "")` cannot start a value", help: "put the value in quotes")
      }
    case "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation":
      YAMLProblem("a tab cannot indent a line", help: "indent with spaces")
    case "found an indentation indicator equal to 0":
      YAMLProblem("the indentation of a block string is at least 1")
    case "did not find expected comment or line break":
      YAMLProblem("nothing but a comment may follow here on this line")
    case "found unexpected ':'":
      YAMLProblem("`:` cannot stand here in a value without quotes", help: "put the value in quotes")
    default: nil
    }
  }

  private static func ofStructure(_ problem: String, _ found: UnicodeScalar?, _ startsLine: Bool) -> YAMLProblem? {
    switch problem {
    case "could not find expected ':'":
      YAMLProblem("this line is no `key: value`", help: "add `:` and a space after the key", place: .context)
    case "mapping values are not allowed in this context":
      YAMLProblem("a second `: ` stands in this value", help: "put the value in quotes, or start a new line")
    case "block sequence entries are not allowed in this context":
      YAMLProblem("a list item `- ` cannot start here", help: "start the list on a line of its own")
    case "mapping keys are not allowed in this context":
      YAMLProblem("a key cannot start here")
    case "did not find expected key" where !startsLine, "did not find expected '-' indicator" where !startsLine:
      YAMLProblem("nothing but a comment may follow the value on this line")
    case "did not find expected key":
      YAMLProblem(
        "expected a key that is indented like the others of its table", help: "check the indentation and the quotes",
        otherLabel: "the table starts here")
    case "did not find expected '-' indicator":
      YAMLProblem(
        "expected a list item `- ` that is indented like the others", help: "check the indentation",
        otherLabel: "the list starts here")
    case "did not find expected ',' or ']'":
      YAMLProblem("expected `,` or `]`", otherLabel: "the list starts here")
    case "did not find expected ',' or '}'":
      YAMLProblem("expected `,` or `}`", otherLabel: "the table starts here")
    case "did not find expected node content":
      YAMLProblem(found == nil ? "a value is missing at the end of the file" : "expected a value")
    case "did not find expected <document start>":
      YAMLProblem("expected the end of the file", help: "a file holds one document")
    default: nil
    }
  }

  private static func ofEncoding(_ problem: String) -> YAMLProblem? {
    switch problem {
    case "invalid leading UTF-8 octet", "invalid trailing UTF-8 octet", "incomplete UTF-8 octet sequence",
      "invalid length of a UTF-8 sequence", "invalid Unicode character":
      YAMLProblem("the file is not valid UTF-8 here", help: "save the file as UTF-8")
    case "control characters are not allowed":
      YAMLProblem(
        "a control character is not allowed in YAML", help: "remove it, or write it as an escape in double quotes")
    case "found incompatible YAML document":
      YAMLProblem("the file asks for a version of YAML other than 1.1 and 1.2")
    case "found undefined tag handle":
      YAMLProblem("a tag is not supported here", help: "write the value without a tag")
    case "out of memory": YAMLProblem("there is not enough memory to read this file")
    default: nil
    }
  }
}
