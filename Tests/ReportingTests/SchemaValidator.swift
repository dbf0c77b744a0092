import JSONText

/// The keywords of JSON Schema draft 4 that the schema of SARIF uses.
struct SchemaValidator {
  private let root: JSONValue
  /// Places and what is wrong there.
  private(set) var problems: [String] = []

  init(_ schema: JSONValue) { root = schema }

  mutating func validate(_ value: JSONValue) { validate(value, root, "") }

  private mutating func validate(_ value: JSONValue, _ schema: JSONValue, _ place: String) {
    guard case .object(let keywords) = schema else { return }
    for keyword in keywords.members {
      switch keyword.name {
      case "$ref": validate(value, resolve(keyword.value.string ?? ""), place)
      case "type": check(Self.types(value).contains(keyword.value.string ?? ""), "is no \(keyword.value)", place)
      case "enum": check(Self.items(keyword.value).contains(value), "is not in the enumeration", place)
      case "required":
        for name in Self.items(keyword.value).compactMap(\.string) where Self.isObject(value) {
          check(value[name] != nil, "lacks \(name)", place)
        }
      case "properties", "additionalProperties": break
      case "items":
        for (index, item) in Self.items(value).enumerated() { validate(item, keyword.value, "\(place)/\(index)") }
      case "minItems":
        if case .array(let items) = value, case .integer(let least) = keyword.value {
          check(items.count >= least, "has too few items", place)
        }
      case "uniqueItems":
        if case .array(let items) = value { check(Set(items).count == items.count, "repeats an item", place) }
      case "minimum", "maximum": checkBound(value, keyword.name, keyword.value, place)
      case "pattern":
        if let text = value.string, let pattern = keyword.value.string, let regex = try? Regex(pattern) {
          check(text.contains(regex), "does not match \(pattern)", place)
        }
      case "format":
        if let text = value.string { checkFormat(text, keyword.value.string ?? "", place) }
      case "anyOf", "oneOf":
        let passing = Self.items(keyword.value).count { alternative in
          var validator = SchemaValidator(root)
          validator.validate(value, alternative, place)
          return validator.problems.isEmpty
        }
        check(keyword.name == "oneOf" ? passing == 1 : passing > 0, "fits \(passing) of \(keyword.name)", place)
      case "$schema", "id", "title", "description", "default", "definitions": break
      default: problems.append("the schema's keyword \(keyword.name) is not known here")
      }
    }
    validateMembers(value, schema, place)
  }

  private mutating func validateMembers(_ value: JSONValue, _ schema: JSONValue, _ place: String) {
    guard case .object(let object) = value else { return }
    for member in object.members {
      let inside = "\(place)/\(member.name)"
      if let property = schema["properties"]?[member.name] {
        validate(member.value, property, inside)
      } else if schema["additionalProperties"] == .boolean(false) {
        problems.append("\(inside): is not allowed")
      } else if let additional = schema["additionalProperties"] {
        validate(member.value, additional, inside)
      }
    }
  }

  private mutating func checkBound(_ value: JSONValue, _ keyword: String, _ bound: JSONValue, _ place: String) {
    func number(_ value: JSONValue) -> Double? {
      switch value {
      case .integer(let number): Double(number)
      case .number(let number): number
      default: nil
      }
    }
    guard let value = number(value), let bound = number(bound) else { return }
    check(keyword == "minimum" ? value >= bound : value <= bound, "is beyond its \(keyword) \(bound)", place)
  }

  /// RFC 3986: only these characters, `%` before two digits; a URI has a scheme, and a relative reference none by accident.
  private mutating func checkFormat(_ text: String, _ format: String, _ place: String) {
    guard format == "uri" || format == "uri-reference" else { return }
    let allowed = Set(
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=%".unicodeScalars)
    check(text.unicodeScalars.allSatisfy(allowed.contains), "has characters that no URI has", place)
    let parts = text.split(separator: "%", omittingEmptySubsequences: false).dropFirst()
    check(parts.allSatisfy { $0.prefix(2).count == 2 && $0.prefix(2).allSatisfy(\.isHexDigit) }, "has a bare %", place)
    let first = text.prefix { $0 != "/" }
    check(format == "uri-reference" || first.contains(":"), "has no scheme", place)
    check(!first.contains(":") || text.contains("://"), "starts with a scheme by accident", place)
  }

  private mutating func check(_ holds: Bool, _ problem: String, _ place: String) {
    if !holds { problems.append("\(place): \(problem)") }
  }

  private func resolve(_ reference: String) -> JSONValue {
    reference.split(separator: "/").dropFirst().reduce(root) { $0[String($1)] ?? .null }
  }

  private static func types(_ value: JSONValue) -> [String] {
    switch value {
    case .null: ["null"]
    case .boolean: ["boolean"]
    case .integer: ["integer", "number"]
    case .number: ["number"]
    case .string: ["string"]
    case .array: ["array"]
    case .object: ["object"]
    }
  }

  private static func isObject(_ value: JSONValue) -> Bool {
    if case .object = value { true } else { false }
  }

  private static func items(_ value: JSONValue) -> [JSONValue] {
    if case .array(let items) = value { items } else { [] }
  }
}
