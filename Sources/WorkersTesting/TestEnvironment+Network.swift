public import WorkersRuntime

extension TestEnvironment: AssetsSource {
  public func optionalAssets(_ name: String) -> TestFetcher? {
    binding(.assets, name)
  }

  /// Adds static assets.
  @discardableResult
  public func addAssets(_ name: String, _ binding: TestFetcher = TestFetcher()) -> TestFetcher {
    add(.assets, name, binding)
  }
}

extension TestEnvironment: VPCServiceSource {
  public func optionalVPCService(_ name: String) -> TestFetcher? {
    binding(.vpcService, name)
  }

  /// Adds a VPC service.
  @discardableResult
  public func addVPCService(_ name: String, _ binding: TestFetcher = TestFetcher()) -> TestFetcher {
    add(.vpcService, name, binding)
  }
}

extension TestEnvironment: VPCNetworkSource {
  public func optionalVPCNetwork(_ name: String) -> TestFetcher? {
    binding(.vpcNetwork, name)
  }

  /// Adds a VPC network.
  @discardableResult
  public func addVPCNetwork(_ name: String, _ binding: TestFetcher = TestFetcher()) -> TestFetcher {
    add(.vpcNetwork, name, binding)
  }
}

extension TestEnvironment: MTLSCertificateSource {
  public func optionalMTLSCertificate(_ name: String) -> TestFetcher? {
    binding(.mtlsCertificate, name)
  }

  /// Adds an mTLS certificate.
  @discardableResult
  public func addMTLSCertificate(_ name: String, _ binding: TestFetcher = TestFetcher()) -> TestFetcher {
    add(.mtlsCertificate, name, binding)
  }
}

extension TestEnvironment: EmailSource {
  public func optionalEmail(_ name: String) -> TestEmailSender? {
    binding(.emailSender, name)
  }

  /// Adds an email sender.
  @discardableResult
  public func addEmail(_ name: String, _ binding: TestEmailSender = TestEmailSender()) -> TestEmailSender {
    add(.emailSender, name, binding)
  }
}

extension TestEnvironment: BrowserSource {
  public func optionalBrowser(_ name: String) -> TestBrowser? {
    binding(.browserRun, name)
  }

  /// Adds a browser.
  @discardableResult
  public func addBrowser(_ name: String, _ binding: TestBrowser = TestBrowser()) -> TestBrowser {
    add(.browserRun, name, binding)
  }
}
