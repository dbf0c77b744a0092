/// A namespace of AI Search instances, which a Worker makes, finds and removes.
///
/// https://developers.cloudflare.com/ai-search/
public protocol AISearchNamespace: Sendable {
  associatedtype Instance: AISearchInstance

  /// The instance of that name. Whether it exists shows when it is used.
  func get(_ name: String) -> Instance

  /// A page of the instances' descriptions: an object with `result` and `result_info`. Pages count from 1.
  func list(page: Int, perPage: Int) async throws(WorkersError) -> JSONValue

  /// Makes an instance from its configuration, of which `id` is required: 1 to 32 lower-case letters, digits, `_` and
  /// `-`.
  ///
  /// Throws `conflict` where there is one of that identifier.
  func create(_ configuration: JSONObject) async throws(WorkersError) -> Instance

  /// Removes an instance. Throws `notFound` where there is none.
  func delete(_ name: String) async throws(WorkersError)

  /// Searches 1 to 10 instances and merges what they find.
  func search(_ request: AISearchRequest, instanceIDs: [String]) async throws(WorkersError) -> AISearchResult

  /// An answer of a language model that has read what the search over these instances found.
  func chatCompletions(
    _ request: AISearchRequest, instanceIDs: [String], model: String?
  ) async throws(WorkersError) -> JSONValue
}

/// Where AI Search namespaces come from; the name is the one of the configuration.
public protocol AISearchNamespaceSource: Sendable {
  associatedtype AISearches: AISearchNamespace

  /// The AI Search namespace `name`, or nil where the environment has none.
  func optionalAISearchNamespace(_ name: String) -> AISearches?

  /// The AI Search namespace `name`. A programming error, and a trap, where the environment has none: check first.
  func aiSearchNamespace(_ name: String) -> AISearches
}

extension AISearchNamespaceSource {
  public func aiSearchNamespace(_ name: String) -> AISearches {
    guard let binding = optionalAISearchNamespace(name) else { missingBinding(name, .aiSearchNamespace) }
    return binding
  }
}
