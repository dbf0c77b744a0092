import Synchronization
public import WorkersRuntime

/// A Worker loader whose Workers answer as a test says; it runs no code.
public final class TestWorkerLoader: WorkerLoader {
  /// The service that an entrypoint of some code is; nil is the default entrypoint.
  public typealias Handler = @Sendable (_ code: WorkerCode, _ entrypoint: String?) -> TestService

  private let handler: Handler
  private let workers = Mutex<[String: TestLoadedWorker]>([:])

  public init(_ handler: @escaping Handler = { _, _ in TestService() }) {
    self.handler = handler
  }

  public func get(_ id: String, code: @Sendable () -> WorkerCode) -> TestLoadedWorker {
    if let worker = workers.withLock({ $0[id] }) { return worker }
    let worker = TestLoadedWorker(code: code(), handler: handler)
    return workers.withLock { workers in
      if let earlier = workers[id] { return earlier }
      workers[id] = worker
      return worker
    }
  }

  public func load(_ code: WorkerCode) -> TestLoadedWorker {
    TestLoadedWorker(code: code, handler: handler)
  }
}

/// A Worker of `TestWorkerLoader`.
public struct TestLoadedWorker: LoadedWorker {
  public let code: WorkerCode
  let handler: TestWorkerLoader.Handler

  public func entrypoint(_ name: String?) -> TestService {
    handler(code, name)
  }
}
