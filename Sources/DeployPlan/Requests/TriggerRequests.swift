import ConfigTree
import JSONText
import WorkerManifest

/// Times at which the Worker runs: sent when the config says any, or that there are none.
enum ScheduleRequests {
  static func requests(_ facts: DeployFacts) -> [PlannedRequest] {
    guard let crons = facts.crons else { return [] }
    return [
      PlannedRequest(
        .schedules, .put, "\(facts.script)/schedules",
        crons.isEmpty ? "removes all crons of the Worker" : "replaces all crons of the Worker",
        body: .json(.array(crons.map { ["cron": JSONValue($0)] })))
    ]
  }
}

/// Events of other products: sent when the config says any, or that there are none.
enum EventRequests {
  static func requests(_ facts: DeployFacts) -> [PlannedRequest] {
    guard let events = facts.events else { return [] }
    return [
      PlannedRequest(
        .events, .put, facts.triggers, "replaces all events that start workflows of the Worker",
        body: .json(.array(events.map { event($0, worker: facts.worker) })))
    ]
  }

  private static func event(_ event: ConfigValue, worker: String) -> JSONValue {
    guard case .object(var object) = JSONValue(event), case .array(let targets)? = object["targets"] else {
      return JSONValue(event)
    }
    object["targets"] = .array(
      targets.map { target in
        guard case .object(var target) = target else { return target }
        target["script_name"] = .string(worker)
        return .object(target)
      })
    return .object(object)
  }
}

/// Workflows that the Worker defines: each is created or changed.
enum WorkflowRequests {
  static func requests(_ facts: DeployFacts) -> [PlannedRequest] {
    facts.ownWorkflows.compactMap { workflow in
      guard let name = workflow["name"]?.string else { return nil }
      var body = JSONObject([.init(name: "script_name", value: .string(facts.worker))])
      if let className = workflow["class_name"] { body.append("class_name", JSONValue(className)) }
      if let limits = workflow["limits"] { body.append("limits", JSONValue(limits)) }
      if let schedules = workflow["schedules"] {
        let crons = schedules.list ?? [schedules]
        body.append("schedules", .array(crons.map { ["cron": JSONValue($0)] }))
      }
      return PlannedRequest(
        .workflows, .put, "\(facts.account)/workflows/\(URLText.encoded(name))",
        "creates or changes the workflow \(name)",
        body: .json(.object(body)))
    }
  }
}
