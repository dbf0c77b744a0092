import BindingSchema
import ConfigTree
import Findings

/// Fixes of findings that the schema engine reports: it knows no format, so it writes none itself.
struct FixCompletion {
  private let document: ConfigDocument
  private let schemas: SchemaSet
  private let editor: any ConfigEditor
  private let places: NodePlaces
  private let masked: [ByteSpan]

  private static let rules: Set<String> = [
    "binding-missing-in-environment", "variable-missing-in-environment", "removed-key", "retired-key", "deprecated-key",
    "empty-value", "conflicting-keys",
  ]

  /// Adds fixes to findings that have none. The document is one without syntax errors.
  static func complete(
    _ findings: [Finding], document: ConfigDocument, schemas: SchemaSet, editor: any ConfigEditor
  ) -> [Finding] {
    guard findings.contains(where: { $0.fixes.isEmpty && rules.contains($0.rule) }) else { return findings }
    let completion = FixCompletion(document, schemas, editor, masked: findings.flatMap(\.masked))
    return findings.map { finding in
      guard finding.fixes.isEmpty, rules.contains(finding.rule),
        let fix = completion.fix(for: finding, among: findings)
      else { return finding }
      var finding = finding
      finding.fixes = [fix]
      return finding
    }
  }

  private init(_ document: ConfigDocument, _ schemas: SchemaSet, _ editor: any ConfigEditor, masked: [ByteSpan]) {
    self.document = document
    self.schemas = schemas
    self.editor = editor
    self.masked = masked
    places = NodePlaces(document)
  }

  private func fix(for finding: Finding, among findings: [Finding]) -> Fix? {
    guard let entry = entry(at: finding.primary) else { return nil }
    switch finding.rule {
    case "binding-missing-in-environment": return bindings(missingIn: entry, findings)
    case "variable-missing-in-environment": return variables(missingIn: entry)
    case "removed-key": return entry.hasKey("node_compat") ? compatibilityFlag(for: entry) : nil
    case "retired-key": return make("remove `\(entry.key)`", .unsafe, [.remove(entry)])
    case "empty-value":
      return finding.severity == .error ? nil : make("remove `\(entry.key)`", .unsafe, [.remove(entry)])
    case "deprecated-key": return rename(entry, finding)
    case "conflicting-keys": return mergedList(of: entry)
    default: return nil
    }
  }

  private func entry(at label: Label) -> ConfigValue? {
    guard label.file === document.file, let value = places.node(withKeyAt: label.span.start) else { return nil }
    return value.keySpan == label.span ? value : nil
  }

  private func make(_ title: String, _ applicability: Applicability, _ edits: [ConfigEdit]) -> Fix? {
    guard let edits = editor.textEdits(for: edits, in: document), !edits.isEmpty else { return nil }
    return Fix(title: title, applicability: applicability, edits: edits)
  }

  // MARK: Bindings and variables

  /// All that the list lacks in one fix, which each finding about the list gets: the edits would meet at one place.
  private func bindings(missingIn list: ConfigValue, _ findings: [Finding]) -> Fix? {
    guard list.kind == .array else { return nil }
    var edits: [ConfigEdit] = []
    var names: [String] = []
    for finding in findings where finding.rule == "binding-missing-in-environment" {
      guard entry(at: finding.primary) == list else { continue }
      for label in finding.secondary {
        guard let name = places.scalar(at: label.span.start), let entry = name.parent, entry.kind == .table,
          let text = name.string, !names.contains(text)
        else {
          continue
        }
        names.append(text)
        edits.append(.append(to: list, value: copy(of: entry, in: list)))
      }
    }
    guard !names.isEmpty else { return nil }
    return make("copy \(Self.listed(names)) from the top level", .unsafe, edits)
  }

  /// The entry with `TODO` for what names its data: nobody wants the top level's by accident.
  private func copy(of entry: ConfigValue, in list: ConfigValue) -> ConfigLiteral {
    let resource = kind(of: list)?.resource
    let dataFields = Set(resource?.identity ?? []).subtracting(Self.copiedFields)
    return .table(
      entry.children.compactMap { field in
        if field.key == resource?.preview { return nil }
        guard dataFields.contains(field.key), field.kind == .string else {
          return ConfigLiteralEntry(key: field.key, value: .copy(field))
        }
        // Names of buckets and the like are written in lower case.
        return ConfigLiteralEntry(key: field.key, value: .string(field.key.hasSuffix("id") ? "TODO" : "todo"))
      })
  }

