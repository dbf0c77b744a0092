import Findings

struct DeadLetterUnread: RepositoryRule {
  static let info = RuleInfo(
    id: "dead-letter-unread", severity: .info,
    summary: "A dead letter queue that no Worker receives from.",
    rationale: """
      Messages that failed for good are kept there for four days, and then lost. Many teams look at them by hand; the rule speaks \
      only when a whole repository is checked.
      """,
    repositories: [
      .bad([
        .init(
          "jobs/wrangler.toml",
          """
          name = "jobs"
          main = "a.ts"
          [[queues.producers]]
          binding = "JOBS"
          queue = "jobs"
          [[queues.consumers]]
          queue = "jobs"
          dead_letter_queue = «"jobs-failed"»

          """)
      ]),
      .good([
        .init(
          "jobs/wrangler.toml",
          """
          name = "jobs"
          main = "a.ts"
          [[queues.producers]]
          binding = "JOBS"
          queue = "jobs"
          [[queues.consumers]]
          queue = "jobs"
          dead_letter_queue = "jobs-failed"
          [[queues.consumers]]
          queue = "jobs-failed"

          """)
      ]),
    ])

  func check(_ graph: WorkerGraph, options: RepositoryOptions, into sink: inout RepositorySink) {
    guard options.isComplete else { return }
    for queue in graph.queues where queue.consumerPlaces.isEmpty {
      let places = queue.deadLetterPlaces.filter {
        graph.roles[$0.config].isDeployed && !graph.configs[$0.config].sections[$0.section].isLocalOnly
      }
      guard let first = places.first else { continue }
      sink.report(
        Self.info, "no Worker of the repository receives from the dead letter queue `\(queue.name)`", at: first,
        others: Array(places.dropFirst()), otherLabel: "also used here",
        help: "add a consumer that reports or repeats what failed; ignore this where people look at it")
    }
  }
}
