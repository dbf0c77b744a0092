/// How an `Env` is written.
public struct EnvOptions: Sendable, Hashable {
  /// Who may see the declarations.
  public enum Access: String, Sendable, Hashable, CaseIterable {
    case `public`, package, `internal`
  }

  /// What the code runs on.
  public enum Platform: Sendable, Hashable {
    /// The caller of the `Env` chooses its source.
    case native
    /// Embedded Swift for WebAssembly: `Env` is an alias for the struct over the type of this name, and `Int` has 32 bits.
    case embedded(source: String)
  }

  /// The struct's name; `nil`: `AppEnv`. What is no Swift type name is made one.
  public var typeName: String?
  public var access: Access
  public var platform: Platform
  /// Also writes a struct per named environment, exact for that one: `StagingEnv`, or with `typeName` `ShopEnv`
  /// `ShopStagingEnv`.
  public var perEnvironment: Bool
  /// Writes the needed part of `WorkersRuntime` into the file instead of importing it.
  public var standalone: Bool
  /// Names of properties by names of bindings, where the derived ones do not suit.
  public var renames: [String: String]

  public init(
    typeName: String? = nil, access: Access = .internal, platform: Platform = .native, perEnvironment: Bool = false,
    standalone: Bool = false, renames: [String: String] = [:]
  ) {
    self.typeName = typeName
    self.access = access
    self.platform = platform
    self.perEnvironment = perEnvironment
    self.standalone = standalone
    self.renames = renames
  }
}
