public import ConfigTree
public import Findings

/// Reads schema files: YAML that is already a tree, into keys and kinds. A mistake becomes a finding at its place.
public struct SchemaFileReader {
  public private(set) var keys: [KeySchema] = []
  public private(set) var kinds: [BindingKind] = []
  public private(set) var findings: [Finding] = []

  /// By name; those that were read before the first file, and those of `patterns.yaml`.
  private var patterns: [String: NamedPattern]

  public init(patterns: [NamedPattern] = []) {
    self.patterns = Dictionary(patterns.map { ($0.name, $0) }) { _, last in last }
  }

  /// Sorted by name.
  public var namedPatterns: [NamedPattern] { patterns.values.sorted { $0.name < $1.name } }

  /// Reads one file: named patterns (`patterns:`), a kind of binding (`kind:`) or a group of settings (`group:`).
  /// Patterns are to be read before the files that name them.
  public mutating func read(_ document: ConfigDocument) {
    let root = document.root
    if root["patterns"] != nil {
      readPatterns(root)
    } else if root["kind"] != nil {
      readKind(root)
    } else if root["group"] != nil {
      readGroup(root)
    } else {
      report(
        "invalid-schema", "this is no schema: it has neither `kind` nor `group` nor `patterns`", at: root,
        help: "start a binding with `kind: NAME`, settings with `group: NAME`")
    }
  }

  private mutating func readPatterns(_ root: ConfigValue) {
    var table = SchemaTable(root, allowing: ["patterns"])
    for entry in table.entries("patterns") {
      var fields = SchemaTable(entry, allowing: ["match", "summary"])
      let source = fields.requiredText("match") ?? ""
      if !StringPattern(source).isValid, let value = entry["match"] {
        fields.report(
          "`\(source)` is no pattern that schemas can have", at: value,
          help: "literals, `[classes]`, `.`, `? * + {m,n}` and `|` between whole alternatives")
      }
      patterns[entry.key] = NamedPattern(name: entry.key, match: source, summary: fields.text("summary") ?? "")
      findings += fields.findings
    }
    findings += table.findings
  }

  private mutating func readGroup(_ root: ConfigValue) {
    var table = SchemaTable(root, allowing: ["group", "keys"])
    _ = table.text("group")
    for entry in table.entries("keys") {
      var reader = ShapeReader(patterns: patterns)
      if let key = reader.readKey(entry) { keys.append(key) }
      findings += reader.findings
    }
    findings += table.findings
  }

  private mutating func readKind(_ root: ConfigValue) {
    var reader = BindingKindReader(shapes: ShapeReader(patterns: patterns))
    if let (key, kind) = reader.read(root) {
      keys.append(key)
      kinds.append(kind)
    }
    findings += reader.findings
  }

  private mutating func report(_ rule: String, _ message: String, at value: ConfigValue, help: String?) {
    findings.append(
      Finding(
        rule: rule, severity: .error, group: .schema, message: message, primary: value.anchorLabel(), help: help,
        path: value.path.description))
  }
}
