import Testing
import WorkersRuntime
import WorkersTesting

/// As `lariat generate` writes it.
struct ShopEnv<
  Source: KVSource & R2Source & QueueSource & DurableObjectSource & ServiceSource & WorkflowSource & AISource
    & VariableSource & SecretSource
>: Sendable {
  struct Features: Sendable, VariableDecodable {
    let beta: Bool

    init(variable value: VariableValue) throws(VariableError) {
      beta = try VariableMembers(of: value).required("beta")
    }
  }

  private let source: Source
  let features: Features

  var cache: Source.KV { source.kv("CACHE") }
  var pictures: Source.R2 { source.r2("PICTURES") }
  var jobs: Source.Queue { source.queue("JOBS") }
  var counter: DurableObjectNamespace<Counter, Source.DurableObjects> {
    DurableObjectNamespace(source.durableObjects("COUNTER"))
  }
  var billing: Service<Billing, Source.Services> { Service(source.service("BILLING")) }
  var onboarding: Workflow<Onboarding, Source.Workflows> { Workflow(source.workflow("ONBOARDING")) }
  var ai: Source.AI? { source.optionalAI("AI") }
  var apiKey: Secret { source.secret("API_KEY") }
  var logLevel: String { source.variable("LOG_LEVEL", as: String.self) }
  var limit: Int? { source.optionalVariable("LIMIT", as: Int.self) }

  init(_ source: Source) throws(EnvError) {
    var check = EnvironmentCheck()
    check.require(.kvNamespace, "CACHE", at: "wrangler.toml:12", isPresent: source.optionalKV("CACHE") != nil)
    check.require(.r2Bucket, "PICTURES", at: "wrangler.toml:16", isPresent: source.optionalR2("PICTURES") != nil)
    check.require(.queue, "JOBS", at: "wrangler.toml:20", isPresent: source.optionalQueue("JOBS") != nil)
    check.require(
      .durableObject, "COUNTER", at: "wrangler.toml:24", isPresent: source.optionalDurableObjects("COUNTER") != nil)
    check.require(.service, "BILLING", at: "wrangler.toml:28", isPresent: source.optionalService("BILLING") != nil)
    check.require(
      .workflow, "ONBOARDING", at: "wrangler.toml:32", isPresent: source.optionalWorkflow("ONBOARDING") != nil)
    check.secret("API_KEY", at: "wrangler.toml:36", from: source)
    check.variable("LOG_LEVEL", as: String.self, at: "wrangler.toml:4", from: source)
    check.optionalVariable("LIMIT", as: Int.self, at: "wrangler.toml:5", from: source)
    let features = check.variable("FEATURES", as: Features.self, at: "wrangler.toml:6", from: source)
    guard check.isPassed, let features else { throw check.error }
    self.source = source
    self.features = features
  }
}

enum Billing: ServiceTarget {
  static let serviceName = "billing"
}

extension Service where Target == Billing {
  func charge(_ cents: Int) async throws(WorkersError) -> Bool? {
    try await call("charge", [.number(Double(cents))]).bool
  }
}

@Suite struct TestEnvironmentTests {
  private func environment() -> TestEnvironment {
    let environment = TestEnvironment(
      variables: ["LOG_LEVEL": "debug", "FEATURES": ["beta": true]], secrets: ["API_KEY": "k"])
    environment.addKV("CACHE")
    environment.addR2("PICTURES")
    environment.addQueue("JOBS")
    environment.addDurableObjects("COUNTER", className: "Counter")
    environment.addService(
      "BILLING", TestService(call: { method, arguments in .bool(method == "charge" && arguments == [5]) }))
    environment.addWorkflow("ONBOARDING")
    return environment
  }

  @Test func anEnvIsMadeOfIt() async throws {
    let environment = environment()
    let env = try ShopEnv(environment)
    try await env.cache.put("a", "1", options: KVPutOptions(expiration: .after(seconds: 60)))
    #expect(try await env.cache.get("a")?.text == "1")
    environment.clock.advance(seconds: 60)
    #expect(try await env.cache.get("a") == nil, "bindings have the clock of their environment")
    try await env.pictures.put("a", "1")
    try await env.jobs.send(json: 1)
    #expect(environment.optionalQueue("JOBS")?.messages.count == 1)
    #expect(try await env.billing.charge(5) == true)
    #expect(try await env.onboarding.create(id: "a").id == "a")
    #expect(env.counter.idFromName("a").name == "a")
    #expect(env.apiKey.reveal() == "k" && env.logLevel == "debug" && env.features.beta && env.limit == nil)
    #expect(env.ai == nil)
  }

