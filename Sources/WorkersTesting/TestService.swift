import Synchronization
public import WorkersRuntime

/// Another Worker, whose `fetch` handler and methods a test provides; also for bindings without a published interface.
public final class TestService: ServiceBinding, UndocumentedBinding {
  public typealias MethodHandler = @Sendable (_ method: String, _ arguments: [JSONValue]) async throws -> JSONValue

  /// A call of a method.
  public struct Call: Sendable, Equatable {
    public let method: String
    public let arguments: [JSONValue]

    public init(method: String, arguments: [JSONValue] = []) {
      self.method = method
      self.arguments = arguments
    }
  }

  private let fetcher: TestFetcher
  private let method: MethodHandler
  private let called = Mutex<[Call]>([])

  /// Without a handler for methods, each call fails as one of a method that the Worker does not have.
  public init(
    fetch: @escaping TestFetcher.Handler = { _ in Response(status: 404) },
    call: @escaping MethodHandler = { method, _ in
      throw WorkersError(.exception, "the RPC receiver does not implement the method `\(method)`")
    }
  ) {
    fetcher = TestFetcher(fetch)
    method = call
  }

  /// In their order.
  public var requests: [Request] { fetcher.requests }
  public var calls: [Call] { called.withLock { $0 } }

  public func fetch(_ request: Request) async throws(WorkersError) -> Response {
    try await fetcher.fetch(request)
  }

  public func call(_ method: String, _ arguments: [JSONValue]) async throws(WorkersError) -> JSONValue {
    called.withLock { $0.append(Call(method: method, arguments: arguments)) }
    do {
      return try await self.method(method, arguments)
    } catch {
      throw exception(error)
    }
  }
}
