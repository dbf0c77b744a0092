import ConfigTree
import Findings

/// Reads shapes, fields and keys of the schema language; every keyword is described in docs/schemas.md.
struct ShapeReader {
  let patterns: [String: NamedPattern]
  private(set) var findings: [Finding] = []

  init(patterns: [String: NamedPattern]) {
    self.patterns = patterns
  }

  static let shapeKeywords = [
    "type", "also_accepts", "crashes_on", "non_empty", "pattern", "max_length", "one_of", "ignore_case", "discouraged",
    "minimum", "maximum", "integer", "warn_above", "items", "min_items", "unique_by", "fields", "unknown_keys",
    "values",
    "at_least_one", "exclusive", "requires", "forbids", "overrides", "takes_preview_keys", "refers", "check", "noun",
    "list_key", "id",
  ]
  static let fieldKeywords = ["required", "deprecated", "removed", "experimental", "only", "summary"]
  static let keyKeywords = [
    "title", "summary", "docs", "inherited", "removed", "retired", "computed", "experimental", "ignores_empty",
    "level_checks", "previews", "pages", "pages_tolerates", "metadata", "renamed_from", "excludes",
  ]

  // MARK: Shapes

  /// `string`, or a table of keywords of which `type` is one.
  mutating func readShape(_ value: ConfigValue, besides: [String] = []) -> Shape {
    if let word = value.string { return Shape(types: types([word], at: value)) }
    var table = SchemaTable(value, allowing: Self.shapeKeywords + besides)
    let shape = readShape(&table)
    findings += table.findings
    return shape
  }

  mutating func readShape(_ table: inout SchemaTable, defaultTypes: ValueTypes? = nil) -> Shape {
    var types = defaultTypes ?? []
    if let value = table.value["type"] {
      types = self.types(table.texts("type"), at: value)
    } else if defaultTypes == nil {
      table.report("`type` is missing", at: table.value, help: "add `type: string` or another type")
    }
    var pattern: NamedPattern?
    if let name = table.text("pattern"), let value = table.value["pattern"] {
      pattern = patterns[name]
      if pattern == nil {
        table.report(
          "there is no pattern `\(name)`", at: value,
          help: NearestName.nearest(to: name, in: patterns.keys.sorted()).map { "did you mean `\($0)`?" }
            ?? "name it in patterns.yaml")
      }
    }
    var oneOf: [String] = []
    var oneOfNumbers: [Double] = []
    for item in table.items("one_of") {
      if let text = item.string {
        oneOf.append(text)
      } else if let number = item.number {
        oneOfNumbers.append(number)
      } else {
        table.report("a text or a number is wanted here", at: item, help: nil)
      }
    }
    return Shape(
      types: types,
      alsoAccepts: typeList(&table, "also_accepts"),
      crashesOn: typeList(&table, "crashes_on"),
      isNonEmpty: table.flag("non_empty"),
      pattern: pattern?.pattern,
      patternSummary: pattern?.summary ?? "",
      maximumLength: table.integer("max_length"),
      oneOf: oneOf,
      ignoresCase: table.flag("ignore_case"),
      discouraged: table.entries("discouraged").map {
        Shape.Discouraged(value: $0.key, help: $0.string ?? "")
      },
      minimum: table.number("minimum"),
      maximum: table.number("maximum"),
      isInteger: table.flag("integer"),
      oneOfNumbers: oneOfNumbers,
      warnAbove: table.number("warn_above"),
      items: table.value["items"].map { readShape($0) },
      minimumCount: table.integer("min_items") ?? 0,
      uniqueBy: table.texts("unique_by"),
      fields: table.entries("fields").map { readField($0) },
      unknownKeys: table.choice("unknown_keys", Shape.UnknownKeys.self) ?? .warning,
      values: table.value["values"].map { readShape($0) },
      constraints: constraints(&table),
      takesPreviewKeys: table.flag("takes_preview_keys"),
      id: table.value["id"].flatMap { readID($0) },
      reference: table.value["refers"].flatMap { readReference($0) },
      checks: table.choices("check", CheckName.self),
      noun: table.text("noun") ?? "", listKey: table.text("list_key") ?? "")
  }

  private mutating func readID(_ value: ConfigValue) -> ResourceID? {
    var table = SchemaTable(value, allowing: ["form", "of"])
    defer { findings += table.findings }
    guard let form = table.choice("form", ResourceID.Form.self), let noun = table.requiredText("of") else { return nil }
    return ResourceID(form: form, noun: noun)
  }

