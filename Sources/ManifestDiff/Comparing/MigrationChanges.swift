import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

/// The history of Durable Object classes, which only ever grows: a deploy runs the steps after the last tag that the
/// Worker
/// has, or all of them when the file has no such tag.
enum MigrationChanges {
  static func collect(_ pair: EnvironmentPair, into changes: inout [Change]) {
    guard !QuickEquality.surelyEqual(pair.old.value("migrations"), pair.new.value("migrations")) else { return }
    let (old, new) = (ClassHistory.steps(of: pair.old), ClassHistory.steps(of: pair.new))
    guard old.map(\.tag) != new.map(\.tag) || old.map(\.content) != new.map(\.content) else { return }
    var (left, right) = (old, new)
    retag(pair, &left, &right, into: &changes)
    let kept = Set(left.map(\.tag)).intersection(right.map(\.tag))
    removals(pair, left, after: right, kept: kept, into: &changes)
    additions(pair, right, kept: kept, into: &changes)
    for after in right {
      guard let before = left.first(where: { $0.tag == after.tag }), before.content != after.content else { continue }
      changes.append(edited(pair, before, after))
    }
    let (first, second) = (left.map(\.tag).filter(kept.contains), right.map(\.tag).filter(kept.contains))
    if first != second { changes.append(reordered(pair, first, second)) }
  }

  /// Takes out steps that have another tag at the same place.
  private static func retag(
    _ pair: EnvironmentPair, _ old: inout [ClassHistory.Step], _ new: inout [ClassHistory.Step],
    into changes: inout [Change]
  ) {
    guard old.count == new.count else { return }
    let differing = old.indices.filter { old[$0].tag != new[$0].tag }
    guard differing.count == 1, let index = differing.first, old[index].content == new[index].content else { return }
    let (before, after) = (old[index], new[index])
    old.remove(at: index)
    new.remove(at: index)
    changes.append(
      pair.change(
        .renamed, .migration, noun: "migration", name: after.tag, previousName: before.tag, old: side(before),
        new: side(after),
        risk: .critical,
        effect:
          "a Worker whose last migration is `\(before.tag)` no longer finds that tag, and all migrations are sent to it"
          + " again"))
  }

  private static func removals(
    _ pair: EnvironmentPair, _ old: [ClassHistory.Step], after new: [ClassHistory.Step], kept: Set<String>,
    into changes: inout [Change]
  ) {
    let declared = Set(ClassHistory.exports(of: pair.new).map(\.key))
    let isConverted = new.isEmpty && !declared.isEmpty && ClassHistory.live(old).isSubset(of: declared)
    for step in old where !kept.contains(step.tag) {
      changes.append(
        isConverted
          ? change(
            pair, step, isAdded: false, risk: .note,
            effect: "the history ends, and `exports` declares the classes that exist from now on")
          : change(
            pair, step, isAdded: false, risk: .critical,
            effect:
              "a Worker whose last migration is `\(step.tag)` no longer finds that tag, and all migrations that are left"
              + " are sent to it again"))
    }
  }

  private static func additions(
    _ pair: EnvironmentPair, _ new: [ClassHistory.Step], kept: Set<String>, into changes: inout [Change]
  ) {
    let lastKept = new.lastIndex { kept.contains($0.tag) } ?? -1
    for (index, step) in new.enumerated() where !kept.contains(step.tag) {
      if index < lastKept {
        changes.append(
          change(
            pair, step, isAdded: true, risk: .critical,
            effect:
              "a Worker that has a later migration never runs `\(step.tag)`, since only the steps after its last tag run"
          ))
      } else if !step.deleted.isEmpty {
        let names = step.deleted.map { "`\($0)`" }.joined(separator: ", ")
        let noun = step.deleted.count == 1 ? "the class" : "the classes"
        changes.append(
          change(
            pair, step, isAdded: true, risk: .critical,
            effect: "all objects of \(noun) \(names) and their data are deleted"))
      } else {
        changes.append(change(pair, step, isAdded: true, risk: .note, effect: outline(step)))
      }
    }
  }

  private static func outline(_ step: ClassHistory.Step) -> String {
    var parts = step.created.map { "the class `\($0)` begins" }
    parts += step.renamed.map { "`\($0.from)` becomes `\($0.to)` together with its objects" }
    parts += step.transferred.map { "`\($0.name)` takes over the objects of the Worker `\($0.worker)`" }
    return parts.isEmpty ? "the deploy runs the migration, which changes no class" : parts.joined(separator: ", and ")
  }

  private static func edited(
    _ pair: EnvironmentPair, _ before: ClassHistory.Step, _ after: ClassHistory.Step
  ) -> Change {
    let storage =
      Set(before.created) == Set(after.created) && before.deleted == after.deleted && before.renamed == after.renamed
    let effect =
      storage
      ? "nothing for a Worker that has run `\(after.tag)`, whose objects keep their storage, while a new Worker gets the other"
        + " one"
      : "a Worker that has run `\(after.tag)` does not run it again, so that its classes and those of a new Worker differ"
    var old = side(before)
    var new = side(after)
    old.value = ShownValue(before.content)
    new.value = ShownValue(after.content)
    return pair.change(
      .changed, .migration, noun: "migration", name: after.tag, old: old, new: new, risk: .critical, effect: effect)
  }

  private static func reordered(_ pair: EnvironmentPair, _ old: [String], _ new: [String]) -> Change {
    func side(_ manifest: WorkerManifest, _ tags: [String]) -> Change.Side? {
      manifest.value("migrations").map { Change.Side($0, shown: ShownValue(tags.joined(separator: ", "))) }
    }
    return pair.change(
      .changed, .migration, noun: "order of migrations", name: "migrations", old: side(pair.old, old),
      new: side(pair.new, new), risk: .critical,
      effect: "steps that now stand after a Worker's last tag run again, and those before it never do")
  }

  private static func side(_ step: ClassHistory.Step) -> Change.Side {
    Change.Side(place: (step.value["tag"] ?? step.value).label(), path: step.value.path.description)
  }

  private static func change(
    _ pair: EnvironmentPair, _ step: ClassHistory.Step, isAdded: Bool, risk: Change.Risk, effect: String
  ) -> Change {
    pair.change(
      isAdded ? .added : .removed, .migration, noun: "migration", name: step.tag, old: isAdded ? nil : side(step),
      new: isAdded ? side(step) : nil, risk: risk, effect: effect)
  }
}
