import Findings

struct DatabaseWithTwoIDs: RepositoryRule {
  static let info = RuleInfo(
    id: "database-with-two-ids", severity: .warning,
    summary: "One database name with two ids in two configs.",
    rationale: """
      A name is unique in an account. Two configs that name the same database with different ids have drifted apart: one of them \
      still has the id of a database that was created anew, and reads other data.
      """,
    repositories: [
      .bad([
        .init(
          "api/wrangler.toml",
          """
          name = "api"
          main = "a.ts"
          [[d1_databases]]
          binding = "DB"
          database_name = "shop"
          database_id = "5c9d1a3e-7b64-4f0a-9a52-6b8f0d2c4e71"

          """),
        .init(
          "jobs/wrangler.toml",
          """
          name = "jobs"
          main = "a.ts"
          [[d1_databases]]
          binding = "DB"
          database_name = "shop"
          database_id = «"e81f7c02-3d95-4b6e-8c17-a04d9b5f2e36"»

          """),
      ]),
      .good([
        .init(
          "api/wrangler.toml",
          """
          name = "api"
          main = "a.ts"
          [[d1_databases]]
          binding = "DB"
          database_name = "shop"
          database_id = "5c9d1a3e-7b64-4f0a-9a52-6b8f0d2c4e71"

          """),
        .init(
          "jobs/wrangler.toml",
          """
          name = "jobs"
          main = "a.ts"
          [[d1_databases]]
          binding = "DB"
          database_name = "shop"
          database_id = "5c9d1a3e-7b64-4f0a-9a52-6b8f0d2c4e71"
          [[env.staging.d1_databases]]
          binding = "DB"
          database_name = "shop"
          database_id = "e81f7c02-3d95-4b6e-8c17-a04d9b5f2e36"

          """),
      ]),
    ])

  /// A database as configs name it in one kind of environment.
  private struct Key: Hashable {
    let noun: String
    let name: String
    let isProduction: Bool
    let environment: String?
  }

  func check(_ graph: WorkerGraph, options: RepositoryOptions, into sink: inout RepositorySink) {
    var uses: [Key: [(place: WorkerGraph.Place, id: String, account: String?)]] = [:]
    for (number, config) in graph.configs.enumerated() where graph.roles[number].isDeployed {
      for (index, section) in config.sections.enumerated() where !section.isLocalOnly {
        for resource in section.resources {
          let isProduction = section.stage == .production
          let key = Key(
            noun: resource.noun, name: resource.name, isProduction: isProduction,
            environment: isProduction ? nil : section.environment)
          let place = WorkerGraph.Place(config: number, section: index, node: resource.id.node)
          uses[key, default: []].append((place, Self.canonical(resource.id.text), section.account))
        }
      }
    }
    for (key, all) in uses.sorted(by: { $0.key.name < $1.key.name }) {
      guard let first = all.first,
        let other = all.first(where: { $0.id != first.id && $0.place.config != first.place.config })
      else { continue }
      if let one = first.account, let two = other.account, one != two { continue }
      let others = all.filter { $0.place.config != other.place.config || $0.place.node != other.place.node }
      sink.report(
        Self.info,
        "the \(key.noun) `\(key.name)` has another id here than in `\(graph.configs[first.place.config].path)`",
        at: other.place, others: others.map(\.place), otherLabel: "also named here",
        help: "find the one that exists with `wrangler d1 list`, or give the databases different names")
    }
  }

  /// Ids are compared without dashes.
  private static func canonical(_ id: String) -> String {
    String(decoding: id.utf8.filter { $0 != UInt8(ascii: "-") }.map(\.lowercased), as: UTF8.self)
  }
}
