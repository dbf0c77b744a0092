import BindingSchema
import BuiltinSchemas
import ConfigTree
import Findings
import LintRules
import YAMLText

/// Reads `lariat.yaml`. A mistake becomes a finding at its place, and the rest counts.
struct SettingsReader {
  private(set) var settings: Settings
  private(set) var findings: [Finding] = []
  private let document: ConfigDocument

  private enum Key: String, CaseIterable {
    case rules, paths, ignore, renames, schemas, policy
    case ownedWorkers = "owned_workers"
    case staleAfterDays = "stale_after_days"
  }

  init(_ file: SourceFile, scope: PathScope) {
    settings = Settings(file: file, scope: scope)
    let parsed = YAMLParser.parse(file)
    document = parsed.document
    findings = parsed.findings
    read(document.root)
    // What the parser made of broken text is no measure.
    if !parsed.findings.isEmpty { findings = parsed.findings }
  }

  private mutating func read(_ root: ConfigValue) {
    guard root.kind == .table else {
      if findings.isEmpty { report("`lariat.yaml` is a table of settings", at: root) }
      return
    }
    for entry in root.children {
      guard let key = Key(rawValue: entry.key) else {
        unknown("setting", entry, in: Key.allCases.map(\.rawValue))
        continue
      }
      // A key without a value is one that someone will fill in.
      if entry.kind == .null { continue }
      switch key {
      case .rules: settings.severities = severities(entry)
      case .paths: readOverrides(entry)
      case .ignore: settings.ignored = patterns(entry)
      case .renames: readRenames(entry)
      case .schemas: readSchemas(entry)
      case .policy: readPolicies(entry)
      case .ownedWorkers: readOwnedWorkers(entry)
      case .staleAfterDays: settings.staleAfterDays = wholeNumber(entry)
      }
    }
  }

  // MARK: Rules and paths

  private mutating func severities(_ table: ConfigValue) -> [String: SeveritySetting] {
    guard table.kind == .table else {
      report("`\(table.key)` is a table of rules and severities", at: table, help: "write `RULE: off`")
      return [:]
    }
    var result: [String: SeveritySetting] = [:]
    for entry in table.children {
      guard let rule = RuleList.rule(entry.key) else {
        let nearest = RuleList.suggestion(for: entry.key)
        report(
          "there is no rule `\(entry.key)`", at: entry, isAboutKey: true,
          help: nearest.map { "did you mean `\($0)`?" } ?? "`lariat rules` lists all rules",
          fixes: nearest.map { rename(entry, to: $0) } ?? [])
        continue
      }
      guard let text = entry.string, let setting = SeveritySetting(text) else {
        let nearest = entry.string.flatMap { NearestName.nearest(to: $0, in: SeveritySetting.names) }
        report(
          "\(shown(entry)) is no severity", at: entry,
          help: nearest.map { "did you mean `\($0)`?" } ?? "write `error`, `warning`, `info` or `off`")
        continue
      }
      guard rule.groups != [.syntax] else {
        report(
          "`\(rule.id)` is a syntax error, whose severity cannot be set", at: entry, isAboutKey: true,
          help: "to leave a file out, name it under `ignore`")
        continue
      }
      result[rule.id] = setting
    }
    return result
  }

  private mutating func readOverrides(_ list: ConfigValue) {
    guard list.kind == .array else {
      report("`paths` is a list of tables with `files` and `rules`", at: list)
      return
    }
    for item in list.children {
      guard item.kind == .table else {
        report("a table with `files` and `rules` is wanted here", at: item)
        continue
      }
      for entry in item.children where entry.key != "files" && entry.key != "rules" {
        unknown("key", entry, in: ["files", "rules"])
      }
      guard let files = item["files"], let rules = item["rules"] else {
        // A misspelt key is told already.
        guard item.children.allSatisfy({ $0.key == "files" || $0.key == "rules" }) else { continue }
        let missing = item["files"] == nil ? "files" : "rules"
        report("`\(missing)` is missing here", at: item, help: "add `\(missing): …`")
        continue
      }
      settings.overrides.append(Settings.Override(files: patterns(files), severities: severities(rules)))
    }
  }

  private mutating func patterns(_ value: ConfigValue) -> [PathPattern] {
    texts(value).compactMap { text in
      guard let pattern = PathPattern(text.string ?? "") else {
        report("\(shown(text)) is a pattern that matches no path", at: text)
        return nil
      }
      return pattern
    }
  }

  // MARK: Names

  private mutating func readRenames(_ table: ConfigValue) {
    guard table.kind == .table else {
      report("`renames` is a table of bindings and Swift names", at: table, help: "write `MY_KV: cache`")
      return
    }
    var owners: [String: String] = [:]
    for entry in table.children {
      guard let name = entry.string, Self.isSwiftName(name) else {
        report(
          "\(shown(entry)) is no name for a Swift property", at: entry, help: "letters, digits and `_`, no digit first")
        continue
      }
      if let other = owners[name] {
        report("`\(other)` is renamed to `\(name)` already", at: entry, help: "give each binding a name of its own")
        continue
      }
      owners[name] = entry.key
      settings.renames[entry.key] = name
    }
  }

  private static func isSwiftName(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first == "_" || first.properties.isXIDStart else { return false }
    return name.unicodeScalars.dropFirst().allSatisfy { $0.properties.isXIDContinue }
  }

  private mutating func readSchemas(_ value: ConfigValue) {
    let folder = PathScope.shown(settings.scope.folder, from: settings.scope.workingFolder)
    settings.schemaFolders = texts(value).map { PathText.join(folder, PathText.tidy($0.string ?? "")) }
  }

