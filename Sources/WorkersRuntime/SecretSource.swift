/// Where the Worker's own secrets come from: those set with `wrangler secret put` or uploaded at deployment.
///
/// https://developers.cloudflare.com/workers/configuration/secrets/
public protocol SecretSource: Sendable {
  /// The secret `name`, or nil where the environment has none.
  func optionalSecret(_ name: String) -> Secret?

  /// The secret `name`. A programming error, and a trap, where the environment has none: check first.
  func secret(_ name: String) -> Secret
}

extension SecretSource {
  public func secret(_ name: String) -> Secret {
    guard let secret = optionalSecret(name) else { missingBinding(name, .secret) }
    return secret
  }
}
