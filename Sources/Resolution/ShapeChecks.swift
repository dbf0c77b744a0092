import BindingSchema
import ConfigTree
import Findings

/// The keywords of the schema language, applied to a value.
extension Checker {
  /// Checks `value` against `shape`; returns whether no error was found in it.
  @discardableResult
  mutating func check(_ value: ConfigValue, _ shape: Shape) -> Bool {
    let type = ValueTypes(of: value)
    guard shape.types.contains(type) else {
      return checkAccident(value, type, shape)
    }
    let errors = errorCount
    switch type {
    case .string: checkString(value, shape)
    case .number: checkNumber(value, shape)
    case .list: checkList(value, shape)
    case .table: checkTable(value, shape)
    default: break
    }
    for check in shape.checks { run(check, value) }
    return errorCount == errors
  }

  /// A value of a type that nobody means here.
  private mutating func checkAccident(_ value: ConfigValue, _ type: ValueTypes, _ shape: Shape) -> Bool {
    guard shape.alsoAccepts.accept(value), !shape.crashesOn.accept(value) else {
      reportTypeMismatch(value, shape)
      return false
    }
    // JavaScript takes a list or a text where only an object is asked for, and reads it as one with the keys 0, 1, ….
    guard shape.types.contains(.table), value.isTruthy else { return true }
    let hasIndices = type == .list ? value.count > 0 : type == .string && !value.isEmptyString
    if hasIndices && shape.values == nil && (shape.unknownKeys == .warning || shape.unknownKeys == .stop) {
      report(
        .warning, "type-mismatch", "\(subject(value)) is \(nouns.text(of: value)) where \(nouns.table) belongs",
        at: value,
        value: true, help: "wrangler takes it for \(nouns.table) without the keys it needs; write \(nouns.table)")
      if shape.unknownKeys == .stop { return true }
    }
    if type == .list, let values = shape.values {
      for item in value.children { check(item, values) }
    }
    let missing = shape.fields.filter(\.isRequired).map(\.key.text)
    guard missing.isEmpty else {
      reportTypeMismatch(value, shape)
      return false
    }
    let errors = errorCount
    for check in shape.checks { run(check, value) }
    return errorCount == errors
  }

  /// "`kv_namespaces[0].id`", or "this entry" for what has no key.
  func subject(_ value: ConfigValue) -> String {
    value.keySpan == nil ? (value.isRoot ? "the config" : "`\(value.path)`") : "`\(value.key)`"
  }

  private mutating func reportTypeMismatch(_ value: ConfigValue, _ shape: Shape) {
    let wanted = shape.noun.isEmpty ? nouns.text(shape.types) : shape.noun
    report(
      .error, "type-mismatch", "\(subject(value)) has to be \(wanted), but is \(nouns.text(of: value))", at: value,
      value: true, label: "\(wanted) is wanted here", help: typeHelp(value, shape), fixes: typeFixes(value, shape))
  }

  private func typeHelp(_ value: ConfigValue, _ shape: Shape) -> String? {
    switch value.kind {
    case .offsetDateTime, .localDateTime, .localDate,
      .localTime where shape.types.contains(.string):
      "put the date in quotes: `\"\(value.sourceText)\"`"
    case .integer,
      .float where shape.types.contains(.string):
      "put it in quotes: `\"\(value.sourceText)\"`"
    case .boolean where shape.types.contains(.string): "put it in quotes: `\"\(value.sourceText)\"`"
    case .string where shape.types.contains(.boolean) && (value.isString("true") || value.isString("false")):
      "write `\(value.string ?? "")` without quotes"
    case .string where shape.types.contains(.list) && !shape.types.contains(.string):
      "write a list: `[\(value.sourceText)]`"
    case .table where shape.types == .list && document.format == .toml && value.origin == .header:
      "each entry needs double brackets: `[[\(value.key)]]`"
    case .table where shape.types == .list: "put the entry into a list: `[ … ]`"
    case .array where shape.types == .table: "only one entry is possible here: write it without the list"
    default: nil
    }
  }

  private func typeFixes(_ value: ConfigValue, _ shape: Shape) -> [Fix] {
    let text = value.sourceText
    func replacement(_ title: String, _ new: String) -> [Fix] {
      [Fix(title: title, applicability: .safe, edits: [TextEdit(span: value.span, replacement: new)])]
    }
    if value.kind.isDate && shape.types.contains(.string) {
      return replacement("put the date in quotes", "\"\(text)\"")
    }
    if value.kind == .string && shape.types == .boolean, value.isString("true") || value.isString("false") {
      return replacement("remove the quotes", value.string ?? "")
    }
    return []
  }

  // MARK: Scalars

