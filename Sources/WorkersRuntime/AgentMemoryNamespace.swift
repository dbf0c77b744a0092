/// Agent Memory: what agents remember, by context.
///
/// Cloudflare has published one operation only, and no shape for what it gives (workerd,
/// types/defines/agent-memory.d.ts, which calls itself a scaffold); this protocol has no more than that.
public protocol AgentMemoryNamespace: Sendable {
  /// The summary of a context.
  func summary(ofContext id: String) async throws(WorkersError) -> JSONValue
}

/// Where Agent Memory namespaces come from; the name is the one of the configuration.
public protocol AgentMemorySource: Sendable {
  associatedtype AgentMemory: AgentMemoryNamespace

  /// The Agent Memory namespace `name`, or nil where the environment has none.
  func optionalAgentMemory(_ name: String) -> AgentMemory?

  /// The Agent Memory namespace `name`. A programming error, and a trap, where the environment has none: check first.
  func agentMemory(_ name: String) -> AgentMemory
}

extension AgentMemorySource {
  public func agentMemory(_ name: String) -> AgentMemory {
    guard let binding = optionalAgentMemory(name) else { missingBinding(name, .agentMemory) }
    return binding
  }
}
