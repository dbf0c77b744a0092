import Testing
import WorkersRuntime

@Suite struct EnvironmentCheckTests {
  struct Source: VariableSource, SecretSource {
    var variables: [String: VariableValue] = [:]
    var secrets: [String: Secret] = [:]

    func optionalVariable(_ name: String) -> VariableValue? { variables[name] }
    func optionalSecret(_ name: String) -> Secret? { secrets[name] }
  }

  @Test func namesEverythingAtOnce() throws {
    let source = Source(variables: ["PORT": "80", "FLAGS": ["beta": 1]])
    var check = EnvironmentCheck()
    check.require(.kvNamespace, "CACHE", at: "wrangler.toml:12", isPresent: false)
    check.require(.r2Bucket, "ASSETS", at: "wrangler.toml:20", isPresent: true)
    check.secret("API_KEY", at: "wrangler.toml:30", from: source)
    check.variable("MODE", as: String.self, at: "wrangler.toml:3", from: source)
    check.variable("PORT", as: Int.self, at: "wrangler.toml:4", from: source)
    check.variable("FLAGS", as: BetaFlags.self, at: "wrangler.toml:5", from: source)
    check.require(.durableObject, "COUNTER", at: "", isPresent: false)
    #expect(!check.isPassed)
    let error = #expect(throws: EnvError.self) { try check.finish() }
    #expect(
      error?.description == """
        `CACHE` (KV namespace, wrangler.toml:12) is missing
        `API_KEY` (secret, wrangler.toml:30) is missing
        `MODE` (variable, wrangler.toml:3) is missing
        `PORT` (variable, wrangler.toml:4) is a string, where a whole number is expected
        `FLAGS.beta` (variable, wrangler.toml:5) is a number, where a boolean is expected
        `COUNTER` (Durable Object namespace) is missing
        """)
    #expect(error?.problems.count == 6)
    #expect(error == check.error)
  }

  struct BetaFlags: VariableDecodable {
    var beta: Bool

    init(variable value: VariableValue) throws(VariableError) {
      beta = try VariableMembers(of: value).required("beta")
    }
  }

  @Test func passesWhatIsThere() throws {
    let source = Source(variables: ["PORT": 80], secrets: ["API_KEY": Secret("k")])
    var check = EnvironmentCheck()
    #expect(check.variable("PORT", as: Int.self, at: "", from: source) == 80)
    #expect(check.optionalVariable("MODE", as: String.self, at: "", from: source) == nil)
    #expect(check.secret("API_KEY", at: "", from: source) == Secret("k"))
    #expect(check.isPassed)
    #expect(throws: Never.self) { try check.finish() }
    #expect(source.variable("PORT", as: Int.self) == 80)
    #expect(source.optionalVariable("MODE", as: String.self) == nil)
  }

  @Test func anOptionalVariableOfAnotherTypeIsAProblem() {
    var check = EnvironmentCheck()
    #expect(check.optionalVariable("A", as: Bool.self, at: "", from: Source(variables: ["A": "x"])) == nil)
    #expect(check.error.description == "`A` (variable) is a string, where a boolean is expected")
  }

  @Test func aMissingBindingThatIsUsedUncheckedEndsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = Source().secret("API_KEY")
    }
  }
}
