/// Which version of the Worker is running.
///
/// https://developers.cloudflare.com/workers/runtime-apis/bindings/version-metadata/
public struct VersionMetadata: Sendable, Hashable {
  public var id: String
  /// Empty where the upload stated none.
  public var tag: String
  /// When the version was made, as `2025-06-01T12:00:00.000Z`.
  public var timestamp: String

  public init(id: String, tag: String = "", timestamp: String) {
    self.id = id
    self.tag = tag
    self.timestamp = timestamp
  }
}

/// Where the version comes from; the name is the one of the configuration.
public protocol VersionMetadataSource: Sendable {
  /// The version metadata `name`, or nil where the environment has none.
  func optionalVersionMetadata(_ name: String) -> VersionMetadata?

  /// The version metadata `name`. A programming error, and a trap, where the environment has none: check first.
  func versionMetadata(_ name: String) -> VersionMetadata
}

extension VersionMetadataSource {
  public func versionMetadata(_ name: String) -> VersionMetadata {
    guard let binding = optionalVersionMetadata(name) else { missingBinding(name, .versionMetadata) }
    return binding
  }
}
