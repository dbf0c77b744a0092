public import WorkersRuntime

extension TestEnvironment: KVSource {
  public func optionalKV(_ name: String) -> TestKVNamespace? {
    binding(.kvNamespace, name)
  }

  /// Adds a KV namespace; a new one with this environment's clock unless given.
  @discardableResult
  public func addKV(_ name: String, _ binding: TestKVNamespace? = nil) -> TestKVNamespace {
    add(.kvNamespace, name, binding ?? TestKVNamespace(clock: clock))
  }
}

extension TestEnvironment: R2Source {
  public func optionalR2(_ name: String) -> TestR2Bucket? {
    binding(.r2Bucket, name)
  }

  /// Adds an R2 bucket; a new one with this environment's clock unless given.
  @discardableResult
  public func addR2(_ name: String, _ binding: TestR2Bucket? = nil) -> TestR2Bucket {
    add(.r2Bucket, name, binding ?? TestR2Bucket(clock: clock))
  }
}

extension TestEnvironment: VectorizeSource {
  public func optionalVectorize(_ name: String) -> TestVectorizeIndex? {
    binding(.vectorizeIndex, name)
  }

  /// Adds a Vectorize index.
  @discardableResult
  public func addVectorize(_ name: String, dimensions: Int, metric: TestVectorizeIndex.Metric = .cosine)
    -> TestVectorizeIndex
  {
    add(.vectorizeIndex, name, TestVectorizeIndex(dimensions: dimensions, metric: metric, clock: clock))
  }
}

extension TestEnvironment: HyperdriveSource {
  public func optionalHyperdrive(_ name: String) -> TestHyperdrive? {
    binding(.hyperdrive, name)
  }

  /// Adds Hyperdrive.
  @discardableResult
  public func addHyperdrive(_ name: String, _ binding: TestHyperdrive = TestHyperdrive()) -> TestHyperdrive {
    add(.hyperdrive, name, binding)
  }
}

extension TestEnvironment: ArtifactsSource {
  public func optionalArtifacts(_ name: String) -> TestArtifacts? {
    binding(.artifacts, name)
  }

  /// Adds an Artifacts namespace; a new one with this environment's clock unless given.
  @discardableResult
  public func addArtifacts(_ name: String, _ binding: TestArtifacts? = nil) -> TestArtifacts {
    add(.artifacts, name, binding ?? TestArtifacts(clock: clock))
  }
}

extension TestEnvironment: SecretsStoreSource {
  public func optionalSecretsStoreSecret(_ name: String) -> TestSecretsStoreSecret? {
    binding(.secretsStoreSecret, name)
  }

  /// Adds a Secrets Store secret; nil is one that the store lacks.
  @discardableResult
  public func addSecretsStoreSecret(_ name: String, _ value: Secret?) -> TestSecretsStoreSecret {
    add(.secretsStoreSecret, name, TestSecretsStoreSecret(value))
  }
}
