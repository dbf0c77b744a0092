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
    let isNoticed = hasIndices && shape.values == nil && (shape.unknownKeys == .warning || shape.unknownKeys == .stop)
    if isNoticed && shape.unknownKeys == .stop {
      reportPassingForTable(value, type, shape)
      return true
    }
    if type == .list, let values = shape.values {
      for item in value.children { check(item, values) }
    }
    guard !shape.fields.contains(where: \.isRequired) else {
      // wrangler warns about the indices besides; that is the same mistake.
      reportTypeMismatch(value, shape)
      return false
    }
    if isNoticed { reportPassingForTable(value, type, shape) }
    let errors = errorCount
    for check in shape.checks { run(check, value) }
    return errorCount == errors
  }

  private mutating func reportPassingForTable(_ value: ConfigValue, _ type: ValueTypes, _ shape: Shape) {
    report(
      .warning, "type-mismatch",
      "\(subject(value)) is \(nouns.text(type)) where \(nouns.table) belongs, so wrangler reads nothing of it",
      at: value,
      value: true, help: typeHelp(value, shape) ?? "write \(nouns.table): `{ … }`")
  }

  /// "`kv_namespaces[0].id`", or "this entry" for what has no key.
  func subject(_ value: ConfigValue) -> String {
    value.keySpan == nil ? (value.isRoot ? "the config" : "`\(value.path)`") : "`\(value.key)`"
  }

  mutating func reportTypeMismatch(_ value: ConfigValue, _ shape: Shape) {
    let type = ValueTypes(of: value)
    let isOnlyWrongType = !shape.types.contains(type) && shape.types.union(type) == .any
    let wanted = shape.noun.isEmpty ? nouns.text(shape.types) : shape.noun
    report(
      .error, "type-mismatch",
      isOnlyWrongType
        ? "\(subject(value)) cannot be \(nouns.text(type))"
        : "\(subject(value)) has to be \(wanted), but is \(nouns.text(type))",
      at: value, value: true, help: typeHelp(value, shape), fixes: typeFixes(value, shape))
  }

  mutating func reportTypeMismatch(_ value: ConfigValue, wanted types: ValueTypes, oneOf choices: [String] = []) {
    reportTypeMismatch(value, Shape(types: types, oneOf: choices))
  }

  private func typeHelp(_ value: ConfigValue, _ shape: Shape) -> String? {
    let types = shape.types
    if types == .string && !shape.oneOf.isEmpty { return Self.text(ofChoices: shape.oneOf) }
    switch value.kind {
    case .offsetDateTime, .localDateTime, .localDate, .localTime:
      return types.contains(.string) ? "put the date in quotes: `\"\(value.sourceText)\"`" : nil
    case .integer, .float, .boolean:
      if types.contains(.string) && shape.noun.isEmpty { return "put it in quotes: `\"\(value.sourceText)\"`" }
      return types == .boolean ? "write `true` or `false`" : nil
    case .string:
      if let literal = unquoted(value, types) { return "write `\(literal)` without quotes" }
      if types == .boolean { return "write `true` or `false`" }
      if types.contains(.list) { return "write \(nouns.list): `[\(value.sourceText)]`" }
      let required = shape.fields.filter { $0.isRequired && $0.shape.types == .string }
      guard types.contains(.table), required.count == 1, let text = value.string, !text.isEmpty else { return nil }
      return "write `{ \(nouns.entry(required[0].key.text, text)) }`"
    case .table:
      guard types == .list else { return nil }
      if document.format == .toml && value.origin == .header {
        return "each entry needs double brackets: `[[\(value.key)]]`"
      }
      return shape.items?.types.contains(.table) ?? false
        ? "put the entry into \(nouns.list): `[{ … }]`" : "write \(nouns.list): `[ … ]`"
    case .array:
      if !shape.listKey.isEmpty { return "`\(shape.listKey)` takes a list" }
      guard types.contains(.table) else { return nil }
      if value.origin == .arrayOfTables && value.count == 1 {
        return "write it with single brackets: `[\(value.key)]`"
      }
      let lists = shape.fields.filter { $0.shape.types == .list }
      if lists.count == 1 { return "put the list under `\(lists[0].key.text)`, inside \(nouns.table)" }
      return value.count == 1 && value.children.allSatisfy { $0.kind == .table }
        ? "write the entry without the brackets `[ ]` around it" : "write \(nouns.table): `{ … }`"
    default: return nil
    }
  }

  /// The boolean or number that stands in the quotes of `value`, where one is wanted.
  private func unquoted(_ value: ConfigValue, _ types: ValueTypes) -> String? {
    guard let text = value.string, !types.contains(.string) else { return nil }
    if types.contains(.boolean), text == "true" || text == "false" { return text }
    if types.contains(.number), text.utf8.count <= 9, let number = Int(text), String(number) == text { return text }
    return nil
  }

  private func typeFixes(_ value: ConfigValue, _ shape: Shape) -> [Fix] {
    func replacement(_ title: String, _ new: String) -> [Fix] {
      [Fix(title: title, applicability: .safe, edits: [TextEdit(span: value.span, replacement: new)])]
    }
    if value.kind.isDate && shape.types.contains(.string) {
      return replacement("put the date in quotes", "\"\(value.sourceText)\"")
    }
    if value.kind == .string, let literal = unquoted(value, shape.types) {
      return replacement("remove the quotes", literal)
    }
    return bracketFix(value, shape).map { [$0] } ?? []
  }

  /// The value as the only entry of the list that is wanted; the only entry of a list as the value that is wanted; or the
  /// key that takes the list.
  private func bracketFix(_ value: ConfigValue, _ shape: Shape) -> Fix? {
    func fix(_ title: String, _ edits: [TextEdit]) -> Fix { Fix(title: title, applicability: .safe, edits: edits) }
    func inBrackets(_ title: String) -> Fix {
      let ends = [value.span.start, value.span.end].map { ByteSpan(at: $0) }
      return fix(title, [TextEdit(span: ends[0], replacement: "["), TextEdit(span: ends[1], replacement: "]")])
    }
    if value.kind == .array {
      if !shape.listKey.isEmpty, value.keySpan != nil, value.origin == .inline,
        value.parent?[KeyName(shape.listKey)] == nil
      {
        return renaming(value, to: shape.listKey)
      }
      guard value.origin == .arrayOfTables, shape.types.contains(.table), value.count == 1,
        let header = value.children.first(where: { $0.origin == .header })?.span
      else { return nil }
      let outer = [ByteSpan(header.start, header.start + 1), ByteSpan(header.end - 1, header.end)]
      return fix("use single brackets", outer.map { TextEdit(span: $0, replacement: "") })
    }
    guard shape.types.contains(.list), shape.items?.types.accept(value) ?? true else { return nil }
    switch value.origin {
    // A comma may part several that stand in one text.
    case .inline:
      return value.string?.utf8.contains(UInt8(ascii: ",")) ?? false ? nil : inBrackets("put it into brackets")
    // What stands in front of its header made it a table already.
    case .header where value.children.allSatisfy { $0.anchor.start > value.span.start }:
      return inBrackets("use double brackets")
    default: return nil
    }
  }

  // MARK: Scalars

  private mutating func checkString(_ value: ConfigValue, _ shape: Shape) {
    if shape.isNonEmpty && value.isEmptyString {
      report(
        .error, "empty-value", "\(subject(value)) is empty", at: value, value: true,
        help: "give it a value, or remove it")
      return
    }
    if let limit = shape.maximumLength, let count = value.withStringBytes({ $0.count }), count > limit {
      report(
        .error, "out-of-range", "\(subject(value)) has to have at most \(limit) characters, but has \(count)",
        at: value,
        value: true, help: "shorten it")
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

  /// - Parameter reason: why `text` is no choice here although it is one elsewhere; replaces the message.
  mutating func reportNotOneOf(
    _ value: ConfigValue, _ text: String, _ choices: [String], because reason: (message: String, place: Label)? = nil
  ) {
    let nearest = reason == nil ? NearestName.nearest(to: text, in: choices) : nil
    var fixes: [Fix] = []
    if let nearest {
      fixes = [
        Fix(
          title: "write `\(nearest)`", applicability: .unsafe,
          edits: [TextEdit(span: value.span, replacement: ConfigPath.quoted(nearest))])
      ]
    }
    let named = value.keySpan == nil ? "`\(value.parent?.key ?? "")`" : subject(value)
    report(
      .error, "not-one-of",
      reason?.message ?? (text.isEmpty ? "\(subject(value)) is empty" : "`\(text)` is no value of \(named)"), at: value,
      value: true, label: nearest.map { "did you mean `\($0)`?" }, secondary: reason.map { [$0.place] } ?? [],
      help: Self.text(ofChoices: choices), fixes: fixes)
  }

  private static func text(ofChoices choices: [String]) -> String {
    choices.count == 1
      ? "the only value is `\(choices[0])`" : "one of: \(choices.map { "`\($0)`" }.joined(separator: ", "))"
  }

  private mutating func checkNumber(_ value: ConfigValue, _ shape: Shape) {
    guard let number = value.number else { return }
    func reportRange(_ severity: Severity, _ limit: String) {
      var help: String?
      if let minimum = shape.minimum, let maximum = shape.maximum {
        help = "allowed: \(Self.text(minimum)) to \(Self.text(maximum))"
      }
      report(
        severity, "out-of-range",
        "\(subject(value)) \(severity == .error ? "has to" : "should") be \(limit), but is \(value.sourceText)",
        at: value,
        value: true, help: help)
    }
    if shape.isInteger && !(number.isFinite && number.rounded(.towardZero) == number) {
      return reportRange(.error, "a whole number")
    }
    if !shape.oneOfNumbers.isEmpty && !shape.oneOfNumbers.contains(number) {
      return report(
        .error, "not-one-of", "\(value.sourceText) is no value of \(subject(value))", at: value, value: true,
        help: "one of: \(shape.oneOfNumbers.map(Self.text).joined(separator: ", "))")
    }
    if let minimum = shape.minimum, number < minimum {
      reportRange(.error, "at least \(Self.text(minimum))")
    } else if let maximum = shape.maximum, number > maximum {
      reportRange(.error, "at most \(Self.text(maximum))")
    } else if let limit = shape.warnAbove, number > limit {
      reportRange(.warning, "at most \(Self.text(limit))")
    }
  }

  /// Without a fraction where there is none.
  static func text(_ number: Double) -> String { Int(exactly: number).map { String($0) } ?? "\(number)" }

  // MARK: Lists

  private mutating func checkList(_ value: ConfigValue, _ shape: Shape) {
    if value.count < shape.minimumCount {
      report(
        .error, "empty-value",
        value.count == 0 ? "\(subject(value)) is empty" : "\(subject(value)) needs \(shape.minimumCount) entries",
        at: value, value: true, help: "add an entry")
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
        value: true, secondary: [(first[keys[0]] ?? first).label("first here")], help: "change or remove one of them")
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
          entry, in: value, known: fields.map(\.key.text),
          required: shape.unknownKeys == .stop ? [] : fields.filter(\.isRequired).map(\.key.text),
          severity: shape.unknownKeys == .error ? .error : .warning)
      }
      if hasUnknown && shape.unknownKeys == .stop { return }
    }
    for field in fields {
      guard let entry = value[field.key] else {
        if field.isRequired { reportMissing(field.key.text, in: value, of: shape, fields: fields) }
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
      report(
        .warning, "experimental-key", "`\(entry.key)` is experimental and may change", at: entry,
        help: "expect to adapt it to later versions of wrangler")
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
        for conflict in present.dropFirst() {
          report(
            .error, "conflicting-keys", "`\(first.key)` and `\(conflict.key)` exclude each other", at: conflict,
            secondary: [otherKey(first, than: conflict)], help: "keep one of them")
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
          secondary: [otherKey(entry, than: conflict)], help: "keep one of them")
      }
    case .overrides(let key, let other):
      guard let entry = value[key], let conflict = value[other], conflict.boolean == true else { return }
      report(
        .warning, "conflicting-keys", "`\(other)` has no effect beside `\(key)`", at: conflict,
        secondary: [otherKey(entry, than: conflict)], help: "remove one of them")
    }
  }

  /// Labels one of two keys that exclude each other, where the finding is about `conflict`.
  func otherKey(_ key: ConfigValue, than conflict: ConfigValue) -> Label {
    key.anchorLabel(key.anchor.start < conflict.anchor.start ? "first here" : "the other one")
  }

  /// A misspelt key is one mistake: the finding about it and this one refer to each other.
  private mutating func reportMissing(_ key: String, in table: ConfigValue, of shape: Shape, fields: [Field]) {
    let misspelt = table.children.first { entry in
      !fields.contains { entry.hasKey($0.key) }
        && Meant(entry.key, among: fields.map(\.key.text), in: table)?.name == key
    }
    let isFixedThere = shape.unknownKeys != .ignore
    report(
      .error, "missing-key", "\(subject(table)) has no `\(key)`", at: table,
      secondary: misspelt.map { [$0.anchorLabel("did you mean `\(key)`?")] } ?? [],
      help: misspelt.map { "rename `\($0.key)` to `\(key)`" } ?? "add `\(key)`",
      fixes: misspelt.map { isFixedThere ? [] : [renaming($0, to: key)] } ?? [])
  }

  /// - Parameter required: the fields that have to be there.
  mutating func reportUnknown(
    _ entry: ConfigValue, in table: ConfigValue, known: [String], required: [String] = [], severity: Severity
  ) {
    let meant = Meant(entry.key, among: known, in: table)
    let isNeeded = meant.map { !$0.isPresent && required.contains($0.name) } ?? false
    report(
      severity, "unknown-key", "`\(entry.key)` is unknown to wrangler \(options.wranglerVersion)", at: entry,
      label: severity == .warning ? "has no effect" : nil,
      notes: isNeeded ? ["for this reason \(subject(table)) has no `\(meant?.name ?? "")`"] : [],
      help: meant?.help
        ?? (known.count <= 12 && !known.isEmpty
          ? "known here: \(known.map { "`\($0)`" }.joined(separator: ", "))" : nil),
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
