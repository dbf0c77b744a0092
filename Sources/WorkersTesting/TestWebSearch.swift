import Synchronization
public import WorkersRuntime

/// Web Search over the pages that a test gives: those whose title or description has all words of the query, in their
/// order.
public final class TestWebSearch: WebSearch {
  private let pages: [WebSearchItem]
  private let asked = Mutex<[String]>([])

  public init(pages: [WebSearchItem] = []) {
    self.pages = pages
  }

  /// In their order.
  public var queries: [String] { asked.withLock { $0 } }

  public func search(_ query: String, limit: Int) async throws(WorkersError) -> WebSearchResponse {
    guard !query.isEmpty else { throw WorkersError(.invalidArgument, "the query is empty") }
    guard limit >= 1 else { throw WorkersError(.invalidArgument, "the limit is at least 1, not \(limit)") }
    let number = asked.withLock { asked in
      asked.append(query)
      return asked.count
    }
    let words = query.lowercased().split(separator: " ")
    let found = pages.filter { page in
      let text = (page.title + " " + (page.description ?? "")).lowercased()
      return words.allSatisfy { text.contains($0) }
    }
    return WebSearchResponse(items: Array(found.prefix(min(limit, 20))), requestID: "request-\(number)")
  }
}
