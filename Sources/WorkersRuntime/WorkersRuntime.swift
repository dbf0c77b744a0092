// What generated environments build on.
//
// `lariat generate` writes a struct that is generic over its source and states, as a composition of the protocols
// below, which
// kinds of bindings the Worker has. Its initialiser checks all of them with an `EnvironmentCheck`, so that it throws
// one
// `EnvError` that names everything; its properties are computed, because stored generic properties take the compiler
// more time
// than their number warrants.
//
//     public struct AppEnv<Source: KVSource & DurableObjectSource & VariableSource & SecretSource>: Sendable {
//       private let source: Source
//       /// JSON variable. wrangler.toml:5
//       public let features: Features
//
//       /// KV namespace. wrangler.toml:12
//       public var cache: Source.KV { source.kv("CACHE") }
//       /// Durable Object class `Counter` of this Worker. wrangler.toml:27
//       public var counter: DurableObjectNamespace<Counter, Source.DurableObjects> {
//         DurableObjectNamespace(source.durableObjects("COUNTER"))
//       }
//       public var apiKey: Secret { source.secret("API_KEY") }
//       public var logLevel: String { source.variable("LOG_LEVEL", as: String.self) }
//
//       public init(_ source: Source) throws(EnvError) {
//         var check = EnvironmentCheck()
//         check.require(.kvNamespace, "CACHE", at: "wrangler.toml:12", isPresent: source.optionalKV("CACHE") != nil)
//         check.require(
//           .durableObject, "COUNTER", at: "wrangler.toml:27", isPresent: source.optionalDurableObjects("COUNTER") !=
// nil)
//         _ = check.secret("API_KEY", at: "", from: source)
//         check.variable("LOG_LEVEL", as: String.self, at: "wrangler.toml:4", from: source)
//         let features = check.variable("FEATURES", as: Features.self, at: "wrangler.toml:5", from: source)
//         guard check.isPassed, let features else { throw check.error }
//         self.source = source
//         self.features = features
//       }
//     }
//
//     public enum Counter: DurableObjectClass { public static let className = "Counter" }
//
// Durable Objects are wrapped in `DurableObjectNamespace<Class, Source.DurableObjects>`, services in
// `Service<Target, Source.Services>` and workflows in `Workflow<Class, Source.Workflows>`, whose first parameter is a
// marker type
// (`DurableObjectClass`, `ServiceTarget`, `WorkflowClass`).
//
// Each operation is stated once, as an asynchronous requirement. In Embedded Swift, which has no concurrency for
// WebAssembly, a
// synchronous method is its witness and code calls the concrete type; so nothing that Embedded Swift compiles here has
// an
// asynchronous body, and the conveniences that have one are left out of it.
//
// `queues.consumers` is no binding. `VPCServiceSource`, `VPCNetworkSource`, `MTLSCertificateSource` and `AssetsSource`
// have a plain
// `Fetcher`; `LogForwarderSource` and `UnsafeSource` have an `UndocumentedBinding`, since nothing is published about
// them.
//
// BindingKind | source protocol | type | required | optional (each function takes the name)
//
// .variable | VariableSource | VariableValue | variable | optionalVariable
// .secret | SecretSource | Secret | secret | optionalSecret
// .kvNamespace | KVSource | KV: KVNamespace | kv | optionalKV
// .emailSender | EmailSource | Email: EmailSender | email | optionalEmail
// .durableObject | DurableObjectSource | DurableObjects: DurableObjectBinding | durableObjects | optionalDurableObjects
// .workflow | WorkflowSource | Workflows: WorkflowBinding | workflow | optionalWorkflow
// .queue | QueueSource | Queue: QueueProducer | queue | optionalQueue
// .r2Bucket | R2Source | R2: R2Bucket | r2 | optionalR2
// .d1Database | D1Source | D1: D1Database | d1 | optionalD1
// .vectorizeIndex | VectorizeSource | Vectorize: VectorizeIndex | vectorize | optionalVectorize
// .aiSearchNamespace | AISearchNamespaceSource | AISearches: AISearchNamespace | aiSearchNamespace |
// optionalAISearchNamespace
// .aiSearchInstance | AISearchSource | AISearch: AISearchInstance | aiSearch | optionalAISearch
// .webSearch | WebSearchSource | WebSearcher: WebSearch | webSearch | optionalWebSearch
// .agentMemory | AgentMemorySource | AgentMemory: AgentMemoryNamespace | agentMemory | optionalAgentMemory
// .hyperdrive | HyperdriveSource | HyperdriveConfig: Hyperdrive | hyperdrive | optionalHyperdrive
// .secretsStoreSecret | SecretsStoreSource | StoreSecret: SecretsStoreSecret | secretsStoreSecret |
// optionalSecretsStoreSecret
// .artifacts | ArtifactsSource | Artifacts: ArtifactsNamespace | artifacts | optionalArtifacts
// .helloWorld | HelloWorldSource | Hello: HelloWorld | helloWorld | optionalHelloWorld
// .flagship | FlagshipSource | Flags: Flagship | flagship | optionalFlagship
// .rateLimiter | RateLimiterSource | RateLimits: RateLimiter | rateLimiter | optionalRateLimiter
// .vpcService | VPCServiceSource | VPCServices: Fetcher | vpcService | optionalVPCService
// .vpcNetwork | VPCNetworkSource | VPCNetworks: Fetcher | vpcNetwork | optionalVPCNetwork
// .service | ServiceSource | Services: ServiceBinding | service | optionalService
// .analyticsEngineDataset | AnalyticsEngineSource | Analytics: AnalyticsEngineDataset | analytics | optionalAnalytics
// .dispatchNamespace | DispatchSource | Dispatch: DispatchNamespace | dispatchNamespace | optionalDispatchNamespace
// .mtlsCertificate | MTLSCertificateSource | MTLSCertificates: Fetcher | mtlsCertificate | optionalMTLSCertificate
// .pipeline | PipelineSource | Pipelines: Pipeline | pipeline | optionalPipeline
// .workerLoader | WorkerLoaderSource | Loader: WorkerLoader | workerLoader | optionalWorkerLoader
// .logForwarder | LogForwarderSource | LogForwarder: UndocumentedBinding | logForwarder | optionalLogForwarder
// .wasmModule | WasmModuleSource | WasmModule: Sendable | wasmModule | optionalWasmModule
// .browserRun | BrowserSource | Browser: BrowserRun | browser | optionalBrowser
// .ai | AISource | AI: WorkersAI | ai | optionalAI
// .images | ImagesSource | Images: ImagesBinding | images | optionalImages
// .stream | StreamSource | Stream: StreamBinding | stream | optionalStream
// .media | MediaSource | Media: MediaBinding | media | optionalMedia
// .versionMetadata | VersionMetadataSource | VersionMetadata | versionMetadata | optionalVersionMetadata
// .assets | AssetsSource | Assets: Fetcher | assets | optionalAssets
// .textBlob | TextBlobSource | String | textBlob | optionalTextBlob
// .dataBlob | DataBlobSource | [UInt8] | dataBlob | optionalDataBlob
// .unsafe | UnsafeSource | UnsafeBinding: UndocumentedBinding | unsafeBinding | optionalUnsafeBinding
