import Synchronization
public import WorkersRuntime

/// An AI Search instance in memory: whole documents are its chunks, scored by the part of the question's words that
/// they have. Chat answers come from a test's closure.
public final class TestAISearchInstance: AISearchInstance {
  public typealias ChatHandler = @Sendable (AISearchRequest, [AISearchChunk]) async throws -> JSONValue

  public let id: String
  public let items: TestAISearchItems
  public let jobs: TestAISearchJobs
  private let configuration: Mutex<JSONObject>
  private let chat: ChatHandler

  public init(
    id: String, configuration: JSONObject = JSONObject(),
    chat: @escaping ChatHandler = { _, _ in ["choices": []] }
  ) {
    self.id = id
    self.chat = chat
    items = TestAISearchItems()
    jobs = TestAISearchJobs()
    var configuration = configuration
    configuration["id"] = .string(id)
    self.configuration = Mutex(configuration)
  }

  public func search(_ request: AISearchRequest) async throws(WorkersError) -> AISearchResult {
    let question = try request.text
    let words = searchWords(question)
    let retrieval = request.options["retrieval"]
    let threshold = retrieval?["match_threshold"]?.double ?? 0.4
    let limit = retrieval?["max_num_results"]?.int ?? 10
    guard (1...50).contains(limit) else {
      throw WorkersError(.invalidArgument, "`max_num_results` is 1 to 50, not \(limit)")
    }
    var chunks: [AISearchChunk] = []
    for document in items.documents {
      let found = searchWords(document.content.text)
      let score = words.isEmpty ? 0 : Double(words.intersection(found).count) / Double(words.count)
      guard score > 0, score >= threshold else { continue }
      chunks.append(
        AISearchChunk(
          id: document.item.id, score: score, text: document.content.text, itemKey: document.item.key,
          itemMetadata: document.item.metadata))
    }
    chunks.sort { ($1.score, $0.id) < ($0.score, $1.id) }
    return AISearchResult(searchQuery: question, chunks: Array(chunks.prefix(limit)))
  }

  public func chatCompletions(_ request: AISearchRequest, model: String?) async throws(WorkersError) -> JSONValue {
    let result = try await search(request)
    do {
      return try await chat(request, result.chunks)
    } catch {
      throw exception(error)
    }
  }

  public func info() async throws(WorkersError) -> JSONValue {
    .object(configuration.withLock { $0 })
  }

  public func stats() async throws(WorkersError) -> JSONValue {
    ["completed": .number(Double(items.documents.count)), "queued": 0, "running": 0, "error": 0]
  }

  public func update(_ configuration: JSONObject) async throws(WorkersError) -> JSONValue {
    .object(
      self.configuration.withLock { current in
        for member in configuration.members where member.name != "id" { current[member.name] = member.value }
        return current
      })
  }
}

extension AISearchRequest {
  /// The question, or the last message of the user.
  var text: String {
    get throws(WorkersError) {
      switch question {
      case .query(let text) where !text.isEmpty: return text
      case .query: break
      case .messages(let messages):
        if let message = messages.last(where: { $0.role == "user" }), !message.content.isEmpty {
          return message.content
        }
      }
      throw WorkersError(.invalidArgument, "there is no question: a query or a message of the user is needed")
    }
  }
}

/// The words of a text, ASCII letters in lower case.
private func searchWords(_ text: String) -> Set<String> {
  Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
}
