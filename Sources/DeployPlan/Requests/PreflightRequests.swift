import BindingSchema
import ConfigTree
import JSONText
import WorkerManifest

/// What a deploy asks before it changes anything.
enum PreflightRequests {
  static func requests(_ facts: DeployFacts) -> [PlannedRequest] {
    var requests: [PlannedRequest] = []
    func read(_ path: String, _ title: Phrase, when condition: Phrase? = nil) {
      requests.append(PlannedRequest(.preflight, .get, path, title, when: condition))
    }
    if !facts.isDispatch {
      read(facts.service, "whether the Worker exists, and where it was deployed from last")
      if !facts.isFirst { requests += comparison(facts) }
    }
    if !facts.bindingsBesideSecrets.isEmpty {
      read("\(facts.script)/secrets", "whether a variable or binding would replace a secret of the same name")
    }
    for workflow in facts.ownWorkflows {
      guard let name = workflow["name"]?.string else { continue }
      read(
        "\(facts.account)/workflows/\(URLText.encoded(name))", "whether the workflow \(name) belongs to another Worker")
    }
    let queues = expectedQueues(facts)
    if !queues.isEmpty {
      let query = queues.map { "name=\(URLText.encoded($0))" }.joined(separator: "&")
      read("\(facts.account)/queues?\(query)", "whether the queues of the consumers exist")
    }
    if facts.isFirst, !facts.isDispatch, facts.wantsWorkersDev { requests += registration(facts, step: .preflight) }
    if !facts.isDispatch {
      read("\(facts.script)/deployments", "whether a gradual deployment is in progress")
    }
    if !facts.migrations.isEmpty, !facts.declaresClasses {
      read(facts.isDispatch ? facts.uploadTarget : facts.service, "the last migration that was applied")
    }
    return requests
  }

  /// What a deploy compares with the config when somebody changed the Worker in the dashboard.
  private static func comparison(_ facts: DeployFacts) -> [PlannedRequest] {
    let environment = "\(facts.service)/environments/<environment>"
    let name = facts.manifest.name.map { URLText.encoded($0.text) } ?? facts.worker
    let domains = "\(facts.account)/workers/domains/records?page=0&per_page=5&service=\(name)&environment=<environment>"
    let paths: [(String, Phrase)] = [
      (environment, "the settings of the deployed Worker"), ("\(environment)/bindings", "its bindings"),
      ("\(environment)/routes?show_zonename=true", "its routes"),
      ("\(environment)/subdomain", "its workers.dev address"),
      (domains, "its custom domains"), ("\(facts.script)/schedules", "its crons"),
    ]
    return paths.map {
      PlannedRequest(.preflight, .get, $0.0, $0.1, when: "when the Worker was last changed in the dashboard")
    }
  }

  /// The account's name at workers.dev, and what gives it one.
  static func registration(_ facts: DeployFacts, step: PlannedRequest.Step) -> [PlannedRequest] {
    let path = "\(facts.account)/workers/subdomain"
    return [
      PlannedRequest(step, .get, path, "the account's name at workers.dev"),
      PlannedRequest(
        step, .put, path, "registers the account's name at workers.dev", when: "when the account has none",
        body: .json(["subdomain": "<subdomain>"])),
    ]
  }

  /// Queues that have to be there: of consumers, unless a producer creates them.
  static func expectedQueues(_ facts: DeployFacts) -> [String] {
    let created = facts.manifest.bindings.filter { $0.kind.key == "queues" }.compactMap {
      ResourceName.provisioning(of: $0, worker: facts.worker)?.name
    }
    return facts.consumers.compactMap { $0["queue"]?.string }.reduce(into: [String]()) { names, name in
      if !names.contains(name) && !created.contains(name) { names.append(name) }
    }
  }
}
