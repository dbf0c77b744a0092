import Synchronization
public import WorkersRuntime

/// A browser that answers as a test says.
public final class TestBrowser: BrowserRun {
  public typealias ActionHandler = @Sendable (BrowserAction, JSONObject) async throws -> Response

  private let fetcher: TestFetcher
  private let action: ActionHandler

  public init(
    fetch: @escaping TestFetcher.Handler = { _ in Response(status: 404) },
    quickAction: @escaping ActionHandler = { _, _ in
      .json(["success": false, "errors": [["message": "the test gives no page"]]], status: 503)
    }
  ) {
    fetcher = TestFetcher(fetch)
    action = quickAction
  }

  public func fetch(_ request: Request) async throws(WorkersError) -> Response {
    try await fetcher.fetch(request)
  }

  public func quickAction(_ action: BrowserAction, options: JSONObject) async throws(WorkersError) -> Response {
    guard (options["url"] == nil) != (options["html"] == nil) else {
      return .json(
        ["success": false, "errors": [["message": "exactly one of `url` and `html` is needed"]]], status: 400)
    }
    do {
      return try await self.action(action, options)
    } catch {
      throw exception(error)
    }
  }
}
