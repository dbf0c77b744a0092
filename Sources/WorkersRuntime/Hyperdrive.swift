/// Hyperdrive: a pooled and cached connection to a PostgreSQL or MySQL database.
///
/// Host and password are valid in the running invocation only: do not store them. The raw TCP socket that JavaScript's
/// `connect()` gives is not offered. https://developers.cloudflare.com/hyperdrive/configuration/connect-to-postgres/
public protocol Hyperdrive: Sendable {
  /// For a database driver; it has the password.
  var connectionString: Secret { get }
  var host: String { get }
  var port: Int { get }
  var user: String { get }
  var password: Secret { get }
  var database: String { get }
}

/// Where Hyperdrives come from; the name is the one of the configuration.
public protocol HyperdriveSource: Sendable {
  associatedtype HyperdriveConfig: Hyperdrive

  /// The Hyperdrive `name`, or nil where the environment has none.
  func optionalHyperdrive(_ name: String) -> HyperdriveConfig?

  /// The Hyperdrive `name`. A programming error, and a trap, where the environment has none: check first.
  func hyperdrive(_ name: String) -> HyperdriveConfig
}

extension HyperdriveSource {
  public func hyperdrive(_ name: String) -> HyperdriveConfig {
    guard let binding = optionalHyperdrive(name) else { missingBinding(name, .hyperdrive) }
    return binding
  }
}
