import ConfigTree
import Findings

/// Reads a file of `schemas/bindings/`: one kind of binding and the key it is declared under.
struct BindingKindReader {
  private var shapes: ShapeReader
  private var own: [Finding] = []

  var findings: [Finding] { shapes.findings + own }

  init(shapes: ShapeReader) {
    self.shapes = shapes
  }

  /// How entries stand in the config.
  private enum Layout: String, CaseIterable {
    /// `[[key]]`
    case list
    /// `[key]`
    case table
    /// `[key]` whose keys are the names
    case values
    /// `[key]` with a list of names under `member`
    case names
    /// `[key]` with a list of entries under `member`
    case wrapped
  }

  private static let entryKeywords = [
    "fields", "unknown_keys", "values", "at_least_one", "exclusive", "requires", "forbids", "overrides", "check",
    "also_accepts",
    "crashes_on", "refers",
  ]

  mutating func read(_ root: ConfigValue) -> (KeySchema, BindingKind)? {
    var table = SchemaTable(
      root,
      allowing: [
        "kind", "title", "summary", "docs", "config", "payload", "resource", "deploy", "swift", "typescript",
        "described_by",
      ]
        + Self.entryKeywords)
    defer { own += table.findings }
    guard let id = table.requiredText("kind") else { return nil }
    guard let config = root["config"] else {
      table.report(
        "`config` is missing", at: root,
        help: "say under which key the binding is declared: `config: { key: …, shape: list, … }`")
      return nil
    }
    var place = SchemaTable(
      config,
      allowing: [
        "key", "shape", "member", "member_required", "name", "container", "record_order", "yields_to_same_name",
        "unique_by",
      ]
        + ShapeReader.keyKeywords)
    defer { own += place.findings }
    guard let key = place.requiredText("key"), let layout = place.choice("shape", Layout.self) else {
      if !place.has("shape") {
        place.report("`shape` is missing", at: config, help: "one of: list, table, values, names, wrapped")
      }
      return nil
    }
    let member = place.text("member")
    if (layout == .names || layout == .wrapped) && member == nil {
      place.report("`member` is missing", at: config, help: "name the member of `\(key)` that holds the entries")
    }
    let entry = shapes.readShape(&table, defaultTypes: .table)
    let shape = keyShape(layout, entry: entry, member: member, place: &place)
    var described = SchemaTable(root, allowing: Array(root.children.map(\.key)))
    let title = described.text("title") ?? ""
    // The key is described by its kind.
    let keySchema = shapes.readKey(key, &place, shape: shape)
    let name: BindingKind.NameSource =
      switch layout {
      case .values: .key
      case .names: .element
      default: .field(place.text("name") ?? "binding")
      }
    let kind = BindingKind(
      id: id, title: title, summary: table.text("summary") ?? "", docs: table.text("docs"), key: key, member: member,
      name: name, recordOrder: place.integer("record_order") ?? 1000,
      yieldsToSameName: place.flag("yields_to_same_name"),
      payload: root["payload"].map { readPayload($0) } ?? PayloadMapping(),
      resource: root["resource"].map { readResource($0) } ?? BindingKind.Resource(),
      swift: root["swift"].map { readSwift($0) } ?? BindingKind.SwiftType(form: .none),
      typescript: table.text("typescript") ?? "", describedBy: table.texts("described_by"),
      deployment: root["deploy"].map { readDeployment($0) } ?? BindingKind.Deployment())
    return (describing(keySchema, with: kind), kind)
  }

  /// The key's own title and text, or the kind's where the key has none.
  private func describing(_ key: KeySchema, with kind: BindingKind) -> KeySchema {
    KeySchema(
      key.key.text, title: key.title.isEmpty ? kind.title : key.title,
      summary: key.summary.isEmpty ? kind.summary : key.summary, docs: key.docs ?? kind.docs,
      inheritance: key.inheritance, status: key.status, isExperimental: key.isExperimental,
      ignoresEmptyString: key.ignoresEmptyString, shape: key.shape, checks: key.checks, isPreviewKey: key.isPreviewKey,
      isPagesKey: key.isPagesKey, pagesTolerates: key.pagesTolerates, metadata: key.metadata,
      renamedFrom: key.renamedFrom, excludes: key.excludes)
  }

