/// What a token for a repository allows.
public enum ArtifactsScope: Sendable, Hashable {
  case read
  case write
}

/// How a repository is made.
public struct ArtifactsCreateOptions: Sendable, Hashable {
  public var isReadOnly: Bool
  public var description: String?
  /// Nil is Cloudflare's default, `main`.
  public var defaultBranch: String?

  public init(isReadOnly: Bool = false, description: String? = nil, defaultBranch: String? = nil) {
    self.isReadOnly = isReadOnly
    self.description = description
    self.defaultBranch = defaultBranch
  }
}

/// A repository.
public struct ArtifactsRepositoryInfo: Sendable, Hashable {
  public var id: String
  public var name: String
  public var description: String?
  public var defaultBranch: String
  /// The HTTPS address for git.
  public var remote: String
  public var isReadOnly: Bool
  /// Where it was forked or imported from.
  public var source: String?

  public init(
    id: String, name: String, description: String? = nil, defaultBranch: String = "main", remote: String,
    isReadOnly: Bool = false, source: String? = nil
  ) {
    self.id = id
    self.name = name
    self.description = description
    self.defaultBranch = defaultBranch
    self.remote = remote
    self.isReadOnly = isReadOnly
    self.source = source
  }
}

/// A repository that was made, with its first token.
public struct ArtifactsCreated: Sendable, Equatable {
  public var repository: ArtifactsRepositoryInfo
  /// Shown only now.
  public var token: Secret

  public init(repository: ArtifactsRepositoryInfo, token: Secret) {
    self.repository = repository
    self.token = token
  }
}

/// A page of repositories.
public struct ArtifactsList: Sendable, Hashable {
  public var repositories: [ArtifactsRepositoryInfo]
  /// Of all pages.
  public var total: Int
  /// For the next page; nil at the end.
  public var cursor: String?

  public init(repositories: [ArtifactsRepositoryInfo], total: Int, cursor: String? = nil) {
    self.repositories = repositories
    self.total = total
    self.cursor = cursor
  }
}

/// A token that was made.
public struct ArtifactsToken: Sendable, Equatable {
  public var info: ArtifactsTokenInfo
  /// Shown only now.
  public var plaintext: Secret

  public init(info: ArtifactsTokenInfo, plaintext: Secret) {
    self.info = info
    self.plaintext = plaintext
  }
}

/// What is known of a token afterwards.
public struct ArtifactsTokenInfo: Sendable, Hashable {
  public enum State: Sendable, Hashable {
    case active, expired, revoked
  }

  public var id: String
  public var scope: ArtifactsScope
  public var state: State
  public var expires: Timestamp

  public init(id: String, scope: ArtifactsScope, state: State, expires: Timestamp) {
    self.id = id
    self.scope = scope
    self.state = state
    self.expires = expires
  }
}
