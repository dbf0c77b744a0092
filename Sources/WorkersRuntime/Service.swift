/// The marker of a Worker that is bound as a service. Generated code has one for each target, and programs extend
/// `Service where Target == Billing` with typed methods.
public protocol ServiceTarget: Sendable {
  /// The Worker's name in the configuration.
  static var serviceName: String { get }
  /// The entrypoint class, nil for the default one.
  static var entrypoint: String? { get }
}

extension ServiceTarget {
  public static var entrypoint: String? { nil }
}

/// A service binding with the type of its target.
public struct Service<Target: ServiceTarget, Binding: ServiceBinding>: Sendable {
  /// The binding itself. In Embedded Swift its methods are called directly: `service.binding.fetch(request)`.
  public let binding: Binding

  public init(_ binding: Binding) {
    self.binding = binding
  }
}

#if !hasFeature(Embedded)
  extension Service: ServiceBinding {
    /// Calls the Worker's `fetch` handler.
    public func fetch(_ request: Request) async throws(WorkersError) -> Response {
      try await binding.fetch(request)
    }

    /// Calls a public method of the Worker's entrypoint class with JSON arguments.
    public func call(_ method: String, _ arguments: [JSONValue] = []) async throws(WorkersError) -> JSONValue {
      try await binding.call(method, arguments)
    }
  }
#endif
