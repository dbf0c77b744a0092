import BindingSchema

/// Shapes in words.
enum ShapeWords {
  /// "list of tables", "string: `smart` or `off`", "whole number, 1 to 100".
  static func text(_ shape: Shape) -> String {
    if shape.types.isSuperset(of: .any) { return "anything" }
    var words: [String] = []
    if shape.types.contains(.string) { words.append("string") }
    if shape.types.contains(.number) { words.append(shape.isInteger ? "whole number" : "number") }
    if shape.types.contains(.boolean) { words.append("boolean") }
    if shape.types.contains(.table) { words.append(shape.values.map { "table of \(plural($0))" } ?? "table") }
    if shape.types.contains(.list) { words.append(shape.items.map { "list of \(plural($0))" } ?? "list") }
    if shape.types.contains(.date) { words.append("date") }
    if words.isEmpty { words.append("anything") }
    return joined(words) + limits(shape)
  }

  private static func plural(_ shape: Shape) -> String {
    if shape.types.isSuperset(of: .any) { return "values" }
    var words: [String] = []
    if shape.types.contains(.string) { words.append("strings") }
    if shape.types.contains(.number) { words.append("numbers") }
    if shape.types.contains(.boolean) { words.append("booleans") }
    if shape.types.contains(.table) { words.append("tables") }
    if shape.types.contains(.list) { words.append("lists") }
    return words.isEmpty ? "values" : joined(words)
  }

  private static func limits(_ shape: Shape) -> String {
    if !shape.oneOf.isEmpty { return ": " + joined(shape.oneOf.map { "`\($0)`" }) }
    if !shape.oneOfNumbers.isEmpty { return ": " + joined(shape.oneOfNumbers.map(number)) }
    if !shape.patternSummary.isEmpty { return ": \(shape.patternSummary)" }
    switch (shape.minimum, shape.maximum) {
    case (let low?, let high?): return ", \(number(low)) to \(number(high))"
    case (let low?, nil): return ", at least \(number(low))"
    case (nil, let high?): return ", at most \(number(high))"
    case (nil, nil): return ""
    }
  }

  private static func number(_ value: Double) -> String { Int64(exactly: value).map(String.init) ?? String(value) }

  private static func joined(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
