import ConfigTree
import Findings
import TOML
import Testing

func parse(_ text: String, _ options: TOMLOptions = TOMLOptions()) -> TOMLParseResult {
  TOMLParser.parse(SourceFile(path: "wrangler.toml", text: text), options: options)
}

func parse(bytes: [UInt8], _ options: TOMLOptions = TOMLOptions()) -> TOMLParseResult {
  TOMLParser.parse(SourceFile(path: "wrangler.toml", bytes: bytes), options: options)
}

/// `text` parsed, which must be valid.
func valid(
  _ text: String, _ version: TOMLVersion = .v1_0, sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> ConfigValue {
  let result = parse(text, TOMLOptions(version: version))
  #expect(result.findings.map(\.message) == [], sourceLocation: sourceLocation)
  return result.document.root
}

extension Finding {
  /// `line:column rule`.
  var summary: String {
    let place = LineIndex(primary.file).location(at: primary.span.start)
    return "\(place.line):\(place.column) \(rule)"
  }

  var text: String { primary.file.text(primary.span) }
}

/// `line:column rule` of each finding of `text`.
func summaries(_ text: String, _ options: TOMLOptions = TOMLOptions()) -> [String] {
  parse(text, options).findings.map(\.summary)
}

/// A value in a short notation, to compare whole documents.
func notation(_ value: ConfigValue) -> String {
  switch value.kind {
  case .table: "{" + value.children.map { "\($0.key): \(notation($0))" }.joined(separator: ", ") + "}"
  case .array: "[" + value.children.map(notation).joined(separator: ", ") + "]"
  case .string: ConfigPath.quoted(value.string ?? "?")
  case .integer: "\(value.integer ?? 0)"
  case .float: "\(value.number ?? 0)"
  case .boolean: "\(value.boolean ?? false)"
  case .offsetDateTime, .localDateTime, .localDate, .localTime: "\(value.kind)(\(value.sourceText))"
  case .null: "null"
  }
}
