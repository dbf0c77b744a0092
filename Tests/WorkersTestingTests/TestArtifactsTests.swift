import Testing
import WorkersRuntime
import WorkersTesting

@Suite struct TestArtifactsTests {
  let clock: TestClock
  let artifacts: TestArtifacts

  init() {
    let clock = TestClock()
    self.clock = clock
    artifacts = TestArtifacts(clock: clock)
  }

  @Test func repositoriesAreMadeForkedAndDeleted() async throws {
    let created = try await artifacts.create("a", options: ArtifactsCreateOptions(defaultBranch: "trunk"))
    #expect(try await artifacts.get("a").info == created.repository)
    let fork = try await artifacts.get("a").fork(to: "b", options: ArtifactsCreateOptions(), defaultBranchOnly: true)
    #expect(fork.repository.defaultBranch == "trunk" && fork.repository.source == "artifacts:a")
    await expectError(.conflict) { _ = try await artifacts.create("b", options: ArtifactsCreateOptions()) }
    for name in ["", "a b", "a/b"] {
      await expectError(.invalidArgument) { _ = try await artifacts.create(name, options: ArtifactsCreateOptions()) }
    }
    _ = try await artifacts.create("c.d", options: ArtifactsCreateOptions())
    let first = try await artifacts.list(limit: 2, cursor: nil)
    let second = try await artifacts.list(limit: 2, cursor: first.cursor)
    #expect((first.repositories + second.repositories).map(\.name) == ["a", "b", "c.d"])
    #expect(second.cursor == nil && first.total == 3)
    #expect(try await artifacts.delete("a"))
    #expect(try await !artifacts.delete("a"))
    await expectError(.notFound) { _ = try await artifacts.get("a") }
  }

  @Test func tokensExpireAndAreRevoked() async throws {
    _ = try await artifacts.create("a", options: ArtifactsCreateOptions())
    let repository = try await artifacts.get("a")
    let token = try await repository.createToken(.read, seconds: 60)
    let other = try await repository.createToken(.write, seconds: 3600)
    #expect(try await repository.listTokens().map(\.state) == [.active, .active, .active])
    clock.advance(seconds: 60)
    #expect(try await repository.revokeToken(other.plaintext.reveal()))
    #expect(try await repository.listTokens().map(\.state) == [.active, .expired, .revoked])
    #expect(try await repository.revokeToken(token.info.id))
    #expect(try await !repository.revokeToken("none"))
    await expectError(.invalidArgument) { _ = try await repository.revokeToken("") }
    for seconds in [59, 31_536_001] {
      await expectError(.invalidArgument) { _ = try await repository.createToken(.read, seconds: seconds) }
    }
  }
}
