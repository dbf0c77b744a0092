import Synchronization
public import WorkersRuntime

/// Artifacts in memory: repositories without contents, and their tokens with expiry by the test's clock.
public final class TestArtifacts: ArtifactsNamespace {
  struct Stored: Sendable {
    var info: ArtifactsRepositoryInfo
    var tokens: [(info: ArtifactsTokenInfo, plaintext: Secret)] = []
  }

  struct State: Sendable {
    var repositories = ByteOrderedDictionary<Stored>()
    private var issued = 0

    mutating func newIdentifier() -> String {
      issued += 1
      return hexadecimal(md5(Array("artifacts-\(issued)".utf8)))
    }

    mutating func newToken(_ scope: ArtifactsScope, expires: Timestamp) -> ArtifactsToken {
      let id = newIdentifier()
      let plaintext = Secret("art_\(newIdentifier())?expires=\(expires.secondsSince1970)")
      return ArtifactsToken(
        info: ArtifactsTokenInfo(id: id, scope: scope, state: .active, expires: expires), plaintext: plaintext)
    }
  }

  let clock: TestClock
  let state = Mutex(State())

  public init(clock: TestClock = TestClock()) {
    self.clock = clock
  }

  public func create(
    _ name: String, options: ArtifactsCreateOptions
  ) async throws(WorkersError) -> ArtifactsCreated {
    try add(name, options, source: nil)
  }

  public func get(_ name: String) async throws(WorkersError) -> TestArtifactsRepository {
    guard let stored = state.withLock({ $0.repositories[name] }) else {
      throw WorkersError(.notFound, "there is no repository `\(name)`")
    }
    return TestArtifactsRepository(namespace: self, info: stored.info)
  }

  public func importRepository(
    from url: String, branch: String?, depth: Int?, to name: String, options: ArtifactsCreateOptions
  ) async throws(WorkersError) -> ArtifactsCreated {
    guard url.utf8.starts(with: "https://".utf8) else {
      throw WorkersError(.invalidArgument, "`\(url)` is no HTTPS address")
    }
    var options = options
    if let branch { options.defaultBranch = branch }
    return try add(name, options, source: url)
  }

  public func list(limit: Int, cursor: String?) async throws(WorkersError) -> ArtifactsList {
    guard (1...200).contains(limit) else {
      throw WorkersError(.invalidArgument, "a page has 1 to 200 repositories, not \(limit)")
    }
    var last: String?
    if let cursor {
      guard let bytes = bytes(hexadecimal: cursor) else { throw malformedCursor(cursor) }
      last = String(decoding: bytes, as: UTF8.self)
    }
    let repositories = state.withLock { $0.repositories }
    let rest = repositories.elements.filter { element in
      last.map { $0.utf8.lexicographicallyPrecedes(element.key.utf8) } ?? true
    }
    let page = rest.prefix(limit)
    return ArtifactsList(
      repositories: page.map(\.value.info), total: repositories.elements.count,
      cursor: page.count < rest.count ? page.last.map { hexadecimal($0.key.utf8) } : nil)
  }

  public func delete(_ name: String) async throws(WorkersError) -> Bool {
    state.withLock { state in
      defer { state.repositories[name] = nil }
      return state.repositories[name] != nil
    }
  }

  func add(
    _ name: String, _ options: ArtifactsCreateOptions, source: String?
  ) throws(WorkersError) -> ArtifactsCreated {
    let isValid = name.utf8.allSatisfy { byte in
      byte == UInt8(ascii: ".") || isWorkflowName(String(decoding: [byte], as: UTF8.self))
    }
    guard !name.isEmpty, isValid else {
      throw WorkersError(.invalidArgument, "`\(name)` is no name of a repository: letters, digits, `.`, `-` and `_`")
    }
    let expires = clock.now.adding(seconds: 86_400)
    return try state.withLock { (state) throws(WorkersError) in
      guard state.repositories[name] == nil else {
        throw WorkersError(.conflict, "there is a repository `\(name)` already")
      }
      let info = ArtifactsRepositoryInfo(
        id: state.newIdentifier(), name: name, description: options.description,
        defaultBranch: options.defaultBranch ?? "main", remote: "https://artifacts.test/\(name).git",
        isReadOnly: options.isReadOnly, source: source)
      let token = state.newToken(.write, expires: expires)
      state.repositories[name] = Stored(info: info, tokens: [(token.info, token.plaintext)])
      return ArtifactsCreated(repository: info, token: token.plaintext)
    }
  }
}
