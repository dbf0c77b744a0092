/// Where service in a private networks come from; the name is the one of the configuration.
public protocol VPCServiceSource: Sendable {
  associatedtype VPCServices: Fetcher

  /// The service in a private network `name`, or nil where the environment has none.
  func optionalVPCService(_ name: String) -> VPCServices?

  /// The service in a private network `name`. A programming error, and a trap, where the environment has none: check
  /// first.
  func vpcService(_ name: String) -> VPCServices
}

extension VPCServiceSource {
  public func vpcService(_ name: String) -> VPCServices {
    guard let binding = optionalVPCService(name) else { missingBinding(name, .vpcService) }
    return binding
  }
}

/// Where private networks come from; the name is the one of the configuration.
public protocol VPCNetworkSource: Sendable {
  associatedtype VPCNetworks: Fetcher

  /// The private network `name`, or nil where the environment has none.
  func optionalVPCNetwork(_ name: String) -> VPCNetworks?

  /// The private network `name`. A programming error, and a trap, where the environment has none: check first.
  func vpcNetwork(_ name: String) -> VPCNetworks
}

extension VPCNetworkSource {
  public func vpcNetwork(_ name: String) -> VPCNetworks {
    guard let binding = optionalVPCNetwork(name) else { missingBinding(name, .vpcNetwork) }
    return binding
  }
}
