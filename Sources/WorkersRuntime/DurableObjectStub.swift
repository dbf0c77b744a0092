/// A handle to one Durable Object of a class; typed methods are extensions of it, see `DurableObjectClass`.
public struct DurableObjectStub<Class: DurableObjectClass, Binding: DurableObjectStubBinding>: Sendable {
  /// The handle itself. In Embedded Swift its methods are called directly: `stub.binding.fetch(request)`.
  public let binding: Binding

  public init(_ binding: Binding) {
    self.binding = binding
  }

  public var id: DurableObjectID { binding.id }
}

#if !hasFeature(Embedded)
  extension DurableObjectStub: Fetcher {
    /// Calls the object's `fetch` handler.
    public func fetch(_ request: Request) async throws(WorkersError) -> Response {
      try await binding.fetch(request)
    }

    /// Calls a public method of the object's class with JSON arguments.
    public func call(_ method: String, _ arguments: [JSONValue] = []) async throws(WorkersError) -> JSONValue {
      try await binding.call(method, arguments)
    }
  }
#endif
