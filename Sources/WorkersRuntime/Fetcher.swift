/// What answers HTTP requests: static assets, another Worker, a private network, a host with a client certificate.
///
/// https://developers.cloudflare.com/workers/runtime-apis/fetch/
public protocol Fetcher: Sendable {
  /// Sends a request and waits for the whole response. Redirects are not followed by the binding.
  ///
  /// Throws where nothing answers or the other Worker throws; an HTTP status of 400 or more is a response, no error.
  func fetch(_ request: Request) async throws(WorkersError) -> Response
}

#if !hasFeature(Embedded)
  extension Fetcher {
    /// A GET request.
    public func fetch(_ url: String) async throws(WorkersError) -> Response {
      try await fetch(Request(url))
    }
  }
#endif
