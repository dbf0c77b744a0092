/// Joins what one environment loses and another one gets to one change.
enum MoveDetection {
  private struct Identity: Hashable {
    let subject: Change.Subject
    let noun: String
    let name: String
    let value: ShownValue?
  }

  static func joined(_ changes: [Change]) -> [Change] {
    var removed: [Identity: [Int]] = [:]
    var added: [Identity: [Int]] = [:]
    for (index, change) in changes.enumerated() where isMovable(change.subject) {
      guard let side = change.old ?? change.new else { continue }
      let identity = Identity(subject: change.subject, noun: change.noun, name: change.name, value: side.value)
      if change.kind == .removed { removed[identity, default: []].append(index) }
      if change.kind == .added { added[identity, default: []].append(index) }
    }
    var result: [Change?] = changes
    for (identity, sources) in removed {
      guard sources.count == 1, let targets = added[identity], targets.count == 1 else { continue }
      let (source, target) = (changes[sources[0]], changes[targets[0]])
      guard source.environments != target.environments else { continue }
      result[targets[0]] = moved(source, target)
      result[sources[0]] = nil
    }
    return result.compactMap { $0 }
  }

  private static func isMovable(_ subject: Change.Subject) -> Bool {
    switch subject {
    case .binding, .variable, .secret, .route, .domain, .cron, .consumer: true
    case .worker, .environment, .address, .migration, .durableObjectClass, .setting: false
    }
  }

  private static func moved(_ source: Change, _ target: Change) -> Change {
    var change = target
    change.kind = .moved
    change.movedFrom = source.environments.first
    change.old = source.old
    let (loser, winner) = (phrase(source), phrase(target))
    if change.subject == .consumer {
      change.risk = .high
      change.effect =
        "\(winner) is to receive the messages of `\(target.name)`, and its deploy fails until \(loser) is removed as the"
        + " consumer"
    } else {
      change.risk = max(source.risk, target.risk)
      change.effect = "\(winner) gets it, and for \(loser): \(source.effect)"
    }
    return change
  }

  private static func phrase(_ change: Change) -> String { change.environments.first?.phrase ?? "the Worker" }
}
