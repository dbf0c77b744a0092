import Findings

/// `duplicate-worker-name` between configs; `DuplicateWorkerName` sees the sections of one.
struct WorkerDeployedTwice: RepositoryRule {
  static let info = DuplicateWorkerName.info

  func check(_ graph: WorkerGraph, options: RepositoryOptions, into sink: inout RepositorySink) {
    // One cause: an environment's derived name stands at the same place as the top level's.
    var reported: Set<[Int]> = []
    for worker in graph.workers where worker.deployments.count > 1 {
      let deployments = worker.deployments.filter { deployment in
        let section = graph.section(deployment)
        return graph.roles[deployment.config].isDeployed && !section.isLocalOnly
      }
      for group in Self.grouped(different(deployments, graph), by: { graph.section($0).account }) where group.count > 1
      {
        guard reported.insert(group.map(\.config)).inserted else { continue }
        let places = group.compactMap { deployment in
          graph.section(deployment).worker.map {
            WorkerGraph.Place(config: deployment.config, section: deployment.section, node: $0.node)
          }
        }
        guard places.count > 1 else { continue }
        let first = graph.configs[places[0].config].path
        sink.report(
          Self.info, "`\(first)` deploys the Worker `\(worker.name)` too", at: places[1],
          others: [places[0]] + places.dropFirst(2), otherLabel: "the same name here",
          help: "give one of them another name; each deploy replaces the other")
      }
    }
  }

  /// Two configs in one folder are one Worker's: wrangler reads the first. So are two with one entry point, such as one at the
  /// root for a build service.
  private func different(_ deployments: [WorkerGraph.Deployment], _ graph: WorkerGraph) -> [WorkerGraph.Deployment] {
    var folders: Set<String> = []
    var entries: Set<String> = []
    return deployments.filter { deployment in
      let folder = graph.roles[deployment.config].folder
      let isFirst = folders.insert(folder).inserted
      guard let main = graph.section(deployment).main else { return isFirst }
      return entries.insert(Self.entry(main, in: folder)).inserted && isFirst
    }
  }

  private static func entry(_ main: String, in folder: String) -> String {
    var parts: [Substring] = []
    for part in (folder + "/" + main).split(separator: "/") where part != "." {
      if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  /// Those without an account may belong to any: they stand apart only when every other one says which.
  static func grouped(
    _ deployments: [WorkerGraph.Deployment], by account: (WorkerGraph.Deployment) -> String?
  ) -> [[WorkerGraph.Deployment]] {
    let accounts = Set(deployments.compactMap(account))
    guard accounts.count > 1 else { return [deployments] }
    return accounts.sorted().map { name in deployments.filter { account($0) == name } }
  }
}
