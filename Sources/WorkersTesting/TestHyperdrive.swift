public import WorkersRuntime

/// The values of a Hyperdrive configuration as a test gives them.
public struct TestHyperdrive: Hyperdrive {
  public var scheme: String
  public var host: String
  public var port: Int
  public var user: String
  public var password: Secret
  public var database: String

  public init(
    scheme: String = "postgresql", host: String = "hyperdrive.test", port: Int = 5432, user: String = "user",
    password: Secret = Secret("password"), database: String = "database"
  ) {
    self.scheme = scheme
    self.host = host
    self.port = port
    self.user = user
    self.password = password
    self.database = database
  }

  /// User and password are not escaped: give such as need no escaping.
  public var connectionString: Secret {
    Secret("\(scheme)://\(user):\(password.reveal())@\(host):\(port)/\(database)?sslmode=disable")
  }
}
