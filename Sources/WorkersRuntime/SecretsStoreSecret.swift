/// A secret of the account's Secrets Store.
///
/// https://developers.cloudflare.com/secrets-store/integrations/workers/
public protocol SecretsStoreSecret: Sendable {
  /// Reads the secret. Throws `notFound` where the store has none of that name.
  func get() async throws(WorkersError) -> Secret
}

/// Where Secrets Store secrets come from; the name is the one of the configuration.
public protocol SecretsStoreSource: Sendable {
  associatedtype StoreSecret: SecretsStoreSecret

  /// The Secrets Store secret `name`, or nil where the environment has none.
  func optionalSecretsStoreSecret(_ name: String) -> StoreSecret?

  /// The Secrets Store secret `name`. A programming error, and a trap, where the environment has none: check first.
  func secretsStoreSecret(_ name: String) -> StoreSecret
}

extension SecretsStoreSource {
  public func secretsStoreSecret(_ name: String) -> StoreSecret {
    guard let binding = optionalSecretsStoreSecret(name) else { missingBinding(name, .secretsStoreSecret) }
    return binding
  }
}
