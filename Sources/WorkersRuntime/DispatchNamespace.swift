/// A namespace of Workers for Platforms: the Workers of a platform's users, found by name.
///
/// https://developers.cloudflare.com/cloudflare-for-platforms/workers-for-platforms/configuration/dynamic-dispatch/
public protocol DispatchNamespace: Sendable {
  associatedtype Script: Fetcher

  /// The Worker of that name. Throws `notFound` where there is none; a host may find that out only when it is called.
  func get(_ name: String, options: DispatchOptions) throws(WorkersError) -> Script
}

extension DispatchNamespace {
  /// The Worker of that name.
  public func get(_ name: String) throws(WorkersError) -> Script {
    try get(name, options: DispatchOptions())
  }
}

/// How a user's Worker is called.
public struct DispatchOptions: Sendable, Equatable {
  /// Properties for the Worker, its `ctx.props`.
  public var arguments: JSONObject
  /// In milliseconds; nil is the plan's limit.
  public var cpuMilliseconds: Int?
  public var subrequests: Int?
  /// Arguments for the outbound Worker, if the namespace has one.
  public var outbound: JSONObject

  public init(
    arguments: JSONObject = JSONObject(), cpuMilliseconds: Int? = nil, subrequests: Int? = nil,
    outbound: JSONObject = JSONObject()
  ) {
    self.arguments = arguments
    self.cpuMilliseconds = cpuMilliseconds
    self.subrequests = subrequests
    self.outbound = outbound
  }
}

/// Where dispatch namespaces come from; the name is the one of the configuration.
public protocol DispatchSource: Sendable {
  associatedtype Dispatch: DispatchNamespace

  /// The dispatch namespace `name`, or nil where the environment has none.
  func optionalDispatchNamespace(_ name: String) -> Dispatch?

  /// The dispatch namespace `name`. A programming error, and a trap, where the environment has none: check first.
  func dispatchNamespace(_ name: String) -> Dispatch
}

extension DispatchSource {
  public func dispatchNamespace(_ name: String) -> Dispatch {
    guard let binding = optionalDispatchNamespace(name) else { missingBinding(name, .dispatchNamespace) }
    return binding
  }
}
