import Synchronization
public import WorkersRuntime

/// The documents of a `TestAISearchInstance`, which are indexed at once.
public final class TestAISearchItems: AISearchItems {
  struct Document: Sendable {
    var item: AISearchItem
    var content: Body
  }

  private let stored = Mutex<[Document]>([])

  var documents: [Document] { stored.withLock { $0 } }

  public func list(page: Int, perPage: Int, search: String?) async throws(WorkersError) -> AISearchItemList {
    guard page >= 1, perPage >= 1 else { throw WorkersError(.invalidArgument, "pages and their sizes count from 1") }
    let matching = documents.map(\.item).filter { item in search.map { item.key.contains($0) } ?? true }
    return AISearchItemList(
      items: Array(matching.dropFirst((page - 1) * perPage).prefix(perPage)), totalCount: matching.count)
  }

  public func upload(
    _ name: String, _ content: Body, metadata: JSONObject?
  ) async throws(WorkersError) -> AISearchItem {
    guard !name.isEmpty else { throw WorkersError(.invalidArgument, "the document has no name") }
    let item = AISearchItem(
      id: hexadecimal(md5(Array(name.utf8))), key: name, status: .completed, metadata: metadata,
      size: content.bytes.count)
    stored.withLock { documents in
      documents.removeAll { $0.item.id == item.id }
      documents.append(Document(item: item, content: content))
    }
    return item
  }

  public func info(_ id: String) async throws(WorkersError) -> AISearchItem {
    try document(id).item
  }

  public func download(_ id: String) async throws(WorkersError) -> Body {
    try document(id).content
  }

  public func sync(_ id: String) async throws(WorkersError) -> AISearchItem {
    try document(id).item
  }

  public func delete(_ id: String) async throws(WorkersError) {
    _ = try document(id)
    stored.withLock { documents in documents.removeAll { $0.item.id == id } }
  }

  private func document(_ id: String) throws(WorkersError) -> Document {
    guard let document = documents.first(where: { $0.item.id == id }) else {
      throw WorkersError(.notFound, "there is no document `\(id)`")
    }
    return document
  }
}

/// The runs of indexing of a `TestAISearchInstance`, which end at once.
public final class TestAISearchJobs: AISearchJobs {
  private let jobs = Mutex<[JSONObject]>([])

  public func list(page: Int, perPage: Int) async throws(WorkersError) -> JSONValue {
    guard page >= 1, perPage >= 1 else { throw WorkersError(.invalidArgument, "pages and their sizes count from 1") }
    let jobs = jobs.withLock { $0 }
    return [
      "result": .array(jobs.dropFirst((page - 1) * perPage).prefix(perPage).map { .object($0) }),
      "result_info": ["total_count": .number(Double(jobs.count)), "page": .number(Double(page))],
    ]
  }

  public func create(description: String?) async throws(WorkersError) -> JSONValue {
    .object(
      jobs.withLock { jobs in
        var job = JSONObject()
        job["id"] = .string("job-\(jobs.count + 1)")
        job["source"] = "user"
        if let description { job["description"] = .string(description) }
        job["end_reason"] = "completed"
        jobs.append(job)
        return job
      })
  }

  public func info(_ id: String) async throws(WorkersError) -> JSONValue {
    guard let job = jobs.withLock({ jobs in jobs.first { $0["id"] == .string(id) } }) else {
      throw WorkersError(.notFound, "there is no job `\(id)`")
    }
    return .object(job)
  }

  public func logs(_ id: String, page: Int, perPage: Int) async throws(WorkersError) -> JSONValue {
    _ = try await info(id)
    return ["result": []]
  }

  public func cancel(_ id: String) async throws(WorkersError) -> JSONValue {
    try await info(id)
  }
}
