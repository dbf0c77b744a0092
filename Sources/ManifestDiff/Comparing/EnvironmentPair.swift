import BindingSchema
import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

/// One environment in both revisions: what the comparisons work on.
struct EnvironmentPair {
  let old: WorkerManifest
  let new: WorkerManifest
  /// The Workers of the other environments, for what two of them cannot have at once.
  let others: [WorkerManifest]

  var environment: EnvironmentName { EnvironmentName(new.environment) }
  /// A deploy leaves variables that the file does not name.
  var keepsVariables: Bool { new.value("keep_vars")?.isTruthy ?? false }

  /// Where to point in the new file when a thing is gone.
  var newAnchor: Label {
    if let own = new.own, !own.table.isRoot { return own.table.anchorLabel() }
    return Label(file: new.document.file, span: ByteSpan(at: 0))
  }

  func change(
    _ kind: Change.Kind, _ subject: Change.Subject, noun: String, name: String, previousName: String? = nil,
    old: Change.Side? = nil, new: Change.Side? = nil, risk: Change.Risk, effect: String
  ) -> Change {
    Change(
      kind: kind, subject: subject, noun: noun, name: name, previousName: previousName, environments: [environment],
      old: old, new: new, newAnchor: new?.place ?? newAnchor, effect: effect, risk: risk)
  }

  /// Adds, by which sides there are, a thing that came, went or changed.
  func change(
    _ subject: Change.Subject, noun: String, name: String, old: Change.Side?, new: Change.Side?, risk: Change.Risk,
    effect: String
  ) -> Change {
    let kind: Change.Kind = old == nil ? .added : new == nil ? .removed : .changed
    return change(kind, subject, noun: noun, name: name, old: old, new: new, risk: risk, effect: effect)
  }
}

extension Change.Side {
  init(_ value: ConfigValue, shown: ShownValue? = nil) {
    self.init(place: value.anchorLabel(), path: value.path.description, value: shown)
  }
}