  @Test func everythingThatIsMissingIsNamed() {
    let environment = environment()
    environment.remove("CACHE")
    environment.addKV("PICTURES")
    environment.addVariable("LIMIT", "ten")
    let error = #expect(throws: EnvError.self) { try ShopEnv(environment) }
    #expect(
      error?.description == """
        `CACHE` (KV namespace, wrangler.toml:12) is missing
        `PICTURES` (R2 bucket, wrangler.toml:16) is missing
        `LIMIT` (variable, wrangler.toml:5) is a string, where a whole number is expected
        """)
  }

  /// That a test's environment is a source of every kind, and gives back what is added.
  @Test func everyKindCanBeAdded() {
    let environment = TestEnvironment()
    let names = BindingKind.allCases.map { "\($0)" }
    environment.addVariable("variable", 1)
    environment.addSecret("secret", Secret("s"))
    environment.addKV("kvNamespace")
    environment.addEmail("emailSender")
    environment.addDurableObjects("durableObject", className: "A")
    environment.addWorkflow("workflow")
    environment.addQueue("queue")
    environment.addR2("r2Bucket")
    environment.addVectorize("vectorizeIndex", dimensions: 3)
    environment.addAISearchNamespace("aiSearchNamespace")
    environment.addAISearch("aiSearchInstance")
    environment.addWebSearch("webSearch")
    environment.addAgentMemory("agentMemory")
    environment.addHyperdrive("hyperdrive")
    environment.addSecretsStoreSecret("secretsStoreSecret", nil)
    environment.addArtifacts("artifacts")
    environment.addHelloWorld("helloWorld")
    environment.addFlagship("flagship")
    environment.addRateLimiter("rateLimiter", limit: 1, period: 10)
    environment.addVPCService("vpcService")
    environment.addVPCNetwork("vpcNetwork")
    environment.addService("service")
    environment.addAnalytics("analyticsEngineDataset")
    environment.addDispatchNamespace("dispatchNamespace")
    environment.addMTLSCertificate("mtlsCertificate")
    environment.addPipeline("pipeline")
    environment.addWorkerLoader("workerLoader")
    environment.addLogForwarder("logForwarder")
    environment.addWasmModule("wasmModule", [0])
    environment.addBrowser("browserRun")
    environment.addAI("ai")
    environment.addImages("images")
    environment.addStream("stream")
    environment.addMedia("media")
    environment.addVersionMetadata("versionMetadata")
    environment.addAssets("assets")
    environment.addTextBlob("textBlob", "t")
    environment.addDataBlob("dataBlob", [1])
    environment.addUnsafeBinding("unsafe")
    let isPresent: [String: Bool] = [
      "variable": environment.optionalVariable("variable") == 1,
      "secret": environment.optionalSecret("secret") != nil,
      "kvNamespace": environment.optionalKV("kvNamespace") != nil,
      "emailSender": environment.optionalEmail("emailSender") != nil,
      "durableObject": environment.optionalDurableObjects("durableObject") != nil,
      "workflow": environment.optionalWorkflow("workflow") != nil,
      "queue": environment.optionalQueue("queue") != nil,
      "r2Bucket": environment.optionalR2("r2Bucket") != nil,
      "vectorizeIndex": environment.optionalVectorize("vectorizeIndex") != nil,
      "aiSearchNamespace": environment.optionalAISearchNamespace("aiSearchNamespace") != nil,
      "aiSearchInstance": environment.optionalAISearch("aiSearchInstance") != nil,
      "webSearch": environment.optionalWebSearch("webSearch") != nil,
      "agentMemory": environment.optionalAgentMemory("agentMemory") != nil,
      "hyperdrive": environment.optionalHyperdrive("hyperdrive") != nil,
      "secretsStoreSecret": environment.optionalSecretsStoreSecret("secretsStoreSecret") != nil,
      "artifacts": environment.optionalArtifacts("artifacts") != nil,
      "helloWorld": environment.optionalHelloWorld("helloWorld") != nil,
      "flagship": environment.optionalFlagship("flagship") != nil,
      "rateLimiter": environment.optionalRateLimiter("rateLimiter") != nil,
      "vpcService": environment.optionalVPCService("vpcService") != nil,
      "vpcNetwork": environment.optionalVPCNetwork("vpcNetwork") != nil,
      "service": environment.optionalService("service") != nil,
      "analyticsEngineDataset": environment.optionalAnalytics("analyticsEngineDataset") != nil,
      "dispatchNamespace": environment.optionalDispatchNamespace("dispatchNamespace") != nil,
      "mtlsCertificate": environment.optionalMTLSCertificate("mtlsCertificate") != nil,
      "pipeline": environment.optionalPipeline("pipeline") != nil,
      "workerLoader": environment.optionalWorkerLoader("workerLoader") != nil,
      "logForwarder": environment.optionalLogForwarder("logForwarder") != nil,
      "wasmModule": environment.optionalWasmModule("wasmModule") != nil,
      "browserRun": environment.optionalBrowser("browserRun") != nil,
      "ai": environment.optionalAI("ai") != nil,
      "images": environment.optionalImages("images") != nil,
      "stream": environment.optionalStream("stream") != nil,
      "media": environment.optionalMedia("media") != nil,
      "versionMetadata": environment.optionalVersionMetadata("versionMetadata") != nil,
      "assets": environment.optionalAssets("assets") != nil,
      "textBlob": environment.optionalTextBlob("textBlob") == "t",
      "dataBlob": environment.optionalDataBlob("dataBlob") == [1],
      "unsafe": environment.optionalUnsafeBinding("unsafe") != nil,
    ]
    for name in names where name != "d1Database" { #expect(isPresent[name] == true, "\(name)") }
    environment.remove("kvNamespace")
    #expect(environment.optionalKV("kvNamespace") == nil)
  }
}
