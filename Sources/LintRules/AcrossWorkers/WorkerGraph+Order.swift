/// The order in which the Workers of a graph can be deployed.
public struct DeployOrder: Sendable {
  /// Every Worker, after all that it uses but for those in a cycle with it; among equals, by name.
  public let workers: [Int]
  /// Workers that use each other in a circle, each list in the order of `workers`.
  public let cycles: [[Int]]
}

extension WorkerGraph {
  /// For each Worker, the Workers it names, without itself, sorted by name, each once.
  public var uses: [[Int]] {
    var uses: [[Int]] = Array(repeating: [], count: workers.count)
    for edge in edges {
      if case .worker(let target) = edge.to, target != edge.from { uses[edge.from].append(target) }
    }
    for index in uses.indices where uses[index].count > 1 {
      uses[index] = Array(Set(uses[index])).sorted { workers[$0].name < workers[$1].name }
    }
    return uses
  }

  /// A Worker is deployed after those it names: a deploy is refused when a service, a Durable Object's Worker or a tail
  /// consumer is not there yet.
  public var deployOrder: DeployOrder {
    var search = ComponentSearch(uses: uses)
    let names = workers.indices.sorted { workers[$0].name < workers[$1].name }
    for worker in names { search.visit(worker) }
    return DeployOrder(workers: search.components.flatMap { $0 }, cycles: search.components.filter { $0.count > 1 })
  }

  /// The shortest way from a Worker back to itself, both ends included, along `uses`.
  func circle(through start: Int, uses: [[Int]]) -> [Int] {
    var previous: [Int: Int] = [:]
    var pending = [start]
    var next = 0
    while next < pending.count {
      let worker = pending[next]
      next += 1
      for target in uses[worker] {
        if target == start {
          var path = [start]
          var current = worker
          while current != start, let before = previous[current] {
            path.append(current)
            current = before
          }
          return [start] + path.reversed()
        }
        if previous[target] == nil {
          previous[target] = worker
          pending.append(target)
        }
      }
    }
    return []
  }
}

/// Strongly connected components, in an order in which each comes after those it leads to (R. Tarjan, "Depth-first search
/// and linear graph algorithms", 1972). With a stack of its own: chains may be long.
private struct ComponentSearch {
  let uses: [[Int]]
  private(set) var components: [[Int]] = []
  private var number: [Int]
  private var low: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var count = 0

  init(uses: [[Int]]) {
    self.uses = uses
    number = Array(repeating: 0, count: uses.count)
    low = number
    isOpen = Array(repeating: false, count: uses.count)
  }

  mutating func visit(_ root: Int) {
    guard number[root] == 0 else { return }
    var path: [(worker: Int, next: Int)] = []
    enter(root)
    path.append((root, 0))
    while let (worker, next) = path.last {
      if next < uses[worker].count {
        path[path.count - 1].next += 1
        let target = uses[worker][next]
        if number[target] == 0 {
          enter(target)
          path.append((target, 0))
        } else if isOpen[target] {
          low[worker] = min(low[worker], number[target])
        }
        continue
      }
      path.removeLast()
      if let parent = path.last?.worker { low[parent] = min(low[parent], low[worker]) }
      if low[worker] == number[worker] { close(worker) }
    }
  }

  private mutating func enter(_ worker: Int) {
    count += 1
    number[worker] = count
    low[worker] = count
    isOpen[worker] = true
    open.append(worker)
  }

  private mutating func close(_ worker: Int) {
    var component: [Int] = []
    while let member = open.popLast() {
      isOpen[member] = false
      component.append(member)
      if member == worker { break }
    }
    components.append(component)
  }
}
