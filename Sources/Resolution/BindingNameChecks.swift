import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

/// One name in `env`, one binding: the names of all kinds of the deployed environment together.
extension Checker {
  /// A name as wrangler's duplicate check sees it. The text is made when there is something to say about it.
  private struct Named {
    let kind: BindingKind
    let place: ConfigValue
    /// The name is the key at `place`, not its value.
    let isKey: Bool
    let hash: UInt32

    var name: String { isKey ? place.key : place.string ?? "" }

    func label(_ text: String) -> Label { isKey ? place.anchorLabel(text) : place.label(text) }
  }

  mutating func checkBindingNames() {
    let values = effective
    var all: [Named] = []
    for place in schemas.declaredKinds.indices where values.holds(schemas.declaredKinds[place].key) {
      let (key, kind) = schemas.declaredKinds[place]
      if let setting = values.setting(at: key) { Self.addNames(of: kind, in: setting.value, to: &all) }
    }
    for named in all { checkReserved(named) }
    guard KeyHash.repeats(in: all.map(\.hash)) else { return }
    var seen: [Named] = []
    var table = NameTable()
    for named in all {
      let name = named.name
      let (number, isNew) = table.insert(name)
      guard !isNew else {
        seen.append(named)
        continue
      }
      let first = seen[number]
      let message =
        first.kind === named.kind
        ? "two bindings are called `\(name)`, both of kind \(named.kind.title)"
        : "two bindings are called `\(name)`: \(first.kind.title) and \(named.kind.title)"
      report(
        .error, "duplicate-binding-name", message, at: named.place, value: !named.isKey,
        secondary: [first.label("first here")],
        help: "rename one of them: a name stands for one binding in `env`")
    }
  }

  private mutating func checkReserved(_ named: Named) {
    if Self.objectMemberHashes.contains(named.hash), Self.objectMembers.contains(named.name) {
      report(
        .error, "reserved-binding-name", "no binding can be called `\(named.name)`", at: named.place,
        value: !named.isKey, help: "every JavaScript object has a member of that name; choose another")
    }
    if isPages && named.name == "ASSETS" {
      report(
        .error, "reserved-binding-name", "`ASSETS` is reserved in a Pages project", at: named.place,
        value: !named.isKey, help: "choose another name")
    }
  }

  /// Members of JavaScript's `Object.prototype`, on which wrangler's duplicate check fails.
  static let objectMembers: Set<String> = [
    "constructor", "__proto__", "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__",
    "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "toString", "valueOf",
  ]

  private static let objectMemberHashes = objectMembers.map { KeyHash.hash($0) }
  private static let bindingKey: KeyName = "binding"
  private static let bindingsKey: KeyName = "bindings"
  private static let nameKey: KeyName = "name"

  /// The names that wrangler's duplicate check takes from the value of a kind's key. It looks at the value's form alone,
  /// with these consequences, which make a deploy fail or pass and are therefore followed: a list of which one entry has
  /// no text as `binding` gives no names, and so do kinds whose entries are named by another key; a table with `bindings`
  /// gives their names, or else its keys; a table with `binding` gives that alone; any other table gives its keys.
  private static func addNames(of kind: BindingKind, in value: ConfigValue, to names: inout [Named]) {
    /// Whether the value at `place` is a text, and so a name.
    func add(_ place: ConfigValue?) -> Bool {
      guard let place, let hash = place.withStringBytes({ KeyHash.hash($0) }) else { return false }
      names.append(Named(kind: kind, place: place, isKey: false, hash: hash))
      return true
    }
    func addKeys(of table: ConfigValue) {
      for child in table.children {
        names.append(Named(kind: kind, place: child, isKey: true, hash: child.node.keyHash))
      }
    }
    var subject = value
    if let member = kind.memberName, kind.member != "bindings" {
      guard let holder = value[member] else { return }
      subject = holder
    }
    if case .element = kind.name {
      for item in subject.children { _ = add(item) }
      return
    }
    let count = names.count
    switch subject.kind {
    case .array:
      for entry in subject.children where !add(entry[bindingKey]) {
        names.removeSubrange(count...)
        return
      }
    case .table:
      if let list = subject[bindingsKey], list.kind == .array {
        for entry in list.children where !add(entry[nameKey]) {
          names.removeSubrange(count...)
          return addKeys(of: subject)
        }
      } else if let place = subject[bindingKey] {
        _ = add(place)
      } else {
        addKeys(of: subject)
      }
    default: break
    }
  }
}
