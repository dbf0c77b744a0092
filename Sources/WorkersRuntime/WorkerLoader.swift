/// Runs Workers whose code is made at run time.
///
/// https://developers.cloudflare.com/workers/runtime-apis/bindings/worker-loader/
public protocol WorkerLoader: Sendable {
  associatedtype Worker: LoadedWorker

  /// The Worker of that identifier: a running one, or one made from the code. Other code needs another identifier.
  func get(_ id: String, code: @Sendable () -> WorkerCode) -> Worker

  /// A Worker for one use.
  func load(_ code: WorkerCode) -> Worker
}

/// A Worker that was loaded.
public protocol LoadedWorker: Sendable {
  associatedtype Entrypoint: ServiceBinding

  /// An entrypoint of the Worker; nil is the default one. Whether it exists shows when it is called.
  func entrypoint(_ name: String?) -> Entrypoint
}

/// The code of a Worker.
public struct WorkerCode: Sendable, Equatable {
  public struct Module: Sendable, Equatable {
    public enum Content: Sendable, Equatable {
      case javaScript(String)
      case commonJS(String)
      case python(String)
      case text(String)
      case data([UInt8])
      case wasm([UInt8])
      case json(JSONValue)
    }

    public var name: String
    public var content: Content

    public init(_ name: String, _ content: Content) {
      self.name = name
      self.content = content
    }
  }

  /// As `2025-06-01`.
  public var compatibilityDate: String
  public var compatibilityFlags: [String]
  /// The name of one of the modules.
  public var mainModule: String
  public var modules: [Module]
  /// The Worker's `env`.
  public var environment: JSONObject
  /// Whether the Worker may reach the Internet.
  public var allowsOutbound: Bool

  public init(
    compatibilityDate: String, compatibilityFlags: [String] = [], mainModule: String, modules: [Module],
    environment: JSONObject = JSONObject(), allowsOutbound: Bool = true
  ) {
    self.compatibilityDate = compatibilityDate
    self.compatibilityFlags = compatibilityFlags
    self.mainModule = mainModule
    self.modules = modules
    self.environment = environment
    self.allowsOutbound = allowsOutbound
  }
}

/// Where Worker loaders come from; the name is the one of the configuration.
public protocol WorkerLoaderSource: Sendable {
  associatedtype Loader: WorkerLoader

  /// The Worker loader `name`, or nil where the environment has none.
  func optionalWorkerLoader(_ name: String) -> Loader?

  /// The Worker loader `name`. A programming error, and a trap, where the environment has none: check first.
  func workerLoader(_ name: String) -> Loader
}

extension WorkerLoaderSource {
  public func workerLoader(_ name: String) -> Loader {
    guard let binding = optionalWorkerLoader(name) else { missingBinding(name, .workerLoader) }
    return binding
  }
}