  private mutating func readOwnedWorkers(_ value: ConfigValue) {
    for text in texts(value) {
      let name = text.string ?? ""
      if name.isEmpty || GlobPattern(Array(name.utf8)) == nil {
        report("\(shown(text)) is a pattern that matches no name", at: text)
      } else {
        settings.ownedWorkers.append(name)
      }
    }
  }

  // MARK: Policy

  private mutating func readPolicies(_ table: ConfigValue) {
    guard table.kind == .table else {
      report(
        "`policy` is a table of environments", at: table,
        help: "write `production:` and below it `observability.enabled: true`")
      return
    }
    for entry in table.children {
      guard entry.kind == .table else {
        if entry.kind != .null { report("a table of required settings is wanted here", at: entry) }
        continue
      }
      guard let environments = GlobPattern(Array(entry.key.utf8)) else {
        report("`\(entry.key)` is a pattern that matches no name", at: entry, isAboutKey: true)
        continue
      }
      let rules = entry.children.compactMap { policyRule($0) }
      if !rules.isEmpty { settings.policies.append(Policy(environments: environments, rules: rules)) }
    }
  }

  private mutating func policyRule(_ entry: ConfigValue) -> Policy.Rule? {
    let keys = entry.key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let known = BuiltinSchemas.all.keys.map(\.key.text)
    if let first = keys.first, !known.contains(first), settings.schemaFolders.isEmpty, document.root["schemas"] == nil {
      let nearest = NearestName.nearest(to: first, in: known)
      report(
        "wrangler knows no setting `\(first)`", at: entry, isAboutKey: true,
        help: nearest.map { "did you mean `\(([$0] + keys.dropFirst()).joined(separator: "."))`?" })
      return nil
    }
    guard !keys.contains("") else {
      report(
        "`\(entry.key)` is no path of a setting", at: entry, isAboutKey: true, help: "write `observability.enabled`")
      return nil
    }
    guard let requirements = requirements(entry), !requirements.isEmpty else { return nil }
    return Policy.Rule(keys: keys, requirements: requirements, place: entry)
  }

  private mutating func requirements(_ value: ConfigValue) -> [Policy.Requirement]? {
    switch value.kind {
    case .table: break
    case .array:
      let items = Array(value.children)
      guard !items.isEmpty, items.allSatisfy({ !$0.kind.isContainer }) else {
        report("a list of possible values is wanted here", at: value)
        return nil
      }
      return [.equals(items)]
    case .null:
      report(
        "a value is missing here", at: value, isAboutKey: true, help: "to forbid the setting, write `{ set: false }`")
      return nil
    default: return [.equals([value])]
    }
    var result: [Policy.Requirement] = []
    for entry in value.children {
      switch entry.key {
      case "set":
        guard let flag = entry.boolean else {
          report("`set` is `true` or `false`", at: entry)
          continue
        }
        result.append(flag ? .present : .absent)
      case "younger_than_days": if let days = wholeNumber(entry) { result.append(.youngerThan(days: days)) }
      case "at_least", "at_most":
        guard let number = entry.number else {
          report("`\(entry.key)` is a number", at: entry)
          continue
        }
        result.append(entry.key == "at_least" ? .atLeast(number) : .atMost(number))
      default: unknown("requirement", entry, in: ["set", "younger_than_days", "at_least", "at_most"])
      }
    }
    return result
  }

  // MARK: Values

  /// The strings of a list, or one alone.
  private mutating func texts(_ value: ConfigValue) -> [ConfigValue] {
    if value.kind == .string { return [value] }
    guard value.kind == .array else {
      report("`\(value.key)` is a list of texts", at: value)
      return []
    }
    return value.children.filter { item in
      if item.kind == .string { return true }
      report("a text is wanted here", at: item)
      return false
    }
  }

  private mutating func wholeNumber(_ value: ConfigValue) -> Int? {
    guard let number = value.integer, number >= 0, number <= 1_000_000 else {
      report("`\(value.key)` is a number of days", at: value)
      return nil
    }
    return Int(number)
  }

  private func shown(_ value: ConfigValue) -> String {
    value.kind.isContainer ? "this" : value.kind == .null ? "nothing" : "`\(TextTable.printable(value.sourceText))`"
  }

  // MARK: Findings

  private mutating func unknown(_ noun: String, _ entry: ConfigValue, in names: [String]) {
    let nearest = NearestName.nearest(to: entry.key, in: names)
    report(
      "unknown \(noun) `\(TextTable.printable(entry.key))`", at: entry, isAboutKey: true,
      help: nearest.map { "did you mean `\($0)`?" } ?? "known here: \(names.sorted().joined(separator: ", "))",
      fixes: nearest.map { rename(entry, to: $0) } ?? [])
  }

  private func rename(_ entry: ConfigValue, to name: String) -> [Fix] {
    guard let span = entry.keySpan else { return [] }
    return [
      Fix(
        title: "rename to `\(name)`", applicability: .displayOnly, edits: [TextEdit(span: span, replacement: name)])
    ]
  }

  private mutating func report(
    _ message: String, at value: ConfigValue, isAboutKey: Bool = false, help: String? = nil, fixes: [Fix] = []
  ) {
    // A table's span is all that is in it: its key is enough to show.
    let isKey = isAboutKey || value.kind.isContainer
    findings.append(
      Finding(
        rule: "invalid-settings", severity: .error, group: .lint, message: message,
        primary: isKey ? value.anchorLabel() : value.label(), help: help, fixes: fixes, path: value.path.description))
  }
}
