extension HostSource: VPCServiceSource {
  public func optionalVPCService(_ name: String) -> HostFetcher? {
    hasBinding(name, "fetcher") ? HostFetcher(name: name) : nil
  }
}
