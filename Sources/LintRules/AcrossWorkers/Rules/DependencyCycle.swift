import Findings

struct DependencyCycle: RepositoryRule {
  static let info = RuleInfo(
    id: "dependency-cycle", severity: .info,
    summary: "Workers that name each other in a circle.",
    rationale: """
      A deploy is refused when a Worker that it names does not exist. In a circle none can be the first: a new account, or a new \
      environment, needs one of them deployed without its bindings, the others after it, and the first one again.
      """,
    repositories: [
      .bad([
        .init(
          "a/wrangler.toml",
          "name = \"orders\"\nmain = \"a.ts\"\nservices = [{ binding = \"B\", service = «\"billing\"» }]\n"),
        .init(
          "b/wrangler.toml",
          "name = \"billing\"\nmain = \"a.ts\"\nservices = [{ binding = \"O\", service = \"orders\" }]\n"),
      ]),
      .good([
        .init(
          "a/wrangler.toml",
          "name = \"orders\"\nmain = \"a.ts\"\nservices = [{ binding = \"B\", service = \"billing\" }]\n"),
        .init(
          "b/wrangler.toml",
          "name = \"billing\"\nmain = \"a.ts\"\nservices = [{ binding = \"SELF\", service = \"billing\" }]\n"),
      ]),
    ])

  func check(_ graph: WorkerGraph, options: RepositoryOptions, into sink: inout RepositorySink) {
    let cycles = graph.deployOrder.cycles
    guard !cycles.isEmpty else { return }
    let uses = graph.uses
    // The same configs in another environment have the same cause.
    var reported: Set<Set<Int>> = []
    for cycle in cycles.sorted(by: { $0.min() ?? 0 < $1.min() ?? 0 }) {
      guard let start = cycle.min() else { continue }
      let path = graph.circle(through: start, uses: uses)
      let edges = zip(path, path.dropFirst()).compactMap { from, to in
        graph.edges.first { $0.from == from && $0.to == .worker(to) && graph.roles[$0.place.config].isDeployed }
      }
      guard edges.count == path.count - 1, let first = edges.first,
        reported.insert(Set(edges.map(\.place.config))).inserted
      else { continue }
      let names = path.map { "`\(graph.workers[$0].name)`" }
      let shown = names.count > 11 ? names.prefix(10) + ["…"] + names.suffix(1) : names[...]
      sink.report(
        Self.info, "these Workers name each other in a circle: \(shown.joined(separator: " → "))", at: first.place,
        others: edges.dropFirst().map(\.place), otherLabel: "and on from here",
        notes: cycle.count > path.count - 1 ? ["\(cycle.count) Workers reach each other in circles"] : [],
        help: "the first time, deploy one of them without this binding, then the others, then it again")
    }
  }
}
