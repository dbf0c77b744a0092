public import WorkersRuntime

extension TestEnvironment: AISource {
  public func optionalAI(_ name: String) -> TestAI? {
    binding(.ai, name)
  }

  /// Adds Workers AI.
  @discardableResult
  public func addAI(_ name: String, _ binding: TestAI = TestAI()) -> TestAI {
    add(.ai, name, binding)
  }
}

extension TestEnvironment: AISearchSource {
  public func optionalAISearch(_ name: String) -> TestAISearchInstance? {
    binding(.aiSearchInstance, name)
  }

  /// Adds an AI Search instance.
  @discardableResult
  public func addAISearch(_ name: String, _ binding: TestAISearchInstance = TestAISearchInstance(id: "test"))
    -> TestAISearchInstance
  {
    add(.aiSearchInstance, name, binding)
  }
}

extension TestEnvironment: AISearchNamespaceSource {
  public func optionalAISearchNamespace(_ name: String) -> TestAISearchNamespace? {
    binding(.aiSearchNamespace, name)
  }

  /// Adds an AI Search namespace.
  @discardableResult
  public func addAISearchNamespace(_ name: String, _ binding: TestAISearchNamespace = TestAISearchNamespace())
    -> TestAISearchNamespace
  {
    add(.aiSearchNamespace, name, binding)
  }
}

extension TestEnvironment: WebSearchSource {
  public func optionalWebSearch(_ name: String) -> TestWebSearch? {
    binding(.webSearch, name)
  }

  /// Adds Web Search.
  @discardableResult
  public func addWebSearch(_ name: String, _ binding: TestWebSearch = TestWebSearch()) -> TestWebSearch {
    add(.webSearch, name, binding)
  }
}

extension TestEnvironment: AgentMemorySource {
  public func optionalAgentMemory(_ name: String) -> TestAgentMemory? {
    binding(.agentMemory, name)
  }

  /// Adds an Agent Memory namespace.
  @discardableResult
  public func addAgentMemory(_ name: String, _ binding: TestAgentMemory = TestAgentMemory()) -> TestAgentMemory {
    add(.agentMemory, name, binding)
  }
}
