/// An instance of AI Search: documents that are searched by meaning and by words.
///
/// https://developers.cloudflare.com/ai-search/
public protocol AISearchInstance: Sendable {
  associatedtype Items: AISearchItems
  associatedtype Jobs: AISearchJobs

  /// The parts of documents that fit a question.
  func search(_ request: AISearchRequest) async throws(WorkersError) -> AISearchResult

  /// An answer of a language model that has read what the search found: an object with `choices` and `chunks`. `model`
  /// nil is the instance's own.
  func chatCompletions(_ request: AISearchRequest, model: String?) async throws(WorkersError) -> JSONValue

  /// The configuration and state, as an object.
  func info() async throws(WorkersError) -> JSONValue

  /// Counts of items by status, as an object.
  func stats() async throws(WorkersError) -> JSONValue

  /// Changes the members of the configuration that the object has; gives the new configuration.
  func update(_ configuration: JSONObject) async throws(WorkersError) -> JSONValue

  var items: Items { get }
  var jobs: Jobs { get }
}

/// What AI Search is asked.
public struct AISearchRequest: Sendable, Equatable {
  public enum Question: Sendable, Equatable {
    case query(String)
    /// A conversation with at least one message of the role `user`.
    case messages([AISearchMessage])
  }

  public var question: Question
  /// The members of `ai_search_options`: `retrieval`, `query_rewrite`, `reranking`, `cache`.
  public var options: JSONObject

  public init(_ question: Question, options: JSONObject = JSONObject()) {
    self.question = question
    self.options = options
  }
}

/// A message of a conversation.
public struct AISearchMessage: Sendable, Hashable {
  /// `system`, `developer`, `user`, `assistant` or `tool`.
  public var role: String
  public var content: String

  public init(role: String, content: String) {
    self.role = role
    self.content = content
  }
}

/// What a search found.
public struct AISearchResult: Sendable, Equatable {
  /// What was searched for, after rewriting.
  public var searchQuery: String
  public var chunks: [AISearchChunk]
  /// Instances that failed, in a search over several.
  public var errors: [AISearchFailure]

  public init(searchQuery: String, chunks: [AISearchChunk], errors: [AISearchFailure] = []) {
    self.searchQuery = searchQuery
    self.chunks = chunks
    self.errors = errors
  }
}

/// A part of a document.
public struct AISearchChunk: Sendable, Equatable {
  public var id: String
  /// 0 to 1.
  public var score: Double
  public var text: String
  /// The key of the document.
  public var itemKey: String
  public var itemMetadata: JSONObject?
  /// In a search over several instances, the one it came from.
  public var instanceID: String?

  public init(
    id: String, score: Double, text: String, itemKey: String, itemMetadata: JSONObject? = nil, instanceID: String? = nil
  ) {
    self.id = id
    self.score = score
    self.text = text
    self.itemKey = itemKey
    self.itemMetadata = itemMetadata
    self.instanceID = instanceID
  }
}

/// An instance that failed in a search over several.
public struct AISearchFailure: Sendable, Hashable {
  public var instanceID: String
  public var message: String

  public init(instanceID: String, message: String) {
    self.instanceID = instanceID
    self.message = message
  }
}

/// Where AI Search instances come from; the name is the one of the configuration.
public protocol AISearchSource: Sendable {
  associatedtype AISearch: AISearchInstance

  /// The AI Search instance `name`, or nil where the environment has none.
  func optionalAISearch(_ name: String) -> AISearch?

  /// The AI Search instance `name`. A programming error, and a trap, where the environment has none: check first.
  func aiSearch(_ name: String) -> AISearch
}

extension AISearchSource {
  public func aiSearch(_ name: String) -> AISearch {
    guard let binding = optionalAISearch(name) else { missingBinding(name, .aiSearchInstance) }
    return binding
  }
}
