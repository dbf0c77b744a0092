import BindingSchema
import BuiltinSchemas
import ConfigTree
import Findings
import Resolution
import Testing
import WorkerManifest

/// Which environments are looked at, and whose the findings are.
struct SelectionTests {
  private let text = """
    name = "shop"
    one = 1

    [env.a]
    two = 2

    [env.b]
    workers_dev = "x"
    """

  @Test
  func allEnvironments() {
    let resolved = Resolved(text)
    #expect(
      resolved.lines == [
        "warning unknown-key one", "warning unknown-key env.a.two @a", "error type-mismatch env.b.workers_dev @b",
      ])
    #expect(resolved.config.manifests.map(\.environment) == [nil, "a", "b"])
  }

  @Test
  func oneEnvironment() {
    let resolved = Resolved(text, environment: "a")
    #expect(resolved.lines == ["warning unknown-key one", "warning unknown-key env.a.two @a"])
    #expect(resolved.config.manifests.map(\.environment) == ["a"])
  }

  @Test
  func topLevelAlone() {
    let resolved = Resolved(text, environment: "")
    #expect(resolved.lines == ["warning unknown-key one"])
    #expect(resolved.config.manifests.map(\.environment) == [nil])
  }

  @Test
  func severalInTheOrderAskedFor() {
    let resolved = Resolved(text, ResolutionOptions(environments: .named(["b", "", "a"])))
    #expect(resolved.config.manifests.map(\.environment) == ["b", nil, "a"])
  }

  /// The top level's mistakes stop every deploy, an environment's only its own.
  @Test
  func refusal() {
    let resolved = Resolved(text).config
    #expect(!resolved.isRefused(nil) && !resolved.isRefused("a") && resolved.isRefused("b"))
    let top = Resolved("workers_dev = 1\n[env.a]\nworkers_dev = true").config
    #expect(top.isRefused(nil) && top.isRefused("a"))
  }

  @Test
  func unknownEnvironment() {
    let resolved = Resolved("[env.staging]\n[env.production]", environment: "stagging")
    #expect(resolved.lines == ["error unknown-environment env @stagging"])
    #expect(resolved.findings.first?.help == "did you mean `staging`?")
    #expect(resolved.config.manifests.isEmpty)
  }

  /// An empty `env` table is enough for the error; a falsy one is as good as none.
  @Test(arguments: [
    ("{ \"env\": {} }", "error"), ("{ \"env\": [] }", "error"), ("{ \"env\": null }", "warning"),
    ("{ \"env\": \"\" }", "warning"), ("{}", "warning"),
  ])
  func unknownEnvironmentOf(_ text: String, _ severity: String) {
    let findings = Resolved(text, environment: "x", jsonc: true).findings.filter { $0.rule == "unknown-environment" }
    #expect(findings.map(\.severity.rawValue) == [severity])
  }

  /// A Pages project without the environment uses the top level, and nobody says so.
  @Test
  func unknownEnvironmentOfPages() {
    let text = "name = \"site\"\npages_build_output_dir = \"dist\""
    let resolved = Resolved(text, environment: "preview")
    #expect(resolved.lines == [])
    #expect(resolved.config.manifests.map(\.environment) == ["preview"])
  }

  @Test
  func environmentsThatAreNoTables() {
    let text = "{ \"env\": { \"a\": 1, \"b\": null, \"c\": \"x\", \"d\": [], \"e\": [1], \"f\": {} } }"
    let resolved = Resolved(text, jsonc: true)
    #expect(
      resolved.lines == [
        "error type-mismatch env.a @a", "error type-mismatch env.b @b", "error type-mismatch env.c @c",
        "warning type-mismatch env.d @d (lint)", "warning type-mismatch env.e @e",
      ])
    #expect(resolved.config.manifests.map(\.environment) == [nil, "d", "e", "f"])
  }

  /// In JavaScript a list has the keys 0, 1, ….
  @Test
  func listOfEnvironments() {
    let resolved = Resolved("{ \"env\": [{ \"name\": \"x\" }] }", jsonc: true)
    #expect(resolved.config.manifests.map(\.environment) == [nil, "0"])
  }

  // MARK: The root

  @Test(arguments: ["1", "null", "\"x\"", "true"])
  func rootThatIsNoTable(_ text: String) {
    let resolved = Resolved(text, jsonc: true)
    #expect(resolved.lines == ["error type-mismatch "])
    #expect(resolved.config.manifests.isEmpty)
    #expect(resolved.config.isRefused(nil))
  }

  @Test
  func rootThatIsAList() {
    #expect(Resolved("[]", jsonc: true).lines == [])
    #expect(Resolved("[1]", jsonc: true).lines == ["warning unknown-key "])
  }

  // MARK: Redirected configs

  @Test
  func redirectedConfig() {
    let text = "{ \"name\": \"x\", \"legacy_env\": true, \"targetEnvironment\": \"\" }"
    #expect(Resolved(text, jsonc: true).lines == ["error removed-key legacy_env"])
    #expect(Resolved(text, jsonc: true, ResolutionOptions(isRedirected: true)).lines == [])
  }

  @Test
  func wranglersVersionIsNamed() {
    let finding = Resolved("one = 1", ResolutionOptions(wranglerVersion: "9.9.9")).findings.first
    #expect(finding?.message == "`one` is unknown to wrangler 9.9.9")
  }
}
