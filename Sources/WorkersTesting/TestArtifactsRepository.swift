import Synchronization
public import WorkersRuntime

/// A repository of `TestArtifacts`.
public struct TestArtifactsRepository: ArtifactsRepository {
  let namespace: TestArtifacts
  public let info: ArtifactsRepositoryInfo

  public func createToken(_ scope: ArtifactsScope, seconds: Int) async throws(WorkersError) -> ArtifactsToken {
    guard (60...31_536_000).contains(seconds) else {
      throw WorkersError(.invalidArgument, "a token is valid for 60 to 31536000 seconds, not \(seconds)")
    }
    let expires = namespace.clock.now.adding(seconds: seconds)
    return try namespace.state.withLock { (state) throws(WorkersError) in
      guard state.repositories[info.name] != nil else { throw deleted() }
      let token = state.newToken(scope, expires: expires)
      state.repositories[info.name]?.tokens.append((token.info, token.plaintext))
      return token
    }
  }

  public func listTokens() async throws(WorkersError) -> [ArtifactsTokenInfo] {
    let now = namespace.clock.now
    guard let stored = namespace.state.withLock({ $0.repositories[info.name] }) else { throw deleted() }
    return stored.tokens.map { token in
      var info = token.info
      if info.state == .active, info.expires <= now { info.state = .expired }
      return info
    }
  }

  public func revokeToken(_ tokenOrID: String) async throws(WorkersError) -> Bool {
    guard !tokenOrID.isEmpty else { throw WorkersError(.invalidArgument, "the token is empty") }
    return try namespace.state.withLock { (state) throws(WorkersError) in
      guard var stored = state.repositories[info.name] else { throw deleted() }
      guard
        let index = stored.tokens.firstIndex(where: { $0.info.id == tokenOrID || $0.plaintext == Secret(tokenOrID) })
      else { return false }
      stored.tokens[index].info.state = .revoked
      state.repositories[info.name] = stored
      return true
    }
  }

  public func fork(
    to name: String, options: ArtifactsCreateOptions, defaultBranchOnly: Bool
  ) async throws(WorkersError) -> ArtifactsCreated {
    var options = options
    options.defaultBranch = options.defaultBranch ?? info.defaultBranch
    return try namespace.add(name, options, source: "artifacts:\(info.name)")
  }

  private func deleted() -> WorkersError {
    WorkersError(.notFound, "the repository `\(info.name)` was deleted")
  }
}
