extension HostSource: VPCNetworkSource {
  public func optionalVPCNetwork(_ name: String) -> HostFetcher? {
    hasBinding(name, "fetcher") ? HostFetcher(name: name) : nil
  }
}
