/// Where mTLS certificates come from; the name is the one of the configuration.
public protocol MTLSCertificateSource: Sendable {
  associatedtype MTLSCertificates: Fetcher

  /// The mTLS certificate `name`, or nil where the environment has none.
  func optionalMTLSCertificate(_ name: String) -> MTLSCertificates?

  /// The mTLS certificate `name`. A programming error, and a trap, where the environment has none: check first.
  func mtlsCertificate(_ name: String) -> MTLSCertificates
}

extension MTLSCertificateSource {
  public func mtlsCertificate(_ name: String) -> MTLSCertificates {
    guard let binding = optionalMTLSCertificate(name) else { missingBinding(name, .mtlsCertificate) }
    return binding
  }
}
