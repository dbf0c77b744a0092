/// What is on disk beside a config, as far as checks ask for it.
public protocol ConfigSurroundings: Sendable {
  /// What stands at `path`, relative to the config's folder.
  func entry(at path: String) -> DiskEntry
}

public enum DiskEntry: Sendable, Hashable {
  case missing, file, directory
}

/// Which environments are looked at.
public enum EnvironmentSelection: Sendable, Hashable {
  /// The top level and every environment of the file.
  case all
  /// What deploys of these see: the top level, and each of them. The empty name is the top level.
  case named([String])
}

public struct ResolutionOptions: Sendable {
  public var environments: EnvironmentSelection
  /// `nil`: nothing is beside the file.
  public var surroundings: (any ConfigSurroundings)?
  /// The file is one that a build tool wrote and `.wrangler/deploy/config.json` points to.
  public var isRedirected: Bool
  /// wrangler's version, for messages.
  public var wranglerVersion: String

  public init(
    environments: EnvironmentSelection = .all, surroundings: (any ConfigSurroundings)? = nil,
    isRedirected: Bool = false,
    wranglerVersion: String = "4.125.0"
  ) {
    self.environments = environments
    self.surroundings = surroundings
    self.isRedirected = isRedirected
    self.wranglerVersion = wranglerVersion
  }
}
