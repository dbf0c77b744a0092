import Synchronization
public import WorkersRuntime

/// A dispatch namespace with the Workers that a test gives.
public final class TestDispatchNamespace: DispatchNamespace {
  /// A Worker that was asked for.
  public struct Dispatch: Sendable, Equatable {
    public let name: String
    public let options: DispatchOptions

    public init(name: String, options: DispatchOptions = DispatchOptions()) {
      self.name = name
      self.options = options
    }
  }

  private let scripts: [String: TestFetcher]
  private let asked = Mutex<[Dispatch]>([])

  public init(scripts: [String: TestFetcher] = [:]) {
    self.scripts = scripts
  }

  /// In their order.
  public var dispatches: [Dispatch] { asked.withLock { $0 } }

  public func get(_ name: String, options: DispatchOptions) throws(WorkersError) -> TestFetcher {
    asked.withLock { $0.append(Dispatch(name: name, options: options)) }
    guard let script = scripts[name] else { throw WorkersError(.notFound, "there is no Worker `\(name)`") }
    return script
  }
}
