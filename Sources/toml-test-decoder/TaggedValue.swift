import ConfigTree
import Findings
import JSONText

/// A value in toml-test's notation: scalars as `{"type": …, "value": …}`.
enum TaggedValue {
  static func json(_ value: ConfigValue) -> JSONValue {
    switch value.kind {
    case .table:
      var object = JSONObject()
      for child in value.children { object.append(child.key, json(child)) }
      return .object(object)
    case .array: return .array(value.children.map(json))
    case .string: return tagged("string", value.string ?? "")
    case .integer: return tagged("integer", String(value.integer ?? 0))
    case .float: return tagged("float", float(value.number ?? 0))
    case .boolean: return tagged("bool", value.boolean == true ? "true" : "false")
    case .offsetDateTime: return tagged("datetime", time(value.sourceText))
    case .localDateTime: return tagged("datetime-local", time(value.sourceText))
    case .localDate: return tagged("date-local", value.sourceText)
    case .localTime: return tagged("time-local", time(value.sourceText))
    case .null: return .null
    }
  }

  private static func tagged(_ type: String, _ text: String) -> JSONValue {
    .object(JSONObject([.init(name: "type", value: .string(type)), .init(name: "value", value: .string(text))]))
  }

  /// With the seconds that TOML 1.1 lets a time leave out.
  private static func time(_ text: String) -> String {
    guard let colon = text.firstIndex(of: ":") else { return text }
    let minutes = text.index(colon, offsetBy: 3)
    return minutes < text.endIndex && text[minutes] == ":" ? text : text[..<minutes] + ":00" + text[minutes...]
  }

  private static func float(_ number: Double) -> String {
    if number.isNaN { return "nan" }
    if number.isInfinite { return number < 0 ? "-inf" : "inf" }
    return number.description
  }
}
