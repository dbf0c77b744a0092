import ConfigTree
import Findings

/// A table of a schema file, read key by key: types are checked, and what no reader asks for is an unknown keyword.
struct SchemaTable {
  let value: ConfigValue
  private(set) var findings: [Finding] = []

  init(_ value: ConfigValue, allowing keywords: [String]) {
    self.value = value
    guard value.kind == .table else {
      report("a table is wanted here", at: value, help: nil)
      return
    }
    for entry in value.children where !keywords.contains(entry.key) {
      let nearest = NearestName.nearest(to: entry.key, in: keywords)
      report(
        "unknown keyword `\(entry.key)`", at: entry,
        help: nearest.map { "did you mean `\($0)`?" } ?? "known here: \(keywords.sorted().joined(separator: ", "))")
    }
  }

  func has(_ key: String) -> Bool { value[key] != nil }

  mutating func text(_ key: String) -> String? {
    guard let entry = value[key] else { return nil }
    switch entry.kind {
    case .string: return entry.string
    case .boolean, .integer, .float: return entry.sourceText
    default:
      report("`\(key)` is a text", at: entry, help: nil)
      return nil
    }
  }

  mutating func requiredText(_ key: String) -> String? {
    if let text = text(key) { return text }
    if value.kind == .table, value[key] == nil {
      report("`\(key)` is missing", at: value, help: "add `\(key): …`")
    }
    return nil
  }

  mutating func flag(_ key: String) -> Bool {
    guard let entry = value[key] else { return false }
    guard let flag = entry.boolean else {
      report("`\(key)` is `true` or `false`", at: entry, help: nil)
      return false
    }
    return flag
  }

  mutating func number(_ key: String) -> Double? {
    guard let entry = value[key] else { return nil }
    guard let number = entry.number else {
      report("`\(key)` is a number", at: entry, help: nil)
      return nil
    }
    return number
  }

  mutating func integer(_ key: String) -> Int? {
    guard let entry = value[key] else { return nil }
    guard let number = entry.integer else {
      report("`\(key)` is a whole number", at: entry, help: nil)
      return nil
    }
    return Int(number)
  }

  /// A list of texts, or one text alone.
  mutating func texts(_ key: String) -> [String] {
    guard let entry = value[key] else { return [] }
    if let text = entry.string { return [text] }
    guard entry.kind == .array else {
      report("`\(key)` is a list of texts", at: entry, help: nil)
      return []
    }
    return entry.children.compactMap { item in
      if let text = item.string { return text }
      if item.kind != .table && item.kind != .array && item.kind != .null { return item.sourceText }
      report("a text is wanted here", at: item, help: nil)
      return nil
    }
  }

  /// A list of lists of texts.
  mutating func textLists(_ key: String) -> [[String]] {
    guard let entry = value[key] else { return [] }
    guard entry.kind == .array else {
      report("`\(key)` is a list of lists of keys", at: entry, help: "`\(key): [[a, b]]`")
      return []
    }
    return entry.children.map { list in
      guard list.kind == .array else {
        report("a list of keys is wanted here", at: list, help: "`\(key): [[a, b]]`")
        return []
      }
      return list.children.compactMap(\.string)
    }
  }

  mutating func entries(_ key: String) -> [ConfigValue] {
    guard let entry = value[key] else { return [] }
    guard entry.kind == .table else {
      report("`\(key)` is a table", at: entry, help: nil)
      return []
    }
    return Array(entry.children)
  }

  mutating func items(_ key: String) -> [ConfigValue] {
    guard let entry = value[key] else { return [] }
    guard entry.kind == .array else {
      report("`\(key)` is a list", at: entry, help: nil)
      return []
    }
    return Array(entry.children)
  }

  /// One of the raw values of an enumeration.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String, _: Choice.Type) -> Choice? {
    guard let text = text(key), let entry = value[key] else { return nil }
    return choice(text, at: entry, Choice.self)
  }

  mutating func choices<Choice: RawRepresentable<String> & CaseIterable>(_ key: String, _: Choice.Type) -> [Choice] {
    guard let entry = value[key] else { return [] }
    return texts(key).compactMap { choice($0, at: entry, Choice.self) }
  }

  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ text: String, at entry: ConfigValue, _: Choice.Type
  ) -> Choice? {
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    report(
      "`\(text)` is not one of the values of `\(entry.key)`", at: entry,
      help: NearestName.nearest(to: text, in: known).map { "did you mean `\($0)`?" }
        ?? "one of: \(known.joined(separator: ", "))")
    return nil
  }

  mutating func report(_ message: String, at place: ConfigValue, help: String?) {
    findings.append(
      Finding(
        rule: "invalid-schema", severity: .error, group: .schema, message: message, primary: place.anchorLabel(),
        help: help, path: place.path.description))
  }

  mutating func add(_ others: [Finding]) {
    findings += others
  }
}
