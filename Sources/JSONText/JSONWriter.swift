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
    Self.append(text, to: &output)
  }

  /// Appends `text` as a JSON string, with its quotes, to `output`.
  public static func append(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      // Where the run starts that needs no escapes.
      var start = 0
      var offset = 0
      while offset < bytes.count {
        let byte = bytes[offset]
        if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
          output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<offset]))
          output.append(contentsOf: escape(byte).utf8)
          start = offset + 1
        }
        offset += 1
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case 0x08: "\\b"
    case 0x09: "\\t"
    case 0x0A: "\\n"
    case 0x0C: "\\f"
    case 0x0D: "\\r"
    default: (byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16)
    }
  }
}
