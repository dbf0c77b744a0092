import Synchronization
public import WorkersRuntime

/// A namespace of `TestAISearchInstance`s.
public final class TestAISearchNamespace: AISearchNamespace {
  private let chat: TestAISearchInstance.ChatHandler
  private let instances = Mutex<[TestAISearchInstance]>([])

  public init(chat: @escaping TestAISearchInstance.ChatHandler = { _, _ in ["choices": []] }) {
    self.chat = chat
  }

  /// The instance of that name; where there is none, a handle whose operations fail.
  public func get(_ name: String) -> TestAISearchHandle {
    TestAISearchHandle(namespace: self, id: name)
  }

  public func list(page: Int, perPage: Int) async throws(WorkersError) -> JSONValue {
    guard page >= 1, perPage >= 1 else { throw WorkersError(.invalidArgument, "pages and their sizes count from 1") }
    let all = instances.withLock { $0 }
    var result: [JSONValue] = []
    for instance in all.dropFirst((page - 1) * perPage).prefix(perPage) { result.append(try await instance.info()) }
    return [
      "result": .array(result),
      "result_info": [
        "count": .number(Double(result.count)), "page": .number(Double(page)), "per_page": .number(Double(perPage)),
        "total_count": .number(Double(all.count)),
      ],
    ]
  }

  public func create(_ configuration: JSONObject) async throws(WorkersError) -> TestAISearchHandle {
    guard let id = configuration["id"]?.string, (1...32).contains(id.utf8.count) else {
      throw WorkersError(.invalidArgument, "an instance needs an `id` of 1 to 32 characters")
    }
    try instances.withLock { (instances) throws(WorkersError) in
      guard !instances.contains(where: { $0.id == id }) else {
        throw WorkersError(.conflict, "there is an instance `\(id)` already")
      }
      instances.append(TestAISearchInstance(id: id, configuration: configuration, chat: chat))
    }
    return get(id)
  }

  public func delete(_ name: String) async throws(WorkersError) {
    _ = try instance(name)
    instances.withLock { instances in instances.removeAll { $0.id == name } }
  }

  public func search(_ request: AISearchRequest, instanceIDs: [String]) async throws(WorkersError) -> AISearchResult {
    guard (1...10).contains(instanceIDs.count) else {
      throw WorkersError(.invalidArgument, "1 to 10 instances are searched at once, not \(instanceIDs.count)")
    }
    var result = AISearchResult(searchQuery: try request.text, chunks: [])
    for id in instanceIDs {
      do throws(WorkersError) {
        for var chunk in try await instance(id).search(request).chunks {
          chunk.instanceID = id
          result.chunks.append(chunk)
        }
      } catch {
        result.errors.append(AISearchFailure(instanceID: id, message: error.message))
      }
    }
    result.chunks.sort { ($1.score, $0.id) < ($0.score, $1.id) }
    return result
  }

  public func chatCompletions(
    _ request: AISearchRequest, instanceIDs: [String], model: String?
  ) async throws(WorkersError) -> JSONValue {
    let result = try await search(request, instanceIDs: instanceIDs)
    do {
      return try await chat(request, result.chunks)
    } catch {
      throw exception(error)
    }
  }

  func instance(_ id: String) throws(WorkersError) -> TestAISearchInstance {
    guard let instance = instances.withLock({ instances in instances.first { $0.id == id } }) else {
      throw WorkersError(.notFound, "there is no instance `\(id)`")
    }
    return instance
  }
}

/// A handle to an instance of a `TestAISearchNamespace`, which may not exist.
public struct TestAISearchHandle: AISearchInstance {
  let namespace: TestAISearchNamespace
  public let id: String

  /// Of an instance that does not exist, an empty collection.
  public var items: TestAISearchItems {
    do throws(WorkersError) { return try namespace.instance(id).items } catch { return TestAISearchItems() }
  }

  public var jobs: TestAISearchJobs {
    do throws(WorkersError) { return try namespace.instance(id).jobs } catch { return TestAISearchJobs() }
  }

  public func search(_ request: AISearchRequest) async throws(WorkersError) -> AISearchResult {
    try await namespace.instance(id).search(request)
  }

  public func chatCompletions(_ request: AISearchRequest, model: String?) async throws(WorkersError) -> JSONValue {
    try await namespace.instance(id).chatCompletions(request, model: model)
  }

  public func info() async throws(WorkersError) -> JSONValue {
    try await namespace.instance(id).info()
  }

  public func stats() async throws(WorkersError) -> JSONValue {
    try await namespace.instance(id).stats()
  }

  public func update(_ configuration: JSONObject) async throws(WorkersError) -> JSONValue {
    try await namespace.instance(id).update(configuration)
  }
}
