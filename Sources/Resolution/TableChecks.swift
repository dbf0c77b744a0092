import BindingSchema
import ConfigTree
import Findings

/// The keys of a table: what they hold, which are missing, unknown or exclude each other.
extension Checker {
  mutating func checkTable(_ value: ConfigValue, _ shape: Shape) {
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
