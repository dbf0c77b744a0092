import Findings

struct UnpairedQueue: RepositoryRule {
  static let info = RuleInfo(
    id: "unpaired-queue", severity: .info,
    summary: "A queue that Workers send to and none receives from.",
    rationale: """
      Messages without a consumer wait until they expire. Most often one side has another name, or an environment lacks its half. \
      Where the name of a queue that nothing sends to comes near, it is a warning; otherwise the rule speaks only when a whole \
      repository is checked. A consumer alone is no mistake: event notifications and other programs send too.
      """,
    repositories: [
      .bad([
        .init(
          "api/wrangler.toml",
          "name = \"api\"\nmain = \"a.ts\"\n[[queues.producers]]\nbinding = \"JOBS\"\nqueue = «\"order-jobs\"»\n"),
        .init(
          "jobs/wrangler.toml", "name = \"jobs\"\nmain = \"a.ts\"\n[[queues.consumers]]\nqueue = \"orders-jobs\"\n"),
      ]),
      .good([
        .init(
          "api/wrangler.toml",
          "name = \"api\"\nmain = \"a.ts\"\n[[queues.producers]]\nbinding = \"JOBS\"\nqueue = \"order-jobs\"\n"),
        .init("jobs/wrangler.toml", "name = \"jobs\"\nmain = \"a.ts\"\n[[queues.consumers]]\nqueue = \"order-jobs\"\n"),
      ]),
    ])

  func check(_ graph: WorkerGraph, options: RepositoryOptions, into sink: inout RepositorySink) {
    let isRelevant = { (place: WorkerGraph.Place) in
      graph.roles[place.config].isDeployed && !graph.configs[place.config].sections[place.section].isLocalOnly
    }
    var sent: [(name: String, places: [WorkerGraph.Place])] = []
    var received: [(name: String, places: [WorkerGraph.Place])] = []
    for queue in graph.queues {
      // A consumer of any kind counts, also in a test; messages that failed are sent by the platform.
      if queue.consumerPlaces.isEmpty {
        let places = queue.producerPlaces.filter(isRelevant)
        if !places.isEmpty { sent.append((queue.name, places)) }
      } else if queue.producerPlaces.isEmpty && queue.deadLetterPlaces.isEmpty {
        let places = queue.consumerPlaces.filter(isRelevant)
        if !places.isEmpty { received.append((queue.name, places)) }
      }
    }
    var met: Set<String> = []
    for (name, places) in sent {
      let near = Self.near(name, received.map(\.name).filter { !met.contains($0) })
      if let near {
        met.insert(near)
        let others = received.first { $0.name == near }?.places ?? []
        sink.report(
          Self.info, "nothing receives from the queue `\(name)`, and nothing sends to `\(near)`", at: places[0],
          severity: .warning, label: "sends here", others: others, otherLabel: "receives here",
          help: "give both the same name")
      } else if options.isComplete {
        sink.report(
          Self.info, "nothing in the repository receives from the queue `\(name)`", at: places[0], label: "sends here",
          others: Array(places.dropFirst()), otherLabel: "sends here too",
          help: "add a consumer; ignore this where another repository or a pull consumer has it")
      }
    }
  }

  /// A name that differs by a letter or in case or dashes; not by a digit, which tells siblings apart.
  private static func near(_ name: String, _ others: [String]) -> String? {
    guard name.utf8.count >= 6, let near = NearestName.match(for: name, in: others), near.distance <= 1,
      name.utf8.filter(\.isDigit) == near.name.utf8.filter(\.isDigit)
    else { return nil }
    return near.name
  }
}