  /// `name: string`, or a table of the keywords of a shape and of a field.
  mutating func readField(_ value: ConfigValue) -> Field {
    if value.string != nil { return Field(value.key, readShape(value)) }
    var table = SchemaTable(value, allowing: Self.shapeKeywords + Self.fieldKeywords)
    let shape = readShape(&table)
    var isDevelopmentOnly = false
    if let only = table.text("only"), let entry = table.value["only"] {
      isDevelopmentOnly = only == "development"
      if !isDevelopmentOnly { table.report("`only` is `development`", at: entry, help: nil) }
    }
    let field = Field(
      value.key, shape,
      isRequired: table.flag("required"),
      deprecated: table.text("deprecated"),
      removed: table.text("removed"),
      isExperimental: table.flag("experimental"),
      isDevelopmentOnly: isDevelopmentOnly,
      summary: table.text("summary") ?? "")
    findings += table.findings
    return field
  }

  private mutating func readReference(_ value: ConfigValue) -> WorkerReference? {
    var table = SchemaTable(value, allowing: ["worker", "environment", "entrypoint", "class", "as"])
    defer { findings += table.findings }
    guard let worker = table.requiredText("worker"), let role = table.requiredText("as") else { return nil }
    return WorkerReference(
      worker: worker, environment: table.text("environment"), entrypoint: table.text("entrypoint"),
      className: table.text("class"), role: role)
  }

  private mutating func constraints(_ table: inout SchemaTable) -> [Constraint] {
    var result: [Constraint] = []
    result += table.textLists("at_least_one").map(Constraint.atLeastOne)
    result += table.textLists("exclusive").map(Constraint.exclusive)
    for entry in table.entries("requires") { result.append(.requires(entry.key, keys(entry))) }
    for entry in table.entries("forbids") { result.append(.forbids(entry.key, keys(entry))) }
    for entry in table.entries("overrides") { result += keys(entry).map { .overrides(entry.key, $0) } }
    return result
  }

  private func keys(_ entry: ConfigValue) -> [String] {
    entry.string.map { [$0] } ?? entry.children.compactMap(\.string)
  }

  private mutating func typeList(_ table: inout SchemaTable, _ key: String) -> ValueTypes {
    table.value[key].map { types(table.texts(key), at: $0) } ?? []
  }

  private mutating func types(_ names: [String], at value: ConfigValue) -> ValueTypes {
    var result: ValueTypes = []
    for name in names {
      if let known = ValueTypes.names.first(where: { $0.name == name }) {
        result.insert(known.types)
      } else {
        let all = ValueTypes.names.map(\.name)
        findings.append(
          Finding(
            rule: "invalid-schema", severity: .error, group: .schema, message: "there is no type `\(name)`",
            primary: value.label(),
            help: NearestName.nearest(to: name, in: all).map { "did you mean `\($0)`?" }
              ?? "one of: \(all.joined(separator: ", "))",
            path: value.path.description))
      }
    }
    return result
  }

  // MARK: Keys

  /// A setting: the keywords of a shape and of a key.
  mutating func readKey(_ value: ConfigValue) -> KeySchema? {
    var table = SchemaTable(value, allowing: Self.shapeKeywords + Self.keyKeywords)
    let shape = readShape(&table, defaultTypes: value["type"] == nil && table.has("retired") ? .any : nil)
    let key = readKey(value.key, &table, shape: shape)
    findings += table.findings
    return key
  }

  mutating func readKey(_ name: String, _ table: inout SchemaTable, shape: Shape) -> KeySchema {
    var status = KeySchema.Status.active
    if let help = table.text("removed") { status = .removed(help: help) }
    if let help = table.text("retired") { status = .retired(help: help) }
    if table.flag("computed") { status = .computed }
    let inheritance = table.choice("inherited", Inheritance.self)
    if inheritance == nil, case .active = status {
      table.report("`inherited` is missing", at: table.value, help: "`true`, `false` or `top_level_only`")
    }
    return KeySchema(
      name, title: table.text("title") ?? "", summary: table.text("summary") ?? "", docs: table.text("docs"),
      inheritance: inheritance ?? .topLevelOnly, status: status, isExperimental: table.flag("experimental"),
      ignoresEmptyString: table.flag("ignores_empty"), shape: shape,
      checks: table.choices("level_checks", CheckName.self), isPreviewKey: table.flag("previews"),
      isPagesKey: table.flag("pages"), pagesTolerates: table.text("pages_tolerates"),
      metadata: table.value["metadata"].flatMap { readMetadata($0) }, renamedFrom: table.texts("renamed_from"),
      excludes: table.texts("excludes"))
  }

  private mutating func readMetadata(_ value: ConfigValue) -> MetadataMapping? {
    var table = SchemaTable(value, allowing: ["order", "member", "when", "as"])
    let mapping = MetadataMapping(
      order: table.integer("order") ?? 0, member: table.requiredText("member") ?? "",
      condition: table.choice("when", MetadataMapping.Condition.self) ?? .defined,
      transformation: table.choice("as", MetadataMapping.Transformation.self) ?? .copy)
    findings += table.findings
    return mapping
  }

  mutating func take(_ others: [Finding]) {
    findings += others
  }
}
