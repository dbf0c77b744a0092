public import WorkersRuntime

extension TestEnvironment: PipelineSource {
  public func optionalPipeline(_ name: String) -> TestPipeline? {
    binding(.pipeline, name)
  }

  /// Adds a pipeline.
  @discardableResult
  public func addPipeline(_ name: String, _ binding: TestPipeline = TestPipeline()) -> TestPipeline {
    add(.pipeline, name, binding)
  }
}

extension TestEnvironment: AnalyticsEngineSource {
  public func optionalAnalytics(_ name: String) -> TestAnalyticsDataset? {
    binding(.analyticsEngineDataset, name)
  }

  /// Adds an Analytics Engine dataset.
  @discardableResult
  public func addAnalytics(_ name: String, _ binding: TestAnalyticsDataset = TestAnalyticsDataset())
    -> TestAnalyticsDataset
  {
    add(.analyticsEngineDataset, name, binding)
  }
}

extension TestEnvironment: LogForwarderSource {
  public func optionalLogForwarder(_ name: String) -> TestService? {
    binding(.logForwarder, name)
  }

  /// Adds a log forwarder.
  @discardableResult
  public func addLogForwarder(_ name: String, _ binding: TestService = TestService()) -> TestService {
    add(.logForwarder, name, binding)
  }
}

extension TestEnvironment: UnsafeSource {
  public func optionalUnsafeBinding(_ name: String) -> TestService? {
    binding(.unsafe, name)
  }

  /// Adds an unsafe binding.
  @discardableResult
  public func addUnsafeBinding(_ name: String, _ binding: TestService = TestService()) -> TestService {
    add(.unsafe, name, binding)
  }
}

extension TestEnvironment: VersionMetadataSource {
  public func optionalVersionMetadata(_ name: String) -> VersionMetadata? {
    binding(.versionMetadata, name)
  }

  /// Adds version metadata.
  @discardableResult
  public func addVersionMetadata(
    _ name: String,
    _ binding: VersionMetadata = VersionMetadata(
      id: "00000000-0000-0000-0000-000000000000", timestamp: "2025-01-01T00:00:00.000Z")
  ) -> VersionMetadata {
    add(.versionMetadata, name, binding)
  }
}

extension TestEnvironment: FlagshipSource {
  public func optionalFlagship(_ name: String) -> TestFlagship? {
    binding(.flagship, name)
  }

  /// Adds a Flagship app.
  @discardableResult
  public func addFlagship(_ name: String, _ binding: TestFlagship = TestFlagship()) -> TestFlagship {
    add(.flagship, name, binding)
  }
}

extension TestEnvironment: HelloWorldSource {
  public func optionalHelloWorld(_ name: String) -> TestHelloWorld? {
    binding(.helloWorld, name)
  }

  /// Adds a Hello World binding.
  @discardableResult
  public func addHelloWorld(_ name: String, _ binding: TestHelloWorld = TestHelloWorld()) -> TestHelloWorld {
    add(.helloWorld, name, binding)
  }
}
