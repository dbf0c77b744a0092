public import WorkersRuntime

/// A secret of the account's store, or one that the store lacks.
public struct TestSecretsStoreSecret: SecretsStoreSecret {
  private let value: Secret?

  public init(_ value: Secret?) {
    self.value = value
  }

  public func get() async throws(WorkersError) -> Secret {
    guard let value else { throw WorkersError(.notFound, "the store has no such secret") }
    return value
  }
}
