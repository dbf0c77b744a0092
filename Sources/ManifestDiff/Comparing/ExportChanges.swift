import BindingSchema
import ConfigTree
import WorkerManifest

/// Classes that `exports` declares, which says for Durable Objects what migrations would.
enum ExportChanges {
  static func collect(_ pair: EnvironmentPair, into changes: inout [Change]) {
    guard !QuickEquality.surelyEqual(pair.old.value("exports"), pair.new.value("exports")) else { return }
    let (old, new) = (ClassHistory.exports(of: pair.old), ClassHistory.exports(of: pair.new))
    for before in old where !new.contains(where: { $0.key == before.key }) {
      changes.append(removed(pair, before))
    }
    for after in new {
      guard let before = old.first(where: { $0.key == after.key }) else {
        let (risk, effect) = verdict(after, isNew: true)
        changes.append(change(pair, nil, after, risk: risk, effect: effect))
        continue
      }
      guard CanonicalText.text(before) != CanonicalText.text(after) else { continue }
      if ClassHistory.state(of: before) != ClassHistory.state(of: after) {
        let (risk, effect) = verdict(after, isNew: false)
        changes.append(change(pair, before, after, risk: risk, effect: effect))
      } else if before["storage"].map({ CanonicalText.text($0) }) != after["storage"].map({ CanonicalText.text($0) }) {
        changes.append(
          change(
            pair, before, after, risk: .high,
            effect: "objects of `\(after.key)` that exist keep their storage, and the deploy may be refused for it"))
      } else {
        changes.append(
          change(
            pair, before, after, risk: .note, effect: "the next version declares `\(after.key)` with the new settings"))
      }
    }
  }

  private static func removed(_ pair: EnvironmentPair, _ before: ConfigValue) -> Change {
    guard isObjectClass(before), ClassHistory.state(of: before) == "created" else {
      return change(pair, before, nil, risk: .note, effect: "the next version no longer declares `\(before.key)`")
    }
    return change(
      pair, before, nil, risk: .high,
      effect: "the deploy is refused while objects of `\(before.key)` exist, because nothing says what becomes of them")
  }

  private static func verdict(_ after: ConfigValue, isNew: Bool) -> (Change.Risk, String) {
    let name = after.key
    switch ClassHistory.state(of: after) {
    case "deleted": return (.critical, "all objects of the class `\(name)` and their data are deleted")
    case "renamed":
      return (.note, "`\(name)` becomes `\(after["renamed_to"]?.string ?? "?")` together with its objects")
    case "transferred":
      return (.high, "the objects of `\(name)` go to the Worker `\(after["transferred_to"]?.string ?? "?")`")
    case "expecting-transfer":
      return (.note, "`\(name)` waits for the objects of the Worker `\(after["transfer_from"]?.string ?? "?")`")
    default:
      guard isObjectClass(after) else { return (.note, "the next version declares the entry point `\(name)`") }
      return isNew
        ? (.note, "the class `\(name)` begins, or stays if the Worker has it")
        : (.high, "the class `\(name)` is declared as existing, without the objects that it lost")
    }
  }

  private static func isObjectClass(_ export: ConfigValue) -> Bool { !(export["type"]?.isString("worker") ?? false) }

  private static func change(
    _ pair: EnvironmentPair, _ old: ConfigValue?, _ new: ConfigValue?, risk: Change.Risk, effect: String
  ) -> Change {
    func side(_ value: ConfigValue) -> Change.Side { Change.Side(value, shown: ShownValue(CanonicalText.text(value))) }
    let name = (new ?? old)?.key ?? ""
    return pair.change(
      .durableObjectClass, noun: "class", name: name, old: old.map(side), new: new.map(side), risk: risk, effect: effect
    )
  }
}
