// What generated environments build on.
//
// `lariat generate` writes a struct that is generic over its source and states, as a composition of the protocols
// below, which kinds of bindings the Worker has. Its initialiser checks all of them with an `EnvironmentCheck`, so that
// it throws one `EnvError` that names everything; its properties are computed, because stored generic properties take
// the compiler more time than their number warrants.
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
// Durable Objects are wrapped in `DurableObjectNamespace<Class, Source.DurableObjects>`, services in `Service<Target,
// Source.Services>` and workflows in `Workflow<Class, Source.Workflows>`, whose first parameter is a marker type
// (`DurableObjectClass`, `ServiceTarget`, `WorkflowClass`).
//
// Each operation is stated once, as an asynchronous requirement. In Embedded Swift, which has no concurrency for
// WebAssembly, a synchronous method is its witness and code calls the concrete type; so nothing that Embedded Swift
// compiles here has an asynchronous body, and the conveniences that have one are left out of it.
//
// `queues.consumers` is no binding. `VPCServiceSource`, `VPCNetworkSource`, `MTLSCertificateSource` and `AssetsSource`
// have a plain `Fetcher`; `LogForwarderSource` and `UnsafeSource` have an `UndocumentedBinding`, since nothing is
// published about them.
//
// BindingKind | source protocol | type | function of the name; `optional…` gives nil where there is none
//
// .variable | VariableSource | VariableValue | variable
// .secret | SecretSource | Secret | secret
// .kvNamespace | KVSource | KV: KVNamespace | kv
// .emailSender | EmailSource | Email: EmailSender | email
// .durableObject | DurableObjectSource | DurableObjects: DurableObjectBinding | durableObjects
// .workflow | WorkflowSource | Workflows: WorkflowBinding | workflow
// .queue | QueueSource | Queue: QueueProducer | queue
// .r2Bucket | R2Source | R2: R2Bucket | r2
// .d1Database | D1Source | D1: D1Database | d1
// .vectorizeIndex | VectorizeSource | Vectorize: VectorizeIndex | vectorize
// .aiSearchNamespace | AISearchNamespaceSource | AISearches: AISearchNamespace | aiSearchNamespace
// .aiSearchInstance | AISearchSource | AISearch: AISearchInstance | aiSearch
// .webSearch | WebSearchSource | WebSearcher: WebSearch | webSearch
// .agentMemory | AgentMemorySource | AgentMemory: AgentMemoryNamespace | agentMemory
// .hyperdrive | HyperdriveSource | HyperdriveConfig: Hyperdrive | hyperdrive
// .secretsStoreSecret | SecretsStoreSource | StoreSecret: SecretsStoreSecret | secretsStoreSecret |
// optionalSecretsStoreSecret
// .artifacts | ArtifactsSource | Artifacts: ArtifactsNamespace | artifacts
// .helloWorld | HelloWorldSource | Hello: HelloWorld | helloWorld
// .flagship | FlagshipSource | Flags: Flagship | flagship
// .rateLimiter | RateLimiterSource | RateLimits: RateLimiter | rateLimiter
// .vpcService | VPCServiceSource | VPCServices: Fetcher | vpcService
// .vpcNetwork | VPCNetworkSource | VPCNetworks: Fetcher | vpcNetwork
// .service | ServiceSource | Services: ServiceBinding | service
// .analyticsEngineDataset | AnalyticsEngineSource | Analytics: AnalyticsEngineDataset | analytics
// .dispatchNamespace | DispatchSource | Dispatch: DispatchNamespace | dispatchNamespace
// .mtlsCertificate | MTLSCertificateSource | MTLSCertificates: Fetcher | mtlsCertificate
// .pipeline | PipelineSource | Pipelines: Pipeline | pipeline
// .workerLoader | WorkerLoaderSource | Loader: WorkerLoader | workerLoader
// .logForwarder | LogForwarderSource | LogForwarder: UndocumentedBinding | logForwarder
// .wasmModule | WasmModuleSource | WasmModule: Sendable | wasmModule
// .browserRun | BrowserSource | Browser: BrowserRun | browser
// .ai | AISource | AI: WorkersAI | ai
// .images | ImagesSource | Images: ImagesBinding | images
// .stream | StreamSource | Stream: StreamBinding | stream
// .media | MediaSource | Media: MediaBinding | media
// .versionMetadata | VersionMetadataSource | VersionMetadata | versionMetadata
// .assets | AssetsSource | Assets: Fetcher | assets
// .textBlob | TextBlobSource | String | textBlob
// .dataBlob | DataBlobSource | [UInt8] | dataBlob
// .unsafe | UnsafeSource | UnsafeBinding: UndocumentedBinding | unsafeBinding
