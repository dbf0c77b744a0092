/// Artifacts: Git repositories that a Worker makes, forks and hands out tokens for.
///
/// From the published types of Cloudflare's run time (workerd, types/defines/artifacts.d.ts).
public protocol ArtifactsNamespace: Sendable {
  associatedtype Repository: ArtifactsRepository

  /// Makes an empty repository. Names have letters, digits, `.`, `-` and `_`.
  ///
  /// Throws `conflict` where there is one of that name, `invalidArgument` for a malformed name.
  func create(_ name: String, options: ArtifactsCreateOptions) async throws(WorkersError) -> ArtifactsCreated

  /// The repository of that name. Throws `notFound` where there is none, `conflict` while it is imported or forked.
  func get(_ name: String) async throws(WorkersError) -> Repository

  /// Copies a repository from an HTTPS address, at most `depth` commits of it.
  func importRepository(
    from url: String, branch: String?, depth: Int?, to name: String, options: ArtifactsCreateOptions
  ) async throws(WorkersError) -> ArtifactsCreated

  /// A page of 1 to 200 repositories; the cursor for the next is nil at the end.
  func list(limit: Int, cursor: String?) async throws(WorkersError) -> ArtifactsList

  /// Removes a repository and its tokens; false where there is none.
  func delete(_ name: String) async throws(WorkersError) -> Bool
}

/// One repository.
public protocol ArtifactsRepository: Sendable {
  var info: ArtifactsRepositoryInfo { get }

  /// A token that is valid for 60 to 31,536,000 seconds. Throws `invalidArgument` for other times.
  func createToken(_ scope: ArtifactsScope, seconds: Int) async throws(WorkersError) -> ArtifactsToken

  func listTokens() async throws(WorkersError) -> [ArtifactsTokenInfo]

  /// Ends a token, named by itself or its identifier; false where there is none.
  func revokeToken(_ tokenOrID: String) async throws(WorkersError) -> Bool

  /// Copies the repository under another name. Throws `conflict` where there is one of that name.
  func fork(
    to name: String, options: ArtifactsCreateOptions, defaultBranchOnly: Bool
  ) async throws(WorkersError) -> ArtifactsCreated
}

/// Where Artifacts namespaces come from; the name is the one of the configuration.
public protocol ArtifactsSource: Sendable {
  associatedtype Artifacts: ArtifactsNamespace

  /// The Artifacts namespace `name`, or nil where the environment has none.
  func optionalArtifacts(_ name: String) -> Artifacts?

  /// The Artifacts namespace `name`. A programming error, and a trap, where the environment has none: check first.
  func artifacts(_ name: String) -> Artifacts
}

extension ArtifactsSource {
  public func artifacts(_ name: String) -> Artifacts {
    guard let binding = optionalArtifacts(name) else { missingBinding(name, .artifacts) }
    return binding
  }
}