  private mutating func checkString(_ value: ConfigValue, _ shape: Shape) {
    if shape.isNonEmpty && value.isEmptyString {
      report(
        .error, "empty-value", "\(subject(value)) is empty", at: value, value: true,
        help: "give it a value, or remove the key")
      return
    }
    if let limit = shape.maximumLength, let count = value.withStringBytes({ $0.count }), count > limit {
      report(
        .error, "out-of-range", "\(subject(value)) is longer than \(limit) characters", at: value, value: true)
    }
    if let pattern = shape.pattern, value.withStringBytes({ pattern.matches($0) }) == false {
      let text = value.string ?? ""
      report(
        .error, "pattern-mismatch", "\(subject(value)) is `\(text)`, which is not allowed here", at: value, value: true,
        help: "allowed: \(shape.patternSummary)")
    }
    if !shape.oneOf.isEmpty, let text = value.string {
      let known =
        shape.ignoresCase ? shape.oneOf.contains { $0.lowercased() == text.lowercased() } : shape.oneOf.contains(text)
      if !known { reportNotOneOf(value, text, shape.oneOf) }
    }
    for discouraged in shape.discouraged where value.isString(discouraged.value) {
      report(
        .warning, "discouraged-value", "`\(discouraged.value)` is an outdated value of \(subject(value))", at: value,
        value: true, help: discouraged.help)
    }
  }

  mutating func reportNotOneOf(_ value: ConfigValue, _ text: String, _ choices: [String]) {
    let nearest = NearestName.nearest(to: text, in: choices)
    var fixes: [Fix] = []
    if let nearest {
      fixes = [
        Fix(
          title: "write `\(nearest)`", applicability: .unsafe,
          edits: [TextEdit(span: value.span, replacement: ConfigPath.quoted(nearest))])
      ]
    }
    report(
      .error, "not-one-of", "`\(text)` is no value of \(subject(value))", at: value, value: true,
      label: nearest.map { "did you mean `\($0)`?" },
      help: "one of: \(choices.map { "`\($0)`" }.joined(separator: ", "))",
      fixes: fixes)
  }

  private mutating func checkNumber(_ value: ConfigValue, _ shape: Shape) {
    guard let number = value.number else { return }
    if shape.isInteger && !(number.isFinite && number.rounded(.towardZero) == number) {
      report(.error, "out-of-range", "\(subject(value)) has to be a whole number", at: value, value: true)
      return
    }
    if !shape.oneOfNumbers.isEmpty && !shape.oneOfNumbers.contains(number) {
      let choices = shape.oneOfNumbers.map { $0.rounded() == $0 ? String(Int($0)) : String($0) }
      report(
        .error, "not-one-of", "\(value.sourceText) is no value of \(subject(value))", at: value, value: true,
        help: "one of: \(choices.joined(separator: ", "))")
      return
    }
    func plain(_ number: Double) -> String { number.rounded() == number ? String(Int(number)) : String(number) }
    if let minimum = shape.minimum, number < minimum {
      report(.error, "out-of-range", "\(subject(value)) is smaller than \(plain(minimum))", at: value, value: true)
    } else if let maximum = shape.maximum, number > maximum {
      report(.error, "out-of-range", "\(subject(value)) is larger than \(plain(maximum))", at: value, value: true)
    } else if let limit = shape.warnAbove, number > limit {
      report(.warning, "out-of-range", "\(subject(value)) is larger than \(plain(limit))", at: value, value: true)
    }
  }

  // MARK: Lists

  private mutating func checkList(_ value: ConfigValue, _ shape: Shape) {
    if value.count < shape.minimumCount {
      report(
        .error, "empty-value",
        value.count == 0 ? "\(subject(value)) is empty" : "\(subject(value)) needs \(shape.minimumCount) items",
        at: value,
        value: true)
    }
    if let items = shape.items {
      for item in value.children { check(item, items) }
    }
    if !shape.uniqueBy.isEmpty { checkUnique(value, shape.uniqueBy) }
  }

  private mutating func checkUnique(_ list: ConfigValue, _ fields: [String]) {
    let keys = fields.map { KeyName($0) }
    var seen: [[String]: ConfigValue] = [:]
    for item in list.children where item.kind == .table {
      let identity = keys.map { key in
        // An absent field is equal to another absent one.
        item[key].map { $0.string ?? $0.number.map { "\($0)" } ?? $0.sourceText } ?? ""
      }
      guard let first = seen[identity] else {
        seen[identity] = item
        continue
      }
      let place = item[keys[0]] ?? item
      report(
        .error, "duplicate-entry", "two entries of \(subject(list)) have the same \(listed(fields, "and"))", at: place,
        value: true, secondary: [(first[keys[0]] ?? first).label("first here")])
    }
  }

  // MARK: Tables

  private mutating func checkTable(_ value: ConfigValue, _ shape: Shape) {
    let fields = shape.takesPreviewKeys ? schemas.previewFields : shape.fields
    if let values = shape.values {
      for entry in value.children { check(entry, values) }
      if fields.isEmpty { return }
    }
    // A table of which nothing is known takes anything.
    if shape.unknownKeys != .ignore && shape.values == nil && !fields.isEmpty {
      var hasUnknown = false
      for entry in value.children where !fields.contains(where: { entry.hasKey($0.key) }) {
        hasUnknown = true
        reportUnknown(
          entry, in: value, known: fields.map(\.key.text), severity: shape.unknownKeys == .error ? .error : .warning)
      }
      if hasUnknown && shape.unknownKeys == .stop { return }
    }
    for field in fields {
      guard let entry = value[field.key] else {
        if field.isRequired { reportMissing(field.key.text, in: value, fields: fields) }
        continue
      }
      check(entry, field)
    }
    for constraint in shape.constraints { check(value, constraint) }
  }

