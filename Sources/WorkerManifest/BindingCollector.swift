public import BindingSchema
import ConfigTree

/// Puts the bindings of one environment into one record, as a deploy does.
public struct BindingCollector {
  private var bindings: [Binding] = []
  private var names = NameTable()

  public static func bindings(schemas: SchemaSet, values: EffectiveValues) -> [Binding] {
    var collector = BindingCollector()
    for place in schemas.declaredKinds.indices where values.holds(schemas.declaredKinds[place].key) {
      let (key, kind) = schemas.declaredKinds[place]
      if let setting = values.setting(at: key) { collector.collect(kind, setting) }
    }
    return collector.bindings
  }

  private init() {}

  private mutating func collect(_ kind: BindingKind, _ setting: Setting) {
    guard let holder = kind.memberName.map({ setting.value[$0] }) ?? setting.value else { return }
    switch kind.name {
    case .key:
      for value in holder.children {
        // A list that passes for a table has the names 0, 1, ….
        let name = holder.kind == .array ? String(value.itemIndex ?? 0) : value.key
        add(Binding(kind: kind, name: name, entry: value, nameValue: value, isInherited: setting.isInherited))
      }
    case .element:
      for item in holder.children {
        guard let name = item.string else { continue }
        add(Binding(kind: kind, name: name, entry: item, nameValue: item, isInherited: setting.isInherited))
      }
    case .field(let field):
      let key = kind.fieldName ?? KeyName(field)
      let entries = holder.kind == .table ? [holder] : Array(holder.children)
      for entry in entries {
        guard let nameValue = entry[key], let name = nameValue.string else { continue }
        add(Binding(kind: kind, name: name, entry: entry, nameValue: nameValue, isInherited: setting.isInherited))
      }
    }
  }

  private mutating func add(_ binding: Binding) {
    let (place, isNew) = names.insert(binding.name)
    if isNew {
      bindings.append(binding)
    } else if !binding.kind.yieldsToSameName {
      bindings[place] = binding
    }
  }
}
