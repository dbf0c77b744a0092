/// Writes JSON the same way every time: members in order, two spaces, `/` and non-ASCII as they are.
public struct JSONWriter {
  public enum Style: Sendable {
    /// No white space.
    case compact
    /// One member a line, two spaces a level.
    case pretty
  }

  private let style: Style
  private var output: [UInt8] = []

  /// The text of `value` as UTF-8, without a final line end.
  public static func bytes(_ value: JSONValue, style: Style = .compact) -> [UInt8] {
    var writer = JSONWriter(style: style)
    writer.write(value, depth: 0)
    return writer.output
  }

  public static func text(_ value: JSONValue, style: Style = .compact) -> String {
    String(decoding: bytes(value, style: style), as: UTF8.self)
  }

  private init(style: Style) {
    self.style = style
  }

  private mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: append("null")
    case .boolean(let flag): append(flag ? "true" : "false")
    case .integer(let number): append(String(number))
    case .number(let number): append(JavaScriptNumber.text(number) ?? "null")
    case .string(let text): write(text)
    case .array(let items):
      guard !items.isEmpty else { return append("[]") }
      append("[")
      for (position, item) in items.enumerated() {
        if position > 0 { append(",") }
        lineBreak(depth + 1)
        write(item, depth: depth + 1)
      }
      lineBreak(depth)
      append("]")
    case .object(let object):
      guard !object.isEmpty else { return append("{}") }
      append("{")
      for (position, member) in object.members.enumerated() {
        if position > 0 { append(",") }
        lineBreak(depth + 1)
        write(member.name)
        append(style == .pretty ? ": " : ":")
        write(member.value, depth: depth + 1)
      }
      lineBreak(depth)
      append("}")
    }
  }

  private mutating func append(_ text: String) { output.append(contentsOf: text.utf8) }

  private mutating func lineBreak(_ depth: Int) {
    guard style == .pretty else { return }
    output.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { append("  ") }
  }

  private mutating func write(_ text: String) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case 0x08: append("\\b")
      case 0x09: append("\\t")
      case 0x0A: append("\\n")
      case 0x0C: append("\\f")
      case 0x0D: append("\\r")
      case 0..<0x20: append(byte < 0x10 ? "\\u000\(String(byte, radix: 16))" : "\\u00\(String(byte, radix: 16))")
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
