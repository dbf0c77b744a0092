/// Writes YAML in block style, the same way every time: two spaces a level, lists indented under their key, strings
/// quoted when any common reader, also one of YAML 1.1, could take them for something else.
public struct YAMLWriter {
  /// libyaml reads a key before its `:` only when it is at most this many characters long.
  private static let longestSimpleKey = 1000

  private var output: [UInt8] = []

  /// The text of `value` as UTF-8, with a final line end.
  public static func bytes(_ value: YAMLValue) -> [UInt8] {
    var writer = YAMLWriter()
    writer.write(value, indent: 0)
    writer.append("\n")
    return writer.output
  }

  public static func text(_ value: YAMLValue) -> String {
    String(decoding: bytes(value), as: UTF8.self)
  }

  private init() {}

  /// Writes from where the line stands, which is at column `indent`; ends without a line end.
  private mutating func write(_ value: YAMLValue, indent: Int) {
    switch value {
    case .null: append("null")
    case .bool(let flag): append(flag ? "true" : "false")
    case .int(let number): append(String(number))
    case .double(let number): append(Self.text(number))
    case .string(let text): append(YAMLScalar.text(text))
    case .list(let items):
      guard !items.isEmpty else { return append("[]") }
      for (position, item) in items.enumerated() {
        if position > 0 { startLine(indent) }
        append("- ")
        write(item, indent: indent + 2)
      }
    case .map(let entries):
      guard !entries.isEmpty else { return append("{}") }
      for (position, entry) in entries.enumerated() {
        if position > 0 { startLine(indent) }
        write(entry, indent: indent)
      }
    }
  }

  private mutating func write(_ entry: YAMLEntry, indent: Int) {
    let key = YAMLScalar.text(entry.key)
    if key.utf8.count > Self.longestSimpleKey {
      append("? \(key)")
      startLine(indent)
    } else {
      append(key)
    }
    append(":")
    switch entry.value {
    case .list(let items) where !items.isEmpty: startLine(indent + 2)
    case .map(let entries) where !entries.isEmpty: startLine(indent + 2)
    default: append(" ")
    }
    write(entry.value, indent: indent + 2)
  }

  private mutating func append(_ text: String) { output.append(contentsOf: text.utf8) }

  private mutating func startLine(_ indent: Int) {
    output.append(0x0A)
    output.append(contentsOf: repeatElement(0x20, count: indent))
  }

  /// The shortest digits that read back as `number`, with a point, without which YAML 1.1 would see a string in `1e+21`.
  private static func text(_ number: Double) -> String {
    guard number.isFinite else { return number.isNaN ? ".nan" : number < 0 ? "-.inf" : ".inf" }
    let text = number.description
    guard !text.contains("."), let exponent = text.firstIndex(of: "e") else { return text }
    return text[..<exponent] + ".0" + text[exponent...]
  }
}