  /// These name code, which environments share, or say where data lie.
  private static let copiedFields: Set<String> = [
    "class_name", "script_name", "service", "entrypoint", "environment", "jurisdiction",
  ]

  private func kind(of list: ConfigValue) -> BindingKind? {
    // `kv_namespaces`, or `queues.producers`: the key of an environment is the nearest one that the schemas know.
    var value: ConfigValue? = list
    while let current = value, !current.isRoot {
      if let index = schemas.keyIndex(of: current) {
        let kinds = schemas.kinds(atKey: index)
        return kinds.first { $0.member.map { list.hasKey($0) } ?? false } ?? kinds.first
      }
      value = current.parent
    }
    return nil
  }

  private func variables(missingIn table: ConfigValue) -> Fix? {
    guard table.kind == .table, let declared = document.root["vars"], declared.kind == .table else { return nil }
    let missing = declared.children.filter { variable in
      // A secret is to be moved out, not copied.
      table[variable.key] == nil && !masked.contains { $0.start < variable.span.end && variable.span.start < $0.end }
    }
    guard !missing.isEmpty else { return nil }
    return make(
      "copy \(Self.listed(missing.map(\.key))) from the top level", .unsafe,
      missing.map { .insert(into: table, key: $0.key, value: .copy($0)) })
  }

  private static func listed(_ names: [String]) -> String {
    let shown = names.prefix(3).map { "`\($0)`" }
    if names.count > 3 { return shown.joined(separator: ", ") + " and \(names.count - 3) more" }
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
    return shown.dropLast().joined(separator: ", ") + " and " + last
  }

  // MARK: Keys of one and of several

  /// `route` beside `routes`: one route more in the list.
  private func mergedList(of entry: ConfigValue) -> Fix? {
    guard let table = entry.parent else { return nil }
    for key in schemas.keys where !key.shape.listKey.isEmpty {
      guard let single = table[key.key], let list = table[KeyName(key.shape.listKey)],
        entry == single || entry == list, list.kind == .array, single.kind != .array
      else { continue }
      if list.children.contains(where: { $0.sourceText == single.sourceText }) {
        return make("remove `\(single.key)`", .unsafe, [.remove(single)])
      }
      // A comment at the end of its line would be lost.
      let end = single.span.end
      let bytes = document.file.bytes
      let hasComment = document.comments.contains { comment in
        comment.start >= end && !bytes[end..<comment.start].contains(UInt8(ascii: "\n"))
      }
      if hasComment { return nil }
      return make(
        "move it into `\(list.key)`", .unsafe, [.append(to: list, value: .copy(single)), .remove(single)])
    }
    return nil
  }

  // MARK: Keys with a successor

  /// `node_compat = true` as the flag `nodejs_compat`.
  private func compatibilityFlag(for entry: ConfigValue) -> Fix? {
    guard let table = entry.parent else { return nil }
    let flag = "nodejs_compat"
    let title = "use the compatibility flag `\(flag)` in `compatibility_flags`"
    guard entry.boolean == true else { return make("remove `\(entry.key)`", .unsafe, [.remove(entry)]) }
    if let flags = table["compatibility_flags"] {
      guard flags.kind == .array else { return nil }
      if flags.children.contains(where: { $0.isString(flag) }) {
        return make("remove `\(entry.key)`", .unsafe, [.remove(entry)])
      }
      return make(title, .unsafe, [.remove(entry), .append(to: flags, value: .string(flag))])
    }
    // Its own list would take the place of the one that the environment inherits.
    guard table.isRoot || document.root["compatibility_flags"] == nil else { return nil }
    return make(
      title, .unsafe, [.rename(entry, to: "compatibility_flags"), .replace(entry, with: .array([.string(flag)]))])
  }

  /// "call it `ssh`".
  private func rename(_ entry: ConfigValue, _ finding: Finding) -> Fix? {
    let parts = (finding.help ?? "").split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "call it ", parts[2].isEmpty else { return nil }
    return make("rename to `\(parts[1])`", .safe, [.rename(entry, to: String(parts[1]))])
  }
}
