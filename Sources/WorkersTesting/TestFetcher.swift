import Synchronization
public import WorkersRuntime

/// Something that answers requests as a test says, and remembers them: static assets, a private network, a host behind
/// a client certificate.
public final class TestFetcher: Fetcher {
  public typealias Handler = @Sendable (Request) async throws -> Response

  private let handler: Handler
  private let received = Mutex<[Request]>([])

  public init(_ handler: @escaping Handler = { _ in Response(status: 404) }) {
    self.handler = handler
  }

  /// Static assets by their path, such as `/index.html`; a path that ends in a slash is that of its `index.html`.
  public convenience init(assets: [String: Response]) {
    self.init { request in
      guard request.method == "GET" || request.method == "HEAD" else { return Response(status: 405) }
      var path = TestFetcher.path(of: request.url)
      if path.utf8.last == UInt8(ascii: "/") { path += "index.html" }
      return assets[path] ?? Response(status: 404)
    }
  }

  /// In their order.
  public var requests: [Request] { received.withLock { $0 } }

  public func fetch(_ request: Request) async throws(WorkersError) -> Response {
    received.withLock { $0.append(request) }
    do {
      return try await handler(request)
    } catch {
      throw exception(error)
    }
  }

  /// The path of an absolute address, without query and fragment.
  static func path(of url: String) -> String {
    var rest = Array(url.utf8)[...]
    if let scheme = url.utf8.firstIndex(of: UInt8(ascii: ":")) {
      rest = rest.dropFirst(url.utf8.distance(from: url.utf8.startIndex, to: scheme) + 3)
      rest = rest.drop { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    }
    let path = rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return path.isEmpty ? "/" : String(decoding: path, as: UTF8.self)
  }
}
