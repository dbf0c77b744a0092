/// Web Search: finds public pages. It describes them and does not give their contents, which `fetch` does.
///
/// From the published types of Cloudflare's run time (workerd, types/defines/web-search.d.ts).
public protocol WebSearch: Sendable {
  /// Pages that fit a query, up to `limit`, 1 to 20.
  func search(_ query: String, limit: Int) async throws(WorkersError) -> WebSearchResponse
}

#if !hasFeature(Embedded)
  extension WebSearch {
    /// Up to 10 pages that fit a query.
    public func search(_ query: String) async throws(WorkersError) -> WebSearchResponse {
      try await search(query, limit: 10)
    }
  }
#endif

/// What a search of the web found.
public struct WebSearchResponse: Sendable, Hashable {
  public var items: [WebSearchItem]
  public var requestID: String
  public var latencyMilliseconds: Double

  public init(items: [WebSearchItem], requestID: String, latencyMilliseconds: Double = 0) {
    self.items = items
    self.requestID = requestID
    self.latencyMilliseconds = latencyMilliseconds
  }
}

/// A page that was found.
public struct WebSearchItem: Sendable, Hashable {
  public var url: String
  public var title: String
  public var description: String?
  /// As `2025-11-30T04:39:48`, without a time zone.
  public var lastModified: String?
  public var imageURL: String?

  public init(
    url: String, title: String, description: String? = nil, lastModified: String? = nil, imageURL: String? = nil
  ) {
    self.url = url
    self.title = title
    self.description = description
    self.lastModified = lastModified
    self.imageURL = imageURL
  }
}

/// Where Web Search bindings come from; the name is the one of the configuration.
public protocol WebSearchSource: Sendable {
  associatedtype WebSearcher: WebSearch

  /// The Web Search binding `name`, or nil where the environment has none.
  func optionalWebSearch(_ name: String) -> WebSearcher?

  /// The Web Search binding `name`. A programming error, and a trap, where the environment has none: check first.
  func webSearch(_ name: String) -> WebSearcher
}

extension WebSearchSource {
  public func webSearch(_ name: String) -> WebSearcher {
    guard let binding = optionalWebSearch(name) else { missingBinding(name, .webSearch) }
    return binding
  }
}
