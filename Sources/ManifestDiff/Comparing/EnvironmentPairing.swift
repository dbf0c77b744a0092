import ConfigTree
import WorkerManifest

/// Which environment of the old revision is which of the new one.
struct EnvironmentPairing {
  private(set) var pairs: [(old: WorkerManifest, new: WorkerManifest)] = []
  private(set) var removed: [WorkerManifest] = []
  private(set) var added: [WorkerManifest] = []

  /// By name; of the others, one that stays the same Worker or has the same content was renamed.
  init(old: [WorkerManifest], new: [WorkerManifest]) {
    for after in new {
      if let before = old.first(where: { $0.environment == after.environment }) {
        pairs.append((before, after))
      } else {
        added.append(after)
      }
    }
    removed = old.filter { before in !new.contains { $0.environment == before.environment } }
    pair { $0.name.map { $0.isDerived ? nil : $0.text } ?? nil }
    pair { $0.own.flatMap { $0.table.count > 0 ? CanonicalText.text($0.table) : nil } }
  }

  /// Pairs those whose `key` is the same, and nobody else's.
  private mutating func pair(by key: (WorkerManifest) -> String?) {
    for after in added {
      guard let wanted = key(after) else { continue }
      let candidates = removed.filter { key($0) == wanted }
      guard candidates.count == 1, added.filter({ key($0) == wanted }).count == 1 else { continue }
      pairs.append((candidates[0], after))
      removed.removeAll { $0.environment == candidates[0].environment }
      added.removeAll { $0.environment == after.environment }
    }
  }
}
