import Findings

struct UnknownWorker: RepositoryRule {
  static let info = RuleInfo(
    id: "unknown-worker", severity: .warning,
    summary: "A binding names a Worker that no config of the repository deploys, though it plainly means one of them.",
    rationale: """
      A deploy is refused when a service, a Durable Object's Worker or a tail consumer does not exist, and the API does not say \
      which one it misses. An environment's Worker is called `<name>-<environment>` unless it has a name of its own.

      Workers of other repositories are named in good faith all the time. The rule speaks only about names that come near one of \
      this repository, are one of them with an environment it does not have, or are listed under `owned_workers`.
      """,
    repositories: [
      .bad([
        .init("api/wrangler.toml", "name = \"shop-api\"\nmain = \"src/index.ts\"\n[env.production]\n"),
        .init(
          "web/wrangler.toml",
          """
          name = "shop-web"
          main = "src/index.ts"
          [[env.production.services]]
          binding = "API"
          service = «"shop-api-prod"»

          """),
      ]),
      .good([
        .init("api/wrangler.toml", "name = \"shop-api\"\nmain = \"src/index.ts\"\n[env.production]\n"),
        .init(
          "web/wrangler.toml",
          """
          name = "shop-web"
          main = "src/index.ts"
          [[env.production.services]]
          binding = "API"
          service = "shop-api-production"
          [[env.production.services]]
          binding = "BILLING"
          service = "billing-gateway"

          """),
      ]),
    ])

  /// Why a name that nobody deploys is one of this repository.
  private enum Evidence {
    case owned
    case misspelt(String)
    case environment(worker: String, known: [String])
  }

  func check(_ graph: WorkerGraph, options: RepositoryOptions, into sink: inout RepositorySink) {
    var places: [String: [WorkerGraph.Edge]] = [:]
    for edge in graph.edges {
      guard case .unknown(let name) = edge.to, graph.roles[edge.place.config].isDeployed else { continue }
      let section = graph.configs[edge.place.config].sections[edge.place.section]
      let reference = section.references[edge.reference]
      // A Worker's own name has a rule of its own, and development calls what is not there yet.
      if section.isLocalOnly || reference.isSelf { continue }
      places[reference.environment.map { "\(name)-\($0)" } ?? name, default: []].append(edge)
    }
    guard !places.isEmpty else { return }
    let names = Names(graph)
    for (name, edges) in places.sorted(by: { $0.key < $1.key }) {
      guard let edge = edges.first, let evidence = evidence(for: name, names: names, options: options) else { continue }
      let (note, help): (String, String)
      switch evidence {
      case .owned: (note, help) = ("`owned_workers` lists it", "add its config, or correct the name")
      case .misspelt(let nearest): (note, help) = ("the repository deploys `\(nearest)`", "did you mean `\(nearest)`?")
      case .environment(let worker, let known):
        note = "`\(worker)` is deployed as \(Wording.list(known.map { "`\($0)`" }, "and"))"
        help = "name one of them, or define the environment there"
      }
      sink.report(
        Self.info, "no config deploys the Worker `\(name)` of this \(edge.role)", at: edge.place,
        others: edges.dropFirst().map(\.place), otherLabel: "also named here", notes: [note], help: help)
    }
  }

  private func evidence(for name: String, names: Names, options: RepositoryOptions) -> Evidence? {
    if options.owns(name) { return .owned }
    if let family = names.family(of: name) { return family }
    // Short names are near to many; a digit tells siblings apart.
    guard name.utf8.count >= 6, let near = NearestName.match(for: name, in: names.all),
      near.distance <= (name.utf8.count >= 12 ? 2 : 1),
      Self.digits(near.name) == Self.digits(name)
    else { return nil }
    return .misspelt(near.name)
  }

  private static func digits(_ name: String) -> [UInt8] { name.utf8.filter(\.isDigit) }

  /// Every deployed name, and by each config's base name what it is deployed as.
  private struct Names {
    var all: [String] = []
    private var families: [String: Set<String>] = [:]

    init(_ graph: WorkerGraph) {
      for worker in graph.workers where !worker.isPages {
        let isDeployed = worker.deployments.contains { graph.roles[$0.config].isDeployed }
        if isDeployed { all.append(worker.name) }
      }
      all.sort()
      for (number, config) in graph.configs.enumerated() where graph.roles[number].isDeployed && !config.isPages {
        guard config.sections.count > 1, let base = config.sections.first(where: { $0.environment == nil })?.worker
        else {
          continue
        }
        families[base.text, default: []].formUnion(config.sections.compactMap { $0.worker?.text })
      }
    }

    /// `shop-api-prod` where `shop-api` has the environments `staging` and `production`: a stage's name behind the name.
    func family(of name: String) -> Evidence? {
      guard let dash = name.utf8.lastIndex(of: UInt8(ascii: "-")) else { return nil }
      let base = String(name[..<dash])
      let suffix = String(name[name.utf8.index(after: dash)...])
      guard let known = families[base], Stage(environment: suffix) != .unknown else { return nil }
      return .environment(worker: base, known: known.sorted())
    }
  }
}
