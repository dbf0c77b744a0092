import Findings

/// The Workers that a set of configs deploys, and what they use of each other.
public struct WorkerGraph: Sendable {
  /// Where something stands: a config, one of its sections, and a node of its document.
  struct Place: Sendable {
    let config: Int
    let section: Int
    let node: UInt32
  }

  /// A Worker by the name it is deployed under.
  public struct Worker: Sendable {
    public let name: String
    /// Indices into `configs`, and of sections there, that deploy it: the first one by path first.
    public internal(set) var deployments: [Deployment]
    public let isPages: Bool
  }

  public struct Deployment: Sendable, Hashable {
    public let config: Int
    public let section: Int
  }

  public enum Target: Sendable, Hashable {
    /// Index into `workers`.
    case worker(Int)
    /// Name of a Worker that no config deploys.
    case unknown(String)
  }

  public struct Edge: Sendable {
    /// Index into `workers`.
    public let from: Int
    public let to: Target
    /// As `WorkerReference.role`.
    public let role: String
    let place: Place
    /// Index into the references of the section at `place`.
    let reference: Int
  }

  /// A queue, with the Workers (indices into `workers`) at its ends.
  public struct Queue: Sendable {
    public let name: String
    public internal(set) var producers: [Int] = []
    public internal(set) var consumers: [Int] = []
    var producerPlaces: [Place] = []
    var consumerPlaces: [Place] = []
    var deadLetterPlaces: [Place] = []
  }

  /// Sorted by path.
  public let configs: [ConfigSummary]
  /// What each config is for, as `configs`.
  let roles: [ConfigRole]
  public private(set) var workers: [Worker] = []
  /// By the place they stand at.
  public private(set) var edges: [Edge] = []
  /// Sorted by name.
  public private(set) var queues: [Queue] = []
  private var workerIndex: [String: Int] = [:]

  public init(_ configs: [ConfigSummary]) {
    self.configs = configs.sorted { $0.path < $1.path }
    roles = ConfigRole.roles(of: self.configs)
    addWorkers()
    addEdges()
    addQueues()
  }

  /// The sections whose Worker another one names, by the path of their config: such a Worker needs no address.
  public var namedSections: [String: Set<String?>] {
    var sections: [String: Set<String?>] = [:]
    for edge in edges {
      guard case .worker(let target) = edge.to, target != edge.from else { continue }
      for deployment in workers[target].deployments {
        sections[configs[deployment.config].path, default: []].insert(section(deployment).environment)
      }
    }
    return sections
  }

  /// The index in `workers` of the Worker, not Pages project, of that name.
  public func worker(named name: String) -> Int? { workerIndex[name] }

  func section(_ deployment: Deployment) -> ConfigSummary.Section {
    configs[deployment.config].sections[deployment.section]
  }

  /// What a deploy of `environment` of the Worker `name` is called here, if any config deploys it.
  func target(_ name: String, environment: String?) -> Target {
    if let environment, let worker = workerIndex["\(name)-\(environment)"] { return .worker(worker) }
    return workerIndex[name].map { .worker($0) } ?? .unknown(name)
  }

  /// The Workers of one environment (`nil`: of top levels) and what is between them.
  public func only(environment: String?) -> WorkerGraph {
    WorkerGraph(configs.map { $0.only(environment: environment) })
  }

  // MARK: Building

  private mutating func addWorkers() {
    var pages: [String: Int] = [:]
    workerIndex.reserveCapacity(configs.count * 2)
    for (config, summary) in configs.enumerated() {
      for (section, content) in summary.sections.enumerated() {
        guard let name = content.worker?.text else { continue }
        let deployment = Deployment(config: config, section: section)
        if let known = summary.isPages ? pages[name] : workerIndex[name] {
          workers[known].deployments.append(deployment)
          continue
        }
        if summary.isPages { pages[name] = workers.count } else { workerIndex[name] = workers.count }
        workers.append(Worker(name: name, deployments: [deployment], isPages: summary.isPages))
      }
    }
  }

  private mutating func addEdges() {
    for index in workers.indices {
      for deployment in workers[index].deployments {
        for (number, reference) in section(deployment).references.enumerated() {
          let place = Place(config: deployment.config, section: deployment.section, node: reference.worker.node)
          edges.append(
            Edge(
              from: index, to: target(reference.worker.text, environment: reference.environment), role: reference.role,
              place: place, reference: number))
        }
      }
    }
  }

  private mutating func addQueues() {
    var index: [String: Int] = [:]
    func queue(_ name: String, _ queues: inout [Queue]) -> Int {
      if let known = index[name] { return known }
      index[name] = queues.count
      queues.append(Queue(name: name))
      return queues.count - 1
    }
    for worker in workers.indices {
      for deployment in workers[worker].deployments {
        let section = section(deployment)
        func place(_ mention: ConfigSummary.Mention) -> Place {
          Place(config: deployment.config, section: deployment.section, node: mention.node)
        }
        for mention in section.producers {
          let number = queue(mention.text, &queues)
          if queues[number].producers.last != worker { queues[number].producers.append(worker) }
          queues[number].producerPlaces.append(place(mention))
        }
        for mention in section.consumers {
          let number = queue(mention.text, &queues)
          if queues[number].consumers.last != worker { queues[number].consumers.append(worker) }
          queues[number].consumerPlaces.append(place(mention))
        }
        for mention in section.deadLetters {
          queues[queue(mention.text, &queues)].deadLetterPlaces.append(place(mention))
        }
      }
    }
    queues.sort { $0.name < $1.name }
  }
}
