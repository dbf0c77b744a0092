import Testing
import WorkersRuntime
import WorkersTesting

/// The golden `ShopEnv` over bindings in memory.
struct ShopEnvTests {
  private func environment() -> TestEnvironment {
    let environment = TestEnvironment(
      variables: [
        "LOG_LEVEL": "debug", "PAGE_SIZE": 50, "TAX_RATE": 0.07, "BETA": true,
        "FEATURES": ["search": true, "limits": ["items": 5, "weight": 1.5], "labels": ["a"]],
        "SHIPPING": [["zone": "eu", "days": 1], ["zone": "us", "days": 2, "note": "n"]],
      ], secrets: ["API_V2_KEY": "k"])
    return environment
  }

  @Test func namesEverythingThatIsMissing() throws {
    let environment = environment()
    environment.addVariable("PAGE_SIZE", "many")
    environment.remove("API_V2_KEY")
    let error = #expect(throws: EnvError.self) { try ShopEnv(environment) }
    let problems = try #require(error).problems
    #expect(
      Set(problems.map(\.name)) == [
        "PAGE_SIZE", "API_V2_KEY", "CACHE", "MY_BUCKET", "SIMILAR", "COUNTER", "BILLING", "ORDERS", "AI", "VERSION",
      ])
    #expect(problems.map(\.declaration) == problems.map(\.declaration).sorted { line($0) < line($1) })
    #expect(problems.first { $0.name == "CACHE" }?.declaration == "wrangler.toml:17")
    #expect(problems.first { $0.name == "CACHE" }?.kind == .kvNamespace)
  }

  private func line(_ declaration: String) -> Int {
    Int(declaration.split(separator: ":").last ?? "") ?? 0
  }

  @Test func givesEveryBinding() async throws {
    let environment = environment()
    environment.addKV("CACHE")
    environment.addR2("MY_BUCKET")
    environment.addVectorize("SIMILAR", dimensions: 2)
    environment.addDurableObjects("COUNTER", className: "Counter")
    environment.addService("BILLING")
    environment.addQueue("ORDERS")
    environment.addAI("AI")
    environment.addVersionMetadata("VERSION", VersionMetadata(id: "v1", timestamp: "2025-06-01T12:00:00.000Z"))
    let env = try ShopEnv(environment)

    #expect(env.logLevel == "debug")
    #expect(env.pageSize == 50)
    #expect(env.taxRate == 0.07)
    #expect(env.beta)
    #expect(env.features.limits.weight == 1.5)
    #expect(env.features.labels == ["a"])
    #expect(env.shipping.map(\.note) == [nil, "n"])
    #expect(env.apiV2Key.reveal() == "k")
    #expect(env.version.id == "v1")
    #expect(ShopEnvTypes.Counter.className == "Counter")
    #expect(ShopEnvTypes.BillingApiInvoices.entrypoint == "Invoices")
    #expect(env.counter.idFromName("a") == env.counter.idFromName("a"))
    try await env.cache.put("key", Body("value"))
    #expect(try await env.cache.get("key") != nil)
  }
}

extension DurableObjectStub where Class == ShopEnvTypes.Counter {
  /// Only has to compile: a program extends markers with typed methods.
  func increment() async throws(WorkersError) -> Int? {
    try await call("increment", []).int
  }
}
