/// Workers AI: runs machine-learning models.
///
/// https://developers.cloudflare.com/workers-ai/configuration/bindings/
public protocol WorkersAI: Sendable {
  /// Runs a model, such as `@cf/meta/llama-3.1-8b-instruct`, on its input. The members of input and output are those of
  /// the model's page; an output of bytes (pictures, sound) is `bytes`, a stream is read to its end.
  ///
  /// Throws `notFound` for an unknown model, `invalidArgument` for input that its schema refuses, `tooManyRequests`
  /// beyond the limits of the account.
  func run(_ model: String, _ input: JSONValue, options: AIOptions) async throws(WorkersError) -> AIOutput
}

#if !hasFeature(Embedded)
  extension WorkersAI {
    /// Runs a model that answers with JSON. Throws `unsupported` where it answers with bytes.
    public func run(_ model: String, _ input: JSONValue) async throws(WorkersError) -> JSONValue {
      switch try await run(model, input, options: AIOptions()) {
      case .json(let value): return value
      case .bytes: throw WorkersError(.unsupported, "the model `\(model)` answers with bytes")
      }
    }
  }
#endif

/// What a model answers with.
public enum AIOutput: Sendable, Equatable {
  case json(JSONValue)
  case bytes(Body)
}

/// How a model is run.
public struct AIOptions: Sendable, Hashable {
  /// The AI Gateway that the request passes. https://developers.cloudflare.com/ai-gateway/
  public var gatewayID: String?
  /// Whether the gateway's cache is left aside.
  public var skipsCache: Bool
  /// For how many seconds the gateway keeps the answer; nil is its own setting.
  public var cacheTTL: Int?

  public init(gatewayID: String? = nil, skipsCache: Bool = false, cacheTTL: Int? = nil) {
    self.gatewayID = gatewayID
    self.skipsCache = skipsCache
    self.cacheTTL = cacheTTL
  }
}

/// Where Workers AI bindings come from; the name is the one of the configuration.
public protocol AISource: Sendable {
  associatedtype AI: WorkersAI

  /// The Workers AI binding `name`, or nil where the environment has none.
  func optionalAI(_ name: String) -> AI?

  /// The Workers AI binding `name`. A programming error, and a trap, where the environment has none: check first.
  func ai(_ name: String) -> AI
}

extension AISource {
  public func ai(_ name: String) -> AI {
    guard let binding = optionalAI(name) else { missingBinding(name, .ai) }
    return binding
  }
}
