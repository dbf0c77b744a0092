extension HostSource: AssetsSource {
  public func optionalAssets(_ name: String) -> HostFetcher? {
    hasBinding(name, "fetcher") ? HostFetcher(name: name) : nil
  }
}
