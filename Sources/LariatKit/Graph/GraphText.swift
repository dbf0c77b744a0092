public import LintRules

/// A graph of Workers for people.
public enum GraphText {
  /// A paragraph for each Worker: where it is deployed from, and what it uses. Ends with a line end.
  public static func text(_ graph: WorkerGraph) -> String {
    var lines: [[String]] = Array(repeating: [], count: graph.workers.count)
    for edge in graph.edges {
      let target = graph.name(of: edge.to)
      lines[edge.from].append("  \(edge.role) → \(target)\(graph.isKnown(edge.to) ? "" : " (no config here)")")
    }
    for queue in graph.queues {
      for worker in queue.producers { lines[worker].append("  sends to → queue \(queue.name)") }
      for worker in queue.consumers { lines[worker].append("  receives from ← queue \(queue.name)") }
    }
    var text = ""
    for (number, worker) in graph.workers.enumerated() {
      text += "\(worker.name)\(worker.isPages ? " (Pages)" : "")\n"
      for deployment in worker.deployments {
        let config = graph.configs[deployment.config]
        let environment = config.sections[deployment.section].environment.map { ", environment \($0)" } ?? ""
        text += "  in \(config.path)\(environment)\n"
      }
      var shown: Set<String> = []
      for line in lines[number] where shown.insert(line).inserted { text += "\(line)\n" }
    }
    return text
  }

  /// A name a line, each after those it uses.
  public static func text(_ order: DeployOrder, of graph: WorkerGraph) -> String {
    order.workers.map { "\(graph.workers[$0].name)\n" }.joined()
  }

  /// A sentence for each cycle: what to do about it.
  public static func advice(_ order: DeployOrder, of graph: WorkerGraph) -> [String] {
    order.cycles.map { cycle in
      let names = cycle.map { "`\(graph.workers[$0].name)`" }
      let shown = names.count > 10 ? names.prefix(10) + ["\(names.count - 10) more"] : names[...]
      return """
        \(shown.joined(separator: ", ")) name each other in a circle; the first time, deploy `\(graph.workers[cycle[0]].name)` \
        without those bindings, then the others, then it again
        """
    }
  }
}
