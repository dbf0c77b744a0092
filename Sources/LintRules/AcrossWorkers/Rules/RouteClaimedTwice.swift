import ConfigTree
import Findings

struct RouteClaimedTwice: RepositoryRule {
  static let info = RuleInfo(
    id: "route-claimed-twice", severity: .warning,
    summary: "Two Workers have the same route or custom domain.",
    rationale: """
      A pattern leads to one Worker. A custom domain moves to whichever is deployed last, without a question in CI, and a route \
      that another Worker has is refused.
      """,
    repositories: [
      .bad([
        .init("web/wrangler.toml", "name = \"web\"\nmain = \"a.ts\"\nroute = «\"shop.example.com/*\"»\n"),
        .init("next/wrangler.toml", "name = \"web-next\"\nmain = \"a.ts\"\nroute = \"shop.example.com/*\"\n"),
      ]),
      .good([
        .init("web/wrangler.toml", "name = \"web\"\nmain = \"a.ts\"\nroute = \"shop.example.com/*\"\n"),
        .init("next/wrangler.toml", "name = \"api\"\nmain = \"a.ts\"\nroute = \"shop.example.com/api/*\"\n"),
      ]),
    ])

  private struct Key: Hashable {
    let pattern: String
    let isCustomDomain: Bool
  }

  private struct Claim {
    let worker: Int
    let deployment: WorkerGraph.Deployment
    let node: UInt32
  }

  func check(_ graph: WorkerGraph, options: RepositoryOptions, into sink: inout RepositorySink) {
    var all: [(hash: UInt32, pattern: String, isCustomDomain: Bool, claim: Claim)] = []
    for (number, worker) in graph.workers.enumerated() where !worker.isPages {
      for deployment in worker.deployments where graph.roles[deployment.config].isDeployed {
        let section = graph.section(deployment)
        if section.isLocalOnly { continue }
        for route in section.routes {
          let claim = Claim(worker: number, deployment: deployment, node: route.pattern.node)
          all.append((Self.hash(route.pattern.text), route.pattern.text, route.isCustomDomain, claim))
        }
      }
    }
    // Nearly every pattern is alone, which its hash tells.
    all.sort { $0.hash < $1.hash }
    var claims: [Key: [Claim]] = [:]
    for (place, route) in all.enumerated() {
      guard place > 0 && all[place - 1].hash == route.hash || place + 1 < all.count && all[place + 1].hash == route.hash
      else { continue }
      let key = Key(pattern: Self.normalized(route.pattern), isCustomDomain: route.isCustomDomain)
      claims[key, default: []].append(route.claim)
    }
    var reported: Set<[Int]> = []
    let twice = claims.filter { claim in claim.value.contains { $0.worker != claim.value[0].worker } }
    for (key, all) in twice.sorted(by: { $0.key.pattern < $1.key.pattern }) {
      let claims = all.sorted { ($0.deployment.config, $0.node) < ($1.deployment.config, $1.node) }
      guard let first = claims.first, let second = claims.first(where: { isRival($0, of: first, graph) }),
        // Several patterns that the same configs share have one cause.
        reported.insert(claims.map(\.deployment.config)).inserted
      else { continue }
      let others = claims.filter { $0.node != second.node || $0.deployment != second.deployment }
      let kind = key.isCustomDomain ? "custom domain" : "route"
      sink.report(
        Self.info,
        "the \(kind) `\(key.pattern)` belongs to the Worker `\(graph.workers[first.worker].name)` too, so that each deploy takes it from the other",
        at: place(second), others: others.map(place), otherLabel: "the same \(kind) here",
        help: "leave it to one of them")
    }
  }

  private func place(_ claim: Claim) -> WorkerGraph.Place {
    WorkerGraph.Place(config: claim.deployment.config, section: claim.deployment.section, node: claim.node)
  }

  private func isRival(_ claim: Claim, of other: Claim, _ graph: WorkerGraph) -> Bool {
    guard claim.worker != other.worker else { return false }
    let (left, right) = (graph.section(claim.deployment), graph.section(other.deployment))
    if let one = left.account, let two = right.account, one != two { return false }
    guard claim.deployment.config == other.deployment.config else { return true }
    // A top level whose environments repeat its routes is their base, and nobody deploys it.
    return left.environment != nil && right.environment != nil
  }

  /// The hash of a pattern without its scheme, whatever the letter case; other letters than ASCII's do not count.
  private static func hash(_ pattern: String) -> UInt32 {
    KeyHash.hash(DeclaredRoute.withoutScheme(pattern).utf8.lazy.filter { $0 < 0x80 }.map(\.lowercased))
  }

  /// Without scheme, the host in lower case.
  private static func normalized(_ pattern: String) -> String {
    let rest = DeclaredRoute.withoutScheme(pattern)
    let host = rest.utf8.prefix { $0 != UInt8(ascii: "/") }
    if !host.contains(where: { $0.isUppercaseLetter || $0 >= 0x80 }) { return String(rest) }
    return Substring(host).lowercased() + rest[host.endIndex...]
  }
}
