import BindingSchema
import ConfigTree

/// What messages call values, in the words of the file's format.
struct ValueNouns {
  let table: String
  let list: String
  private let format: ConfigFormat

  init(format: ConfigFormat) {
    self.format = format
    switch format {
    case .toml: (table, list) = ("a table", "an array")
    case .json, .jsonc: (table, list) = ("an object", "an array")
    case .yaml: (table, list) = ("a table", "a list")
    }
  }

  /// "a string", "a string or an array".
  func text(_ types: ValueTypes) -> String {
    var words: [String] = []
    if types.contains(.string) { words.append("a string") }
    if types.contains(.number) { words.append("a number") }
    if types.contains(.boolean) { words.append("a boolean") }
    if types.contains(.table) { words.append(table) }
    if types.contains(.list) { words.append(list) }
    if types.contains(.date) { words.append("a date") }
    if types.contains(.null) { words.append("null") }
    guard let last = words.popLast() else { return "nothing" }
    return words.isEmpty ? last : words.joined(separator: ", ") + " or " + last
  }

  /// `key = "text"`, as the format writes it.
  func entry(_ key: String, _ text: String) -> String {
    let quoted = ConfigPath.quoted(text)
    return switch format {
    case .toml: "\(ConfigPath.isBare(key) ? key : ConfigPath.quoted(key)) = \(quoted)"
    case .json, .jsonc: "\(ConfigPath.quoted(key)): \(quoted)"
    case .yaml: "\(key): \(quoted)"
    }
  }

  func text(of value: ConfigValue) -> String { text(ValueTypes(of: value)) }
}

/// `a`, `b` or `c`, each in backticks.
func listed(_ names: [String], _ conjunction: String = "or") -> String {
  let quoted = names.map { "`\($0)`" }
  guard quoted.count > 1 else { return quoted.first ?? "" }
  return quoted.dropLast().joined(separator: ", ") + " \(conjunction) " + (quoted.last ?? "")
}
