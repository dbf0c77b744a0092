import Resolution
import Testing
import WorkerManifest

/// Configs that a build tool wrote for one environment.
struct RedirectedTests {
  private func resolve(_ text: String, _ environment: String? = nil) -> Resolved {
    Resolved(
      text, jsonc: true,
      ResolutionOptions(environments: environment.map { .named([$0]) } ?? .all, isRedirected: true))
  }

  @Test
  func environmentsHaveNoPlace() {
    #expect(resolve("{ \"env\": {} }").lines == ["error unknown-key env"])
  }

  @Test
  func computedKeysAreKnown() {
    #expect(resolve("{ \"configPath\": \"a\", \"topLevelName\": \"b\", \"definedEnvironments\": [] }").lines == [])
  }

  @Test
  func anotherEnvironmentThanTheOneItWasBuiltFor() {
    let text = "{ \"name\": \"shop-staging\", \"targetEnvironment\": \"staging\" }"
    #expect(resolve(text, "production").lines == ["error unknown-environment targetEnvironment @production"])
    #expect(resolve(text, "production").config.manifests.isEmpty)
    #expect(resolve(text, "").lines == [])
  }

  /// The selection has no effect: the name has the environment in it already.
  @Test(arguments: ["\"staging\"", "\"\"", "null"])
  func theSameEnvironment(_ target: String) throws {
    let resolved = resolve("{ \"name\": \"shop-staging\", \"targetEnvironment\": \(target) }", "staging")
    #expect(resolved.lines == [])
    #expect(try resolved.manifest("staging").name?.text == "shop-staging")
  }
}