  private mutating func keyShape(
    _ layout: Layout, entry: Shape, member: String?, place: inout SchemaTable
  ) -> Shape {
    let container = place.value["container"]
    var options = container.map { SchemaTable($0, allowing: ShapeReader.shapeKeywords) }
    defer { if let options { own += options.findings } }
    var alsoAccepts: ValueTypes = []
    var crashesOn: ValueTypes = []
    var outer: Shape?
    if options != nil {
      let read = shapes.readShape(&options!, defaultTypes: .table)
      (alsoAccepts, crashesOn, outer) = (read.alsoAccepts, read.crashesOn, read)
    }
    switch layout {
    case .list:
      return Shape(
        types: .list, alsoAccepts: alsoAccepts, crashesOn: crashesOn, items: entry, uniqueBy: place.texts("unique_by"))
    case .table, .values:
      return entry
    case .names, .wrapped:
      let list =
        layout == .names
        ? Shape(types: .list, crashesOn: entry.crashesOn, items: Shape(types: .string))
        : Shape(types: .list, items: entry, uniqueBy: place.texts("unique_by"))
      let field = Field(
        member ?? "bindings", list,
        isRequired: place.has("member_required") ? place.flag("member_required") : layout == .wrapped)
      return Shape(
        types: .table, alsoAccepts: alsoAccepts, crashesOn: crashesOn, fields: [field] + (outer?.fields ?? []),
        unknownKeys: outer?.unknownKeys ?? .warning, constraints: outer?.constraints ?? [], checks: outer?.checks ?? [])
    }
  }

  // MARK: Payload

  private mutating func readPayload(_ value: ConfigValue) -> PayloadMapping {
    var table = SchemaTable(value, allowing: ["order", "forms"])
    defer { own += table.findings }
    let order = table.integer("order") ?? 0
    return PayloadMapping(order: order, forms: table.items("forms").map { readForm($0) })
  }

  private mutating func readForm(_ value: ConfigValue) -> PayloadMapping.Form {
    var table = SchemaTable(value, allowing: ["when", "type", "members", "order"])
    defer { own += table.findings }
    let type = table.text("type")
    var members = table.items("members").map { readMember($0) }
    if !members.contains(where: { $0.path == ["name"] }) {
      members.insert(PayloadMapping.Member(path: ["name"], source: .name), at: 0)
    }
    if !members.contains(where: { $0.path == ["type"] }) {
      members.insert(PayloadMapping.Member(path: ["type"], source: .type), at: 1)
    }
    return PayloadMapping.Form(
      condition: table.value["when"].map { readCondition($0, of: nil) } ?? .always, type: type, members: members,
      order: table.integer("order"))
  }

  private mutating func readMember(_ value: ConfigValue) -> PayloadMapping.Member {
    if let word = value.string {
      switch word {
      case "name": return PayloadMapping.Member(path: ["name"], source: .name)
      case "type": return PayloadMapping.Member(path: ["type"], source: .type)
      case "...": return PayloadMapping.Member(path: [], source: .rest)
      default: return PayloadMapping.Member(path: [word], source: .field([word]), condition: .present(word))
      }
    }
    if value.count == 1, let entry = value.children.first(where: { _ in true }), let from = entry.string,
      entry.key != "to"
    {
      return member(to: entry.key, from: from)
    }
    var table = SchemaTable(value, allowing: ["to", "from", "when", "each"])
    defer { own += table.findings }
    let from = table.text("from") ?? ""
    var result = member(to: table.requiredText("to") ?? "", from: from)
    if let when = value["when"] { result.condition = readCondition(when, of: from) }
    result.each = table.text("each")
    return result
  }

  private func member(to: String, from: String) -> PayloadMapping.Member {
    let path = to.split(separator: ".").map(String.init)
    switch from {
    case "$name": return PayloadMapping.Member(path: path, source: .name)
    case "$value": return PayloadMapping.Member(path: path, source: .value)
    default:
      let keys = from.split(separator: ".").map(String.init)
      return PayloadMapping.Member(path: path, source: .field(keys), condition: .present(from))
    }
  }

