public import BindingSchema
import ConfigTree
import Findings

/// What a config key means, for people: title, type, inheritance, fields, documentation.
public struct KeyExplanation: Sendable {
  /// Without colours; ends with a line end.
  public let text: String

  /// What there is about `path`: a key (`kv_namespaces`), also inside an environment, or a field of it (`queues.consumers`,
  /// `kv_namespaces[0].id`). `nil` when the schemas know no such key.
  public init?(_ path: String, schemas: SchemaSet) {
    let steps = Self.steps(path)
    guard let first = steps.first, let key = schemas.key(named: first) else { return nil }
    guard steps.count > 1 else {
      text = Self.text(of: key, schemas: schemas)
      return
    }
    guard let text = Self.text(of: steps.dropFirst(), in: key, schemas: schemas) else { return nil }
    self.text = text
  }

  /// The key or field that was probably meant.
  public static func suggestion(for path: String, schemas: SchemaSet) -> String? {
    let steps = steps(path)
    guard let first = steps.first else { return nil }
    guard let key = schemas.key(named: first) else {
      let former = schemas.keys.first { $0.renamedFrom.contains(first) }?.key.text
      return former ?? NearestName.nearest(to: first, in: schemas.keys.map(\.key.text))
    }
    var shape = key.shape
    var known = [first]
    for step in steps.dropFirst() {
      let fields = Self.fields(of: shape, schemas: schemas)
      guard let field = fields.first(where: { $0.key.text == step }) else {
        return NearestName.nearest(to: step, in: fields.map(\.key.text)).map { (known + [$0]).joined(separator: ".") }
      }
      known.append(step)
      shape = field.shape
    }
    return nil
  }

  /// The names in a path, without indices and the environment around it.
  private static func steps(_ path: String) -> [String] {
    var names: [String] = []
    for part in path.split(separator: ".") {
      let name = part.prefix { $0 != "[" }
      if !name.isEmpty { names.append(String(name)) }
    }
    return names.first == "env" && names.count > 2 ? Array(names.dropFirst(2)) : names
  }

  /// The fields of a table, or of the tables in a list.
  private static func fields(of shape: Shape, schemas: SchemaSet) -> [Field] {
    if shape.takesPreviewKeys { return schemas.previewFields }
    if !shape.fields.isEmpty { return shape.fields }
    if let items = shape.items { return fields(of: items, schemas: schemas) }
    return shape.values.map { fields(of: $0, schemas: schemas) } ?? []
  }

  // MARK: Text

  private static func text(of key: KeySchema, schemas: SchemaSet) -> String {
    var text = "\(key.key.text)\(key.title.isEmpty ? "" : ": \(key.title)")\n"
    if !key.summary.isEmpty { text += "\(key.summary)\n" }
    text += "\n"
    var facts = TextTable(["", ""])
    facts.add(["Type", ShapeWords.text(key.shape)])
    switch key.status {
    case .active, .computed:
      switch key.inheritance {
      case .inherited: facts.add(["Environments", "inherit it unless they have their own"])
      case .notInherited: facts.add(["Environments", "do not inherit it and have to repeat it"])
      case .topLevelOnly: facts.add(["Environments", "cannot have it; the top level's holds for all"])
      }
    case .removed(let help): facts.add(["Removed", help])
    case .retired(let help): facts.add(["No effect", help])
    }
    if case .computed = key.status { facts.add(["Written by", "tools, never by people"]) }
    if key.isExperimental { facts.add(["Experimental", "it may change"]) }
    if let index = schemas.keyIndex(named: key.key) {
      for kind in schemas.kinds(atKey: index) {
        facts.add(["Binding", "\(kind.id)\(kind.typescript.isEmpty ? "" : ", `\(kind.typescript)` in TypeScript")"])
      }
    }
    if !key.renamedFrom.isEmpty { facts.add(["Formerly", key.renamedFrom.joined(separator: ", ")]) }
    if !key.excludes.isEmpty { facts.add(["Not beside", key.excludes.joined(separator: ", ")]) }
    if let docs = key.docs { facts.add(["Documentation", docs]) }
    text += facts.text()
    return text + fieldList(of: key.shape, schemas: schemas)
  }

  private static func text(of steps: ArraySlice<String>, in key: KeySchema, schemas: SchemaSet) -> String? {
    var shape = key.shape
    var field: Field?
    for step in steps {
      guard let next = fields(of: shape, schemas: schemas).first(where: { $0.key.text == step }) else { return nil }
      field = next
      shape = next.shape
    }
    guard let field else { return nil }
    var text = "\(key.key.text).\(steps.joined(separator: "."))\n"
    if !field.summary.isEmpty { text += "\(field.summary)\n" }
    text += "\n"
    var facts = TextTable(["", ""])
    facts.add(["Type", ShapeWords.text(field.shape)])
    facts.add(["Required", field.isRequired ? "yes" : "no"])
    if let help = field.deprecated { facts.add(["Deprecated", help]) }
    if let help = field.removed { facts.add(["Removed", help]) }
    if field.isExperimental { facts.add(["Experimental", "it may change"]) }
    if field.isDevelopmentOnly { facts.add(["Used by", "local development only"]) }
    if let docs = key.docs { facts.add(["Documentation", docs]) }
    text += facts.text()
    return text + fieldList(of: shape, schemas: schemas)
  }

  private static func fieldList(of shape: Shape, schemas: SchemaSet) -> String {
    let fields = fields(of: shape, schemas: schemas)
    guard !fields.isEmpty else { return "" }
    var table = TextTable(["FIELD", "TYPE", "", "MEANING"])
    for field in fields {
      let state =
        field.removed != nil ? "removed" : field.deprecated != nil ? "deprecated" : field.isRequired ? "required" : ""
      table.add([field.key.text, ShapeWords.text(field.shape), state, field.summary])
    }
    return "\n" + table.text(indent: "  ")
  }
}