  private mutating func check(_ entry: ConfigValue, _ field: Field) {
    if let help = field.removed {
      report(.error, "removed-key", "`\(entry.key)` was removed from wrangler", at: entry, help: help)
      return
    }
    if let help = field.deprecated {
      report(.warning, "deprecated-key", "`\(entry.key)` is deprecated", at: entry, help: help)
    }
    if field.isExperimental {
      report(.warning, "experimental-key", "`\(entry.key)` is experimental and may change", at: entry)
    }
    check(entry, field.shape)
  }

  private mutating func check(_ value: ConfigValue, _ constraint: Constraint) {
    switch constraint {
    case .atLeastOne(let keys):
      if !keys.contains(where: { value[$0] != nil }) {
        report(
          .error, "missing-key", "\(subject(value)) needs \(listed(keys))", at: value, help: "add \(listed(keys))")
      }
    case .exclusive(let keys):
      let present = keys.compactMap { value[$0] }
      if let first = present.first {
        for other in present.dropFirst() {
          report(
            .error, "conflicting-keys", "`\(first.key)` and `\(other.key)` exclude each other", at: other,
            secondary: [first.anchorLabel("first here")], help: "keep one of them")
        }
      }
    case .requires(let key, let others):
      guard let entry = value[key] else { return }
      for other in others where value[other] == nil {
        report(
          .error, "missing-key", "`\(key)` needs `\(other)` beside it", at: entry,
          help: "add `\(other)`, or remove `\(key)`")
      }
    case .forbids(let key, let others):
      guard let entry = value[key] else { return }
      for other in others {
        guard let conflict = value[other] else { continue }
        report(
          .error, "conflicting-keys", "`\(key)` and `\(other)` exclude each other", at: conflict,
          secondary: [entry.anchorLabel("because of this")], help: "keep one of them")
      }
    case .overrides(let key, let other):
      guard value[key] != nil, let conflict = value[other], conflict.boolean == true else { return }
      report(
        .warning, "conflicting-keys", "`\(other)` has no effect beside `\(key)`", at: conflict,
        help: "remove one of them")
    }
  }

  private mutating func reportMissing(_ key: String, in table: ConfigValue, fields: [Field]) {
    // A misspelt key is one mistake, not two.
    let misspelt = table.children.first { entry in
      !fields.contains { entry.hasKey($0.key) } && NearestName.nearest(to: entry.key, in: [key]) != nil
    }
    report(
      .error, "missing-key", "\(subject(table)) has no `\(key)`", at: table,
      secondary: misspelt.map { [$0.anchorLabel("did you mean `\(key)`?")] } ?? [], help: "add `\(key)`")
  }

  mutating func reportUnknown(_ entry: ConfigValue, in table: ConfigValue, known: [String], severity: Severity) {
    let meant = Meant(entry.key, among: known, in: table)
    report(
      severity, "unknown-key", "`\(entry.key)` is unknown to wrangler \(options.wranglerVersion)", at: entry,
      label: meant == nil ? "has no effect" : nil,
      help: meant?.help
        ?? (known.count <= 12 && !known.isEmpty ? "known here: \(known.map { "`\($0)`" }.joined(separator: ", "))" : nil),
      fixes: fixes(for: meant, entry))
  }

  /// The key that was probably meant by an unknown one.
  struct Meant {
    var name: String
    /// It is in the table already, so that renaming would make two of it.
    var isPresent: Bool
    /// A slip of the fingers, or another spelling of the same words.
    var isSure: Bool

    init?(_ key: String, among known: [String], in table: ConfigValue) {
      guard let match = NearestName.match(for: key, in: known) else { return nil }
      (name, isPresent, isSure) = (match.name, table[match.name] != nil, match.distance <= 2)
    }

    init(renamed name: String, in table: ConfigValue) {
      (self.name, isPresent, isSure) = (name, table[name] != nil, true)
    }

    var help: String {
      isPresent ? "`\(name)` is here already; remove this one" : "did you mean `\(name)`?"
    }
  }

  func fixes(for meant: Meant?, _ entry: ConfigValue) -> [Fix] {
    guard let meant, !meant.isPresent else { return [] }
    return [renaming(entry, to: meant.name, applicability: meant.isSure ? .safe : .unsafe)]
  }

  func renaming(_ entry: ConfigValue, to name: String, applicability: Applicability = .safe) -> Fix {
    let quoted = document.format != .toml || !ConfigPath.isBare(name)
    return Fix(
      title: "rename to `\(name)`", applicability: applicability,
      edits: [TextEdit(span: entry.anchor, replacement: quoted ? ConfigPath.quoted(name) : name)])
  }
}
