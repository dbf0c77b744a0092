import ConfigTree
import WorkerManifest

/// What becomes of crons, queue consumers, workflows and events.
enum TriggerNotices {
  static func notices(_ facts: DeployFacts) -> [Plan.Notice] {
    crons(facts) + consumers(facts) + workflows(facts) + events(facts)
  }

  private static func crons(_ facts: DeployFacts) -> [Plan.Notice] {
    guard let crons = facts.crons else {
      return [
        Plan.Notice(
          "crons-untouched", .keeps, "crons that the Worker already has, since the config does not speak of any",
          detail: "write `crons = []` to remove them")
      ]
    }
    if crons.isEmpty {
      return [Plan.Notice("crons-removed", .removes, "all crons of the Worker, since `crons` is empty")]
    }
    return [
      Plan.Notice("crons-replaced", .replaces, "all crons of the Worker, with \(list: crons.compactMap(\.string))")
    ]
  }

  private static func consumers(_ facts: DeployFacts) -> [Plan.Notice] {
    let expected = PreflightRequests.expectedQueues(facts)
    let queues = facts.consumers.compactMap { $0["queue"]?.string }
    var notices = [
      Plan.Notice(
        "consumers-remain", .keeps,
        queues.isEmpty
          ? "queues that the Worker already consumes, since a deploy removes no consumer"
          : "queues that the Worker consumes besides \(list: queues), since a deploy removes no consumer",
        detail: "`wrangler queues consumer remove` does")
    ]
    if !expected.isEmpty {
      notices.append(
        Plan.Notice(
          "queues-required", .requires,
          "the \(words: expected.count == 1 ? "queue" : "queues") \(list: expected), to consume"))
    }
    return notices
  }

  private static func workflows(_ facts: DeployFacts) -> [Plan.Notice] {
    let own = facts.ownWorkflows.compactMap { $0["name"]?.string }
    guard !own.isEmpty else { return [] }
    return [
      Plan.Notice(
        "workflows-set", .creates,
        "the \(words: own.count == 1 ? "workflow" : "workflows") \(list: own), or changes what is there",
        detail: "one that belongs to another Worker only after a question")
    ]
  }

  private static func events(_ facts: DeployFacts) -> [Plan.Notice] {
    guard let events = facts.events else { return [] }
    if events.isEmpty {
      return [Plan.Notice("events-removed", .removes, "all events that start workflows of the Worker")]
    }
    return [
      Plan.Notice(
        "events-replaced", .replaces, "all events that start workflows of the Worker, with \(events.count, "event")")
    ]
  }
}
