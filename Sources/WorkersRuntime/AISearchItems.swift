/// The documents of an AI Search instance.
public protocol AISearchItems: Sendable {
  /// A page of items. Pages count from 1.
  func list(page: Int, perPage: Int, search: String?) async throws(WorkersError) -> AISearchItemList

  /// Adds a document, or replaces the one of that name; it is indexed later.
  func upload(_ name: String, _ content: Body, metadata: JSONObject?) async throws(WorkersError) -> AISearchItem

  /// Throws `notFound` where there is none of that identifier.
  func info(_ id: String) async throws(WorkersError) -> AISearchItem

  /// The document itself.
  func download(_ id: String) async throws(WorkersError) -> Body

  /// Indexes the document again.
  func sync(_ id: String) async throws(WorkersError) -> AISearchItem

  /// Removes the document.
  func delete(_ id: String) async throws(WorkersError)
}

/// Runs of indexing of an AI Search instance; their descriptions are objects.
public protocol AISearchJobs: Sendable {
  func list(page: Int, perPage: Int) async throws(WorkersError) -> JSONValue

  func create(description: String?) async throws(WorkersError) -> JSONValue

  func info(_ id: String) async throws(WorkersError) -> JSONValue

  func logs(_ id: String, page: Int, perPage: Int) async throws(WorkersError) -> JSONValue

  func cancel(_ id: String) async throws(WorkersError) -> JSONValue
}

/// A document of AI Search.
public struct AISearchItem: Sendable, Equatable {
  public enum Status: Sendable, Hashable {
    case queued, running, completed, error, skipped, outdated
  }

  public var id: String
  public var key: String
  public var status: Status
  public var metadata: JSONObject?
  /// In bytes.
  public var size: Int?

  public init(id: String, key: String, status: Status, metadata: JSONObject? = nil, size: Int? = nil) {
    self.id = id
    self.key = key
    self.status = status
    self.metadata = metadata
    self.size = size
  }
}

/// A page of documents.
public struct AISearchItemList: Sendable, Equatable {
  public var items: [AISearchItem]
  /// Of all pages.
  public var totalCount: Int

  public init(items: [AISearchItem], totalCount: Int) {
    self.items = items
    self.totalCount = totalCount
  }
}
