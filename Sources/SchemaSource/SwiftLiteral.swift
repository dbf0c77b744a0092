/// Swift source for plain values.
enum SwiftLiteral {
  static func text(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20: result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  static func list(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }

  static func texts(_ texts: [String]) -> String { list(texts.map { text($0) }) }

  /// A call with its arguments, one a line when they do not fit into one.
  static func call(_ name: String, _ arguments: [String], depth: Int) -> String {
    let flat = "\(name)(\(arguments.joined(separator: ", ")))"
    guard flat.utf8.count + depth * 2 > 110 || flat.contains("\n") else { return flat }
    let indent = String(repeating: "  ", count: depth + 1)
    return "\(name)(\n" + arguments.map { indent + $0 }.joined(separator: ",\n") + ")"
  }

  /// An array literal, one element a line when they do not fit into one.
  static func array(_ items: [String], depth: Int) -> String {
    let flat = list(items)
    guard flat.utf8.count + depth * 2 > 110 || flat.contains("\n") else { return flat }
    let indent = String(repeating: "  ", count: depth + 1)
    return "[\n" + items.map { indent + $0 + "," }.joined(separator: "\n") + "\n"
      + String(repeating: "  ", count: depth) + "]"
  }
}
