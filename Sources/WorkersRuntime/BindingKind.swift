/// The kinds of bindings that a Worker's configuration declares, in the order of wrangler's documentation.
/// `queues.consumers` is configuration of the Worker and no binding.
public enum BindingKind: Sendable, Hashable, CaseIterable {
  case variable, secret, kvNamespace, emailSender, durableObject, workflow, queue, r2Bucket, d1Database, vectorizeIndex
  case aiSearchNamespace, aiSearchInstance, webSearch, agentMemory, hyperdrive, secretsStoreSecret, artifacts,
    helloWorld
  case flagship, rateLimiter, vpcService, vpcNetwork, service, analyticsEngineDataset, dispatchNamespace
  case mtlsCertificate, pipeline, workerLoader, logForwarder, wasmModule, browserRun, ai, images, stream, media
  case versionMetadata, assets, textBlob, dataBlob, unsafe

  /// Where the configuration declares bindings of this kind.
  public var configurationKey: String {
    switch self {
    case .variable: "vars"
    case .secret: "secrets.required"
    case .kvNamespace: "kv_namespaces"
    case .emailSender: "send_email"
    case .durableObject: "durable_objects"
    case .workflow: "workflows"
    case .queue: "queues.producers"
    case .r2Bucket: "r2_buckets"
    case .d1Database: "d1_databases"
    case .vectorizeIndex: "vectorize"
    case .aiSearchNamespace: "ai_search_namespaces"
    case .aiSearchInstance: "ai_search"
    case .webSearch: "websearch"
    case .agentMemory: "agent_memory"
    case .hyperdrive: "hyperdrive"
    case .secretsStoreSecret: "secrets_store_secrets"
    case .artifacts: "artifacts"
    case .helloWorld: "unsafe_hello_world"
    case .flagship: "flagship"
    case .rateLimiter: "ratelimits"
    case .vpcService: "vpc_services"
    case .vpcNetwork: "vpc_networks"
    case .service: "services"
    case .analyticsEngineDataset: "analytics_engine_datasets"
    case .dispatchNamespace: "dispatch_namespaces"
    case .mtlsCertificate: "mtls_certificates"
    case .pipeline: "pipelines"
    case .workerLoader: "worker_loaders"
    case .logForwarder: "logfwdr"
    case .wasmModule: "wasm_modules"
    case .browserRun: "browser"
    case .ai: "ai"
    case .images: "images"
    case .stream: "stream"
    case .media: "media"
    case .versionMetadata: "version_metadata"
    case .assets: "assets"
    case .textBlob: "text_blobs"
    case .dataBlob: "data_blobs"
    case .unsafe: "unsafe"
    }
  }

  /// The name for messages, without an article.
  public var title: String {
    switch self {
    case .variable: "variable"
    case .secret: "secret"
    case .kvNamespace: "KV namespace"
    case .emailSender: "email sender"
    case .durableObject: "Durable Object namespace"
    case .workflow: "workflow"
    case .queue: "queue"
    case .r2Bucket: "R2 bucket"
    case .d1Database: "D1 database"
    case .vectorizeIndex: "Vectorize index"
    case .aiSearchNamespace: "AI Search namespace"
    case .aiSearchInstance: "AI Search instance"
    case .webSearch: "Web Search"
    case .agentMemory: "Agent Memory namespace"
    case .hyperdrive: "Hyperdrive"
    case .secretsStoreSecret: "Secrets Store secret"
    case .artifacts: "Artifacts namespace"
    case .helloWorld: "Hello World binding"
    case .flagship: "Flagship app"
    case .rateLimiter: "rate limiter"
    case .vpcService: "VPC service"
    case .vpcNetwork: "VPC network"
    case .service: "service"
    case .analyticsEngineDataset: "Analytics Engine dataset"
    case .dispatchNamespace: "dispatch namespace"
    case .mtlsCertificate: "mTLS certificate"
    case .pipeline: "pipeline"
    case .workerLoader: "Worker loader"
    case .logForwarder: "log forwarder"
    case .wasmModule: "WebAssembly module"
    case .browserRun: "browser"
    case .ai: "Workers AI"
    case .images: "Images"
    case .stream: "Stream"
    case .media: "Media Transformations"
    case .versionMetadata: "version metadata"
    case .assets: "static assets"
    case .textBlob: "text blob"
    case .dataBlob: "data blob"
    case .unsafe: "unsafe binding"
    }
  }
}
