import ConfigTree
import WorkerManifest

/// The Worker's name and account: its identity.
enum NameChanges {
  static func collect(_ pair: EnvironmentPair, into changes: inout [Change]) {
    let (before, after) = (pair.old.name, pair.new.name)
    guard before?.text != after?.text else { return }
    let old = before.map { Change.Side($0.value, shown: ShownValue($0.text)) }
    let new = after.map { Change.Side($0.value, shown: ShownValue($0.text)) }
    switch (before, after) {
    case (let before?, let after?):
      changes.append(
        pair.change(
          .renamed, .worker, noun: "Worker", name: after.text, previousName: before.text, old: old, new: new,
          risk: .critical,
          effect:
            "the deploy creates the Worker `\(after.text)` with empty Durable Object storage and without the secrets of"
            + " `\(before.text)`, which keeps running with its routes, crons and consumers"))
    case (let before?, nil):
      changes.append(
        pair.change(
          .removed, .worker, noun: "Worker", name: before.text, old: old, risk: .critical,
          effect: "the deploy is refused unless it is given a name, and `\(before.text)` keeps running as it is"))
    case (nil, let after?):
      changes.append(
        pair.change(
          .added, .worker, noun: "Worker", name: after.text, new: new, risk: .note,
          effect: "the deploy creates or updates the Worker `\(after.text)`"))
    case (nil, nil): break
    }
  }
}
