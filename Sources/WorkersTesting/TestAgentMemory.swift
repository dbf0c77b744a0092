public import WorkersRuntime

/// Agent Memory with the summaries that a test gives.
public struct TestAgentMemory: AgentMemoryNamespace {
  private let summaries: [String: JSONValue]

  public init(summaries: [String: JSONValue] = [:]) {
    self.summaries = summaries
  }

  public func summary(ofContext id: String) async throws(WorkersError) -> JSONValue {
    guard let summary = summaries[id] else { throw WorkersError(.notFound, "there is no context `\(id)`") }
    return summary
  }
}
