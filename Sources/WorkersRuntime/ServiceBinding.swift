/// Another Worker, or a named entrypoint of one, called without leaving Cloudflare's network.
///
/// `Service` wraps it with the type of the target.
/// https://developers.cloudflare.com/workers/runtime-apis/bindings/service-bindings/
public protocol ServiceBinding: Fetcher {
  /// Calls a public method of the Worker's entrypoint class with JSON arguments (Workers RPC, up to 32 MiB).
  ///
  /// Throws `exception` with the message of what the method threw.
  func call(_ method: String, _ arguments: [JSONValue]) async throws(WorkersError) -> JSONValue
}

/// Where services come from; the name is the one of the configuration.
public protocol ServiceSource: Sendable {
  associatedtype Services: ServiceBinding

  /// The service `name`, or nil where the environment has none.
  func optionalService(_ name: String) -> Services?

  /// The service `name`. A programming error, and a trap, where the environment has none: check first.
  func service(_ name: String) -> Services
}

extension ServiceSource {
  public func service(_ name: String) -> Services {
    guard let binding = optionalService(name) else { missingBinding(name, .service) }
    return binding
  }
}