  /// `FIELD` (known), `present`, `truthy` or `known` of the member's own field, or `{ truthy: FIELD }` and the like.
  private mutating func readCondition(_ value: ConfigValue, of field: String?) -> PayloadMapping.Condition {
    if let word = value.string {
      if let field {
        switch word {
        case "present": return .present(field)
        case "truthy": return .truthy(field)
        case "known": return .known(field)
        default: break
        }
      }
      return word == "string-value" ? .stringValue : .known(word)
    }
    var table = SchemaTable(value, allowing: ["known", "truthy", "present"])
    defer { own += table.findings }
    if let field = table.text("truthy") { return .truthy(field) }
    if let field = table.text("present") { return .present(field) }
    return .known(table.text("known") ?? "")
  }

  // MARK: Resource and types

  private mutating func readResource(_ value: ConfigValue) -> BindingKind.Resource {
    var table = SchemaTable(value, allowing: ["identity", "preview", "provisioned_when_missing", "noun", "separate"])
    defer { own += table.findings }
    return BindingKind.Resource(
      identity: table.texts("identity"), preview: table.text("preview"),
      provisionedWhenMissing: table.text("provisioned_when_missing"), noun: table.text("noun") ?? "",
      isSeparate: table.flag("separate"))
  }

  private mutating func readDeployment(_ value: ConfigValue) -> BindingKind.Deployment {
    var table = SchemaTable(value, allowing: ["checks_secrets", "part", "provisioning"])
    defer { own += table.findings }
    return BindingKind.Deployment(
      checksSecrets: table.flag("checks_secrets"), partType: table.text("part"),
      provisioning: value["provisioning"].map { readProvisioning($0) })
  }

  private mutating func readProvisioning(_ value: ConfigValue) -> BindingKind.Provisioning {
    var table = SchemaTable(
      value,
      allowing: [
        "order", "path", "list", "find", "confirm", "specified_by", "name_field", "name_member", "not_inherited_with",
        "header",
      ])
    defer { own += table.findings }
    return BindingKind.Provisioning(
      order: table.integer("order") ?? 0, path: table.requiredText("path") ?? "", listQuery: table.text("list"),
      find: table.text("find"), confirm: table.text("confirm"), specifiedBy: table.text("specified_by"),
      nameField: table.text("name_field"), nameMember: table.text("name_member") ?? "name",
      notInheritedWith: table.texts("not_inherited_with"), header: table.texts("header"))
  }

  private mutating func readSwift(_ value: ConfigValue) -> BindingKind.SwiftType {
    var table = SchemaTable(
      value,
      allowing: [
        "form", "protocol", "associated_type", "source", "accessor", "optional_accessor", "runtime_kind", "wrapper",
        "marker",
      ])
    defer { own += table.findings }
    let associatedType = table.text("associated_type") ?? ""
    let accessor = table.text("accessor") ?? ""
    return BindingKind.SwiftType(
      form: table.choice("form", BindingKind.SwiftType.Form.self) ?? .resource,
      protocolName: table.text("protocol") ?? "", associatedType: associatedType,
      source: table.text("source") ?? associatedType, accessor: accessor,
      optionalAccessor: table.text("optional_accessor")
        ?? (accessor.isEmpty ? "" : "optional\(accessor.prefix(1).uppercased())\(accessor.dropFirst())"),
      runtimeKind: table.text("runtime_kind") ?? "", wrapper: table.text("wrapper") ?? "",
      marker: value["marker"].map { readMarker($0) })
  }

  private mutating func readMarker(_ value: ConfigValue) -> BindingKind.SwiftType.Marker {
    var table = SchemaTable(value, allowing: ["protocol", "field", "property", "distinct_by", "properties"])
    defer { own += table.findings }
    var properties: [String: String] = [:]
    if let named = value["properties"] {
      for entry in named.children { properties[entry.key] = entry.string }
    }
    return BindingKind.SwiftType.Marker(
      protocolName: table.requiredText("protocol") ?? "", field: table.requiredText("field") ?? "",
      property: table.requiredText("property") ?? "", distinctBy: table.texts("distinct_by"), properties: properties)
  }
}
