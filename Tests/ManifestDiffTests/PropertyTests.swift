import ManifestDiff
import Testing

/// Random configs and edits with known meaning, the same on every run.
struct PropertyTests {
  /// In eight parts, so that they run at the same time and a failure names a short run.
  @Test(arguments: 1...8)
  func oneEditIsOneChange(_ part: UInt64) throws {
    var random = SplitMix(state: part)
    var count = 0
    while count < 260 {
      let config = RandomConfig.random(using: &random)
      guard let edit = RandomEdit(config, using: &random) else { continue }
      count += 1
      let (old, new) = (config.text(using: &random), edit.edited.text(using: &random))
      let changes = Revisions.diff(old, new)
      let found = changes.map(Self.outline)
      #expect(found == [edit.expected], "part \(part), edit \(count)")
      let back = Revisions.diff(new, old)
      #expect(Self.mirrored(changes) == Self.mirror(of: back), "part \(part), edit \(count), backwards")
      guard found == [edit.expected] else { return }
    }
  }

  @Test(arguments: 11...14)
  func orderIsNoDifference(_ part: UInt64) {
    var random = SplitMix(state: part)
    for _ in 0..<100 {
      let config = RandomConfig.random(using: &random)
      #expect(Revisions.diff(config.text(using: &random), config.text(using: &random)).isEmpty)
    }
  }

  /// Many edits at once: nothing is lost on the way back.
  @Test(arguments: 21...24)
  func unrelatedConfigsMirror(_ part: UInt64) {
    var random = SplitMix(state: part)
    for round in 0..<50 {
      let old = RandomConfig.random(using: &random).text(using: &random)
      let new = RandomConfig.random(using: &random).text(using: &random)
      #expect(
        Self.mirrored(Revisions.diff(old, new)) == Self.mirror(of: Revisions.diff(new, old)),
        "part \(part), round \(round)")
    }
  }

  private static func outline(_ change: Change) -> RandomEdit.Expected {
    RandomEdit.Expected(
      kind: change.kind, subject: change.subject, name: change.name, environments: change.environments.map(\.name),
      risk: change.risk)
  }

  /// A change without its direction's words: kind, subject, names, places on both sides.
  private static func mirrored(_ changes: [Change]) -> Set<[String]> {
    Set(changes.map { key($0, kind: $0.kind, from: $0.old, to: $0.new, was: $0.previousName, name: $0.name) })
  }

  private static func mirror(of changes: [Change]) -> Set<[String]> {
    Set(
      changes.map { change in
        let kind: Change.Kind =
          switch change.kind {
          case .added: .removed
          case .removed: .added
          case .changed, .moved, .renamed: change.kind
          }
        let isRenamed = change.previousName != nil
        // A cron that changes is named after the new time.
        let name = isRenamed ? change.previousName ?? "" : change.name
        return key(
          change, kind: kind, from: change.new, to: change.old, was: isRenamed ? change.name : nil, name: name)
      })
  }

  private static func key(
    _ change: Change, kind: Change.Kind, from: Change.Side?, to: Change.Side?, was: String?, name: String
  ) -> [String] {
    let isNamedAfterSide = change.subject == .cron && change.kind == .changed
    return [
      "\(kind)", "\(change.subject)", isNamedAfterSide ? "" : name, was ?? "", from?.path ?? "", to?.path ?? "",
    ]
  }
}
