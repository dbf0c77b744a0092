import BindingSchema
import ConfigTree
import WorkerManifest

/// Bindings, by name.
enum BindingChanges {
  static func collect(_ pair: EnvironmentPair, into changes: inout [Change]) {
    var old: [String: Binding] = [:]
    for binding in pair.old.bindings { old[binding.name] = binding }
    var new: [String: Binding] = [:]
    for binding in pair.new.bindings { new[binding.name] = binding }
    var removed = pair.old.bindings.filter { new[$0.name] == nil }
    var added = pair.new.bindings.filter { old[$0.name] == nil }
    for (before, after) in renamed(removed, added) {
      removed.removeAll { $0.name == before.name }
      added.removeAll { $0.name == after.name }
      changes.append(rename(pair, before, after))
    }
    for binding in removed { changes.append(removal(pair, binding)) }
    for binding in added { changes.append(addition(pair, binding)) }
    for after in pair.new.bindings {
      if let before = old[after.name] { compare(pair, before, after, into: &changes) }
    }
  }

  // MARK: Came, went, renamed

  private static func addition(_ pair: EnvironmentPair, _ binding: Binding) -> Change {
    switch BindingRole(binding) {
    case .variable: return VariableChanges.added(pair, binding)
    case .secret: return SecretChanges.added(pair, binding)
    case .other: break
    }
    let resource = BindingResource(binding)
    let effect: String
    if resource.isProvisioned {
      effect = "the deploy creates a \(resource.noun) for it, unless the deployed Worker already has `\(binding.name)`"
    } else if let target = resource.name {
      effect = "code finds the \(resource.noun) `\(target)` as `env.\(binding.name)`"
    } else {
      effect = "code finds it as `env.\(binding.name)`"
    }
    return change(pair, .added, binding: binding, old: nil, new: binding, risk: .note, effect: effect)
  }

  private static func removal(_ pair: EnvironmentPair, _ binding: Binding) -> Change {
    switch BindingRole(binding) {
    case .variable: return VariableChanges.removed(pair, binding)
    case .secret: return SecretChanges.removed(pair, binding)
    case .other: break
    }
    let resource = BindingResource(binding)
    let effect: String
    if resource.isClass {
      effect = "the class and its data stay, and are no longer reachable as `env.\(binding.name)`"
    } else if resource.holdsData {
      effect = "`env.\(binding.name)` is undefined from then on, and the \(resource.noun) keeps its data"
    } else {
      effect = "`env.\(binding.name)` is undefined from then on"
    }
    return change(pair, .removed, binding: binding, old: binding, new: nil, risk: .high, effect: effect)
  }

  /// One that went and one that came, of the same kind and content, when nothing else fits.
  private static func renamed(_ removed: [Binding], _ added: [Binding]) -> [(Binding, Binding)] {
    guard !removed.isEmpty && !added.isEmpty else { return [] }
    func key(_ binding: Binding) -> String? {
      // Without an id the name decides which resource it is.
      guard !BindingResource(binding).isProvisioned else { return nil }
      switch binding.kind.name {
      case .element: return nil
      case .key: return binding.kind.id + CanonicalText.text(binding.entry)
      case .field(let field): return binding.kind.id + CanonicalText.text(binding.entry, without: field)
      }
    }
    let after = Dictionary(grouping: added, by: key)
    return Dictionary(grouping: removed, by: key).compactMap { key, before in
      guard let key, before.count == 1, let match = after[key], match.count == 1 else { return nil }
      return (before[0], match[0])
    }.sorted { $0.0.entry.index < $1.0.entry.index }
  }

  private static func rename(_ pair: EnvironmentPair, _ before: Binding, _ after: Binding) -> Change {
    let isVariable = BindingRole(after) == .variable
    let effect =
      isVariable && pair.keepsVariables
      ? "code finds the value as `env.\(after.name)`, and `\(before.name)` stays too because `keep_vars` is on"
      : "code finds it as `env.\(after.name)`, and `env.\(before.name)` is undefined from then on"
    return Change(
      kind: .renamed, subject: isVariable ? .variable : .binding, noun: BindingRole.noun(after), name: after.name,
      previousName: before.name, environments: [pair.environment], old: side(before), new: side(after),
      newAnchor: after.nameValue.anchorLabel(), effect: effect, risk: isVariable && pair.keepsVariables ? .note : .high)
  }

  // MARK: Changed

  private static func compare(
    _ pair: EnvironmentPair, _ before: Binding, _ after: Binding, into changes: inout [Change]
  ) {
    guard before.kind.id == after.kind.id else {
      changes.append(KindChanges.change(pair, before, after))
      return
    }
    switch BindingRole(after) {
    case .variable:
      if let change = VariableChanges.changed(pair, before, after) { changes.append(change) }
    case .secret: break
    case .other:
      let fields = FieldDifference.fields(before, after, schemas: pair.new.schemas)
      guard !fields.isEmpty else { return }
      let verdict = RepointVerdict(pair, before, after, fields: fields)
      var change = change(
        pair, .changed, binding: after, old: before, new: after, risk: verdict.risk, effect: verdict.effect)
      change.old?.value = ShownValue(verdict.oldText)
      change.new?.value = ShownValue(verdict.newText)
      changes.append(change)
    }
  }

  static func change(
    _ pair: EnvironmentPair, _ kind: Change.Kind, binding: Binding, old: Binding?, new: Binding?, risk: Change.Risk,
    effect: String
  ) -> Change {
    pair.change(
      kind, .binding, noun: BindingRole.noun(binding), name: binding.name, old: old.map(side), new: new.map(side),
      risk: risk, effect: effect)
  }

  static func side(_ binding: Binding) -> Change.Side {
    let place = binding.kind.name == .key ? binding.entry.anchorLabel() : binding.nameValue.label()
    return Change.Side(place: place, path: binding.entry.path.description, value: BindingRole.shown(binding))
  }
}
