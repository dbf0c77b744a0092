import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

/// One name in `env`, one binding: the names of all kinds of the deployed environment together.
extension Checker {
  /// A name as wrangler's duplicate check sees it.
  private struct Named {
    var name: String
    var place: ConfigValue
    /// The name is the key at `place`, not its value.
    var isKey: Bool
    var title: String

    func label(_ text: String) -> Label { isKey ? place.anchorLabel(text) : place.label(text) }
  }

  mutating func checkBindingNames() {
    let values = effective
    var seen: [Named] = []
    var table = NameTable()
    for (key, kind) in schemas.declaredKinds {
      guard let setting = values.setting(at: key) else { continue }
      for named in names(of: kind, in: setting.value) {
        if let first = named.name.utf8.first, first >= UInt8(ascii: "_"), Self.objectMembers.contains(named.name) {
          report(
            .error, "reserved-binding-name", "no binding can be called `\(named.name)`", at: named.place,
            value: !named.isKey, help: "every JavaScript object has a member of that name; choose another")
        }
        if isPages && named.name == "ASSETS" {
          report(
            .error, "reserved-binding-name", "`ASSETS` is reserved in a Pages project", at: named.place,
            value: !named.isKey, help: "choose another name")
        }
        let (number, isNew) = table.insert(named.name)
        guard !isNew else {
          seen.append(named)
          continue
        }
        let first = seen[number]
        let message =
          first.title == named.title
          ? "two bindings are called `\(named.name)`, both of kind \(named.title)"
          : "two bindings are called `\(named.name)`: \(first.title) and \(named.title)"
        report(
          .error, "duplicate-binding-name", message, at: named.place, value: !named.isKey,
          secondary: [first.label("first here")],
          help: "rename one of them: a name stands for one binding in `env`")
      }
    }
  }

  /// Members of JavaScript's `Object.prototype`, on which wrangler's duplicate check fails.
  static let objectMembers: Set<String> = [
    "constructor", "__proto__", "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__",
    "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "toString", "valueOf",
  ]

  private static let bindingKey: KeyName = "binding"
  private static let bindingsKey: KeyName = "bindings"
  private static let nameKey: KeyName = "name"

  /// The names that wrangler's duplicate check takes from the value of a kind's key. It looks at the value's form alone,
  /// with these consequences, which make a deploy fail or pass and are therefore followed: a list of which one entry has
  /// no text as `binding` gives no names, and so do kinds whose entries are named by another key; a table with `bindings`
  /// gives their names, or else its keys; a table with `binding` gives that alone; any other table gives its keys.
  private func names(of kind: BindingKind, in value: ConfigValue) -> [Named] {
    func named(_ name: String, _ place: ConfigValue) -> Named {
      Named(name: name, place: place, isKey: false, title: kind.title)
    }
    func keys(_ table: ConfigValue) -> [Named] {
      table.children.map { Named(name: $0.key, place: $0, isKey: true, title: kind.title) }
    }
    var subject = value
    if let member = kind.memberName, kind.member != "bindings" {
      guard let holder = value[member] else { return [] }
      subject = holder
    }
    if case .element = kind.name {
      return subject.children.compactMap { item in item.string.map { named($0, item) } }
    }
    switch subject.kind {
    case .array:
      var result: [Named] = []
      for entry in subject.children {
        guard let place = entry[Self.bindingKey], let name = place.string else { return [] }
        result.append(named(name, place))
      }
      return result
    case .table:
      if let list = subject[Self.bindingsKey], list.kind == .array {
        var result: [Named] = []
        for entry in list.children {
          guard let place = entry[Self.nameKey], let name = place.string else { return keys(subject) }
          result.append(named(name, place))
        }
        return result
      }
      if let place = subject[Self.bindingKey] {
        return place.string.map { [named($0, place)] } ?? []
      }
      return keys(subject)
    default: return []
    }
  }
}
