import BindingSchema
import ConfigTree
import WorkerManifest

/// What changed fields of a binding mean for the data behind it.
struct RepointVerdict {
  let risk: Change.Risk
  let effect: String
  let oldText: String
  let newText: String

  init(_ pair: EnvironmentPair, _ before: Binding, _ after: Binding, fields: [FieldDifference]) {
    oldText = fields.text(\.old)
    newText = fields.text(\.new)
    let (old, new) = (BindingResource(before), BindingResource(after))
    let noun = new.noun
    let name = "`env.\(after.name)`"
    if new.isProvisioned != old.isProvisioned, let field = after.kind.resource.provisionedWhenMissing {
      if new.isProvisioned {
        risk = .critical
        effect =
          "without `\(field)` the deploy creates a new, empty \(noun) for \(name), unless the deployed Worker already has"
          + " this binding"
      } else {
        risk = .note
        effect = "\(name) leads to the \(noun) that `\(field)` names, and no longer to one that a deploy created"
      }
      return
    }
    let leadsElsewhere = before.identity != after.identity || (new.isProvisioned && Self.named(fields, after.kind))
    if leadsElsewhere {
      (risk, effect) = Self.repointed(pair, before, after)
    } else if fields.allSatisfy(\.isDevelopmentOnly) {
      risk = .note
      effect = "nothing changes in production, since only local development reads this"
    } else {
      let names = fields.filter { !$0.isDevelopmentOnly }.map { "`\($0.name)`" }
      risk = .note
      effect =
        "\(name) leads to the same \(noun.isEmpty ? "thing" : noun), with \(names.joined(separator: ", ")) changed"
    }
  }

  /// Without an id, the name finds the resource.
  private static func named(_ fields: [FieldDifference], _ kind: BindingKind) -> Bool {
    fields.contains { kind.describedBy.contains($0.name) }
  }

  private static func repointed(_ pair: EnvironmentPair, _ before: Binding, _ after: Binding) -> (Change.Risk, String) {
    let resource = BindingResource(after)
    let name = "`env.\(after.name)`"
    if resource.isClass {
      let classes = (before.text("class_name"), after.text("class_name"))
      if let old = classes.0, let new = classes.1, before.text("script_name") == after.text("script_name"),
        ClassHistory.renames(pair).contains(ClassHistory.Rename(from: old, to: new))
      {
        return (.note, "\(name) follows the class, which a migration renames together with its objects")
      }
      return (
        .critical, "\(name) reaches objects of another class, and those of the old one stay behind with their data"
      )
    }
    if resource.isWorker { return (.high, "calls of \(name) go to another Worker or entry point") }
    if !resource.holdsData { return (.high, "\(name) uses another \(resource.noun)") }
    return (
      .critical, "\(name) leads to another \(resource.noun), and what the old one holds stays behind"
    )
  }
}
