import Findings

struct UnknownEntrypoint: RepositoryRule {
  static let info = RuleInfo(
    id: "unknown-entrypoint", severity: .warning,
    summary: "A binding names a class of another Worker, whose own config says that it has no such class.",
    rationale: """
      The config of the Worker that is named states its Durable Object classes in `migrations` or `exports`, and may state its \
      entry points in `exports`. A deploy of the Worker that binds a class it lacks is refused.
      """,
    repositories: [
      .bad([
        .init(
          "rooms/wrangler.toml",
          "name = \"rooms\"\nmain = \"src/index.ts\"\n[[migrations]]\ntag = \"v1\"\nnew_sqlite_classes = [\"Room\"]\n"),
        .init(
          "web/wrangler.toml",
          """
          name = "web"
          main = "src/index.ts"
          [[durable_objects.bindings]]
          name = "ROOMS"
          class_name = «"ChatRoom"»
          script_name = "rooms"

          """),
      ]),
      .good([
        .init(
          "rooms/wrangler.toml",
          "name = \"rooms\"\nmain = \"src/index.ts\"\n[[migrations]]\ntag = \"v1\"\nnew_sqlite_classes = [\"Room\"]\n"),
        .init(
          "web/wrangler.toml",
          """
          name = "web"
          main = "src/index.ts"
          [[durable_objects.bindings]]
          name = "ROOMS"
          class_name = "Room"
          script_name = "rooms"

          """),
      ]),
    ])

  private struct Missing: Hashable {
    let worker: Int
    let name: String
  }

  func check(_ graph: WorkerGraph, options: RepositoryOptions, into sink: inout RepositorySink) {
    var missing: [Missing: [WorkerGraph.Edge]] = [:]
    for edge in graph.edges {
      guard case .worker(let target) = edge.to, graph.roles[edge.place.config].isDeployed else { continue }
      let section = graph.configs[edge.place.config].sections[edge.place.section]
      if section.isLocalOnly { continue }
      let reference = section.references[edge.reference]
      for (mention, path) in [
        (reference.className, \ConfigSummary.Section.classes), (reference.entrypoint, \.entrypoints),
      ] {
        guard let mention, !exists(mention.text, in: target, path, graph) else { continue }
        let place = WorkerGraph.Place(config: edge.place.config, section: edge.place.section, node: mention.node)
        missing[Missing(worker: target, name: mention.text), default: []].append(
          WorkerGraph.Edge(from: edge.from, to: edge.to, role: edge.role, place: place, reference: edge.reference))
      }
    }
    for (what, edges) in missing.sorted(by: { ($0.key.name, $0.key.worker) < ($1.key.name, $1.key.worker) }) {
      guard let edge = edges.first else { continue }
      let worker = graph.workers[what.worker]
      let known = worker.deployments.flatMap {
        (graph.section($0).classes ?? []) + (graph.section($0).entrypoints ?? [])
      }
      let path = worker.deployments.first.map { graph.configs[$0.config].path } ?? ""
      let nearest = NearestName.nearest(to: what.name, in: known)
      sink.report(
        Self.info, "the Worker `\(worker.name)` has no class `\(what.name)`", at: edge.place,
        others: edges.dropFirst().map(\.place), otherLabel: "also named here",
        notes: [
          "`\(path)` states \(known.isEmpty ? "none" : Wording.list(Set(known).sorted().map { "`\($0)`" }, "and"))"
        ],
        help: nearest.map { "did you mean `\($0)`?" } ?? "add the class there, in a migration or under `exports`")
    }
  }

  /// Also when one of its configs does not tell.
  private func exists(
    _ name: String, in worker: Int, _ list: KeyPath<ConfigSummary.Section, [String]?>, _ graph: WorkerGraph
  ) -> Bool {
    graph.workers[worker].deployments.contains { graph.section($0)[keyPath: list]?.contains(name) ?? true }
  }
}
