import Findings

/// One edit that several environments inherit is one change.
enum EnvironmentMerging {
  private struct Key: Hashable {
    let kind: Change.Kind
    let subject: Change.Subject
    let name: String
    let previousName: String?
    let movedFrom: EnvironmentName?
    let old: Change.Side?
    let new: Change.Side?
    let risk: Change.Risk
    let effect: String

    init(_ change: Change) {
      kind = change.kind
      subject = change.subject
      name = change.name
      previousName = change.previousName
      movedFrom = change.movedFrom
      old = change.old
      new = change.new
      risk = change.risk
      effect = change.effect
    }
  }

  static func merged(_ changes: [Change]) -> [Change] {
    var places: [Key: Int] = [:]
    var result: [Change] = []
    for change in changes {
      let key = Key(change)
      if let place = places[key] {
        result[place].environments += change.environments
      } else {
        places[key] = result.count
        result.append(change)
      }
    }
    return result
  }
}
