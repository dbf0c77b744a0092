import ConfigTree
import Findings
import WorkerManifest

/// Environments that came, went or have another name.
enum EnvironmentChanges {
  static func changes(_ pairing: EnvironmentPairing, old: [WorkerManifest], new: [WorkerManifest]) -> [Change] {
    var changes: [Change] = []
    let start = new.first.map { Label(file: $0.document.file, span: ByteSpan(at: 0)) }
    for manifest in pairing.removed {
      changes.append(removed(manifest, anchor: start))
      changes += RouteChanges.claims(of: manifest, by: old, isAdded: false, anchor: start)
    }
    for manifest in pairing.added {
      changes.append(added(manifest))
      changes += RouteChanges.claims(of: manifest, by: new, isAdded: true, anchor: nil)
    }
    for (before, after) in pairing.pairs where before.environment != after.environment {
      changes.append(renamed(before, after))
    }
    return changes
  }

  private static func removed(_ manifest: WorkerManifest, anchor: Label?) -> Change {
    let side = side(of: manifest)
    let worker = manifest.name.map { "the Worker `\($0.text)`" } ?? "its Worker"
    let active = attached(to: manifest)
    let rest = active.isEmpty ? "" : ", with its \(active.joined(separator: ", "))"
    return Change(
      kind: .removed, subject: .environment, noun: "environment", name: EnvironmentName(manifest.environment).title,
      environments: [EnvironmentName(manifest.environment)], old: side, new: nil, newAnchor: anchor ?? side.place,
      effect: "\(worker) stays deployed\(rest), and no deploy updates it any more", risk: .high)
  }

  private static func added(_ manifest: WorkerManifest) -> Change {
    let side = side(of: manifest)
    let worker = manifest.name.map { "the Worker `\($0.text)`" } ?? "a Worker of its own"
    let count = manifest.bindings.count
    let bindings = count == 0 ? "without bindings" : "with \(count) \(count == 1 ? "binding" : "bindings")"
    return Change(
      kind: .added, subject: .environment, noun: "environment", name: EnvironmentName(manifest.environment).title,
      environments: [EnvironmentName(manifest.environment)], old: nil, new: side, newAnchor: side.place,
      effect: "a deploy of this environment creates \(worker) \(bindings), or replaces one of that name", risk: .note)
  }

  private static func renamed(_ before: WorkerManifest, _ after: WorkerManifest) -> Change {
    let isSameWorker = before.name?.text == after.name?.text
    let flag = "`--env \(before.environment ?? "")` names nothing any more"
    return Change(
      kind: .renamed, subject: .environment, noun: "environment", name: EnvironmentName(after.environment).title,
      previousName: EnvironmentName(before.environment).title, environments: [EnvironmentName(after.environment)],
      old: side(of: before), new: side(of: after), newAnchor: side(of: after).place,
      effect: isSameWorker
        ? "the deploy updates the same Worker, and \(flag)" : "\(flag), and its Worker has another name",
      risk: isSameWorker ? .note : .high)
  }

  private static func side(of manifest: WorkerManifest) -> Change.Side {
    guard let own = manifest.own else {
      return Change.Side(place: Label(file: manifest.document.file, span: ByteSpan(at: 0)), path: "")
    }
    return Change.Side(own.table)
  }

  /// What goes on calling a Worker that nobody deploys.
  private static func attached(to manifest: WorkerManifest) -> [String] {
    let routes = RouteList(manifest)
    let counts = [
      (routes.zoneRoutes.count, "route"), (routes.domains.count, "custom domain"),
      (CronList.crons(of: manifest)?.count ?? 0, "cron trigger"),
      (ConsumerList.consumers(of: manifest).count, "queue consumer"),
    ]
    return counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
  }
}
