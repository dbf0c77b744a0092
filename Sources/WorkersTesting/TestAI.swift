import Synchronization
public import WorkersRuntime

/// Workers AI that answers as a test says, and remembers what it was asked.
public final class TestAI: WorkersAI {
  /// A run of a model.
  public struct Run: Sendable, Equatable {
    public let model: String
    public let input: JSONValue
    public let options: AIOptions

    public init(model: String, input: JSONValue, options: AIOptions = AIOptions()) {
      self.model = model
      self.input = input
      self.options = options
    }
  }

  private let handler: @Sendable (_ model: String, _ input: JSONValue) async throws -> AIOutput
  private let requested = Mutex<[Run]>([])

  /// Without a handler, no model exists.
  public init(
    _ handler: @escaping @Sendable (_ model: String, _ input: JSONValue) async throws -> AIOutput = { model, _ in
      throw WorkersError(.notFound, code: 5007, "there is no model `\(model)`")
    }
  ) {
    self.handler = handler
  }

  /// In their order.
  public var runs: [Run] { requested.withLock { $0 } }

  public func run(_ model: String, _ input: JSONValue, options: AIOptions) async throws(WorkersError) -> AIOutput {
    requested.withLock { $0.append(Run(model: model, input: input, options: options)) }
    do {
      return try await handler(model, input)
    } catch {
      throw exception(error)
    }
  }
}
