import BindingSchema
import ConfigTree
import WorkerManifest

/// What a deploy does about variables, secrets and the resources behind bindings.
enum BindingNotices {
  static func notices(_ facts: DeployFacts) -> [Plan.Notice] {
    facts.isAssetsOnly ? [] : resources(facts) + variables(facts) + secrets(facts)
  }

  private static func resources(_ facts: DeployFacts) -> [Plan.Notice] {
    facts.manifest.bindings.compactMap { binding in
      guard let resource = ResourceName.provisioning(of: binding, worker: facts.worker) else { return nil }
      let title = binding.kind.title
      if resource.isNamed {
        return Plan.Notice(
          "resource-created-if-missing", .creates,
          "the \(words: title) \(resource.name) for \(binding.name), if the account does not have it")
      }
      return Plan.Notice(
        "resource-created", .creates,
        facts.isFirst
          ? "the \(words: title) \(resource.name) for \(binding.name), whose config does not name one"
          : "the \(words: title) \(resource.name) for \(binding.name), unless the deployed Worker has a binding of that name to take over",
        detail: field(binding).map { "write \($0) to use one that exists" })
    }
  }

  private static func field(_ binding: Binding) -> String? {
    binding.kind.resource.provisionedWhenMissing ?? binding.kind.deployment.provisioning?.specifiedBy
  }

  private static func variables(_ facts: DeployFacts) -> [Plan.Notice] {
    var notices: [Plan.Notice] = []
    if facts.manifest.value("keep_vars")?.isTruthy ?? false {
      notices.append(
        Plan.Notice("variables-kept", .keeps, "variables that only the dashboard has, since `keep_vars` is on"))
    } else {
      notices.append(
        Plan.Notice(
          "variables-removed", .removes, "variables that the deployed Worker has and the config does not",
          detail: "`keep_vars` at the top level keeps them"))
    }
    let names = facts.variables.map(\.name)
    if !names.isEmpty {
      notices.append(
        Plan.Notice(
          "secrets-replaced", .replaces,
          "a secret that has the name of a variable, with the text of the config: \(list: names)",
          detail: facts.options.isInteractive ? "the deploy asks first" : "a pipeline is not asked"))
    }
    return notices
  }

  private static func secrets(_ facts: DeployFacts) -> [Plan.Notice] {
    let names = facts.declaredSecrets.map(\.name)
    guard !names.isEmpty else { return [] }
    return [
      Plan.Notice(
        "secrets-required", .requires, "the \(words: names.count == 1 ? "secret" : "secrets") \(list: names)",
        detail: facts.isFirst
          ? "a first deploy is refused without a file of secrets that has \(words: names.count == 1 ? "it" : "them")"
          : "set with `wrangler secret put`")
    ]
  }
}
