extension HostSource: MTLSCertificateSource {
  public func optionalMTLSCertificate(_ name: String) -> HostFetcher? {
    hasBinding(name, "fetcher") ? HostFetcher(name: name) : nil
  }
}
