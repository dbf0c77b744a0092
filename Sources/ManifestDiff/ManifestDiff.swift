import ConfigTree
import Findings
public import WorkerManifest

/// Compares two revisions of a config by what they deploy.
public enum ManifestDiff {
  /// What a deploy of the new revision does that one of the old revision would not have done.
  ///
  /// Environments are compared one by one, bindings by their names. The order of a file's entries and its format do not
  /// count, nor do comments. A thing that several environments inherit is one change that lists them.
  ///
  /// - Returns: the worst first, then in the order of the environments and of the topics.
  public static func diff(old: [WorkerManifest], new: [WorkerManifest]) -> [Change] {
    let pairing = EnvironmentPairing(old: old, new: new)
    var changes = EnvironmentChanges.changes(pairing, old: old, new: new)
    var inside: [Change] = []
    for (before, after) in pairing.pairs {
      let others = (old + new).filter { other in
        other.environment != before.environment && other.environment != after.environment
      }
      let pair = EnvironmentPair(old: before, new: after, others: others)
      guard !SharedContent.isUnchanged(pair) else { continue }
      compare(pair, into: &inside)
    }
    changes += MoveDetection.joined(inside)
    return ordered(EnvironmentMerging.merged(changes), environments: new + old)
  }

  private static func compare(_ pair: EnvironmentPair, into changes: inout [Change]) {
    NameChanges.collect(pair, into: &changes)
    BindingChanges.collect(pair, into: &changes)
    RouteChanges.collect(pair, into: &changes)
    AddressChanges.collect(pair, into: &changes)
    CronChanges.collect(pair, into: &changes)
    ConsumerChanges.collect(pair, into: &changes)
    MigrationChanges.collect(pair, into: &changes)
    ExportChanges.collect(pair, into: &changes)
    SettingChanges.collect(pair, into: &changes)
  }

  private static func ordered(_ changes: [Change], environments: [WorkerManifest]) -> [Change] {
    var places: [EnvironmentName: Int] = [:]
    for manifest in environments {
      let name = EnvironmentName(manifest.environment)
      if places[name] == nil { places[name] = places.count }
    }
    func place(_ change: Change) -> Int { change.environments.first.flatMap { places[$0] } ?? 0 }
    return changes.enumerated().sorted { left, right in
      if left.element.risk != right.element.risk { return left.element.risk > right.element.risk }
      let (first, second) = (place(left.element), place(right.element))
      return first != second ? first < second : left.offset < right.offset
    }.map(\.element)
  }
}

/// The quick way out: two environments of the same text at all of their levels.
enum SharedContent {
  static func isUnchanged(_ pair: EnvironmentPair) -> Bool {
    pair.old.environment == pair.new.environment && pair.old.document.format == pair.new.document.format
      && pair.old.document.file.bytes == pair.new.document.file.bytes
  }
}
