public import JSONText
public import LintRules

/// A graph of Workers in the languages of programs.
public enum GraphDocument {
  /// `{ version: 1, workers: [ { name, pages, deployments: [ { file, environment } ] } ],
  /// edges: [ { from, to, role, known } ], queues: [ { name, producers, consumers } ] }`. Within version 1 members are added,
  /// never changed.
  public static func json(_ graph: WorkerGraph) -> JSONValue {
    [
      "version": 1,
      "workers": .array(graph.workers.map { worker in worker.json(graph) }),
      "edges": .array(
        graph.edges.map { edge in
          [
            "from": .string(graph.workers[edge.from].name), "to": .string(graph.name(of: edge.to)),
            "role": .string(edge.role), "known": .boolean(graph.isKnown(edge.to)),
          ]
        }),
      "queues": .array(
        graph.queues.map { queue in
          [
            "name": .string(queue.name), "producers": graph.names(queue.producers),
            "consumers": graph.names(queue.consumers),
          ]
        }),
    ]
  }

  /// `{ version: 1, order: [ name ], cycles: [ [ name ] ] }`.
  public static func json(_ order: DeployOrder, of graph: WorkerGraph) -> JSONValue {
    ["version": 1, "order": graph.names(order.workers), "cycles": .array(order.cycles.map(graph.names))]
  }

  /// A flowchart for Mermaid.
  public static func mermaid(_ graph: WorkerGraph) -> String {
    draw(graph, head: "flowchart LR\n", foot: "  classDef unknown stroke-dasharray: 4 4\n") { element in
      switch element {
      case .worker(let id, let name): "  \(id)[\"\(mermaidText(name))\"]\n"
      case .unknown(let id, let name): "  \(id)[\"\(mermaidText(name))\"]:::unknown\n"
      case .queue(let id, let name): "  \(id)[(\"\(mermaidText(name))\")]\n"
      case .edge(let from, let to, let label): "  \(from) -->|\(label)| \(to)\n"
      }
    }
  }

  /// A directed graph for Graphviz.
  public static func dot(_ graph: WorkerGraph) -> String {
    draw(graph, head: "digraph workers {\n  rankdir=LR;\n  node [shape=box];\n", foot: "}\n") { element in
      switch element {
      case .worker(let id, let name): "  \(id) [label=\"\(dotText(name))\"];\n"
      case .unknown(let id, let name): "  \(id) [label=\"\(dotText(name))\", style=dashed];\n"
      case .queue(let id, let name): "  \(id) [label=\"\(dotText(name))\", shape=cylinder];\n"
      case .edge(let from, let to, let label): "  \(from) -> \(to) [label=\"\(label)\"];\n"
      }
    }
  }

  // MARK: Drawing

  private enum Element {
    case worker(String, String)
    case unknown(String, String)
    case queue(String, String)
    case edge(String, String, String)
  }

  private static func draw(_ graph: WorkerGraph, head: String, foot: String, _ line: (Element) -> String) -> String {
    var text = head
    for (number, worker) in graph.workers.enumerated() { text += line(.worker("w\(number)", worker.name)) }
    var unknown: [String: String] = [:]
    for edge in graph.edges {
      guard case .unknown(let name) = edge.to, unknown[name] == nil else { continue }
      unknown[name] = "x\(unknown.count)"
      text += line(.unknown("x\(unknown.count - 1)", name))
    }
    for (number, queue) in graph.queues.enumerated() { text += line(.queue("q\(number)", queue.name)) }
    var drawn: Set<String> = []
    for edge in graph.edges {
      let target: String
      switch edge.to {
      case .worker(let number): target = "w\(number)"
      case .unknown(let name): target = unknown[name] ?? ""
      }
      let arrow = line(.edge("w\(edge.from)", target, edge.role))
      if drawn.insert(arrow).inserted { text += arrow }
    }
    for (number, queue) in graph.queues.enumerated() {
      for worker in queue.producers { text += line(.edge("w\(worker)", "q\(number)", "sends")) }
      for worker in queue.consumers { text += line(.edge("q\(number)", "w\(worker)", "delivers")) }
    }
    return text + foot
  }

  /// Quotes and line ends end a label, and `#` starts an entity.
  private static func mermaidText(_ name: String) -> String {
    name.reduce(into: "") { text, character in
      switch character {
      case "\"": text += "#quot;"
      case "#": text += "#35;"
      case _ where character.isNewline: text += " "
      default: text.append(character)
      }
    }
  }

  private static func dotText(_ name: String) -> String {
    name.reduce(into: "") { text, character in
      switch character {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case _ where character.isNewline: text += " "
      default: text.append(character)
      }
    }
  }
}

extension WorkerGraph {
  func name(of target: Target) -> String {
    switch target {
    case .worker(let index): workers[index].name
    case .unknown(let name): name
    }
  }

  func isKnown(_ target: Target) -> Bool {
    if case .worker = target { true } else { false }
  }

  func names(_ indices: [Int]) -> JSONValue { .array(indices.map { .string(workers[$0].name) }) }
}

extension WorkerGraph.Worker {
  fileprivate func json(_ graph: WorkerGraph) -> JSONValue {
    [
      "name": .string(name), "pages": .boolean(isPages),
      "deployments": .array(
        deployments.map { deployment in
          let config = graph.configs[deployment.config]
          return [
            "file": .string(config.path),
            "environment": config.sections[deployment.section].environment.map { .string($0) } ?? .null,
          ]
        }),
    ]
  }
}
