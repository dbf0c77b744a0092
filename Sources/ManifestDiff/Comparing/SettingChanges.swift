import BindingSchema
import ConfigTree
import WorkerManifest

/// Every other key, value by value.
enum SettingChanges {
  /// Keys that a comparison of their own looks at.
  private static let ownTopics: Set<String> = [
    "name", "env", "route", "routes", "workers_dev", "preview_urls", "migrations", "exports", "$schema",
  ]
  /// Members of keys that a comparison of their own looks at.
  private static let ownMembers: [String: Set<String>] = ["triggers": ["crons"], "queues": ["consumers"]]

  static func collect(_ pair: EnvironmentPair, into changes: inout [Change]) {
    let before = EffectiveValues(schemas: pair.old.schemas, top: pair.old.top, own: pair.old.own)
    let after = EffectiveValues(schemas: pair.new.schemas, top: pair.new.top, own: pair.new.own)
    for (index, key) in pair.new.schemas.keys.enumerated() {
      let (old, new) = (before.value(at: index), after.value(at: index))
      guard !QuickEquality.surelyEqual(old, new), !ownTopics.contains(key.key.text) else { continue }
      var collector = Collector(pair: pair, key: key, index: index)
      collector.compare(old, new)
      changes += collector.changes
    }
  }

  /// Walks both values of one key and reports the innermost differences.
  private struct Collector {
    let pair: EnvironmentPair
    let key: KeySchema
    let kinds: [BindingKind]
    /// Members of the key that are bindings.
    let bindingMembers: Set<String>
    var changes: [Change] = []

    init(pair: EnvironmentPair, key: KeySchema, index: Int) {
      self.pair = pair
      self.key = key
      kinds = pair.new.schemas.kinds(atKey: index)
      bindingMembers = Set(kinds.compactMap(\.member))
    }

    mutating func compare(_ old: ConfigValue?, _ new: ConfigValue?) {
      guard !kinds.isEmpty else { return descend(old, new, path: key.key.text) }
      guard (old ?? new)?.kind == .table else { return }
      let skipped = bindingMembers.union(ownMembers[key.key.text] ?? [])
      if !bindingMembers.isEmpty { return members(old, new, path: key.key.text, without: skipped) }
      // One table that is the binding: its name is compared with the bindings, and so is the rest when both have one.
      guard let kind = kinds.first, case .field(let field) = kind.name else { return }
      if old?[field]?.string != nil, new?[field]?.string != nil { return }
      members(old, new, path: key.key.text, without: [field])
    }

    private mutating func members(
      _ old: ConfigValue?, _ new: ConfigValue?, path: String, without skipped: Set<String>
    ) {
      let all = (new?.children.map(\.key) ?? []) + (old?.children.map(\.key) ?? [])
      var seen = skipped
      for name in all where seen.insert(name).inserted {
        descend(old?[name], new?[name], path: "\(path).\(ConfigPath.isBare(name) ? name : ConfigPath.quoted(name))")
      }
    }

    private mutating func descend(_ old: ConfigValue?, _ new: ConfigValue?, path: String) {
      let (old, new) = (known(old), known(new))
      if let both = old ?? new, both.kind == .table, (old ?? both).kind == (new ?? both).kind {
        return members(old, new, path: path, without: ownMembers[path] ?? [])
      }
      let texts = (old.map(text), new.map(text))
      guard texts.0 != texts.1 else { return }
      let verdict = SettingVerdict(pair, key: key, path: path, old: old, new: new)
      changes.append(
        pair.change(
          .setting, noun: "setting", name: path, old: old.map(side), new: new.map(side), risk: verdict.risk,
          effect: verdict.effect))
    }

    private func known(_ value: ConfigValue?) -> ConfigValue? { value?.kind == .null ? nil : value }
    private func text(_ value: ConfigValue) -> String { CanonicalText.text(value, sortsStrings: true) }
    private func side(_ value: ConfigValue) -> Change.Side {
      Change.Side(value, shown: ShownValue(CanonicalText.shown(value)))
    }
  }
}
