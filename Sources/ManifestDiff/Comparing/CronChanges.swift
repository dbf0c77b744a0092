import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

/// The times at which a Worker is started.
enum CronList {
  /// `nil` when the file says nothing, which leaves what is deployed.
  static func crons(of manifest: WorkerManifest) -> [ConfigValue]? {
    guard let list = manifest.value("triggers")?["crons"], list.kind == .array else { return nil }
    var seen: Set<String> = []
    return list.children.filter { value in value.string.map { seen.insert($0).inserted } ?? false }
  }
}

enum CronChanges {
  static func collect(_ pair: EnvironmentPair, into changes: inout [Change]) {
    guard !QuickEquality.surelyEqual(pair.old.value("triggers"), pair.new.value("triggers")) else { return }
    let (before, after) = (CronList.crons(of: pair.old), CronList.crons(of: pair.new))
    let (old, new) = (before ?? [], after ?? [])
    let removed = old.filter { cron in !new.contains { $0.string == cron.string } }
    let added = new.filter { cron in !old.contains { $0.string == cron.string } }
    if removed.count == 1 && added.count == 1 {
      changes.append(
        change(
          pair, removed[0], added[0], risk: .high,
          effect: "the Worker is started at `\(text(added[0]))` (UTC) instead of `\(text(removed[0]))`"))
      return
    }
    for cron in removed {
      changes.append(
        after == nil
          ? change(
            pair, cron, nil, risk: .note,
            effect:
              "the trigger stays active, since a deploy without `crons` sends none: write `crons = []` to remove it")
          : change(
            pair, cron, nil, risk: .high,
            effect: "the trigger is removed, because the deploy replaces all cron triggers by the list"))
    }
    for cron in added {
      let rest = before == nil ? ", and triggers made elsewhere are removed" : ""
      changes.append(
        change(pair, nil, cron, risk: .note, effect: "the Worker is started at `\(text(cron))` (UTC)\(rest)"))
    }
    if before == nil, let after, after.isEmpty { changes.append(emptied(pair, isAdded: true)) }
    if let before, before.isEmpty, after == nil { changes.append(emptied(pair, isAdded: false)) }
  }

  /// An empty list against none, which is no difference in crons and yet one in what is sent.
  private static func emptied(_ pair: EnvironmentPair, isAdded: Bool) -> Change {
    let manifest = isAdded ? pair.new : pair.old
    let side = manifest.value("triggers")?["crons"].map { Change.Side($0, shown: ShownValue("[]")) }
    return pair.change(
      isAdded ? .added : .removed, .cron, noun: "cron triggers", name: "crons", old: isAdded ? nil : side,
      new: isAdded ? side : nil, risk: isAdded ? .high : .note,
      effect: isAdded
        ? "all cron triggers of the deployed Worker are removed"
        : "cron triggers of the deployed Worker are left as they are")
  }

  private static func text(_ cron: ConfigValue) -> String { cron.string ?? "" }

  private static func change(
    _ pair: EnvironmentPair, _ old: ConfigValue?, _ new: ConfigValue?, risk: Change.Risk, effect: String
  ) -> Change {
    func side(_ cron: ConfigValue) -> Change.Side {
      let shown = old != nil && new != nil ? ShownValue(text(cron)) : nil
      return Change.Side(place: cron.label(), path: cron.path.description, value: shown)
    }
    return pair.change(
      .cron, noun: "cron trigger", name: (new ?? old).map(text) ?? "", old: old.map(side), new: new.map(side),
      risk: risk,
      effect: effect)
  }
}
