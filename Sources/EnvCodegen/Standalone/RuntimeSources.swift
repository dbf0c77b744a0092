// swift-format-ignore-file
/// The sources of `WorkersRuntime`; written by RuntimeSourcesTests.
enum RuntimeSources {
  static let files: [RuntimeInliner.File] = [
    RuntimeInliner.File(
      name: "AISearchInstance.swift",
      declares: ["AISearchInstance", "AISearchRequest", "AISearchMessage", "AISearchResult", "AISearchChunk", "AISearchFailure", "AISearchSource"],
      needs: ["AISearchItems.swift", "JSONObject.swift", "JSONReader.swift", "JSONSerialization.swift", "JSONValue.swift", "MissingBinding.swift", "VariableDecodable.swift", "WorkersError.swift"],
      text: ###"""
/// An instance of AI Search: documents that are searched by meaning and by words.
///
/// https://developers.cloudflare.com/ai-search/
public protocol AISearchInstance: Sendable {
  associatedtype Items: AISearchItems
  associatedtype Jobs: AISearchJobs

  /// The parts of documents that fit a question.
  func search(_ request: AISearchRequest) async throws(WorkersError) -> AISearchResult

  /// An answer of a language model that has read what the search found: an object with `choices` and `chunks`. `model`
  /// nil is the instance's own.
  func chatCompletions(_ request: AISearchRequest, model: String?) async throws(WorkersError) -> JSONValue

  /// The configuration and state, as an object.
  func info() async throws(WorkersError) -> JSONValue

  /// Counts of items by status, as an object.
  func stats() async throws(WorkersError) -> JSONValue

  /// Changes the members of the configuration that the object has; gives the new configuration.
  func update(_ configuration: JSONObject) async throws(WorkersError) -> JSONValue

  var items: Items { get }
  var jobs: Jobs { get }
}

/// What AI Search is asked.
public struct AISearchRequest: Sendable, Equatable {
  public enum Question: Sendable, Equatable {
    case query(String)
    /// A conversation with at least one message of the role `user`.
    case messages([AISearchMessage])
  }

  public var question: Question
  /// The members of `ai_search_options`: `retrieval`, `query_rewrite`, `reranking`, `cache`.
  public var options: JSONObject

  public init(_ question: Question, options: JSONObject = JSONObject()) {
    self.question = question
    self.options = options
  }
}

/// A message of a conversation.
public struct AISearchMessage: Sendable, Hashable {
  /// `system`, `developer`, `user`, `assistant` or `tool`.
  public var role: String
  public var content: String

  public init(role: String, content: String) {
    self.role = role
    self.content = content
  }
}

/// What a search found.
public struct AISearchResult: Sendable, Equatable {
  /// What was searched for, after rewriting.
  public var searchQuery: String
  public var chunks: [AISearchChunk]
  /// Instances that failed, in a search over several.
  public var errors: [AISearchFailure]

  public init(searchQuery: String, chunks: [AISearchChunk], errors: [AISearchFailure] = []) {
    self.searchQuery = searchQuery
    self.chunks = chunks
    self.errors = errors
  }
}

/// A part of a document.
public struct AISearchChunk: Sendable, Equatable {
  public var id: String
  /// 0 to 1.
  public var score: Double
  public var text: String
  /// The key of the document.
  public var itemKey: String
  public var itemMetadata: JSONObject?
  /// In a search over several instances, the one it came from.
  public var instanceID: String?

  public init(
    id: String, score: Double, text: String, itemKey: String, itemMetadata: JSONObject? = nil, instanceID: String? = nil
  ) {
    self.id = id
    self.score = score
    self.text = text
    self.itemKey = itemKey
    self.itemMetadata = itemMetadata
    self.instanceID = instanceID
  }
}

/// An instance that failed in a search over several.
public struct AISearchFailure: Sendable, Hashable {
  public var instanceID: String
  public var message: String

  public init(instanceID: String, message: String) {
    self.instanceID = instanceID
    self.message = message
  }
}

/// Where AI Search instances come from; the name is the one of the configuration.
public protocol AISearchSource: Sendable {
  associatedtype AISearch: AISearchInstance

  /// The AI Search instance `name`, or nil where the environment has none.
  func optionalAISearch(_ name: String) -> AISearch?

  /// The AI Search instance `name`. A programming error, and a trap, where the environment has none: check first.
  func aiSearch(_ name: String) -> AISearch
}

extension AISearchSource {
  public func aiSearch(_ name: String) -> AISearch {
    guard let binding = optionalAISearch(name) else { missingBinding(name, .aiSearchInstance) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "AISearchItems.swift",
      declares: ["AISearchItems", "AISearchJobs", "AISearchItem", "AISearchItemList"],
      needs: ["Body.swift", "JSONObject.swift", "JSONReader.swift", "JSONSerialization.swift", "JSONValue.swift", "VariableDecodable.swift", "WorkersError.swift"],
      text: ###"""
/// The documents of an AI Search instance.
public protocol AISearchItems: Sendable {
  /// A page of items. Pages count from 1.
  func list(page: Int, perPage: Int, search: String?) async throws(WorkersError) -> AISearchItemList

  /// Adds a document, or replaces the one of that name; it is indexed later.
  func upload(_ name: String, _ content: Body, metadata: JSONObject?) async throws(WorkersError) -> AISearchItem

  /// Throws `notFound` where there is none of that identifier.
  func info(_ id: String) async throws(WorkersError) -> AISearchItem

  /// The document itself.
  func download(_ id: String) async throws(WorkersError) -> Body

  /// Indexes the document again.
  func sync(_ id: String) async throws(WorkersError) -> AISearchItem

  /// Removes the document.
  func delete(_ id: String) async throws(WorkersError)
}

/// Runs of indexing of an AI Search instance; their descriptions are objects.
public protocol AISearchJobs: Sendable {
  func list(page: Int, perPage: Int) async throws(WorkersError) -> JSONValue

  func create(description: String?) async throws(WorkersError) -> JSONValue

  func info(_ id: String) async throws(WorkersError) -> JSONValue

  func logs(_ id: String, page: Int, perPage: Int) async throws(WorkersError) -> JSONValue

  func cancel(_ id: String) async throws(WorkersError) -> JSONValue
}

/// A document of AI Search.
public struct AISearchItem: Sendable, Equatable {
  public enum Status: Sendable, Hashable {
    case queued, running, completed, error, skipped, outdated
  }

  public var id: String
  public var key: String
  public var status: Status
  public var metadata: JSONObject?
  /// In bytes.
  public var size: Int?

  public init(id: String, key: String, status: Status, metadata: JSONObject? = nil, size: Int? = nil) {
    self.id = id
    self.key = key
    self.status = status
    self.metadata = metadata
    self.size = size
  }
}

/// A page of documents.
public struct AISearchItemList: Sendable, Equatable {
  public var items: [AISearchItem]
  /// Of all pages.
  public var totalCount: Int

  public init(items: [AISearchItem], totalCount: Int) {
    self.items = items
    self.totalCount = totalCount
  }
}
"""###),
    RuntimeInliner.File(
      name: "AISearchNamespace.swift",
      declares: ["AISearchNamespace", "AISearchNamespaceSource"],
      needs: ["AISearchInstance.swift", "JSONObject.swift", "JSONReader.swift", "JSONSerialization.swift", "JSONValue.swift", "MissingBinding.swift", "VariableDecodable.swift", "WorkersError.swift"],
      text: ###"""
/// A namespace of AI Search instances, which a Worker makes, finds and removes.
///
/// https://developers.cloudflare.com/ai-search/
public protocol AISearchNamespace: Sendable {
  associatedtype Instance: AISearchInstance

  /// The instance of that name. Whether it exists shows when it is used.
  func get(_ name: String) -> Instance

  /// A page of the instances' descriptions: an object with `result` and `result_info`. Pages count from 1.
  func list(page: Int, perPage: Int) async throws(WorkersError) -> JSONValue

  /// Makes an instance from its configuration, of which `id` is required: 1 to 32 lower-case letters, digits, `_` and
  /// `-`.
  ///
  /// Throws `conflict` where there is one of that identifier.
  func create(_ configuration: JSONObject) async throws(WorkersError) -> Instance

  /// Removes an instance. Throws `notFound` where there is none.
  func delete(_ name: String) async throws(WorkersError)

  /// Searches 1 to 10 instances and merges what they find.
  func search(_ request: AISearchRequest, instanceIDs: [String]) async throws(WorkersError) -> AISearchResult

  /// An answer of a language model that has read what the search over these instances found.
  func chatCompletions(
    _ request: AISearchRequest, instanceIDs: [String], model: String?
  ) async throws(WorkersError) -> JSONValue
}

/// Where AI Search namespaces come from; the name is the one of the configuration.
public protocol AISearchNamespaceSource: Sendable {
  associatedtype AISearches: AISearchNamespace

  /// The AI Search namespace `name`, or nil where the environment has none.
  func optionalAISearchNamespace(_ name: String) -> AISearches?

  /// The AI Search namespace `name`. A programming error, and a trap, where the environment has none: check first.
  func aiSearchNamespace(_ name: String) -> AISearches
}

extension AISearchNamespaceSource {
  public func aiSearchNamespace(_ name: String) -> AISearches {
    guard let binding = optionalAISearchNamespace(name) else { missingBinding(name, .aiSearchNamespace) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "AgentMemoryNamespace.swift",
      declares: ["AgentMemoryNamespace", "AgentMemorySource"],
      needs: ["JSONReader.swift", "JSONSerialization.swift", "JSONValue.swift", "MissingBinding.swift", "VariableDecodable.swift", "WorkersError.swift"],
      text: ###"""
/// Agent Memory: what agents remember, by context.
///
/// Cloudflare has published one operation only, and no shape for what it gives (workerd,
/// types/defines/agent-memory.d.ts, which calls itself a scaffold); this protocol has no more than that.
public protocol AgentMemoryNamespace: Sendable {
  /// The summary of a context.
  func summary(ofContext id: String) async throws(WorkersError) -> JSONValue
}

/// Where Agent Memory namespaces come from; the name is the one of the configuration.
public protocol AgentMemorySource: Sendable {
  associatedtype AgentMemory: AgentMemoryNamespace

  /// The Agent Memory namespace `name`, or nil where the environment has none.
  func optionalAgentMemory(_ name: String) -> AgentMemory?

  /// The Agent Memory namespace `name`. A programming error, and a trap, where the environment has none: check first.
  func agentMemory(_ name: String) -> AgentMemory
}

extension AgentMemorySource {
  public func agentMemory(_ name: String) -> AgentMemory {
    guard let binding = optionalAgentMemory(name) else { missingBinding(name, .agentMemory) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "AnalyticsEngineDataset.swift",
      declares: ["AnalyticsEngineDataset", "AnalyticsDataPoint", "AnalyticsEngineSource"],
      needs: ["MissingBinding.swift"],
      text: ###"""
/// A dataset of Workers Analytics Engine.
///
/// https://developers.cloudflare.com/analytics/analytics-engine/get-started/, limits:
/// https://developers.cloudflare.com/analytics/analytics-engine/limits/
public protocol AnalyticsEngineDataset: Sendable {
  /// Notes a data point, to be written after the response, up to 250 in an invocation. What breaks a limit is dropped
  /// without an error, as the product does.
  func writeDataPoint(_ point: AnalyticsDataPoint)
}

/// What happened, once.
public struct AnalyticsDataPoint: Sendable, Hashable {
  /// The sampling key, at most 96 bytes.
  public var index: String?
  /// Up to 20, 16 kB in all.
  public var blobs: [String?]
  /// Up to 20.
  public var doubles: [Double]

  public init(index: String? = nil, blobs: [String?] = [], doubles: [Double] = []) {
    self.index = index
    self.blobs = blobs
    self.doubles = doubles
  }
}

/// Where Analytics Engine datasets come from; the name is the one of the configuration.
public protocol AnalyticsEngineSource: Sendable {
  associatedtype Analytics: AnalyticsEngineDataset

  /// The Analytics Engine dataset `name`, or nil where the environment has none.
  func optionalAnalytics(_ name: String) -> Analytics?

  /// The Analytics Engine dataset `name`. A programming error, and a trap, where the environment has none: check first.
  func analytics(_ name: String) -> Analytics
}

extension AnalyticsEngineSource {
  public func analytics(_ name: String) -> Analytics {
    guard let binding = optionalAnalytics(name) else { missingBinding(name, .analyticsEngineDataset) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "ArtifactsNamespace.swift",
      declares: ["ArtifactsNamespace", "ArtifactsRepository", "ArtifactsSource"],
      needs: ["ArtifactsTypes.swift", "MissingBinding.swift", "WorkersError.swift"],
      text: ###"""
/// Artifacts: Git repositories that a Worker makes, forks and hands out tokens for.
///
/// From the published types of Cloudflare's run time (workerd, types/defines/artifacts.d.ts).
public protocol ArtifactsNamespace: Sendable {
  associatedtype Repository: ArtifactsRepository

  /// Makes an empty repository. Names have letters, digits, `.`, `-` and `_`.
  ///
  /// Throws `conflict` where there is one of that name, `invalidArgument` for a malformed name.
  func create(_ name: String, options: ArtifactsCreateOptions) async throws(WorkersError) -> ArtifactsCreated

  /// The repository of that name. Throws `notFound` where there is none, `conflict` while it is imported or forked.
  func get(_ name: String) async throws(WorkersError) -> Repository

  /// Copies a repository from an HTTPS address, at most `depth` commits of it.
  func importRepository(
    from url: String, branch: String?, depth: Int?, to name: String, options: ArtifactsCreateOptions
  ) async throws(WorkersError) -> ArtifactsCreated

  /// A page of 1 to 200 repositories; the cursor for the next is nil at the end.
  func list(limit: Int, cursor: String?) async throws(WorkersError) -> ArtifactsList

  /// Removes a repository and its tokens; false where there is none.
  func delete(_ name: String) async throws(WorkersError) -> Bool
}

/// One repository.
public protocol ArtifactsRepository: Sendable {
  var info: ArtifactsRepositoryInfo { get }

  /// A token that is valid for 60 to 31,536,000 seconds. Throws `invalidArgument` for other times.
  func createToken(_ scope: ArtifactsScope, seconds: Int) async throws(WorkersError) -> ArtifactsToken

  func listTokens() async throws(WorkersError) -> [ArtifactsTokenInfo]

  /// Ends a token, named by itself or its identifier; false where there is none.
  func revokeToken(_ tokenOrID: String) async throws(WorkersError) -> Bool

  /// Copies the repository under another name. Throws `conflict` where there is one of that name.
  func fork(
    to name: String, options: ArtifactsCreateOptions, defaultBranchOnly: Bool
  ) async throws(WorkersError) -> ArtifactsCreated
}

/// Where Artifacts namespaces come from; the name is the one of the configuration.
public protocol ArtifactsSource: Sendable {
  associatedtype Artifacts: ArtifactsNamespace

  /// The Artifacts namespace `name`, or nil where the environment has none.
  func optionalArtifacts(_ name: String) -> Artifacts?

  /// The Artifacts namespace `name`. A programming error, and a trap, where the environment has none: check first.
  func artifacts(_ name: String) -> Artifacts
}

extension ArtifactsSource {
  public func artifacts(_ name: String) -> Artifacts {
    guard let binding = optionalArtifacts(name) else { missingBinding(name, .artifacts) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "ArtifactsTypes.swift",
      declares: ["ArtifactsScope", "ArtifactsCreateOptions", "ArtifactsRepositoryInfo", "ArtifactsCreated", "ArtifactsList", "ArtifactsToken", "ArtifactsTokenInfo"],
      needs: ["Secret.swift", "Timestamp.swift"],
      text: ###"""
/// What a token for a repository allows.
public enum ArtifactsScope: Sendable, Hashable {
  case read
  case write
}

/// How a repository is made.
public struct ArtifactsCreateOptions: Sendable, Hashable {
  public var isReadOnly: Bool
  public var description: String?
  /// Nil is Cloudflare's default, `main`.
  public var defaultBranch: String?

  public init(isReadOnly: Bool = false, description: String? = nil, defaultBranch: String? = nil) {
    self.isReadOnly = isReadOnly
    self.description = description
    self.defaultBranch = defaultBranch
  }
}

/// A repository.
public struct ArtifactsRepositoryInfo: Sendable, Hashable {
  public var id: String
  public var name: String
  public var description: String?
  public var defaultBranch: String
  /// The HTTPS address for git.
  public var remote: String
  public var isReadOnly: Bool
  /// Where it was forked or imported from.
  public var source: String?

  public init(
    id: String, name: String, description: String? = nil, defaultBranch: String = "main", remote: String,
    isReadOnly: Bool = false, source: String? = nil
  ) {
    self.id = id
    self.name = name
    self.description = description
    self.defaultBranch = defaultBranch
    self.remote = remote
    self.isReadOnly = isReadOnly
    self.source = source
  }
}

/// A repository that was made, with its first token.
public struct ArtifactsCreated: Sendable, Equatable {
  public var repository: ArtifactsRepositoryInfo
  /// Shown only now.
  public var token: Secret

  public init(repository: ArtifactsRepositoryInfo, token: Secret) {
    self.repository = repository
    self.token = token
  }
}

/// A page of repositories.
public struct ArtifactsList: Sendable, Hashable {
  public var repositories: [ArtifactsRepositoryInfo]
  /// Of all pages.
  public var total: Int
  /// For the next page; nil at the end.
  public var cursor: String?

  public init(repositories: [ArtifactsRepositoryInfo], total: Int, cursor: String? = nil) {
    self.repositories = repositories
    self.total = total
    self.cursor = cursor
  }
}

/// A token that was made.
public struct ArtifactsToken: Sendable, Equatable {
  public var info: ArtifactsTokenInfo
  /// Shown only now.
  public var plaintext: Secret

  public init(info: ArtifactsTokenInfo, plaintext: Secret) {
    self.info = info
    self.plaintext = plaintext
  }
}

/// What is known of a token afterwards.
public struct ArtifactsTokenInfo: Sendable, Hashable {
  public enum State: Sendable, Hashable {
    case active, expired, revoked
  }

  public var id: String
  public var scope: ArtifactsScope
  public var state: State
  public var expires: Timestamp

  public init(id: String, scope: ArtifactsScope, state: State, expires: Timestamp) {
    self.id = id
    self.scope = scope
    self.state = state
    self.expires = expires
  }
}
"""###),
    RuntimeInliner.File(
      name: "AssetsSource.swift",
      declares: ["AssetsSource"],
      needs: ["Fetcher.swift", "MissingBinding.swift"],
      text: ###"""
/// Where static assets bindings come from; the name is the one of the configuration.
public protocol AssetsSource: Sendable {
  associatedtype Assets: Fetcher

  /// The static assets binding `name`, or nil where the environment has none.
  func optionalAssets(_ name: String) -> Assets?

  /// The static assets binding `name`. A programming error, and a trap, where the environment has none: check first.
  func assets(_ name: String) -> Assets
}

extension AssetsSource {
  public func assets(_ name: String) -> Assets {
    guard let binding = optionalAssets(name) else { missingBinding(name, .assets) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "BindingKind.swift",
      declares: ["BindingKind"],
      needs: ["Flagship.swift", "Hyperdrive.swift"],
      text: ###"""
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
"""###),
    RuntimeInliner.File(
      name: "BlobSources.swift",
      declares: ["WasmModuleSource", "TextBlobSource", "DataBlobSource"],
      needs: ["MissingBinding.swift"],
      text: ###"""
/// Where modules of `wasm_modules` come from, which Workers in service-worker format have as globals; the name is the
/// one of the configuration.
///
/// Modules are values of the host: what a program does with one is the host's matter, so the type has no requirements.
public protocol WasmModuleSource: Sendable {
  associatedtype WasmModule: Sendable

  /// The WebAssembly module `name`, or nil where the environment has none.
  func optionalWasmModule(_ name: String) -> WasmModule?

  /// The WebAssembly module `name`. A programming error, and a trap, where the environment has none: check first.
  func wasmModule(_ name: String) -> WasmModule
}

extension WasmModuleSource {
  public func wasmModule(_ name: String) -> WasmModule {
    guard let binding = optionalWasmModule(name) else { missingBinding(name, .wasmModule) }
    return binding
  }
}

/// Where texts of `text_blobs` come from; the name is the one of the configuration.
public protocol TextBlobSource: Sendable {
  /// The text `name`, or nil where the environment has none.
  func optionalTextBlob(_ name: String) -> String?

  /// The text `name`. A programming error, and a trap, where the environment has none: check first.
  func textBlob(_ name: String) -> String
}

extension TextBlobSource {
  public func textBlob(_ name: String) -> String {
    guard let text = optionalTextBlob(name) else { missingBinding(name, .textBlob) }
    return text
  }
}

/// Where bytes of `data_blobs` come from; the name is the one of the configuration.
public protocol DataBlobSource: Sendable {
  /// The bytes `name`, or nil where the environment has none.
  func optionalDataBlob(_ name: String) -> [UInt8]?

  /// The bytes `name`. A programming error, and a trap, where the environment has none: check first.
  func dataBlob(_ name: String) -> [UInt8]
}

extension DataBlobSource {
  public func dataBlob(_ name: String) -> [UInt8] {
    guard let bytes = optionalDataBlob(name) else { missingBinding(name, .dataBlob) }
    return bytes
  }
}
"""###),
    RuntimeInliner.File(
      name: "Body.swift",
      declares: ["Body"],
      needs: ["JSONReader.swift", "JSONSerialization.swift", "JSONSyntaxError.swift", "JSONValue.swift", "VariableDecodable.swift"],
      text: ###"""
/// The bytes of a request, a response, a stored value or a message, with the three ways Workers read them.
///
/// Values are whole: Cloudflare's streams are read to their end before Swift sees them, so what passes through a `Body`
/// counts against the 128 MB of an isolate (https://developers.cloudflare.com/workers/platform/limits/#memory).
public struct Body: Sendable, Hashable {
  public var bytes: [UInt8]

  public init(_ bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  /// The UTF-8 bytes of a text.
  public init(_ text: String) {
    self.bytes = Array(text.utf8)
  }

  /// A JSON text without white space.
  public init(json value: JSONValue) {
    self.bytes = value.serialized()
  }

  /// The bytes as UTF-8; what is malformed becomes U+FFFD, as `Response.text()` does it.
  public var text: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes as a JSON text. Throws where they are none, naming the offset of the first byte that does not fit.
  public func json() throws(JSONSyntaxError) -> JSONValue {
    try JSONValue(parsing: bytes)
  }

  public var isEmpty: Bool { bytes.isEmpty }
}

extension Body: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) {
    self.init(value)
  }
}
"""###),
    RuntimeInliner.File(
      name: "BrowserRun.swift",
      declares: ["BrowserRun", "BrowserAction", "BrowserSource"],
      needs: ["Fetcher.swift", "JSONObject.swift", "MissingBinding.swift", "Response.swift", "WorkersError.swift"],
      text: ###"""
/// Browser Run (once Browser Rendering): headless browsers.
///
/// https://developers.cloudflare.com/browser-run/
public protocol BrowserRun: Fetcher {
  /// One action on a page, given by its `url` or `html` in the options.
  ///
  /// The response has the picture, the PDF, or JSON with `success`, `result` and `meta`; a failure of the page is a
  /// status of 400 or more with `errors`. Its header `X-Browser-Ms-Used` is what is billed, in milliseconds.
  func quickAction(_ action: BrowserAction, options: JSONObject) async throws(WorkersError) -> Response
}

/// What a browser does with a page.
public enum BrowserAction: Sendable, Hashable {
  case screenshot, pdf, content, scrape, links, snapshot, json, markdown, accessibilityTree
}

/// Where browsers come from; the name is the one of the configuration.
public protocol BrowserSource: Sendable {
  associatedtype Browser: BrowserRun

  /// The browser `name`, or nil where the environment has none.
  func optionalBrowser(_ name: String) -> Browser?

  /// The browser `name`. A programming error, and a trap, where the environment has none: check first.
  func browser(_ name: String) -> Browser
}

extension BrowserSource {
  public func browser(_ name: String) -> Browser {
    guard let binding = optionalBrowser(name) else { missingBinding(name, .browserRun) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "D1Database.swift",
      declares: ["D1Database", "D1Queryable", "D1Session", "D1SessionStart", "D1Source"],
      needs: ["D1PreparedStatement.swift", "D1Result.swift", "MissingBinding.swift", "WorkersError.swift"],
      text: ###"""
/// D1: an SQLite database.
///
/// https://developers.cloudflare.com/d1/worker-api/d1-database/, limits:
/// https://developers.cloudflare.com/d1/platform/limits/
public protocol D1Database: D1Queryable {
  associatedtype Session: D1Session where Session.Statement == Statement

  /// Runs statements without parameters that stand in one text, one after the other, and stops at the first that fails;
  /// those before stay done. For maintenance: `prepare` is faster and safe against injection.
  func exec(_ query: String) async throws(WorkersError) -> D1ExecResult

  /// Queries that see each other's writes, whichever replica answers.
  func withSession(_ start: D1SessionStart) -> Session
}

/// What statements are run on: a database or a session of it.
public protocol D1Queryable: Sendable {
  associatedtype Statement: D1PreparedStatement

  /// A statement, which is checked when it runs. At most 100 kB of SQL.
  func prepare(_ query: String) -> Statement

  /// Runs statements one after the other in one transaction: where one fails, all are undone and the error is thrown.
  func batch(_ statements: [Statement]) async throws(WorkersError) -> [D1Result]
}

/// A session of a database. https://developers.cloudflare.com/d1/worker-api/d1-database/#withsession
public protocol D1Session: D1Queryable {
  /// What the session has seen, for `D1SessionStart.bookmark`; nil before its first query.
  var bookmark: String? { get }
}

/// Where the first query of a session is answered.
public enum D1SessionStart: Sendable, Hashable {
  /// By any replica.
  case unconstrained
  /// By the primary database, so that it sees all writes.
  case primary
  /// By a replica that has seen what an earlier session saw.
  case bookmark(String)
}

/// Where D1 databases come from; the name is the one of the configuration.
public protocol D1Source: Sendable {
  associatedtype D1: D1Database

  /// The D1 database `name`, or nil where the environment has none.
  func optionalD1(_ name: String) -> D1?

  /// The D1 database `name`. A programming error, and a trap, where the environment has none: check first.
  func d1(_ name: String) -> D1
}

extension D1Source {
  public func d1(_ name: String) -> D1 {
    guard let binding = optionalD1(name) else { missingBinding(name, .d1Database) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "D1PreparedStatement.swift",
      declares: ["D1PreparedStatement"],
      needs: ["D1Result.swift", "D1Value.swift", "WorkersError.swift"],
      text: ###"""
/// A statement of D1 with the values of its parameters.
///
/// https://developers.cloudflare.com/d1/worker-api/prepared-statements/
public protocol D1PreparedStatement: Sendable {
  /// The statement with these values for `?1`, `?2`, … or `?`; at most 100. A wrong number shows when it runs.
  func bind(_ values: [D1Value]) -> Self

  /// The first row, nil where there is none. All rows are computed: add `LIMIT 1`.
  func first() async throws(WorkersError) -> D1Row?

  /// All rows, with what the query cost. `exception` with SQLite's message where it fails.
  func all() async throws(WorkersError) -> D1Result

  /// The same as `all()`, for statements that are run for their effect.
  func run() async throws(WorkersError) -> D1Result

  /// All rows as arrays, without names.
  func raw() async throws(WorkersError) -> [[D1Value]]
}

#if !hasFeature(Embedded)
  extension D1PreparedStatement {
    /// The value of a column in the first row, nil where there is no row.
    ///
    /// Throws `invalidArgument` where the row has no such column.
    public func first(column: String) async throws(WorkersError) -> D1Value? {
      guard let row = try await first() else { return nil }
      guard let value = row[column] else {
        throw WorkersError(.invalidArgument, "the result has no column `\(column)`")
      }
      return value
    }
  }
#endif

extension D1PreparedStatement {
  /// The statement with these values for `?1`, `?2`, … or `?`.
  public func bind(_ values: D1Value...) -> Self {
    bind(values)
  }
}
"""###),
    RuntimeInliner.File(
      name: "D1Result.swift",
      declares: ["D1Result", "D1Row", "D1Meta", "D1ExecResult"],
      needs: ["D1Value.swift", "JSONObject.swift"],
      text: ###"""
/// The rows of a query and what it cost.
public struct D1Result: Sendable, Hashable {
  public var rows: [D1Row]
  public var meta: D1Meta

  public init(rows: [D1Row], meta: D1Meta) {
    self.rows = rows
    self.meta = meta
  }
}

/// A row; the rows of one result share their names.
public struct D1Row: Sendable, Hashable {
  public var columns: [String]
  public var values: [D1Value]

  public init(columns: [String], values: [D1Value]) {
    self.columns = columns
    self.values = values
  }

  /// The value of a column, nil where there is none of that name. Of columns with one name, the last, as in JavaScript.
  public subscript(_ column: String) -> D1Value? {
    for index in columns.indices.reversed() where columns[index].hasSameUTF8(as: column) { return values[index] }
    return nil
  }
}

/// What D1 says about a query. https://developers.cloudflare.com/d1/worker-api/return-object/
public struct D1Meta: Sendable, Hashable {
  /// In milliseconds, inside the database.
  public var duration: Double
  /// Rows that were inserted, updated or deleted.
  public var changes: Int
  public var lastRowID: Int64
  public var changedDatabase: Bool
  /// The size of the database after the query, in bytes.
  public var sizeAfter: Int
  /// What is billed.
  public var rowsRead: Int
  public var rowsWritten: Int

  public init(
    duration: Double = 0, changes: Int = 0, lastRowID: Int64 = 0, changedDatabase: Bool = false, sizeAfter: Int = 0,
    rowsRead: Int = 0, rowsWritten: Int = 0
  ) {
    self.duration = duration
    self.changes = changes
    self.lastRowID = lastRowID
    self.changedDatabase = changedDatabase
    self.sizeAfter = sizeAfter
    self.rowsRead = rowsRead
    self.rowsWritten = rowsWritten
  }
}

/// What running a text of statements gave.
public struct D1ExecResult: Sendable, Hashable {
  /// Statements that ran.
  public var count: Int
  /// In milliseconds.
  public var duration: Double

  public init(count: Int, duration: Double = 0) {
    self.count = count
    self.duration = duration
  }
}
"""###),
    RuntimeInliner.File(
      name: "D1Value.swift",
      declares: ["D1Value"],
      needs: [],
      text: ###"""
/// A value of SQLite (https://www.sqlite.org/datatype3.html). D1 itself hands integers on as doubles: beyond 2^53 they
/// are not exact.
public enum D1Value: Sendable, Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])
}

extension D1Value {
  public var integer: Int64? {
    if case .integer(let value) = self { return value }
    return nil
  }

  /// A real number or an integer.
  public var real: Double? {
    switch self {
    case .real(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }

  public var text: String? {
    if case .text(let value) = self { return value }
    return nil
  }

  public var blob: [UInt8]? {
    if case .blob(let value) = self { return value }
    return nil
  }

  public var isNull: Bool {
    if case .null = self { return true }
    return false
  }
}

extension D1Value: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral
{
  public init(nilLiteral: ()) { self = .null }
  /// D1 stores booleans as 1 and 0.
  public init(booleanLiteral value: Bool) { self = .integer(value ? 1 : 0) }
  public init(integerLiteral value: Int64) { self = .integer(value) }
  public init(floatLiteral value: Double) { self = .real(value) }
  public init(stringLiteral value: String) { self = .text(value) }
}
"""###),
    RuntimeInliner.File(
      name: "DecimalNumber.swift",
      declares: ["DecimalNumber"],
      needs: ["LongNatural.swift"],
      text: ###"""
/// A decimal number on its way to the nearest double.
///
/// The standard library's `Double.init(_: String)` needs a C function that an Embedded program does not have. Digits
/// beyond the 19 that fit a word, and exponents beyond the exact powers of ten, take the slow road of long arithmetic;
/// both roads round to the nearest, ties to even (W. D. Clinger, How to Read Floating Point Numbers Accurately, 1990).
struct DecimalNumber {
  /// Enough digits to decide every rounding: 767 suffice for a double, and one more stands for all that follow.
  private static let maximumDigits = 800

  var isNegative = false
  /// The power of ten by which the digits, read as an integer, are multiplied.
  var exponent = 0
  private var digits: [UInt8] = []

  mutating func append(_ digit: UInt8) {
    if digit == 0, digits.isEmpty { return }
    if digits.count < Self.maximumDigits {
      digits.append(digit)
    } else {
      if digit != 0 { digits[Self.maximumDigits - 1] |= 1 }
      exponent += 1
    }
  }

  mutating func appendFraction(_ digit: UInt8) {
    append(digit)
    exponent -= 1
  }

  var doubleValue: Double {
    let magnitude = magnitude
    return isNegative ? -magnitude : magnitude
  }

  private var magnitude: Double {
    var digits = digits
    var exponent = exponent
    while let last = digits.last, last == 0 {
      digits.removeLast()
      exponent += 1
    }
    guard !digits.isEmpty else { return 0 }
    if digits.count + exponent > 310 { return .infinity }
    if digits.count + exponent < -330 { return 0 }
    if digits.count <= 15, (-22...22).contains(exponent) {
      var whole = 0.0
      for digit in digits { whole = whole * 10 + Double(digit) }
      var power = 1.0
      for _ in 0..<exponent.magnitude { power *= 10 }
      return exponent < 0 ? whole / power : whole * power
    }
    var numerator = LongNatural()
    for digit in digits { numerator.multiplyAdd(10, digit) }
    var denominator = LongNatural(1)
    if exponent >= 0 {
      for _ in 0..<exponent { numerator.multiplyAdd(10, 0) }
    } else {
      for _ in 0..<(-exponent) { denominator.multiplyAdd(10, 0) }
    }
    return Self.quotient(numerator, denominator)
  }

  /// numerator / denominator, rounded once.
  private static func quotient(_ numerator: LongNatural, _ denominator: LongNatural) -> Double {
    // 2^power scales the quotient into [2^63, 2^65); a double's lowest bit is never below 2^-1074.
    var power = 64 - (numerator.bitWidth - denominator.bitWidth)
    var numerator = numerator
    var denominator = denominator
    if power >= 0 { numerator.shiftLeft(power) } else { denominator.shiftLeft(-power) }
    var bits: UInt64 = 0
    var (whole, isExact) = numerator.divided(by: denominator)
    if whole.bitWidth > 64 {
      isExact = isExact && whole.isEven
      whole.halve()
      power -= 1
    }
    bits = whole.lowWord
    // bits × 2^-power. Drop what the format has no room for, keeping whether anything was lost.
    let leading = 63 - bits.leadingZeroBitCount - power
    let lowest = max(leading - 52, -1074)
    let drop = lowest + power
    if drop > 64 { return 0 }
    let kept = drop == 64 ? 0 : bits >> UInt64(drop)
    let rest = drop == 64 ? bits : bits & (1 << UInt64(drop) - 1)
    let half: UInt64 = 1 << UInt64(drop - 1)
    let roundsUp = rest > half || (rest == half && (!isExact || kept & 1 == 1))
    let significand = kept + (roundsUp ? 1 : 0)
    if lowest == -1074 { return Double(bitPattern: significand) }
    if lowest > 971 { return .infinity }
    return Double(sign: .plus, exponent: lowest, significand: Double(significand))
  }
}
"""###),
    RuntimeInliner.File(
      name: "DispatchNamespace.swift",
      declares: ["DispatchNamespace", "DispatchOptions", "DispatchSource"],
      needs: ["Fetcher.swift", "JSONObject.swift", "MissingBinding.swift", "WorkersError.swift"],
      text: ###"""
/// A namespace of Workers for Platforms: the Workers of a platform's users, found by name.
///
/// https://developers.cloudflare.com/cloudflare-for-platforms/workers-for-platforms/configuration/dynamic-dispatch/
public protocol DispatchNamespace: Sendable {
  associatedtype Script: Fetcher

  /// The Worker of that name. Throws `notFound` where there is none; a host may find that out only when it is called.
  func get(_ name: String, options: DispatchOptions) throws(WorkersError) -> Script
}

extension DispatchNamespace {
  /// The Worker of that name.
  public func get(_ name: String) throws(WorkersError) -> Script {
    try get(name, options: DispatchOptions())
  }
}

/// How a user's Worker is called.
public struct DispatchOptions: Sendable, Equatable {
  /// Properties for the Worker, its `ctx.props`.
  public var arguments: JSONObject
  /// In milliseconds; nil is the plan's limit.
  public var cpuMilliseconds: Int?
  public var subrequests: Int?
  /// Arguments for the outbound Worker, if the namespace has one.
  public var outbound: JSONObject

  public init(
    arguments: JSONObject = JSONObject(), cpuMilliseconds: Int? = nil, subrequests: Int? = nil,
    outbound: JSONObject = JSONObject()
  ) {
    self.arguments = arguments
    self.cpuMilliseconds = cpuMilliseconds
    self.subrequests = subrequests
    self.outbound = outbound
  }
}

/// Where dispatch namespaces come from; the name is the one of the configuration.
public protocol DispatchSource: Sendable {
  associatedtype Dispatch: DispatchNamespace

  /// The dispatch namespace `name`, or nil where the environment has none.
  func optionalDispatchNamespace(_ name: String) -> Dispatch?

  /// The dispatch namespace `name`. A programming error, and a trap, where the environment has none: check first.
  func dispatchNamespace(_ name: String) -> Dispatch
}

extension DispatchSource {
  public func dispatchNamespace(_ name: String) -> Dispatch {
    guard let binding = optionalDispatchNamespace(name) else { missingBinding(name, .dispatchNamespace) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "DurableObjectBinding.swift",
      declares: ["DurableObjectBinding", "DurableObjectStubBinding", "DurableObjectSource"],
      needs: ["DurableObjectID.swift", "Fetcher.swift", "JSONReader.swift", "JSONSerialization.swift", "JSONValue.swift", "MissingBinding.swift", "VariableDecodable.swift", "WorkersError.swift"],
      text: ###"""
/// A class of Durable Objects: each has an identifier, runs in one place at a time and has storage of its own.
///
/// `DurableObjectNamespace` wraps it with the type of the class.
/// https://developers.cloudflare.com/durable-objects/api/namespace/
public protocol DurableObjectBinding: Sendable {
  associatedtype Stub: DurableObjectStubBinding

  /// The identifier that belongs to a name: always the same for the same name and class.
  func idFromName(_ name: String) -> DurableObjectID

  /// A new random identifier.
  func newUniqueID() -> DurableObjectID

  /// The identifier with that text of 64 hexadecimal digits.
  ///
  /// Throws `invalidArgument` where the text is none, or is one of another class.
  func idFromString(_ text: String) throws(WorkersError) -> DurableObjectID

  /// A handle to the object; it starts with the first call. The hint is used when the object is first made.
  func get(_ id: DurableObjectID, locationHint: DurableObjectLocation?) -> Stub

  /// The same class restricted to a jurisdiction: its objects run and store there, and have identifiers of their own.
  func jurisdiction(_ jurisdiction: DurableObjectJurisdiction) -> Self
}

/// A handle to one Durable Object.
public protocol DurableObjectStubBinding: Fetcher {
  var id: DurableObjectID { get }

  /// Calls a public method of the object's class with JSON arguments (Workers RPC).
  ///
  /// Throws `exception` with the message of what the method threw.
  /// https://developers.cloudflare.com/durable-objects/best-practices/create-durable-object-stubs-and-send-requests/
  func call(_ method: String, _ arguments: [JSONValue]) async throws(WorkersError) -> JSONValue
}

/// Where Durable Object namespaces come from; the name is the one of the configuration.
public protocol DurableObjectSource: Sendable {
  associatedtype DurableObjects: DurableObjectBinding

  /// The Durable Object namespace `name`, or nil where the environment has none.
  func optionalDurableObjects(_ name: String) -> DurableObjects?

  /// The Durable Object namespace `name`. A programming error, and a trap, where the environment has none: check first.
  func durableObjects(_ name: String) -> DurableObjects
}

extension DurableObjectSource {
  public func durableObjects(_ name: String) -> DurableObjects {
    guard let binding = optionalDurableObjects(name) else { missingBinding(name, .durableObject) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "DurableObjectID.swift",
      declares: ["DurableObjectID", "DurableObjectJurisdiction", "DurableObjectLocation"],
      needs: ["JSONObject.swift"],
      text: ###"""
/// The identifier of a Durable Object. Two are equal when their texts are.
///
/// https://developers.cloudflare.com/durable-objects/api/id/
public struct DurableObjectID: Sendable, Hashable, CustomStringConvertible {
  /// 64 hexadecimal digits.
  public let text: String
  /// The name it was made from, where that is known.
  public let name: String?

  public init(text: String, name: String? = nil) {
    self.text = text
    self.name = name
  }

  public var description: String { text }

  public static func == (left: DurableObjectID, right: DurableObjectID) -> Bool {
    left.text.hasSameUTF8(as: right.text)
  }

  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}

/// Where the law requires objects to stay.
public enum DurableObjectJurisdiction: Sendable, Hashable {
  case europeanUnion
  case fedRAMP
}

/// Near where an object is made. https://developers.cloudflare.com/durable-objects/reference/data-location/
public enum DurableObjectLocation: Sendable, Hashable {
  case westernNorthAmerica, easternNorthAmerica, southAmerica, westernEurope, easternEurope, asiaPacific, oceania,
    africa
  case middleEast
}
"""###),
    RuntimeInliner.File(
      name: "DurableObjectNamespace.swift",
      declares: ["DurableObjectClass", "DurableObjectNamespace"],
      needs: ["DurableObjectBinding.swift", "DurableObjectID.swift", "DurableObjectStub.swift", "WorkersError.swift"],
      text: ###"""
/// The marker of a Durable Object class. Generated code has one for each class, which programs extend through its stub:
/// ```swift
/// extension DurableObjectStub where Class == Counter {
///   func increment(by amount: Int) async throws(WorkersError) -> Int? {
///     try await call("increment", [.number(Double(amount))]).int
///   }
/// }
/// ```
public protocol DurableObjectClass: Sendable {
  /// The name in the configuration's `class_name`.
  static var className: String { get }
}

/// A Durable Object binding with the type of its class.
public struct DurableObjectNamespace<Class: DurableObjectClass, Binding: DurableObjectBinding>: Sendable {
  /// The binding itself.
  public let binding: Binding

  public init(_ binding: Binding) {
    self.binding = binding
  }

  /// The identifier that belongs to a name: always the same for the same name and class.
  public func idFromName(_ name: String) -> DurableObjectID {
    binding.idFromName(name)
  }

  /// A new random identifier.
  public func newUniqueID() -> DurableObjectID {
    binding.newUniqueID()
  }

  /// The identifier with that text of 64 hexadecimal digits. Throws `invalidArgument` where it is none of this class.
  public func idFromString(_ text: String) throws(WorkersError) -> DurableObjectID {
    try binding.idFromString(text)
  }

  /// A handle to the object of that identifier.
  public func get(
    _ id: DurableObjectID, locationHint: DurableObjectLocation? = nil
  ) -> DurableObjectStub<Class, Binding.Stub> {
    DurableObjectStub(binding.get(id, locationHint: locationHint))
  }

  /// A handle to the object of that name.
  public func getByName(
    _ name: String, locationHint: DurableObjectLocation? = nil
  ) -> DurableObjectStub<Class, Binding.Stub> {
    get(idFromName(name), locationHint: locationHint)
  }

  /// The same class restricted to a jurisdiction.
  public func jurisdiction(_ jurisdiction: DurableObjectJurisdiction) -> Self {
    Self(binding.jurisdiction(jurisdiction))
  }
}
"""###),
    RuntimeInliner.File(
      name: "DurableObjectStub.swift",
      declares: ["DurableObjectStub"],
      needs: ["DurableObjectBinding.swift", "DurableObjectID.swift", "DurableObjectNamespace.swift", "Fetcher.swift", "JSONReader.swift", "JSONSerialization.swift", "JSONValue.swift", "Request.swift", "Response.swift", "VariableDecodable.swift", "WorkersError.swift"],
      text: ###"""
/// A handle to one Durable Object of a class; typed methods are extensions of it, see `DurableObjectClass`.
public struct DurableObjectStub<Class: DurableObjectClass, Binding: DurableObjectStubBinding>: Sendable {
  /// The handle itself. In Embedded Swift its methods are called directly: `stub.binding.fetch(request)`.
  public let binding: Binding

  public init(_ binding: Binding) {
    self.binding = binding
  }

  public var id: DurableObjectID { binding.id }
}

#if !hasFeature(Embedded)
  extension DurableObjectStub: Fetcher {
    /// Calls the object's `fetch` handler.
    public func fetch(_ request: Request) async throws(WorkersError) -> Response {
      try await binding.fetch(request)
    }

    /// Calls a public method of the object's class with JSON arguments.
    public func call(_ method: String, _ arguments: [JSONValue] = []) async throws(WorkersError) -> JSONValue {
      try await binding.call(method, arguments)
    }
  }
#endif
"""###),
    RuntimeInliner.File(
      name: "EmailSender.swift",
      declares: ["EmailSender", "EmailMessage", "EmailContent", "EmailAttachment", "EmailSendResult", "EmailSource"],
      needs: ["Body.swift", "Headers.swift", "MissingBinding.swift", "WorkersError.swift"],
      text: ###"""
/// Sends email from addresses of a domain that the account routes or has enabled for sending.
///
/// https://developers.cloudflare.com/email-service/api/send-emails/workers-api/
public protocol EmailSender: Sendable {
  /// Sends a message.
  ///
  /// Throws `forbidden` where the binding's restrictions, or the account, do not allow the sender or a recipient, and
  /// `invalidArgument` for a message without recipients or of a malformed address.
  func send(_ message: EmailMessage) async throws(WorkersError) -> EmailSendResult
}

/// An email message.
public struct EmailMessage: Sendable, Hashable {
  public enum Content: Sendable, Hashable {
    /// A whole MIME message (RFC 5322), with its own header.
    case raw(Body)
    case composed(EmailContent)
  }

  /// The address of the envelope, `name@example.com`.
  public var from: String
  /// The addresses of the envelope; exactly one for a raw message, up to 50 for a composed one with `cc` and `bcc`.
  public var to: [String]
  public var content: Content

  public init(from: String, to: [String], content: Content) {
    self.from = from
    self.to = to
    self.content = content
  }
}

/// A message that Cloudflare puts together. A text or HTML is needed.
public struct EmailContent: Sendable, Hashable {
  public var subject: String
  public var text: String?
  public var html: String?
  public var cc: [String]
  public var bcc: [String]
  public var replyTo: String?
  public var headers: Headers
  public var attachments: [EmailAttachment]

  public init(
    subject: String, text: String? = nil, html: String? = nil, cc: [String] = [], bcc: [String] = [],
    replyTo: String? = nil, headers: Headers = Headers(), attachments: [EmailAttachment] = []
  ) {
    self.subject = subject
    self.text = text
    self.html = html
    self.cc = cc
    self.bcc = bcc
    self.replyTo = replyTo
    self.headers = headers
    self.attachments = attachments
  }
}

/// A file in a message.
public struct EmailAttachment: Sendable, Hashable {
  public var filename: String
  /// A media type, such as `application/pdf`.
  public var type: String
  public var content: Body
  /// For a picture that the HTML shows as `cid:…`; nil for an ordinary attachment.
  public var inlineContentID: String?

  public init(filename: String, type: String, content: Body, inlineContentID: String? = nil) {
    self.filename = filename
    self.type = type
    self.content = content
    self.inlineContentID = inlineContentID
  }
}

/// What sending gave.
public struct EmailSendResult: Sendable, Hashable {
  public var messageID: String

  public init(messageID: String) {
    self.messageID = messageID
  }
}

/// Where email senders come from; the name is the one of the configuration.
public protocol EmailSource: Sendable {
  associatedtype Email: EmailSender

  /// The email sender `name`, or nil where the environment has none.
  func optionalEmail(_ name: String) -> Email?

  /// The email sender `name`. A programming error, and a trap, where the environment has none: check first.
  func email(_ name: String) -> Email
}

extension EmailSource {
  public func email(_ name: String) -> Email {
    guard let binding = optionalEmail(name) else { missingBinding(name, .emailSender) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "EnvError.swift",
      declares: ["EnvError"],
      needs: ["EnvProblem.swift"],
      text: ###"""
/// Why an `Env` cannot be made: every binding that is missing or of another type, in the order of the configuration.
public struct EnvError: Error, Sendable, Equatable, CustomStringConvertible {
  public let problems: [EnvProblem]

  public init(_ problems: [EnvProblem]) {
    self.problems = problems
  }

  /// One line for each problem.
  public var description: String {
    var text = ""
    for problem in problems {
      if !text.isEmpty { text += "\n" }
      text += problem.description
    }
    return text
  }
}
"""###),
    RuntimeInliner.File(
      name: "EnvProblem.swift",
      declares: ["EnvProblem"],
      needs: ["BindingKind.swift", "JSONObject.swift", "VariableError.swift"],
      text: ###"""
/// One binding that the environment lacks or has with another type.
public struct EnvProblem: Sendable, Equatable, CustomStringConvertible {
  public enum Reason: Sendable, Equatable {
    case missing
    case mistyped(VariableError)
  }

  public let kind: BindingKind
  public let name: String
  /// Where the configuration declares it, as `wrangler.toml:12`; empty where that is not known.
  public let declaration: String
  public let reason: Reason

  public init(_ kind: BindingKind, _ name: String, at declaration: String, _ reason: Reason) {
    self.kind = kind
    self.name = name
    self.declaration = declaration
    self.reason = reason
  }

  /// One sentence without a full stop: "`CACHE` (KV namespace, wrangler.toml:12) is missing".
  public var description: String {
    let place = declaration.isEmpty ? kind.title : "\(kind.title), \(declaration)"
    switch reason {
    case .missing: return "`\(name)` (\(place)) is missing"
    case .mistyped(let error):
      if error.path.hasSameUTF8(as: name) { return "`\(name)` (\(place)) \(error.problem)" }
      return "`\(error.path)` (\(place)) \(error.problem)"
    }
  }
}
"""###),
    RuntimeInliner.File(
      name: "EnvironmentCheck.swift",
      declares: ["EnvironmentCheck"],
      needs: ["BindingKind.swift", "EnvError.swift", "EnvProblem.swift", "Secret.swift", "SecretSource.swift", "VariableDecodable.swift", "VariableError.swift", "VariableSource.swift"],
      text: ###"""
/// Collects what is wrong with an environment, so that an `Env` fails once and names everything.
public struct EnvironmentCheck: Sendable {
  public private(set) var problems: [EnvProblem] = []

  public init() {}

  /// Notes a binding that is not there.
  /// - Parameter declaration: where the configuration declares it, as `wrangler.toml:12`.
  public mutating func require(_ kind: BindingKind, _ name: String, at declaration: String, isPresent: Bool) {
    if !isPresent { problems.append(EnvProblem(kind, name, at: declaration, .missing)) }
  }

  /// The value of a variable that every environment has, or nil after noting that it is missing or of another type.
  @discardableResult
  public mutating func variable<Value: VariableDecodable>(
    _ name: String, as type: Value.Type = Value.self, at declaration: String, from source: some VariableSource
  ) -> Value? {
    guard let value = source.optionalVariable(name) else {
      problems.append(EnvProblem(.variable, name, at: declaration, .missing))
      return nil
    }
    return decode(value, name, at: declaration)
  }

  /// The value of a variable that some environments lack, or nil where this is one, or after noting another type.
  @discardableResult
  public mutating func optionalVariable<Value: VariableDecodable>(
    _ name: String, as type: Value.Type = Value.self, at declaration: String, from source: some VariableSource
  ) -> Value? {
    guard let value = source.optionalVariable(name) else { return nil }
    return decode(value, name, at: declaration)
  }

  /// The secret, or nil after noting that it is missing.
  @discardableResult
  public mutating func secret(_ name: String, at declaration: String, from source: some SecretSource) -> Secret? {
    let secret = source.optionalSecret(name)
    require(.secret, name, at: declaration, isPresent: secret != nil)
    return secret
  }

  public var isPassed: Bool { problems.isEmpty }

  /// All that was noted, to throw.
  public var error: EnvError { EnvError(problems) }

  /// Throws where anything was noted.
  public func finish() throws(EnvError) {
    if !problems.isEmpty { throw error }
  }

  private mutating func decode<Value: VariableDecodable>(
    _ value: VariableValue, _ name: String, at declaration: String
  ) -> Value? {
    do throws(VariableError) {
      return try Value(variable: value)
    } catch {
      problems.append(EnvProblem(.variable, name, at: declaration, .mistyped(error.under(name))))
      return nil
    }
  }
}
"""###),
    RuntimeInliner.File(
      name: "Fetcher.swift",
      declares: ["Fetcher"],
      needs: ["Request.swift", "Response.swift", "WorkersError.swift"],
      text: ###"""
/// What answers HTTP requests: static assets, another Worker, a private network, a host with a client certificate.
///
/// https://developers.cloudflare.com/workers/runtime-apis/fetch/
public protocol Fetcher: Sendable {
  /// Sends a request and waits for the whole response. Redirects are not followed by the binding.
  ///
  /// Throws where nothing answers or the other Worker throws; an HTTP status of 400 or more is a response, no error.
  func fetch(_ request: Request) async throws(WorkersError) -> Response
}

#if !hasFeature(Embedded)
  extension Fetcher {
    /// A GET request.
    public func fetch(_ url: String) async throws(WorkersError) -> Response {
      try await fetch(Request(url))
    }
  }
#endif
"""###),
    RuntimeInliner.File(
      name: "Flagship.swift",
      declares: ["Flagship", "FlagEvaluation", "FlagshipSource"],
      needs: ["JSONObject.swift", "MissingBinding.swift", "WorkersError.swift"],
      text: ###"""
/// Flagship: feature flags.
///
/// No operation fails for want of a flag: the result then has the default, with an error code.
/// https://developers.cloudflare.com/flagship/, and the published types of the run time (workerd,
/// types/defines/flagship.d.ts).
public protocol Flagship: Sendable {
  /// A flag with a boolean. The context has the attributes that the flag's rules look at, such as `userId`.
  func bool(
    _ key: String, default: Bool, context: JSONObject
  ) async throws(WorkersError) -> FlagEvaluation<Bool>

  /// A flag with a string.
  func string(
    _ key: String, default: String, context: JSONObject
  ) async throws(WorkersError) -> FlagEvaluation<String>

  /// A flag with a number.
  func number(
    _ key: String, default: Double, context: JSONObject
  ) async throws(WorkersError) -> FlagEvaluation<Double>

  /// A flag with an object.
  func object(
    _ key: String, default: JSONObject, context: JSONObject
  ) async throws(WorkersError) -> FlagEvaluation<JSONObject>
}

/// The value of a flag and how it came about.
public struct FlagEvaluation<Value: Sendable>: Sendable {
  public var value: Value
  public var variant: String?
  public var reason: String?
  /// Why the value is the default: `FLAG_NOT_FOUND`, `TYPE_MISMATCH`, …
  public var errorCode: String?

  public init(value: Value, variant: String? = nil, reason: String? = nil, errorCode: String? = nil) {
    self.value = value
    self.variant = variant
    self.reason = reason
    self.errorCode = errorCode
  }
}

#if !hasFeature(Embedded)
  extension Flagship {
    /// Whether a flag is on.
    public func isOn(_ key: String, context: JSONObject = JSONObject()) async throws(WorkersError) -> Bool {
      try await bool(key, default: false, context: context).value
    }
  }
#endif

/// Where Flagship apps come from; the name is the one of the configuration.
public protocol FlagshipSource: Sendable {
  associatedtype Flags: Flagship

  /// The Flagship app `name`, or nil where the environment has none.
  func optionalFlagship(_ name: String) -> Flags?

  /// The Flagship app `name`. A programming error, and a trap, where the environment has none: check first.
  func flagship(_ name: String) -> Flags
}

extension FlagshipSource {
  public func flagship(_ name: String) -> Flags {
    guard let binding = optionalFlagship(name) else { missingBinding(name, .flagship) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "Headers.swift",
      declares: ["Headers"],
      needs: [],
      text: ###"""
/// The fields of an HTTP message in their order. Names are compared without regard to the case of ASCII letters (RFC
/// 9110, section 5.1).
public struct Headers: Sendable, Hashable {
  public struct Field: Sendable, Hashable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public private(set) var fields: [Field] = []

  public init() {}

  /// The values of all fields of that name joined by a comma and a blank, as JavaScript's `Headers.get` has it. Setting
  /// replaces them all by one; setting nil removes them.
  public subscript(_ name: String) -> String? {
    get {
      var joined: String?
      for field in fields where isSame(field.name, name) {
        if let value = joined { joined = value + ", " + field.value } else { joined = field.value }
      }
      return joined
    }
    set {
      fields.removeAll { isSame($0.name, name) }
      if let newValue { fields.append(Field(name: name, value: newValue)) }
    }
  }

  /// Adds a field beside those of the same name.
  public mutating func append(_ name: String, _ value: String) {
    fields.append(Field(name: name, value: value))
  }

  /// Each value of that name by itself, which `Set-Cookie` needs.
  public func values(of name: String) -> [String] {
    var values: [String] = []
    for field in fields where isSame(field.name, name) { values.append(field.value) }
    return values
  }
}

private func isSame(_ left: String, _ right: String) -> Bool {
  left.utf8.elementsEqual(right.utf8) { lowercased($0) == lowercased($1) }
}

private func lowercased(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

extension Headers: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, String)...) {
    for (name, value) in elements { append(name, value) }
  }
}
"""###),
    RuntimeInliner.File(
      name: "HelloWorld.swift",
      declares: ["HelloWorld", "HelloWorldSource"],
      needs: ["MissingBinding.swift", "WorkersError.swift"],
      text: ###"""
/// Cloudflare's example of a binding, which stores a text. From the published types of Cloudflare's run time (workerd,
/// types/defines/hello-world.d.ts), which say not to use it.
public protocol HelloWorld: Sendable {
  func get() async throws(WorkersError) -> String

  func set(_ value: String) async throws(WorkersError)
}

/// Where Hello World bindings come from; the name is the one of the configuration.
public protocol HelloWorldSource: Sendable {
  associatedtype Hello: HelloWorld

  /// The Hello World binding `name`, or nil where the environment has none.
  func optionalHelloWorld(_ name: String) -> Hello?

  /// The Hello World binding `name`. A programming error, and a trap, where the environment has none: check first.
  func helloWorld(_ name: String) -> Hello
}

extension HelloWorldSource {
  public func helloWorld(_ name: String) -> Hello {
    guard let binding = optionalHelloWorld(name) else { missingBinding(name, .helloWorld) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "Hyperdrive.swift",
      declares: ["Hyperdrive", "HyperdriveSource"],
      needs: ["MissingBinding.swift", "Secret.swift"],
      text: ###"""
/// Hyperdrive: a pooled and cached connection to a PostgreSQL or MySQL database.
///
/// Host and password are valid in the running invocation only: do not store them. The raw TCP socket that JavaScript's
/// `connect()` gives is not offered. https://developers.cloudflare.com/hyperdrive/configuration/connect-to-postgres/
public protocol Hyperdrive: Sendable {
  /// For a database driver; it has the password.
  var connectionString: Secret { get }
  var host: String { get }
  var port: Int { get }
  var user: String { get }
  var password: Secret { get }
  var database: String { get }
}

/// Where Hyperdrives come from; the name is the one of the configuration.
public protocol HyperdriveSource: Sendable {
  associatedtype HyperdriveConfig: Hyperdrive

  /// The Hyperdrive `name`, or nil where the environment has none.
  func optionalHyperdrive(_ name: String) -> HyperdriveConfig?

  /// The Hyperdrive `name`. A programming error, and a trap, where the environment has none: check first.
  func hyperdrive(_ name: String) -> HyperdriveConfig
}

extension HyperdriveSource {
  public func hyperdrive(_ name: String) -> HyperdriveConfig {
    guard let binding = optionalHyperdrive(name) else { missingBinding(name, .hyperdrive) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "ImageTypes.swift",
      declares: ["ImagePipeline", "ImageInfo", "ImageOutputOptions", "ImageOutput"],
      needs: ["Body.swift", "JSONObject.swift", "Response.swift"],
      text: ###"""
/// A picture and the changes to it, in their order.
public struct ImagePipeline: Sendable, Equatable {
  public indirect enum Step: Sendable, Equatable {
    case transform(JSONObject)
    case draw(ImagePipeline, JSONObject)
  }

  public var input: Body
  public var steps: [Step]

  public init(input: Body, steps: [Step] = []) {
    self.input = input
    self.steps = steps
  }
}

/// What a picture is.
public struct ImageInfo: Sendable, Hashable {
  /// A media type, such as `image/png`.
  public var format: String
  /// In bytes; this and the sizes in pixels are nil for SVG.
  public var fileSize: Int?
  public var width: Int?
  public var height: Int?

  public init(format: String, fileSize: Int? = nil, width: Int? = nil, height: Int? = nil) {
    self.format = format
    self.fileSize = fileSize
    self.width = width
    self.height = height
  }
}

/// The form in which a picture is wanted.
public struct ImageOutputOptions: Sendable, Hashable {
  /// `image/jpeg`, `image/png`, `image/gif`, `image/webp`, `image/avif`, `rgb` or `rgba`.
  public var format: String
  /// 1 to 100.
  public var quality: Int?
  /// A CSS colour.
  public var background: String?

  public init(format: String, quality: Int? = nil, background: String? = nil) {
    self.format = format
    self.quality = quality
    self.background = background
  }
}

/// A picture that was made.
public struct ImageOutput: Sendable, Hashable {
  public var contentType: String
  public var image: Body

  public init(contentType: String, image: Body) {
    self.contentType = contentType
    self.image = image
  }

  /// A response with the picture and its content type.
  public var response: Response {
    Response(headers: ["content-type": contentType], body: image)
  }
}
"""###),
    RuntimeInliner.File(
      name: "ImagesBinding.swift",
      declares: ["ImagesBinding", "ImageTransformer", "ImagesSource"],
      needs: ["Body.swift", "ImageTypes.swift", "JSONObject.swift", "MissingBinding.swift", "WorkersError.swift"],
      text: ###"""
/// Cloudflare Images: reads, changes and converts pictures.
///
/// https://developers.cloudflare.com/images/transform-images/bindings/
public protocol ImagesBinding: Sendable {
  /// What a picture is. Throws `invalidArgument` with code 9412 where the bytes are none.
  func info(_ image: Body) async throws(WorkersError) -> ImageInfo

  /// Makes the picture that a pipeline describes.
  func output(_ pipeline: ImagePipeline, _ options: ImageOutputOptions) async throws(WorkersError) -> ImageOutput
}

extension ImagesBinding {
  /// The start of a pipeline: `images.input(photo).transform(…).draw(…).output(…)`.
  public func input(_ image: Body) -> ImageTransformer<Self> {
    ImageTransformer(binding: self, pipeline: ImagePipeline(input: image))
  }
}

/// A picture on its way through changes.
public struct ImageTransformer<Binding: ImagesBinding>: Sendable {
  public let binding: Binding
  public private(set) var pipeline: ImagePipeline

  init(binding: Binding, pipeline: ImagePipeline) {
    self.binding = binding
    self.pipeline = pipeline
  }

  /// Changes the picture, with the members of
  /// https://developers.cloudflare.com/images/transform-images/transform-via-workers/.
  public func transform(_ options: JSONObject) -> Self {
    adding(.transform(options))
  }

  /// Draws another picture over it, with `opacity`, `repeat`, `top`, `left`, `bottom` and `right`.
  public func draw(_ image: Body, _ options: JSONObject = JSONObject()) -> Self {
    adding(.draw(ImagePipeline(input: image), options))
  }

  /// Draws a changed picture over it.
  public func draw(_ image: Self, _ options: JSONObject = JSONObject()) -> Self {
    adding(.draw(image.pipeline, options))
  }

  private func adding(_ step: ImagePipeline.Step) -> Self {
    var copy = self
    copy.pipeline.steps.append(step)
    return copy
  }
}

#if !hasFeature(Embedded)
  extension ImageTransformer {
    /// Makes the picture.
    public func output(_ options: ImageOutputOptions) async throws(WorkersError) -> ImageOutput {
      try await binding.output(pipeline, options)
    }
  }
#endif

/// Where Images bindings come from; the name is the one of the configuration.
public protocol ImagesSource: Sendable {
  associatedtype Images: ImagesBinding

  /// The Images binding `name`, or nil where the environment has none.
  func optionalImages(_ name: String) -> Images?

  /// The Images binding `name`. A programming error, and a trap, where the environment has none: check first.
  func images(_ name: String) -> Images
}

extension ImagesSource {
  public func images(_ name: String) -> Images {
    guard let binding = optionalImages(name) else { missingBinding(name, .images) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "JSONObject.swift",
      declares: ["JSONObject", "hasSameUTF8"],
      needs: ["JSONReader.swift", "JSONSerialization.swift", "JSONValue.swift", "VariableDecodable.swift"],
      text: ###"""
/// The members of a JSON object in the order they were written, one for each name.
///
/// An array rather than a dictionary: objects here are small, and a dictionary of strings costs an Embedded program
/// tens of kilobytes. Two objects are equal whatever the order of their members.
public struct JSONObject: Sendable, Equatable {
  public struct Member: Sendable, Equatable {
    public let name: String
    public fileprivate(set) var value: JSONValue
  }

  public private(set) var members: [Member] = []

  public init() {}

  public var isEmpty: Bool { members.isEmpty }

  public subscript(_ name: String) -> JSONValue? {
    get {
      for member in members where member.name.hasSameUTF8(as: name) { return member.value }
      return nil
    }
    set {
      for index in members.indices where members[index].name.hasSameUTF8(as: name) {
        if let newValue { members[index].value = newValue } else { members.remove(at: index) }
        return
      }
      if let newValue { members.append(Member(name: name, value: newValue)) }
    }
  }

  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    guard left.members.count == right.members.count else { return false }
    for member in left.members where right[member.name] != member.value { return false }
    return true
  }
}

extension String {
  /// Equality of bytes. `==` of strings is equality up to Unicode normalisation, which JavaScript does not know and
  /// which brings its tables into an Embedded program.
  func hasSameUTF8(as other: String) -> Bool {
    utf8.elementsEqual(other.utf8)
  }
}
"""###),
    RuntimeInliner.File(
      name: "JSONReader.swift",
      declares: ["JSONValue", "JSONReader", "appendUTF8"],
      needs: ["DecimalNumber.swift", "JSONObject.swift", "JSONSerialization.swift", "JSONSyntaxError.swift", "JSONValue.swift", "VariableDecodable.swift"],
      text: ###"""
extension JSONValue {
  /// Reads a JSON text (RFC 8259) in UTF-8. A repeated name has the value of its last occurrence, as `JSON.parse` has
  /// it.
  public init(parsing bytes: [UInt8]) throws(JSONSyntaxError) {
    var reader = JSONReader(bytes: bytes)
    self = try reader.document()
  }

  public init(parsing text: String) throws(JSONSyntaxError) {
    try self.init(parsing: Array(text.utf8))
  }
}

/// A recursive-descent reader; its depth is bounded because the stack of a Worker is.
struct JSONReader {
  static let maximumDepth = 512

  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func document() throws(JSONSyntaxError) -> JSONValue {
    let value = try value(depth: 0)
    skipWhitespace()
    guard position == bytes.count else { throw unexpected() }
    return value
  }

  private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    guard depth <= Self.maximumDepth else { throw JSONSyntaxError(reason: .nestedTooDeeply, offset: position) }
    skipWhitespace()
    guard position < bytes.count else { throw unexpected() }
    switch bytes[position] {
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return .array(try array(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"):
      try literal("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try literal("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try literal("null")
      return .null
    default: return .number(try number())
    }
  }

  private mutating func object(depth: Int) throws(JSONSyntaxError) -> JSONObject {
    position += 1
    var object = JSONObject()
    skipWhitespace()
    if accept(UInt8(ascii: "}")) { return object }
    while true {
      skipWhitespace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw unexpected() }
      let name = try string()
      skipWhitespace()
      guard accept(UInt8(ascii: ":")) else { throw unexpected() }
      object[name] = try value(depth: depth + 1)
      skipWhitespace()
      if accept(UInt8(ascii: "}")) { return object }
      guard accept(UInt8(ascii: ",")) else { throw unexpected() }
    }
  }

  private mutating func array(depth: Int) throws(JSONSyntaxError) -> [JSONValue] {
    position += 1
    var elements: [JSONValue] = []
    skipWhitespace()
    if accept(UInt8(ascii: "]")) { return elements }
    while true {
      elements.append(try value(depth: depth + 1))
      skipWhitespace()
      if accept(UInt8(ascii: "]")) { return elements }
      guard accept(UInt8(ascii: ",")) else { throw unexpected() }
    }
  }

  private mutating func string() throws(JSONSyntaxError) -> String {
    let start = position
    position += 1
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        guard let string = String(validating: text, as: UTF8.self) else {
          throw JSONSyntaxError(reason: .invalidUTF8, offset: start)
        }
        return string
      case UInt8(ascii: "\\"):
        try escape(into: &text)
      case 0..<0x20:
        throw unexpected()
      default:
        text.append(byte)
        position += 1
      }
    }
    throw unexpected()
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONSyntaxError) {
    let start = position
    position += 1
    guard position < bytes.count else { throw unexpected() }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var code = try hexadecimal(escapeAt: start)
      if code & 0xFC00 == 0xD800, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u")
      {
        let before = position
        position += 2
        let low = try hexadecimal(escapeAt: before)
        if low & 0xFC00 == 0xDC00 {
          code = 0x10000 + (code & 0x3FF) << 10 + (low & 0x3FF)
        } else {
          position = before
        }
      }
      // A lone surrogate has no UTF-8 form; JavaScript writes it as U+FFFD when it encodes.
      appendUTF8(Unicode.Scalar(code) ?? "\u{FFFD}", to: &text)
    default: throw JSONSyntaxError(reason: .invalidEscape, offset: start)
    }
  }

  private mutating func hexadecimal(escapeAt start: Int) throws(JSONSyntaxError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count else { throw unexpected() }
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): code = code << 4 | UInt32(byte - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): code = code << 4 | UInt32(byte - 0x57)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): code = code << 4 | UInt32(byte - 0x37)
      default: throw JSONSyntaxError(reason: .invalidEscape, offset: start)
      }
      position += 1
    }
    return code
  }

  private mutating func number() throws(JSONSyntaxError) -> Double {
    var decimal = DecimalNumber()
    decimal.isNegative = accept(UInt8(ascii: "-"))
    guard let first = digit() else { throw unexpected() }
    decimal.append(first)
    if first != 0 {
      while let next = digit() { decimal.append(next) }
    }
    if accept(UInt8(ascii: ".")) {
      guard let first = digit() else { throw unexpected() }
      decimal.appendFraction(first)
      while let next = digit() { decimal.appendFraction(next) }
    }
    if accept(UInt8(ascii: "e")) || accept(UInt8(ascii: "E")) {
      let isNegative = accept(UInt8(ascii: "-"))
      if !isNegative { _ = accept(UInt8(ascii: "+")) }
      guard let first = digit() else { throw unexpected() }
      var exponent = Int(first)
      // Past 100,000 every double is zero or infinite, and the sum below must not overflow.
      while let next = digit() { exponent = min(exponent * 10 + Int(next), 100_000) }
      decimal.exponent += isNegative ? -exponent : exponent
    }
    return decimal.doubleValue
  }

  private mutating func digit() -> UInt8? {
    guard position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) else { return nil }
    defer { position += 1 }
    return bytes[position] - 0x30
  }

  private mutating func literal(_ word: StaticString) throws(JSONSyntaxError) {
    for index in 0..<word.utf8CodeUnitCount {
      guard position < bytes.count, bytes[position] == word.utf8Start[index] else { throw unexpected() }
      position += 1
    }
  }

  private mutating func accept(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipWhitespace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  private func unexpected() -> JSONSyntaxError {
    guard position < bytes.count else { return JSONSyntaxError(reason: .unexpectedEnd, offset: bytes.count) }
    return JSONSyntaxError(reason: .unexpectedByte(bytes[position]), offset: position)
  }
}

/// Appends the UTF-8 form of a scalar.
func appendUTF8(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
  for byte in UTF8.encode(scalar).unsafelyUnwrapped { bytes.append(byte) }
}
"""###),
    RuntimeInliner.File(
      name: "JSONSerialization.swift",
      declares: ["JSONValue"],
      needs: ["JSONReader.swift", "JSONValue.swift", "VariableDecodable.swift"],
      text: ###"""
extension JSONValue {
  /// The JSON text in UTF-8, without white space, as `JSON.stringify` writes it: numbers that JSON has no form for are
  /// null.
  public func serialized() -> [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: append("null", to: &bytes)
    case .bool(let value): append(value ? "true" : "false", to: &bytes)
    case .number(let value): writeNumber(value, to: &bytes)
    case .string(let value): writeString(value, to: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      var isFirst = true
      for element in elements {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        element.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object):
      bytes.append(UInt8(ascii: "{"))
      var isFirst = true
      for member in object.members {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        writeString(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}

private func append(_ word: StaticString, to bytes: inout [UInt8]) {
  for index in 0..<word.utf8CodeUnitCount { bytes.append(word.utf8Start[index]) }
}

private func writeNumber(_ value: Double, to bytes: inout [UInt8]) {
  guard value.isFinite else { return append("null", to: &bytes) }
  if let whole = Int64(exactly: value), whole.magnitude <= 9_007_199_254_740_992 {
    bytes.append(contentsOf: String(whole).utf8)
  } else {
    bytes.append(contentsOf: value.description.utf8)
  }
}

private func writeString(_ value: String, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\""))
  for byte in value.utf8 {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0x08: append("\\b", to: &bytes)
    case 0x09: append("\\t", to: &bytes)
    case 0x0A: append("\\n", to: &bytes)
    case 0x0C: append("\\f", to: &bytes)
    case 0x0D: append("\\r", to: &bytes)
    case 0..<0x20:
      append("\\u00", to: &bytes)
      bytes.append(byte < 0x10 ? 0x30 : 0x31)
      let low = byte & 0xF
      bytes.append(low < 10 ? 0x30 + low : 0x57 + low)
    default: bytes.append(byte)
    }
  }
  bytes.append(UInt8(ascii: "\""))
}
"""###),
    RuntimeInliner.File(
      name: "JSONSyntaxError.swift",
      declares: ["JSONSyntaxError"],
      needs: [],
      text: ###"""
/// Why bytes are no JSON text (RFC 8259).
public struct JSONSyntaxError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Reason: Sendable, Equatable {
    case unexpectedEnd
    case unexpectedByte(UInt8)
    case invalidEscape
    case invalidUTF8
    case nestedTooDeeply
  }

  public var reason: Reason
  /// In bytes from the start of the text.
  public var offset: Int

  public init(reason: Reason, offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  public var description: String {
    switch reason {
    case .unexpectedEnd: "the JSON text ends early, at byte \(offset)"
    case .unexpectedByte(let byte): "the JSON text has an unexpected byte \(byte) at byte \(offset)"
    case .invalidEscape: "the JSON text has an invalid escape at byte \(offset)"
    case .invalidUTF8: "the JSON text is not UTF-8 at byte \(offset)"
    case .nestedTooDeeply: "the JSON text is nested more than 512 levels deep at byte \(offset)"
    }
  }
}
"""###),
    RuntimeInliner.File(
      name: "JSONValue.swift",
      declares: ["JSONValue"],
      needs: ["JSONObject.swift", "JSONReader.swift", "JSONSerialization.swift", "VariableDecodable.swift"],
      text: ###"""
/// A JSON value: a variable that is a table or array, an AI input, the metadata of a key, a queued message.
///
/// Numbers are doubles, as in JavaScript, on whose side of the binding they are made.
public enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

extension JSONValue {
  public var bool: Bool? {
    if case .bool(let value) = self { return value }
    return nil
  }

  public var double: Double? {
    if case .number(let value) = self { return value }
    return nil
  }

  /// The number where it is whole and no larger in magnitude than 2^53, up to which a double represents every integer.
  public var int: Int? {
    guard case .number(let value) = self, value == value.rounded(.towardZero), value.magnitude <= 9_007_199_254_740_992
    else { return nil }
    return Int(exactly: value)
  }

  public var string: String? {
    if case .string(let value) = self { return value }
    return nil
  }

  public var array: [JSONValue]? {
    if case .array(let value) = self { return value }
    return nil
  }

  public var object: JSONObject? {
    if case .object(let value) = self { return value }
    return nil
  }

  public var isNull: Bool {
    if case .null = self { return true }
    return false
  }

  /// The member of an object; nil for any other value and for an absent member.
  public subscript(_ name: String) -> JSONValue? {
    object?[name]
  }

  /// The element of an array; nil for any other value and out of range.
  public subscript(_ index: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// The noun for messages, with its article.
  public var typeName: StaticString {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "a table"
    }
  }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(nilLiteral: ()) { self = .null }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  public init(floatLiteral value: Double) { self = .number(value) }
  public init(stringLiteral value: String) { self = .string(value) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    var object = JSONObject()
    for (name, value) in elements { object[name] = value }
    self = .object(object)
  }
}
"""###),
    RuntimeInliner.File(
      name: "KVNamespace.swift",
      declares: ["KVNamespace", "KVSource"],
      needs: ["Body.swift", "KVOptions.swift", "KVResults.swift", "MissingBinding.swift", "WorkersError.swift"],
      text: ###"""
/// Workers KV: values of up to 25 MiB under keys of up to 512 bytes, eventually consistent between places.
///
/// A write is visible at once where it was made and within 60 seconds elsewhere. Each operation counts as one of the
/// 1,000 that an invocation may make. https://developers.cloudflare.com/kv/api/, limits:
/// https://developers.cloudflare.com/kv/platform/limits/
public protocol KVNamespace: Sendable {
  /// The value of a key, nil where it is absent or expired.
  ///
  /// Throws `invalidArgument` for a key that is empty, `.` or `..`, and `tooLarge` for one above 512 bytes.
  func get(_ key: String, options: KVGetOptions) async throws(WorkersError) -> Body?

  /// The value of a key with the metadata stored beside it.
  func getWithMetadata(_ key: String, options: KVGetOptions) async throws(WorkersError) -> KVEntry?

  /// The values of up to 100 keys in one operation, in the order of the keys, nil for the absent. The response is
  /// limited to 25 MiB in all.
  func get(keys: [String], options: KVGetOptions) async throws(WorkersError) -> [Body?]

  /// The values and metadata of up to 100 keys in one operation, as `get(keys:options:)`.
  func getWithMetadata(keys: [String], options: KVGetOptions) async throws(WorkersError) -> [KVEntry?]

  /// A page of keys in the order of their UTF-8 bytes.
  func list(_ options: KVListOptions) async throws(WorkersError) -> KVListResult

  /// Writes a value, and replaces metadata and expiration of an earlier one. One write a second to one key.
  ///
  /// Throws `tooLarge` for a value above 25 MiB or metadata above 1,024 bytes of JSON, `invalidArgument` for an
  /// expiration less than 60 seconds ahead, `tooManyRequests` for writes that are too frequent.
  func put(_ key: String, _ value: Body, options: KVPutOptions) async throws(WorkersError)

  /// Removes a key. It is no error where there is none.
  func delete(_ key: String) async throws(WorkersError)
}

#if !hasFeature(Embedded)
  extension KVNamespace {
    /// The value of a key, nil where it is absent or expired.
    public func get(_ key: String) async throws(WorkersError) -> Body? {
      try await get(key, options: KVGetOptions())
    }

    /// The value of a key with the metadata stored beside it.
    public func getWithMetadata(_ key: String) async throws(WorkersError) -> KVEntry? {
      try await getWithMetadata(key, options: KVGetOptions())
    }

    /// The values of up to 100 keys in one operation, in the order of the keys, nil for the absent.
    public func get(keys: [String]) async throws(WorkersError) -> [Body?] {
      try await get(keys: keys, options: KVGetOptions())
    }

    /// A page of the keys that start with a prefix.
    public func list(prefix: String = "", cursor: String? = nil) async throws(WorkersError) -> KVListResult {
      try await list(KVListOptions(prefix: prefix, cursor: cursor))
    }

    /// Writes a value without metadata or expiration.
    public func put(_ key: String, _ value: Body) async throws(WorkersError) {
      try await put(key, value, options: KVPutOptions())
    }
  }
#endif

/// Where KV namespaces come from; the name is the one of the configuration.
public protocol KVSource: Sendable {
  associatedtype KV: KVNamespace

  /// The KV namespace `name`, or nil where the environment has none.
  func optionalKV(_ name: String) -> KV?

  /// The KV namespace `name`. A programming error, and a trap, where the environment has none: check first.
  func kv(_ name: String) -> KV
}

extension KVSource {
  public func kv(_ name: String) -> KV {
    guard let binding = optionalKV(name) else { missingBinding(name, .kvNamespace) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "KVOptions.swift",
      declares: ["KVGetOptions", "KVListOptions", "KVPutOptions", "KVExpiration"],
      needs: ["JSONReader.swift", "JSONSerialization.swift", "JSONValue.swift", "VariableDecodable.swift"],
      text: ###"""
/// How Workers KV is read.
public struct KVGetOptions: Sendable, Hashable {
  /// For how many seconds the place may keep the value in its cache; at least 30. Nil is Cloudflare's default of 60.
  public var cacheTTL: Int?

  public init(cacheTTL: Int? = nil) {
    self.cacheTTL = cacheTTL
  }
}

/// Which keys of Workers KV are listed.
public struct KVListOptions: Sendable, Hashable {
  public var prefix: String
  /// Keys in a page, 1 to 1,000.
  public var limit: Int
  /// The cursor of the page before.
  public var cursor: String?

  public init(prefix: String = "", limit: Int = 1000, cursor: String? = nil) {
    self.prefix = prefix
    self.limit = limit
    self.cursor = cursor
  }
}

/// What Workers KV stores beside a value.
public struct KVPutOptions: Sendable, Equatable {
  public var expiration: KVExpiration?
  /// Any JSON value, at most 1,024 bytes when serialized.
  public var metadata: JSONValue?

  public init(expiration: KVExpiration? = nil, metadata: JSONValue? = nil) {
    self.expiration = expiration
    self.metadata = metadata
  }
}

/// When Workers KV forgets a key; at least 60 seconds ahead.
public enum KVExpiration: Sendable, Hashable {
  /// Seconds since 1970-01-01T00:00:00Z.
  case at(secondsSince1970: Int64)
  /// JavaScript's `expirationTtl`.
  case after(seconds: Int)
}
"""###),
    RuntimeInliner.File(
      name: "KVResults.swift",
      declares: ["KVEntry", "KVKey", "KVListResult"],
      needs: ["Body.swift", "JSONReader.swift", "JSONSerialization.swift", "JSONValue.swift", "VariableDecodable.swift"],
      text: ###"""
/// A value of Workers KV and what is stored beside it.
public struct KVEntry: Sendable, Equatable {
  public var value: Body
  public var metadata: JSONValue?

  public init(value: Body, metadata: JSONValue? = nil) {
    self.value = value
    self.metadata = metadata
  }
}

/// A key as listed.
public struct KVKey: Sendable, Equatable {
  public var name: String
  /// In seconds since 1970-01-01T00:00:00Z; nil for a key that stays.
  public var expiration: Int64?
  public var metadata: JSONValue?

  public init(name: String, expiration: Int64? = nil, metadata: JSONValue? = nil) {
    self.name = name
    self.expiration = expiration
    self.metadata = metadata
  }
}

/// A page of keys.
public struct KVListResult: Sendable, Equatable {
  public var keys: [KVKey]
  /// For the next page; nil when the list is complete. A page with a cursor can be empty.
  public var cursor: String?

  public init(keys: [KVKey], cursor: String? = nil) {
    self.keys = keys
    self.cursor = cursor
  }

  public var isComplete: Bool { cursor == nil }
}
"""###),
    RuntimeInliner.File(
      name: "LongNatural.swift",
      declares: ["LongNatural"],
      needs: [],
      text: ###"""
/// A natural number of any length, with the few operations that reading a decimal number needs.
struct LongNatural {
  /// From the lowest; the last is not zero.
  private var words: [UInt32]

  init(_ value: UInt32 = 0) {
    words = value == 0 ? [] : [value]
  }

  var bitWidth: Int {
    guard let last = words.last else { return 0 }
    return words.count * 32 - last.leadingZeroBitCount
  }

  var isEven: Bool { words.isEmpty || words[0] & 1 == 0 }

  var lowWord: UInt64 {
    let low = words.isEmpty ? 0 : UInt64(words[0])
    return words.count < 2 ? low : low | UInt64(words[1]) << 32
  }

  mutating func multiplyAdd(_ factor: UInt32, _ addend: UInt8) {
    var carry = UInt64(addend)
    for index in words.indices {
      carry += UInt64(words[index]) * UInt64(factor)
      words[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry != 0 { words.append(UInt32(carry)) }
  }

  mutating func shiftLeft(_ count: Int) {
    guard !words.isEmpty, count > 0 else { return }
    let bits = UInt64(count % 32)
    var carry: UInt64 = 0
    if bits != 0 {
      for index in words.indices {
        carry |= UInt64(words[index]) << bits
        words[index] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      if carry != 0 { words.append(UInt32(carry)) }
    }
    words.insert(contentsOf: repeatElement(0, count: count / 32), at: 0)
  }

  mutating func halve() {
    var carry: UInt32 = 0
    for index in words.indices.reversed() {
      let word = words[index]
      words[index] = word >> 1 | carry << 31
      carry = word & 1
    }
    trim()
  }

  /// The quotient, which the caller has made short, bit by bit; and whether nothing remains.
  func divided(by divisor: LongNatural) -> (quotient: LongNatural, isExact: Bool) {
    var remainder = self
    var quotient = LongNatural()
    var shift = bitWidth - divisor.bitWidth
    guard shift >= 0 else { return (quotient, words.isEmpty) }
    var shifted = divisor
    shifted.shiftLeft(shift)
    while shift >= 0 {
      quotient.shiftLeft(1)
      if remainder.subtract(shifted) { quotient.setLowestBit() }
      shifted.halve()
      shift -= 1
    }
    return (quotient, remainder.words.isEmpty)
  }

  private mutating func setLowestBit() {
    if words.isEmpty { words.append(1) } else { words[0] |= 1 }
  }

  /// Subtracts where the result is not negative; says whether it did.
  private mutating func subtract(_ other: LongNatural) -> Bool {
    guard !isLess(than: other) else { return false }
    var borrow: Int64 = 0
    for index in words.indices {
      var difference = Int64(words[index]) + borrow
      if index < other.words.count { difference -= Int64(other.words[index]) }
      borrow = difference < 0 ? -1 : 0
      words[index] = UInt32(truncatingIfNeeded: difference)
    }
    trim()
    return true
  }

  private func isLess(than other: LongNatural) -> Bool {
    if words.count != other.words.count { return words.count < other.words.count }
    for index in words.indices.reversed() where words[index] != other.words[index] {
      return words[index] < other.words[index]
    }
    return false
  }

  private mutating func trim() {
    while let last = words.last, last == 0 { words.removeLast() }
  }
}
"""###),
    RuntimeInliner.File(
      name: "MTLSCertificateSource.swift",
      declares: ["MTLSCertificateSource"],
      needs: ["Fetcher.swift", "MissingBinding.swift"],
      text: ###"""
/// Where mTLS certificates come from; the name is the one of the configuration.
public protocol MTLSCertificateSource: Sendable {
  associatedtype MTLSCertificates: Fetcher

  /// The mTLS certificate `name`, or nil where the environment has none.
  func optionalMTLSCertificate(_ name: String) -> MTLSCertificates?

  /// The mTLS certificate `name`. A programming error, and a trap, where the environment has none: check first.
  func mtlsCertificate(_ name: String) -> MTLSCertificates
}

extension MTLSCertificateSource {
  public func mtlsCertificate(_ name: String) -> MTLSCertificates {
    guard let binding = optionalMTLSCertificate(name) else { missingBinding(name, .mtlsCertificate) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "MediaBinding.swift",
      declares: ["MediaBinding", "MediaRequest", "MediaOutput", "MediaSource"],
      needs: ["Body.swift", "MissingBinding.swift", "WorkersError.swift"],
      text: ###"""
/// Media Transformations: clips, stills, sprite sheets and sound of short videos.
///
/// https://developers.cloudflare.com/stream/transform-videos/bindings/
public protocol MediaBinding: Sendable {
  /// Makes what a request describes of a video.
  func output(_ request: MediaRequest) async throws(WorkersError) -> MediaOutput
}

/// What is made of a video.
public struct MediaRequest: Sendable, Hashable {
  public enum Mode: Sendable, Hashable {
    case video, spritesheet, frame, audio
  }

  public enum Fit: Sendable, Hashable {
    case contain, cover, scaleDown
  }

  public var input: Body
  public var fit: Fit?
  /// In pixels.
  public var width: Int?
  public var height: Int?
  public var mode: Mode
  /// Whether a video keeps its sound.
  public var hasAudio: Bool
  /// Where to start, as `2s`.
  public var time: String?
  /// As `5s`.
  public var duration: String?
  /// Pictures in a sprite sheet.
  public var imageCount: Int?
  /// `jpg`, `png` or `m4a`.
  public var format: String?

  public init(
    input: Body, fit: Fit? = nil, width: Int? = nil, height: Int? = nil, mode: Mode = .video, hasAudio: Bool = true,
    time: String? = nil, duration: String? = nil, imageCount: Int? = nil, format: String? = nil
  ) {
    self.input = input
    self.fit = fit
    self.width = width
    self.height = height
    self.mode = mode
    self.hasAudio = hasAudio
    self.time = time
    self.duration = duration
    self.imageCount = imageCount
    self.format = format
  }
}

/// What was made of a video.
public struct MediaOutput: Sendable, Hashable {
  public var contentType: String
  public var media: Body

  public init(contentType: String, media: Body) {
    self.contentType = contentType
    self.media = media
  }
}

/// Where Media Transformations bindings come from; the name is the one of the configuration.
public protocol MediaSource: Sendable {
  associatedtype Media: MediaBinding

  /// The Media Transformations binding `name`, or nil where the environment has none.
  func optionalMedia(_ name: String) -> Media?

  /// The Media Transformations binding `name`. A programming error, and a trap, where the environment has none: check
  /// first.
  func media(_ name: String) -> Media
}

extension MediaSource {
  public func media(_ name: String) -> Media {
    guard let binding = optionalMedia(name) else { missingBinding(name, .media) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "MissingBinding.swift",
      declares: ["missingBinding"],
      needs: ["BindingKind.swift"],
      text: ###"""
/// Ends the program: a required binding was used that the environment does not have, so nobody checked.
func missingBinding(_ name: String, _ kind: BindingKind) -> Never {
  fatalError("`\(name)` (\(kind.title)) is missing from the environment, and was used without a check")
}
"""###),
    RuntimeInliner.File(
      name: "Pipeline.swift",
      declares: ["Pipeline", "PipelineSource"],
      needs: ["JSONObject.swift", "MissingBinding.swift", "WorkersError.swift"],
      text: ###"""
/// A stream of Cloudflare Pipelines, which writes records to tables in R2.
///
/// https://developers.cloudflare.com/pipelines/streams/writing-to-streams/
public protocol Pipeline: Sendable {
  /// Adds records, 5 MB in all. Those that do not have the stream's schema are taken and dropped later.
  func send(_ records: [JSONObject]) async throws(WorkersError)
}

/// Where pipelines come from; the name is the one of the configuration.
public protocol PipelineSource: Sendable {
  associatedtype Pipelines: Pipeline

  /// The pipeline `name`, or nil where the environment has none.
  func optionalPipeline(_ name: String) -> Pipelines?

  /// The pipeline `name`. A programming error, and a trap, where the environment has none: check first.
  func pipeline(_ name: String) -> Pipelines
}

extension PipelineSource {
  public func pipeline(_ name: String) -> Pipelines {
    guard let binding = optionalPipeline(name) else { missingBinding(name, .pipeline) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "QueueMessage.swift",
      declares: ["QueueMessage"],
      needs: ["Body.swift", "JSONReader.swift", "JSONSerialization.swift", "JSONValue.swift", "VariableDecodable.swift"],
      text: ###"""
/// A message to a queue.
public struct QueueMessage: Sendable, Hashable {
  /// What the body is, which decides what a consumer gets. JavaScript's `v8` form is that run time's own and left out.
  public enum ContentType: Sendable, Hashable {
    case text
    case bytes
    case json
  }

  public var body: Body
  public var contentType: ContentType
  /// Seconds until a consumer gets it, 0 to 86,400; nil is the queue's own.
  public var delay: Int?

  public init(_ body: Body, contentType: ContentType = .bytes, delay: Int? = nil) {
    self.body = body
    self.contentType = contentType
    self.delay = delay
  }

  public init(text: String, delay: Int? = nil) {
    self.init(Body(text), contentType: .text, delay: delay)
  }

  public init(json value: JSONValue, delay: Int? = nil) {
    self.init(Body(json: value), contentType: .json, delay: delay)
  }
}
"""###),
    RuntimeInliner.File(
      name: "QueueProducer.swift",
      declares: ["QueueProducer", "QueueSource"],
      needs: ["JSONReader.swift", "JSONSerialization.swift", "JSONValue.swift", "MissingBinding.swift", "QueueMessage.swift", "VariableDecodable.swift", "WorkersError.swift"],
      text: ###"""
/// The sending end of a queue.
///
/// https://developers.cloudflare.com/queues/configuration/javascript-apis/#producer, limits:
/// https://developers.cloudflare.com/queues/platform/limits/
public protocol QueueProducer: Sendable {
  /// Adds a message. When this returns, it is stored.
  ///
  /// Throws `tooLarge` for a message above 128 kB (128,000 bytes), `invalidArgument` for a delay above 86,400 seconds,
  /// `tooManyRequests` above 5,000 messages a second.
  func send(_ message: QueueMessage) async throws(WorkersError)

  /// Adds up to 100 messages, 256 kB (256,000 bytes) in all. `delay` is for those that state none of their own.
  func sendBatch(_ messages: [QueueMessage], delay: Int?) async throws(WorkersError)
}

#if !hasFeature(Embedded)
  extension QueueProducer {
    /// Adds a message with a JSON body, which is what consumers written in JavaScript get as a value.
    public func send(json value: JSONValue, delay: Int? = nil) async throws(WorkersError) {
      try await send(QueueMessage(json: value, delay: delay))
    }

    /// Adds up to 100 messages, 256 kB in all.
    public func sendBatch(_ messages: [QueueMessage]) async throws(WorkersError) {
      try await sendBatch(messages, delay: nil)
    }
  }
#endif

/// Where queues come from; the name is the one of the configuration.
public protocol QueueSource: Sendable {
  associatedtype Queue: QueueProducer

  /// The queue `name`, or nil where the environment has none.
  func optionalQueue(_ name: String) -> Queue?

  /// The queue `name`. A programming error, and a trap, where the environment has none: check first.
  func queue(_ name: String) -> Queue
}

extension QueueSource {
  public func queue(_ name: String) -> Queue {
    guard let binding = optionalQueue(name) else { missingBinding(name, .queue) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "R2Bucket.swift",
      declares: ["R2Bucket", "R2Source"],
      needs: ["Body.swift", "MissingBinding.swift", "R2Listing.swift", "R2MultipartUpload.swift", "R2Object.swift", "R2Options.swift", "WorkersError.swift"],
      text: ###"""
/// R2 object storage: strongly consistent objects under keys of up to 1,024 bytes.
///
/// https://developers.cloudflare.com/r2/api/workers/workers-api-reference/, limits:
/// https://developers.cloudflare.com/r2/platform/limits/
public protocol R2Bucket: Sendable {
  associatedtype Upload: R2MultipartUpload

  /// An object without its bytes, nil where there is none.
  func head(_ key: String) async throws(WorkersError) -> R2Object?

  /// An object, nil where there is none. With conditions that do not hold, its description without the bytes.
  ///
  /// Throws `invalidArgument` for a range that starts behind the end (R2 code 10039).
  func get(_ key: String, options: R2GetOptions) async throws(WorkersError) -> R2GetResult?

  /// Writes an object; nil, and nothing written, where the conditions of the options do not hold.
  ///
  /// Throws `tooLarge` for a key above 1,024 bytes or metadata above 8,192, `invalidArgument` where a checksum is not
  /// that of the bytes (code 10037) or more than one is given.
  func put(_ key: String, _ value: Body, options: R2PutOptions) async throws(WorkersError) -> R2Object?

  /// Removes up to 1,000 objects. It is no error where one does not exist.
  func delete(_ keys: [String]) async throws(WorkersError)

  /// A page of objects in the order of their keys' UTF-8 bytes.
  func list(_ options: R2ListOptions) async throws(WorkersError) -> R2ListResult

  /// Starts an object that is written in parts; an upload that is not completed is dropped after 7 days.
  func createMultipartUpload(_ key: String, options: R2MultipartOptions) async throws(WorkersError) -> Upload

  /// The handle of an upload that was started elsewhere. Whether it exists shows when it is used.
  func resumeMultipartUpload(_ key: String, uploadID: String) -> Upload
}

#if !hasFeature(Embedded)
  extension R2Bucket {
    /// An object with its bytes, nil where there is none.
    public func get(_ key: String) async throws(WorkersError) -> R2ObjectBody? {
      guard case .object(let object) = try await get(key, options: R2GetOptions()) else { return nil }
      return object
    }

    /// Writes an object unconditionally, without metadata.
    @discardableResult
    public func put(_ key: String, _ value: Body) async throws(WorkersError) -> R2Object? {
      try await put(key, value, options: R2PutOptions())
    }

    /// Removes an object. It is no error where it does not exist.
    public func delete(_ key: String) async throws(WorkersError) {
      try await delete([key])
    }

    /// A page of the objects whose keys start with a prefix.
    public func list(
      prefix: String = "", delimiter: String? = nil, cursor: String? = nil
    ) async throws(WorkersError) -> R2ListResult {
      try await list(R2ListOptions(prefix: prefix, delimiter: delimiter, cursor: cursor))
    }

    /// Starts an object that is written in parts.
    public func createMultipartUpload(_ key: String) async throws(WorkersError) -> Upload {
      try await createMultipartUpload(key, options: R2MultipartOptions())
    }
  }
#endif

/// Where R2 buckets come from; the name is the one of the configuration.
public protocol R2Source: Sendable {
  associatedtype R2: R2Bucket

  /// The R2 bucket `name`, or nil where the environment has none.
  func optionalR2(_ name: String) -> R2?

  /// The R2 bucket `name`. A programming error, and a trap, where the environment has none: check first.
  func r2(_ name: String) -> R2
}

extension R2Source {
  public func r2(_ name: String) -> R2 {
    guard let binding = optionalR2(name) else { missingBinding(name, .r2Bucket) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "R2Checksum.swift",
      declares: ["R2Checksum", "R2Checksums"],
      needs: [],
      text: ###"""
/// A digest of an object's bytes, which R2 compares before it stores them.
public enum R2Checksum: Sendable, Hashable {
  /// 16 bytes.
  case md5([UInt8])
  /// 20 bytes.
  case sha1([UInt8])
  /// 32 bytes.
  case sha256([UInt8])
  /// 48 bytes.
  case sha384([UInt8])
  /// 64 bytes.
  case sha512([UInt8])
}

/// The digests that R2 keeps of an object: MD5 for objects that were written at once, and the one given when writing.
public struct R2Checksums: Sendable, Hashable {
  public var md5: [UInt8]?
  public var sha1: [UInt8]?
  public var sha256: [UInt8]?
  public var sha384: [UInt8]?
  public var sha512: [UInt8]?

  public init(md5: [UInt8]? = nil) {
    self.md5 = md5
  }
}
"""###),
    RuntimeInliner.File(
      name: "R2Listing.swift",
      declares: ["R2ListOptions", "R2ListResult"],
      needs: ["R2Object.swift"],
      text: ###"""
/// Which objects of a bucket are listed.
public struct R2ListOptions: Sendable, Hashable {
  public var prefix: String
  /// Keys with this text behind the prefix are not listed; their parts up to it are, once each.
  public var delimiter: String?
  /// Objects and delimited prefixes in a page, 1 to 1,000. R2 may give fewer with metadata: look at the cursor.
  public var limit: Int
  /// The cursor of the page before.
  public var cursor: String?
  /// Only keys behind this one, in the order of UTF-8 bytes.
  public var startAfter: String?
  public var includesHTTPMetadata: Bool
  public var includesCustomMetadata: Bool

  public init(
    prefix: String = "", delimiter: String? = nil, limit: Int = 1000, cursor: String? = nil, startAfter: String? = nil,
    includesHTTPMetadata: Bool = false, includesCustomMetadata: Bool = false
  ) {
    self.prefix = prefix
    self.delimiter = delimiter
    self.limit = limit
    self.cursor = cursor
    self.startAfter = startAfter
    self.includesHTTPMetadata = includesHTTPMetadata
    self.includesCustomMetadata = includesCustomMetadata
  }
}

/// A page of objects.
public struct R2ListResult: Sendable, Hashable {
  public var objects: [R2Object]
  /// The shared beginnings of the keys that a delimiter keeps out, each with its delimiter.
  public var delimitedPrefixes: [String]
  /// For the next page; nil when the list is complete.
  public var cursor: String?

  public init(objects: [R2Object], delimitedPrefixes: [String] = [], cursor: String? = nil) {
    self.objects = objects
    self.delimitedPrefixes = delimitedPrefixes
    self.cursor = cursor
  }

  public var isTruncated: Bool { cursor != nil }
}
"""###),
    RuntimeInliner.File(
      name: "R2MultipartUpload.swift",
      declares: ["R2MultipartUpload", "R2UploadedPart"],
      needs: ["Body.swift", "R2Object.swift", "WorkersError.swift"],
      text: ###"""
/// An object on its way into R2 in up to 10,000 parts.
///
/// All parts but the last have one size, at least 5 MiB and at most 5 GiB.
/// https://developers.cloudflare.com/r2/objects/multipart-objects/
public protocol R2MultipartUpload: Sendable {
  var key: String { get }
  var uploadID: String { get }

  /// Uploads a part, or replaces one of the same number (1 to 10,000).
  ///
  /// Throws `notFound` where the upload does not exist or is over (R2 code 10024).
  func uploadPart(_ number: Int, _ value: Body) async throws(WorkersError) -> R2UploadedPart

  /// Puts the object together from the parts, in the order of their numbers.
  ///
  /// Throws `invalidArgument` for a part that was not uploaded (code 10025), is too small (10011) or not as large as
  /// the others (10048).
  func complete(_ parts: [R2UploadedPart]) async throws(WorkersError) -> R2Object

  /// Drops the upload and its parts.
  func abort() async throws(WorkersError)
}

/// A part that was uploaded, to be named when the upload is completed.
public struct R2UploadedPart: Sendable, Hashable {
  public var number: Int
  public var etag: String

  public init(number: Int, etag: String) {
    self.number = number
    self.etag = etag
  }
}
"""###),
    RuntimeInliner.File(
      name: "R2Object.swift",
      declares: ["R2Object", "R2ObjectBody", "R2GetResult", "R2HTTPMetadata", "R2CustomMetadata", "R2StorageClass"],
      needs: ["Body.swift", "R2Checksum.swift", "Timestamp.swift"],
      text: ###"""
/// The description of an R2 object.
public struct R2Object: Sendable, Hashable {
  public var key: String
  /// Unique to this upload of the key.
  public var version: String
  /// In bytes.
  public var size: Int
  /// Without quotes. The MD5 of the bytes, or for a multipart upload that of the parts' MD5s with the number of parts.
  public var etag: String
  public var uploaded: Timestamp
  public var httpMetadata: R2HTTPMetadata
  public var customMetadata: [R2CustomMetadata]
  public var storageClass: R2StorageClass
  public var checksums: R2Checksums

  public init(
    key: String, version: String, size: Int, etag: String, uploaded: Timestamp,
    httpMetadata: R2HTTPMetadata = R2HTTPMetadata(), customMetadata: [R2CustomMetadata] = [],
    storageClass: R2StorageClass = .standard, checksums: R2Checksums = R2Checksums()
  ) {
    self.key = key
    self.version = version
    self.size = size
    self.etag = etag
    self.uploaded = uploaded
    self.httpMetadata = httpMetadata
    self.customMetadata = customMetadata
    self.storageClass = storageClass
    self.checksums = checksums
  }

  /// The entity tag as HTTP has it, in quotes.
  public var httpETag: String { "\"\(etag)\"" }
}

/// An R2 object with its bytes.
public struct R2ObjectBody: Sendable, Hashable {
  public var object: R2Object
  public var body: Body
  /// Which bytes of the object `body` is, where a range was asked for.
  public var range: Range<Int>?

  public init(object: R2Object, body: Body, range: Range<Int>? = nil) {
    self.object = object
    self.body = body
    self.range = range
  }
}

/// What reading an existing R2 object gives.
public enum R2GetResult: Sendable, Hashable {
  case object(R2ObjectBody)
  /// The conditions of the request do not hold.
  case preconditionFailed(R2Object)
}

/// The fields with which R2 answers for an object over HTTP.
public struct R2HTTPMetadata: Sendable, Hashable {
  public var contentType: String?
  public var contentLanguage: String?
  public var contentDisposition: String?
  public var contentEncoding: String?
  public var cacheControl: String?
  public var cacheExpiry: Timestamp?

  public init(
    contentType: String? = nil, contentLanguage: String? = nil, contentDisposition: String? = nil,
    contentEncoding: String? = nil, cacheControl: String? = nil, cacheExpiry: Timestamp? = nil
  ) {
    self.contentType = contentType
    self.contentLanguage = contentLanguage
    self.contentDisposition = contentDisposition
    self.contentEncoding = contentEncoding
    self.cacheControl = cacheControl
    self.cacheExpiry = cacheExpiry
  }
}

/// A name and a value that the user stores with an object.
public struct R2CustomMetadata: Sendable, Hashable {
  public var name: String
  public var value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// How often an object is expected to be read.
public enum R2StorageClass: Sendable, Hashable {
  case standard
  case infrequentAccess
}
"""###),
    RuntimeInliner.File(
      name: "R2Options.swift",
      declares: ["R2Conditions", "R2Range", "R2GetOptions", "R2PutOptions", "R2MultipartOptions"],
      needs: ["R2Checksum.swift", "R2Object.swift", "Timestamp.swift"],
      text: ###"""
/// Conditions on the object that R2 holds; all that are given have to hold. As in HTTP, an entity tag outweighs a time:
/// with `etagMatches`, `uploadedBefore` does not count, nor `uploadedAfter` with `etagDoesNotMatch`. Where there is no
/// object, `etagMatches` and `uploadedAfter` do not hold.
public struct R2Conditions: Sendable, Hashable {
  /// One of these entity tags, without quotes; `*` is any object.
  public var etagMatches: [String]?
  /// None of these entity tags; `*` is any object, so that a write creates only.
  public var etagDoesNotMatch: [String]?
  public var uploadedBefore: Timestamp?
  public var uploadedAfter: Timestamp?
  /// Compares times in whole seconds, as HTTP dates have them.
  public var usesSecondsGranularity: Bool

  public init(
    etagMatches: [String]? = nil, etagDoesNotMatch: [String]? = nil, uploadedBefore: Timestamp? = nil,
    uploadedAfter: Timestamp? = nil, usesSecondsGranularity: Bool = false
  ) {
    self.etagMatches = etagMatches
    self.etagDoesNotMatch = etagDoesNotMatch
    self.uploadedBefore = uploadedBefore
    self.uploadedAfter = uploadedAfter
    self.usesSecondsGranularity = usesSecondsGranularity
  }
}

/// Which bytes of an object are read; more than it has are cut off.
public enum R2Range: Sendable, Hashable {
  case from(offset: Int)
  case bytes(offset: Int, length: Int)
  /// The first bytes.
  case prefix(length: Int)
  /// The last bytes.
  case suffix(length: Int)
}

/// How an R2 object is read.
public struct R2GetOptions: Sendable, Hashable {
  public var onlyIf: R2Conditions?
  public var range: R2Range?
  /// The key of 32 bytes with which the object was encrypted.
  public var customerKey: [UInt8]?

  public init(onlyIf: R2Conditions? = nil, range: R2Range? = nil, customerKey: [UInt8]? = nil) {
    self.onlyIf = onlyIf
    self.range = range
    self.customerKey = customerKey
  }
}

/// How an R2 object is written.
public struct R2PutOptions: Sendable, Hashable {
  public var onlyIf: R2Conditions?
  public var httpMetadata: R2HTTPMetadata
  /// At most 8,192 bytes of names and values.
  public var customMetadata: [R2CustomMetadata]
  public var checksum: R2Checksum?
  /// Nil is the bucket's own.
  public var storageClass: R2StorageClass?
  /// A key of 32 bytes, with which R2 encrypts the object and which it does not keep.
  public var customerKey: [UInt8]?

  public init(
    onlyIf: R2Conditions? = nil, httpMetadata: R2HTTPMetadata = R2HTTPMetadata(),
    customMetadata: [R2CustomMetadata] = [], checksum: R2Checksum? = nil, storageClass: R2StorageClass? = nil,
    customerKey: [UInt8]? = nil
  ) {
    self.onlyIf = onlyIf
    self.httpMetadata = httpMetadata
    self.customMetadata = customMetadata
    self.checksum = checksum
    self.storageClass = storageClass
    self.customerKey = customerKey
  }
}

/// How an R2 object is written in parts.
public struct R2MultipartOptions: Sendable, Hashable {
  public var httpMetadata: R2HTTPMetadata
  /// At most 8,192 bytes of names and values.
  public var customMetadata: [R2CustomMetadata]
  public var storageClass: R2StorageClass?
  public var customerKey: [UInt8]?

  public init(
    httpMetadata: R2HTTPMetadata = R2HTTPMetadata(), customMetadata: [R2CustomMetadata] = [],
    storageClass: R2StorageClass? = nil, customerKey: [UInt8]? = nil
  ) {
    self.httpMetadata = httpMetadata
    self.customMetadata = customMetadata
    self.storageClass = storageClass
    self.customerKey = customerKey
  }
}
"""###),
    RuntimeInliner.File(
      name: "RateLimiter.swift",
      declares: ["RateLimiter", "RateLimiterSource"],
      needs: ["MissingBinding.swift", "WorkersError.swift"],
      text: ###"""
/// Counts events by key and says when there are too many. Limit and period (10 or 60 seconds) are the configuration's;
/// each Cloudflare location counts by itself.
///
/// https://developers.cloudflare.com/workers/runtime-apis/bindings/rate-limit/
public protocol RateLimiter: Sendable {
  /// Counts an event; false where the key is above the limit.
  func limit(key: String) async throws(WorkersError) -> Bool
}

/// Where rate limiters come from; the name is the one of the configuration.
public protocol RateLimiterSource: Sendable {
  associatedtype RateLimits: RateLimiter

  /// The rate limiter `name`, or nil where the environment has none.
  func optionalRateLimiter(_ name: String) -> RateLimits?

  /// The rate limiter `name`. A programming error, and a trap, where the environment has none: check first.
  func rateLimiter(_ name: String) -> RateLimits
}

extension RateLimiterSource {
  public func rateLimiter(_ name: String) -> RateLimits {
    guard let binding = optionalRateLimiter(name) else { missingBinding(name, .rateLimiter) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "Request.swift",
      declares: ["Request"],
      needs: ["Body.swift", "Headers.swift"],
      text: ###"""
/// An HTTP request to a Worker or from one (https://developers.cloudflare.com/workers/runtime-apis/request/).
public struct Request: Sendable, Hashable {
  /// Absolute, with its scheme. The host is free where a binding decides who answers, but has to be there.
  public var url: String
  public var method: String
  public var headers: Headers
  public var body: Body

  public init(_ url: String, method: String = "GET", headers: Headers = Headers(), body: Body = Body()) {
    self.url = url
    self.method = method
    self.headers = headers
    self.body = body
  }
}
"""###),
    RuntimeInliner.File(
      name: "Response.swift",
      declares: ["Response"],
      needs: ["Body.swift", "Headers.swift", "JSONReader.swift", "JSONSerialization.swift", "JSONValue.swift", "VariableDecodable.swift"],
      text: ###"""
/// An HTTP response (https://developers.cloudflare.com/workers/runtime-apis/response/).
public struct Response: Sendable, Hashable {
  /// 200 to 599.
  public var status: Int
  public var headers: Headers
  public var body: Body

  public init(status: Int = 200, headers: Headers = Headers(), body: Body = Body()) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A response with a JSON text and its content type.
  public static func json(_ value: JSONValue, status: Int = 200) -> Response {
    Response(status: status, headers: ["content-type": "application/json"], body: Body(json: value))
  }

  /// Whether the status is from 200 to 299.
  public var isSuccessful: Bool { (200...299).contains(status) }
}
"""###),
    RuntimeInliner.File(
      name: "Secret.swift",
      declares: ["Secret"],
      needs: [],
      text: ###"""
/// A secret value that shows itself only when asked to: printing, interpolating, dumping and reflecting it give
/// `Secret(redacted)`.
///
/// It guards against secrets in logs, not against code that wants to read them. Two secrets are compared in a time that
/// depends on their lengths only.
public struct Secret: Sendable {
  private let value: Storage

  public init(_ value: String) {
    self.value = Storage(value)
  }

  /// The secret itself.
  public func reveal() -> String {
    value.text
  }

  /// A reference keeps the text out of reflection, which walks the stored properties of values.
  private final class Storage: Sendable {
    let text: String

    init(_ text: String) {
      self.text = text
    }
  }
}

extension Secret: Equatable {
  public static func == (left: Secret, right: Secret) -> Bool {
    let left = left.value.text.utf8
    let right = right.value.text.utf8
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for (first, second) in zip(left, right) { difference |= first ^ second }
    return difference == 0
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible {
  public var description: String { "Secret(redacted)" }
  public var debugDescription: String { "Secret(redacted)" }
}

#if !hasFeature(Embedded)
  extension Secret: CustomReflectable {
    public var customMirror: Mirror {
      Mirror(self, children: [])
    }
  }
#endif
"""###),
    RuntimeInliner.File(
      name: "SecretSource.swift",
      declares: ["SecretSource"],
      needs: ["MissingBinding.swift", "Secret.swift"],
      text: ###"""
/// Where the Worker's own secrets come from: those set with `wrangler secret put` or uploaded at deployment.
///
/// https://developers.cloudflare.com/workers/configuration/secrets/
public protocol SecretSource: Sendable {
  /// The secret `name`, or nil where the environment has none.
  func optionalSecret(_ name: String) -> Secret?

  /// The secret `name`. A programming error, and a trap, where the environment has none: check first.
  func secret(_ name: String) -> Secret
}

extension SecretSource {
  public func secret(_ name: String) -> Secret {
    guard let secret = optionalSecret(name) else { missingBinding(name, .secret) }
    return secret
  }
}
"""###),
    RuntimeInliner.File(
      name: "SecretsStoreSecret.swift",
      declares: ["SecretsStoreSecret", "SecretsStoreSource"],
      needs: ["MissingBinding.swift", "Secret.swift", "WorkersError.swift"],
      text: ###"""
/// A secret of the account's Secrets Store.
///
/// https://developers.cloudflare.com/secrets-store/integrations/workers/
public protocol SecretsStoreSecret: Sendable {
  /// Reads the secret. Throws `notFound` where the store has none of that name.
  func get() async throws(WorkersError) -> Secret
}

/// Where Secrets Store secrets come from; the name is the one of the configuration.
public protocol SecretsStoreSource: Sendable {
  associatedtype StoreSecret: SecretsStoreSecret

  /// The Secrets Store secret `name`, or nil where the environment has none.
  func optionalSecretsStoreSecret(_ name: String) -> StoreSecret?

  /// The Secrets Store secret `name`. A programming error, and a trap, where the environment has none: check first.
  func secretsStoreSecret(_ name: String) -> StoreSecret
}

extension SecretsStoreSource {
  public func secretsStoreSecret(_ name: String) -> StoreSecret {
    guard let binding = optionalSecretsStoreSecret(name) else { missingBinding(name, .secretsStoreSecret) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "Service.swift",
      declares: ["ServiceTarget", "Service"],
      needs: ["JSONReader.swift", "JSONSerialization.swift", "JSONValue.swift", "Request.swift", "Response.swift", "ServiceBinding.swift", "VariableDecodable.swift", "WorkersError.swift"],
      text: ###"""
/// The marker of a Worker that is bound as a service. Generated code has one for each target, and programs extend
/// `Service where Target == Billing` with typed methods.
public protocol ServiceTarget: Sendable {
  /// The Worker's name in the configuration.
  static var serviceName: String { get }
  /// The entrypoint class, nil for the default one.
  static var entrypoint: String? { get }
}

extension ServiceTarget {
  public static var entrypoint: String? { nil }
}

/// A service binding with the type of its target.
public struct Service<Target: ServiceTarget, Binding: ServiceBinding>: Sendable {
  /// The binding itself. In Embedded Swift its methods are called directly: `service.binding.fetch(request)`.
  public let binding: Binding

  public init(_ binding: Binding) {
    self.binding = binding
  }
}

#if !hasFeature(Embedded)
  extension Service: ServiceBinding {
    /// Calls the Worker's `fetch` handler.
    public func fetch(_ request: Request) async throws(WorkersError) -> Response {
      try await binding.fetch(request)
    }

    /// Calls a public method of the Worker's entrypoint class with JSON arguments.
    public func call(_ method: String, _ arguments: [JSONValue] = []) async throws(WorkersError) -> JSONValue {
      try await binding.call(method, arguments)
    }
  }
#endif
"""###),
    RuntimeInliner.File(
      name: "ServiceBinding.swift",
      declares: ["ServiceBinding", "ServiceSource"],
      needs: ["Fetcher.swift", "JSONReader.swift", "JSONSerialization.swift", "JSONValue.swift", "MissingBinding.swift", "VariableDecodable.swift", "WorkersError.swift"],
      text: ###"""
/// Another Worker, or a named entrypoint of one, called without leaving Cloudflare's network.
///
/// `Service` wraps it with the type of the target.
/// https://developers.cloudflare.com/workers/runtime-apis/bindings/service-bindings/
public protocol ServiceBinding: Fetcher {
  /// Calls a public method of the Worker's entrypoint class with JSON arguments (Workers RPC, up to 32 MiB).
  ///
  /// Throws `exception` with the message of what the method threw.
  func call(_ method: String, _ arguments: [JSONValue]) async throws(WorkersError) -> JSONValue
}

/// Where services come from; the name is the one of the configuration.
public protocol ServiceSource: Sendable {
  associatedtype Services: ServiceBinding

  /// The service `name`, or nil where the environment has none.
  func optionalService(_ name: String) -> Services?

  /// The service `name`. A programming error, and a trap, where the environment has none: check first.
  func service(_ name: String) -> Services
}

extension ServiceSource {
  public func service(_ name: String) -> Services {
    guard let binding = optionalService(name) else { missingBinding(name, .service) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "StreamBinding.swift",
      declares: ["StreamBinding", "StreamVideo", "StreamDownloadType", "StreamSource"],
      needs: ["Body.swift", "JSONObject.swift", "JSONReader.swift", "JSONSerialization.swift", "JSONValue.swift", "MissingBinding.swift", "Secret.swift", "VariableDecodable.swift", "WorkersError.swift"],
      text: ###"""
/// Cloudflare Stream: videos, their captions and downloads.
///
/// The descriptions of videos, captions, downloads and watermarks are objects with the members of Cloudflare's API.
/// https://developers.cloudflare.com/stream/, and the published types of the run time (workerd,
/// types/defines/stream.d.ts).
public protocol StreamBinding: Sendable {
  associatedtype Video: StreamVideo

  /// The handle of a video. Whether it exists shows when it is used.
  func video(_ id: String) -> Video

  /// Adds a video from an address. Throws `conflict` where one was added from it before, `tooLarge` beyond the
  /// account's storage or the size of a file.
  func upload(url: String, options: JSONObject) async throws(WorkersError) -> JSONValue

  /// An address to which a browser can upload a video without a key: an object with `uploadURL` and `id`.
  func createDirectUpload(maxDurationSeconds: Int, options: JSONObject) async throws(WorkersError) -> JSONValue

  func listVideos(_ options: JSONObject) async throws(WorkersError) -> [JSONValue]

  func listWatermarks() async throws(WorkersError) -> [JSONValue]

  /// Adds a watermark from the address of a picture.
  func createWatermark(url: String, options: JSONObject) async throws(WorkersError) -> JSONValue

  func watermark(_ id: String) async throws(WorkersError) -> JSONValue

  func deleteWatermark(_ id: String) async throws(WorkersError)
}

/// One video. Each operation throws `notFound` where there is none of that identifier.
public protocol StreamVideo: Sendable {
  var id: String { get }

  func details() async throws(WorkersError) -> JSONValue

  /// Changes the members that the object has.
  func update(_ changes: JSONObject) async throws(WorkersError) -> JSONValue

  func delete() async throws(WorkersError)

  /// A token for watching a video that requires signed addresses.
  func generateToken() async throws(WorkersError) -> Secret

  /// Captions, of one language where it is given (BCP 47, such as `en`).
  func listCaptions(language: String?) async throws(WorkersError) -> [JSONValue]

  /// Adds captions in WebVTT.
  func uploadCaptions(language: String, _ file: Body) async throws(WorkersError) -> JSONValue

  /// Makes captions from the speech.
  func generateCaptions(language: String) async throws(WorkersError) -> JSONValue

  func deleteCaptions(language: String) async throws(WorkersError)

  func downloads() async throws(WorkersError) -> JSONValue

  /// Makes a file for downloading.
  func generateDownload(_ type: StreamDownloadType) async throws(WorkersError) -> JSONValue

  func deleteDownload(_ type: StreamDownloadType) async throws(WorkersError)
}

/// What a download has.
public enum StreamDownloadType: Sendable, Hashable {
  /// Picture and sound, an MP4 file.
  case video
  /// Sound only, an M4A file.
  case audio
}

/// Where Stream bindings come from; the name is the one of the configuration.
public protocol StreamSource: Sendable {
  associatedtype Stream: StreamBinding

  /// The Stream binding `name`, or nil where the environment has none.
  func optionalStream(_ name: String) -> Stream?

  /// The Stream binding `name`. A programming error, and a trap, where the environment has none: check first.
  func stream(_ name: String) -> Stream
}

extension StreamSource {
  public func stream(_ name: String) -> Stream {
    guard let binding = optionalStream(name) else { missingBinding(name, .stream) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "Timestamp.swift",
      declares: ["Timestamp"],
      needs: [],
      text: ###"""
/// An instant, as JavaScript's `Date` counts it: milliseconds since 1970-01-01T00:00:00Z, leap seconds left out.
public struct Timestamp: Sendable, Hashable, Comparable {
  public var millisecondsSince1970: Int64

  public init(millisecondsSince1970: Int64) {
    self.millisecondsSince1970 = millisecondsSince1970
  }

  public init(secondsSince1970: Int64) {
    self.millisecondsSince1970 = secondsSince1970 * 1000
  }

  /// Whole seconds, rounded down.
  public var secondsSince1970: Int64 {
    let (quotient, remainder) = millisecondsSince1970.quotientAndRemainder(dividingBy: 1000)
    return remainder < 0 ? quotient - 1 : quotient
  }

  public func adding(seconds: Int) -> Timestamp {
    Timestamp(millisecondsSince1970: millisecondsSince1970 + Int64(seconds) * 1000)
  }

  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.millisecondsSince1970 < right.millisecondsSince1970
  }
}
"""###),
    RuntimeInliner.File(
      name: "UndocumentedBinding.swift",
      declares: ["UndocumentedBinding", "LogForwarderSource", "UnsafeSource"],
      needs: ["Fetcher.swift", "JSONReader.swift", "JSONSerialization.swift", "JSONValue.swift", "MissingBinding.swift", "VariableDecodable.swift", "WorkersError.swift"],
      text: ###"""
/// A binding whose operations Cloudflare does not publish: it has the two ways in which every binding is called.
public protocol UndocumentedBinding: Fetcher {
  /// Calls a method with JSON arguments. Throws `unsupported` where the binding has none of that name.
  func call(_ method: String, _ arguments: [JSONValue]) async throws(WorkersError) -> JSONValue
}

/// Where log forwarders come from; the name is the one of the configuration. `logfwdr`, Cloudflare's own log
/// forwarding, has no published interface.
public protocol LogForwarderSource: Sendable {
  associatedtype LogForwarder: UndocumentedBinding

  /// The log forwarder `name`, or nil where the environment has none.
  func optionalLogForwarder(_ name: String) -> LogForwarder?

  /// The log forwarder `name`. A programming error, and a trap, where the environment has none: check first.
  func logForwarder(_ name: String) -> LogForwarder
}

extension LogForwarderSource {
  public func logForwarder(_ name: String) -> LogForwarder {
    guard let binding = optionalLogForwarder(name) else { missingBinding(name, .logForwarder) }
    return binding
  }
}

/// Where unsafe bindings come from; the name is the one of the configuration. `unsafe.bindings` are of types that the
/// upload passes on unread.
public protocol UnsafeSource: Sendable {
  associatedtype UnsafeBinding: UndocumentedBinding

  /// The unsafe binding `name`, or nil where the environment has none.
  func optionalUnsafeBinding(_ name: String) -> UnsafeBinding?

  /// The unsafe binding `name`. A programming error, and a trap, where the environment has none: check first.
  func unsafeBinding(_ name: String) -> UnsafeBinding
}

extension UnsafeSource {
  public func unsafeBinding(_ name: String) -> UnsafeBinding {
    guard let binding = optionalUnsafeBinding(name) else { missingBinding(name, .unsafe) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "VPCSources.swift",
      declares: ["VPCServiceSource", "VPCNetworkSource"],
      needs: ["Fetcher.swift", "MissingBinding.swift"],
      text: ###"""
/// Where service in a private networks come from; the name is the one of the configuration.
public protocol VPCServiceSource: Sendable {
  associatedtype VPCServices: Fetcher

  /// The service in a private network `name`, or nil where the environment has none.
  func optionalVPCService(_ name: String) -> VPCServices?

  /// The service in a private network `name`. A programming error, and a trap, where the environment has none: check
  /// first.
  func vpcService(_ name: String) -> VPCServices
}

extension VPCServiceSource {
  public func vpcService(_ name: String) -> VPCServices {
    guard let binding = optionalVPCService(name) else { missingBinding(name, .vpcService) }
    return binding
  }
}

/// Where private networks come from; the name is the one of the configuration.
public protocol VPCNetworkSource: Sendable {
  associatedtype VPCNetworks: Fetcher

  /// The private network `name`, or nil where the environment has none.
  func optionalVPCNetwork(_ name: String) -> VPCNetworks?

  /// The private network `name`. A programming error, and a trap, where the environment has none: check first.
  func vpcNetwork(_ name: String) -> VPCNetworks
}

extension VPCNetworkSource {
  public func vpcNetwork(_ name: String) -> VPCNetworks {
    guard let binding = optionalVPCNetwork(name) else { missingBinding(name, .vpcNetwork) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "VariableDecodable.swift",
      declares: ["VariableDecodable", "JSONValue"],
      needs: ["JSONReader.swift", "JSONSerialization.swift", "JSONValue.swift", "VariableError.swift", "VariableSource.swift"],
      text: ###"""
/// A type that a variable of the configuration can be read as. Nothing is converted: the text `"1"` is no integer.
///
/// Generated structs for variables that are tables conform through `VariableMembers`:
/// ```swift
/// public struct Features: Sendable, VariableDecodable {
///   public let beta: Bool
///   public let limit: Int?
///
///   public init(variable value: VariableValue) throws(VariableError) {
///     let members = try VariableMembers(of: value)
///     beta = try members.required("beta")
///     limit = try members.optional("limit")
///   }
/// }
/// ```
public protocol VariableDecodable {
  /// Throws where the value is of another type.
  init(variable value: VariableValue) throws(VariableError)
}

extension String: VariableDecodable {
  public init(variable value: VariableValue) throws(VariableError) {
    guard let string = value.string else { throw VariableError(expected: "a string", found: value) }
    self = string
  }
}

extension Bool: VariableDecodable {
  public init(variable value: VariableValue) throws(VariableError) {
    guard let bool = value.bool else { throw VariableError(expected: "a boolean", found: value) }
    self = bool
  }
}

extension Int: VariableDecodable {
  public init(variable value: VariableValue) throws(VariableError) {
    guard let int = value.int else { throw VariableError(expected: "a whole number", found: value) }
    self = int
  }
}

extension Double: VariableDecodable {
  public init(variable value: VariableValue) throws(VariableError) {
    guard let double = value.double else { throw VariableError(expected: "a number", found: value) }
    self = double
  }
}

extension JSONValue: VariableDecodable {
  public init(variable value: VariableValue) throws(VariableError) {
    self = value
  }
}

extension Array: VariableDecodable where Element: VariableDecodable {
  public init(variable value: VariableValue) throws(VariableError) {
    guard let elements = value.array else { throw VariableError(expected: "an array", found: value) }
    self = []
    reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      do throws(VariableError) {
        append(try Element(variable: element))
      } catch {
        throw error.under(index: index)
      }
    }
  }
}

/// JSON null is nil.
extension Optional: VariableDecodable where Wrapped: VariableDecodable {
  public init(variable value: VariableValue) throws(VariableError) {
    self = value.isNull ? nil : try Wrapped(variable: value)
  }
}
"""###),
    RuntimeInliner.File(
      name: "VariableError.swift",
      declares: ["VariableError"],
      needs: ["VariableSource.swift"],
      text: ###"""
/// Why a variable does not have the type that the program was generated for.
public struct VariableError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Names and indices from the variable inwards, such as `FEATURES.limits[2].name`; empty for the value itself.
  public private(set) var path: String
  /// What is wrong, to follow the path in a sentence.
  public let problem: String

  public init(expected: StaticString, found value: VariableValue) {
    path = ""
    problem = "is \(text(value.typeName)), where \(text(expected)) is expected"
  }

  private init(path: String, problem: String) {
    self.path = path
    self.problem = problem
  }

  static var missing: VariableError { VariableError(path: "", problem: "is missing") }

  /// The error as seen from the table that has the value as the member `name`.
  public func under(_ name: String) -> VariableError {
    guard let first = path.utf8.first else { return VariableError(path: name, problem: problem) }
    return VariableError(path: first == UInt8(ascii: "[") ? name + path : name + "." + path, problem: problem)
  }

  /// The error as seen from the array that has the value at that index.
  public func under(index: Int) -> VariableError {
    let element = "[\(index)]"
    guard let first = path.utf8.first else { return VariableError(path: element, problem: problem) }
    return VariableError(path: first == UInt8(ascii: "[") ? element + path : element + "." + path, problem: problem)
  }

  public var description: String { "`\(path)` \(problem)" }
}

private func text(_ string: StaticString) -> String {
  string.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
}
"""###),
    RuntimeInliner.File(
      name: "VariableMembers.swift",
      declares: ["VariableMembers"],
      needs: ["JSONObject.swift", "VariableDecodable.swift", "VariableError.swift", "VariableSource.swift"],
      text: ###"""
/// The members of a variable that is a table, for the initialisers of generated structs.
public struct VariableMembers: Sendable {
  private let object: JSONObject

  /// Throws where the value is no table.
  public init(of value: VariableValue) throws(VariableError) {
    guard let object = value.object else { throw VariableError(expected: "a table", found: value) }
    self.object = object
  }

  /// The member of that name. Throws where it is missing or of another type.
  public func required<Value: VariableDecodable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws(VariableError) -> Value {
    guard let value = object[name] else { throw VariableError.missing.under(name) }
    do throws(VariableError) {
      return try Value(variable: value)
    } catch {
      throw error.under(name)
    }
  }

  /// The member of that name, nil where it is missing or null. Throws where it is of another type.
  public func optional<Value: VariableDecodable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws(VariableError) -> Value? {
    guard let value = object[name], !value.isNull else { return nil }
    do throws(VariableError) {
      return try Value(variable: value)
    } catch {
      throw error.under(name)
    }
  }
}
"""###),
    RuntimeInliner.File(
      name: "VariableSource.swift",
      declares: ["VariableValue", "VariableSource"],
      needs: ["JSONReader.swift", "JSONSerialization.swift", "JSONValue.swift", "MissingBinding.swift", "VariableDecodable.swift", "VariableError.swift"],
      text: ###"""
/// The value of a variable before it is given a Swift type.
public typealias VariableValue = JSONValue

/// Where the values of `vars` come from: text as strings, everything else as the JSON value that the configuration
/// states.
///
/// https://developers.cloudflare.com/workers/configuration/environment-variables/
public protocol VariableSource: Sendable {
  /// The value of the variable `name`, or nil where the environment has none.
  func optionalVariable(_ name: String) -> VariableValue?

  /// The value of the variable `name`. A programming error, and a trap, where the environment has none: check first.
  func variable(_ name: String) -> VariableValue
}

extension VariableSource {
  public func variable(_ name: String) -> VariableValue {
    guard let value = optionalVariable(name) else { missingBinding(name, .variable) }
    return value
  }

  /// The variable as a Swift value. Traps where it is missing or of another type: for names that `EnvironmentCheck` has
  /// passed.
  public func variable<Value: VariableDecodable>(_ name: String, as type: Value.Type) -> Value {
    do throws(VariableError) {
      return try Value(variable: variable(name))
    } catch {
      fatalError(error.under(name).description)
    }
  }

  /// The variable as a Swift value, or nil where it is missing. Traps where it is of another type.
  public func optionalVariable<Value: VariableDecodable>(_ name: String, as type: Value.Type) -> Value? {
    guard let value = optionalVariable(name) else { return nil }
    do throws(VariableError) {
      return try Value(variable: value)
    } catch {
      fatalError(error.under(name).description)
    }
  }
}
"""###),
    RuntimeInliner.File(
      name: "VectorizeIndex.swift",
      declares: ["VectorizeIndex", "VectorizeSource"],
      needs: ["MissingBinding.swift", "VectorizeTypes.swift", "WorkersError.swift"],
      text: ###"""
/// A vector database.
///
/// Changes are applied some seconds after they return.
/// https://developers.cloudflare.com/vectorize/reference/client-api/, limits:
/// https://developers.cloudflare.com/vectorize/platform/limits/
public protocol VectorizeIndex: Sendable {
  /// The vectors nearest to one, best first. Throws `invalidArgument` where its dimensions are not those of the index.
  func query(_ vector: [Float], options: VectorizeQueryOptions) async throws(WorkersError) -> [VectorizeMatch]

  /// The vectors nearest to one of the index. Throws `notFound` where there is none of that identifier.
  func query(id: String, options: VectorizeQueryOptions) async throws(WorkersError) -> [VectorizeMatch]

  /// Adds up to 1,000 vectors; those whose identifier exists stay as they are. The result names the change.
  func insert(_ vectors: [VectorizeVector]) async throws(WorkersError) -> VectorizeMutation

  /// Adds up to 1,000 vectors; those whose identifier exists are replaced as a whole.
  func upsert(_ vectors: [VectorizeVector]) async throws(WorkersError) -> VectorizeMutation

  /// The vectors with these identifiers, up to 20; unknown ones are left out.
  func getByIDs(_ ids: [String]) async throws(WorkersError) -> [VectorizeVector]

  /// Removes vectors; unknown identifiers are no error.
  func deleteByIDs(_ ids: [String]) async throws(WorkersError) -> VectorizeMutation

  func describe() async throws(WorkersError) -> VectorizeDescription
}

#if !hasFeature(Embedded)
  extension VectorizeIndex {
    /// The vectors nearest to one, best first, without values and metadata.
    public func query(_ vector: [Float], topK: Int = 5) async throws(WorkersError) -> [VectorizeMatch] {
      try await query(vector, options: VectorizeQueryOptions(topK: topK))
    }
  }
#endif

/// Where Vectorize indexs come from; the name is the one of the configuration.
public protocol VectorizeSource: Sendable {
  associatedtype Vectorize: VectorizeIndex

  /// The Vectorize index `name`, or nil where the environment has none.
  func optionalVectorize(_ name: String) -> Vectorize?

  /// The Vectorize index `name`. A programming error, and a trap, where the environment has none: check first.
  func vectorize(_ name: String) -> Vectorize
}

extension VectorizeSource {
  public func vectorize(_ name: String) -> Vectorize {
    guard let binding = optionalVectorize(name) else { missingBinding(name, .vectorizeIndex) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "VectorizeTypes.swift",
      declares: ["VectorizeVector", "VectorizeMatch", "VectorizeQueryOptions", "VectorizeMutation", "VectorizeDescription"],
      needs: ["JSONObject.swift", "Timestamp.swift"],
      text: ###"""
/// A vector with what belongs to it.
public struct VectorizeVector: Sendable, Equatable {
  /// At most 64 bytes.
  public var id: String
  /// Kept in 32 bits each; at most 1,536.
  public var values: [Float]
  /// At most 64 bytes.
  public var namespace: String?
  /// At most 10 KiB. Names are not empty, do not start with `$`, and have no `.` or `"`.
  public var metadata: JSONObject?

  public init(id: String, values: [Float], namespace: String? = nil, metadata: JSONObject? = nil) {
    self.id = id
    self.values = values
    self.namespace = namespace
    self.metadata = metadata
  }
}

/// A vector that was found.
public struct VectorizeMatch: Sendable, Equatable {
  public var id: String
  /// Cosine and dot product: higher is nearer. Euclidean: lower is nearer.
  public var score: Double
  public var values: [Float]?
  public var namespace: String?
  public var metadata: JSONObject?

  public init(
    id: String, score: Double, values: [Float]? = nil, namespace: String? = nil, metadata: JSONObject? = nil
  ) {
    self.id = id
    self.score = score
    self.values = values
    self.namespace = namespace
    self.metadata = metadata
  }
}

/// What is searched, and what comes with each match.
public struct VectorizeQueryOptions: Sendable, Equatable {
  public enum Metadata: Sendable, Hashable {
    case none
    /// The members that have a metadata index, long strings cut off.
    case indexed
    case all
  }

  /// Matches, 1 to 100; at most 20 with values or all metadata.
  public var topK: Int
  public var namespace: String?
  public var returnsValues: Bool
  public var returnsMetadata: Metadata
  /// Members of the metadata with the value they have to have, or with an object of `$eq`, `$ne`, `$in`, `$nin`, `$lt`,
  /// `$lte`, `$gt` and `$gte`. https://developers.cloudflare.com/vectorize/reference/metadata-filtering/
  public var filter: JSONObject?

  public init(
    topK: Int = 5, namespace: String? = nil, returnsValues: Bool = false, returnsMetadata: Metadata = .none,
    filter: JSONObject? = nil
  ) {
    self.topK = topK
    self.namespace = namespace
    self.returnsValues = returnsValues
    self.returnsMetadata = returnsMetadata
    self.filter = filter
  }
}

/// The name of a change that will be applied.
public struct VectorizeMutation: Sendable, Hashable {
  public var mutationID: String

  public init(mutationID: String) {
    self.mutationID = mutationID
  }
}

/// The state of an index.
public struct VectorizeDescription: Sendable, Hashable {
  public var dimensions: Int
  public var vectorCount: Int
  /// The last change that was applied, and when; nil before the first.
  public var processedUpToMutation: String?
  public var processedUpTo: Timestamp?

  public init(
    dimensions: Int, vectorCount: Int, processedUpToMutation: String? = nil, processedUpTo: Timestamp? = nil
  ) {
    self.dimensions = dimensions
    self.vectorCount = vectorCount
    self.processedUpToMutation = processedUpToMutation
    self.processedUpTo = processedUpTo
  }
}
"""###),
    RuntimeInliner.File(
      name: "VersionMetadata.swift",
      declares: ["VersionMetadata", "VersionMetadataSource"],
      needs: ["MissingBinding.swift"],
      text: ###"""
/// Which version of the Worker is running.
///
/// https://developers.cloudflare.com/workers/runtime-apis/bindings/version-metadata/
public struct VersionMetadata: Sendable, Hashable {
  public var id: String
  /// Empty where the upload stated none.
  public var tag: String
  /// When the version was made, as `2025-06-01T12:00:00.000Z`.
  public var timestamp: String

  public init(id: String, tag: String = "", timestamp: String) {
    self.id = id
    self.tag = tag
    self.timestamp = timestamp
  }
}

/// Where the version comes from; the name is the one of the configuration.
public protocol VersionMetadataSource: Sendable {
  /// The version metadata `name`, or nil where the environment has none.
  func optionalVersionMetadata(_ name: String) -> VersionMetadata?

  /// The version metadata `name`. A programming error, and a trap, where the environment has none: check first.
  func versionMetadata(_ name: String) -> VersionMetadata
}

extension VersionMetadataSource {
  public func versionMetadata(_ name: String) -> VersionMetadata {
    guard let binding = optionalVersionMetadata(name) else { missingBinding(name, .versionMetadata) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "WebSearch.swift",
      declares: ["WebSearch", "WebSearchResponse", "WebSearchItem", "WebSearchSource"],
      needs: ["MissingBinding.swift", "WorkersError.swift"],
      text: ###"""
/// Web Search: finds public pages. It describes them and does not give their contents, which `fetch` does.
///
/// From the published types of Cloudflare's run time (workerd, types/defines/web-search.d.ts).
public protocol WebSearch: Sendable {
  /// Pages that fit a query, up to `limit`, 1 to 20.
  func search(_ query: String, limit: Int) async throws(WorkersError) -> WebSearchResponse
}

#if !hasFeature(Embedded)
  extension WebSearch {
    /// Up to 10 pages that fit a query.
    public func search(_ query: String) async throws(WorkersError) -> WebSearchResponse {
      try await search(query, limit: 10)
    }
  }
#endif

/// What a search of the web found.
public struct WebSearchResponse: Sendable, Hashable {
  public var items: [WebSearchItem]
  public var requestID: String
  public var latencyMilliseconds: Double

  public init(items: [WebSearchItem], requestID: String, latencyMilliseconds: Double = 0) {
    self.items = items
    self.requestID = requestID
    self.latencyMilliseconds = latencyMilliseconds
  }
}

/// A page that was found.
public struct WebSearchItem: Sendable, Hashable {
  public var url: String
  public var title: String
  public var description: String?
  /// As `2025-11-30T04:39:48`, without a time zone.
  public var lastModified: String?
  public var imageURL: String?

  public init(
    url: String, title: String, description: String? = nil, lastModified: String? = nil, imageURL: String? = nil
  ) {
    self.url = url
    self.title = title
    self.description = description
    self.lastModified = lastModified
    self.imageURL = imageURL
  }
}

/// Where Web Search bindings come from; the name is the one of the configuration.
public protocol WebSearchSource: Sendable {
  associatedtype WebSearcher: WebSearch

  /// The Web Search binding `name`, or nil where the environment has none.
  func optionalWebSearch(_ name: String) -> WebSearcher?

  /// The Web Search binding `name`. A programming error, and a trap, where the environment has none: check first.
  func webSearch(_ name: String) -> WebSearcher
}

extension WebSearchSource {
  public func webSearch(_ name: String) -> WebSearcher {
    guard let binding = optionalWebSearch(name) else { missingBinding(name, .webSearch) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "WorkerLoader.swift",
      declares: ["WorkerLoader", "LoadedWorker", "WorkerCode", "WorkerLoaderSource"],
      needs: ["JSONObject.swift", "JSONReader.swift", "JSONSerialization.swift", "JSONValue.swift", "MissingBinding.swift", "ServiceBinding.swift", "VariableDecodable.swift"],
      text: ###"""
/// Runs Workers whose code is made at run time.
///
/// https://developers.cloudflare.com/workers/runtime-apis/bindings/worker-loader/
public protocol WorkerLoader: Sendable {
  associatedtype Worker: LoadedWorker

  /// The Worker of that identifier: a running one, or one made from the code. Other code needs another identifier.
  func get(_ id: String, code: @Sendable () -> WorkerCode) -> Worker

  /// A Worker for one use.
  func load(_ code: WorkerCode) -> Worker
}

/// A Worker that was loaded.
public protocol LoadedWorker: Sendable {
  associatedtype Entrypoint: ServiceBinding

  /// An entrypoint of the Worker; nil is the default one. Whether it exists shows when it is called.
  func entrypoint(_ name: String?) -> Entrypoint
}

/// The code of a Worker.
public struct WorkerCode: Sendable, Equatable {
  public struct Module: Sendable, Equatable {
    public enum Content: Sendable, Equatable {
      case javaScript(String)
      case commonJS(String)
      case python(String)
      case text(String)
      case data([UInt8])
      case wasm([UInt8])
      case json(JSONValue)
    }

    public var name: String
    public var content: Content

    public init(_ name: String, _ content: Content) {
      self.name = name
      self.content = content
    }
  }

  /// As `2025-06-01`.
  public var compatibilityDate: String
  public var compatibilityFlags: [String]
  /// The name of one of the modules.
  public var mainModule: String
  public var modules: [Module]
  /// The Worker's `env`.
  public var environment: JSONObject
  /// Whether the Worker may reach the Internet.
  public var allowsOutbound: Bool

  public init(
    compatibilityDate: String, compatibilityFlags: [String] = [], mainModule: String, modules: [Module],
    environment: JSONObject = JSONObject(), allowsOutbound: Bool = true
  ) {
    self.compatibilityDate = compatibilityDate
    self.compatibilityFlags = compatibilityFlags
    self.mainModule = mainModule
    self.modules = modules
    self.environment = environment
    self.allowsOutbound = allowsOutbound
  }
}

/// Where Worker loaders come from; the name is the one of the configuration.
public protocol WorkerLoaderSource: Sendable {
  associatedtype Loader: WorkerLoader

  /// The Worker loader `name`, or nil where the environment has none.
  func optionalWorkerLoader(_ name: String) -> Loader?

  /// The Worker loader `name`. A programming error, and a trap, where the environment has none: check first.
  func workerLoader(_ name: String) -> Loader
}

extension WorkerLoaderSource {
  public func workerLoader(_ name: String) -> Loader {
    guard let binding = optionalWorkerLoader(name) else { missingBinding(name, .workerLoader) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "WorkersAI.swift",
      declares: ["WorkersAI", "AIOutput", "AIOptions", "AISource"],
      needs: ["Body.swift", "JSONReader.swift", "JSONSerialization.swift", "JSONValue.swift", "MissingBinding.swift", "VariableDecodable.swift", "WorkersError.swift"],
      text: ###"""
/// Workers AI: runs machine-learning models.
///
/// https://developers.cloudflare.com/workers-ai/configuration/bindings/
public protocol WorkersAI: Sendable {
  /// Runs a model, such as `@cf/meta/llama-3.1-8b-instruct`, on its input. The members of input and output are those of
  /// the model's page; an output of bytes (pictures, sound) is `bytes`, a stream is read to its end.
  ///
  /// Throws `notFound` for an unknown model, `invalidArgument` for input that its schema refuses, `tooManyRequests`
  /// beyond the limits of the account.
  func run(_ model: String, _ input: JSONValue, options: AIOptions) async throws(WorkersError) -> AIOutput
}

#if !hasFeature(Embedded)
  extension WorkersAI {
    /// Runs a model that answers with JSON. Throws `unsupported` where it answers with bytes.
    public func run(_ model: String, _ input: JSONValue) async throws(WorkersError) -> JSONValue {
      switch try await run(model, input, options: AIOptions()) {
      case .json(let value): return value
      case .bytes: throw WorkersError(.unsupported, "the model `\(model)` answers with bytes")
      }
    }
  }
#endif

/// What a model answers with.
public enum AIOutput: Sendable, Equatable {
  case json(JSONValue)
  case bytes(Body)
}

/// How a model is run.
public struct AIOptions: Sendable, Hashable {
  /// The AI Gateway that the request passes. https://developers.cloudflare.com/ai-gateway/
  public var gatewayID: String?
  /// Whether the gateway's cache is left aside.
  public var skipsCache: Bool
  /// For how many seconds the gateway keeps the answer; nil is its own setting.
  public var cacheTTL: Int?

  public init(gatewayID: String? = nil, skipsCache: Bool = false, cacheTTL: Int? = nil) {
    self.gatewayID = gatewayID
    self.skipsCache = skipsCache
    self.cacheTTL = cacheTTL
  }
}

/// Where Workers AI bindings come from; the name is the one of the configuration.
public protocol AISource: Sendable {
  associatedtype AI: WorkersAI

  /// The Workers AI binding `name`, or nil where the environment has none.
  func optionalAI(_ name: String) -> AI?

  /// The Workers AI binding `name`. A programming error, and a trap, where the environment has none: check first.
  func ai(_ name: String) -> AI
}

extension AISource {
  public func ai(_ name: String) -> AI {
    guard let binding = optionalAI(name) else { missingBinding(name, .ai) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "WorkersError.swift",
      declares: ["WorkersError"],
      needs: [],
      text: ###"""
/// What an operation on a binding failed with.
///
/// Cloudflare's run time throws JavaScript errors whose messages are not a stable interface; the kind is what a caller
/// can decide on, the message is for people, and `code` is the number that the product states, where it states one.
public struct WorkersError: Error, Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// The arguments break a documented rule: an empty key, a batch that is too long, a malformed identifier.
    case invalidArgument
    /// A key, value or message exceeds the documented size.
    case tooLarge
    /// What the operation names does not exist. Reads of one key do not fail with it: they give nil.
    case notFound
    /// Something of that name or identifier exists already, or the state of the object forbids the operation.
    case conflict
    /// The product's rate or quota is exhausted; later is worth a try.
    case tooManyRequests
    /// The account or the recipient does not allow the operation.
    case forbidden
    /// A failure of the network or the product; a retry may succeed.
    case unavailable
    /// The host does not implement the operation.
    case unsupported
    /// The other side (a service, a Durable Object, a database) reported an error.
    case exception
  }

  public var kind: Kind
  /// The product's own error number, such as 10024 for an R2 upload that does not exist.
  public var code: Int?
  public var message: String

  public init(_ kind: Kind, code: Int? = nil, _ message: String) {
    self.kind = kind
    self.code = code
    self.message = message
  }
}

extension WorkersError: CustomStringConvertible {
  public var description: String {
    if let code { return "\(message) (\(code))" }
    return message
  }
}
"""###),
    RuntimeInliner.File(
      name: "Workflow.swift",
      declares: ["WorkflowClass", "Workflow"],
      needs: ["JSONReader.swift", "JSONSerialization.swift", "JSONValue.swift", "VariableDecodable.swift", "WorkersError.swift", "WorkflowBinding.swift", "WorkflowInstance.swift"],
      text: ###"""
/// The marker of a workflow class. Generated code has one for each class, and programs extend `Workflow where Class ==
/// Onboarding` with typed methods.
public protocol WorkflowClass: Sendable {
  /// The name in the configuration's `class_name`.
  static var className: String { get }
}

/// A workflow binding with the type of its class.
public struct Workflow<Class: WorkflowClass, Binding: WorkflowBinding>: Sendable {
  /// The binding itself. In Embedded Swift its methods are called directly: `workflow.binding.create(options)`.
  public let binding: Binding

  public init(_ binding: Binding) {
    self.binding = binding
  }
}

#if !hasFeature(Embedded)
  extension Workflow: WorkflowBinding {
    /// Starts an instance.
    public func create(_ options: WorkflowCreateOptions) async throws(WorkersError) -> Binding.Instance {
      try await binding.create(options)
    }

    /// Starts an instance with these parameters.
    public func create(
      id: String? = nil, parameters: JSONValue = .null
    ) async throws(WorkersError) -> Binding.Instance {
      try await binding.create(WorkflowCreateOptions(id: id, parameters: parameters))
    }

    /// Starts up to 100 instances.
    public func createBatch(_ batch: [WorkflowCreateOptions]) async throws(WorkersError) -> [Binding.Instance] {
      try await binding.createBatch(batch)
    }

    /// The instance of that identifier. Throws `notFound` where there is none.
    public func get(_ id: String) async throws(WorkersError) -> Binding.Instance {
      try await binding.get(id)
    }
  }
#endif
"""###),
    RuntimeInliner.File(
      name: "WorkflowBinding.swift",
      declares: ["WorkflowBinding", "WorkflowSource"],
      needs: ["MissingBinding.swift", "WorkersError.swift", "WorkflowInstance.swift"],
      text: ###"""
/// A workflow: durable, retried steps, of which each instance runs once from its parameters.
///
/// `Workflow` wraps it with the type of the class. https://developers.cloudflare.com/workflows/build/workers-api/
public protocol WorkflowBinding: Sendable {
  associatedtype Instance: WorkflowInstance

  /// Starts an instance.
  ///
  /// Throws `conflict` where there is one of that identifier, `invalidArgument` for an identifier that is empty, above
  /// 100 bytes or of other characters than letters, digits, `-` and `_`.
  func create(_ options: WorkflowCreateOptions) async throws(WorkersError) -> Instance

  /// Starts up to 100 instances; those whose identifier exists are left out of the result.
  func createBatch(_ batch: [WorkflowCreateOptions]) async throws(WorkersError) -> [Instance]

  /// The instance of that identifier. Throws `notFound` where there is none.
  func get(_ id: String) async throws(WorkersError) -> Instance
}

/// Where workflows come from; the name is the one of the configuration.
public protocol WorkflowSource: Sendable {
  associatedtype Workflows: WorkflowBinding

  /// The workflow `name`, or nil where the environment has none.
  func optionalWorkflow(_ name: String) -> Workflows?

  /// The workflow `name`. A programming error, and a trap, where the environment has none: check first.
  func workflow(_ name: String) -> Workflows
}

extension WorkflowSource {
  public func workflow(_ name: String) -> Workflows {
    guard let binding = optionalWorkflow(name) else { missingBinding(name, .workflow) }
    return binding
  }
}
"""###),
    RuntimeInliner.File(
      name: "WorkflowInstance.swift",
      declares: ["WorkflowInstance", "WorkflowCreateOptions", "WorkflowStep", "WorkflowStatus"],
      needs: ["JSONReader.swift", "JSONSerialization.swift", "JSONValue.swift", "VariableDecodable.swift", "WorkersError.swift"],
      text: ###"""
/// One run of a workflow.
public protocol WorkflowInstance: Sendable {
  var id: String { get }

  func status() async throws(WorkersError) -> WorkflowStatus

  /// Stops before the next step. Throws `conflict` where the instance is over.
  func pause() async throws(WorkersError)

  /// Goes on after a pause. Throws `conflict` where the instance is not paused.
  func resume() async throws(WorkersError)

  /// Ends the instance. Throws `conflict` where it is over.
  func terminate() async throws(WorkersError)

  /// Runs the instance again from its beginning, or from a step of it.
  func restart(from step: WorkflowStep?) async throws(WorkersError)

  /// Wakes a `waitForEvent` of that type, now or when the instance comes to it. Types have letters, digits, `-` and
  /// `_`, up to 100 bytes.
  func sendEvent(type: String, payload: JSONValue) async throws(WorkersError)
}

/// How an instance is started.
public struct WorkflowCreateOptions: Sendable, Equatable {
  /// Unique in the workflow; nil is a new random one.
  public var id: String?
  /// The payload of the event that the workflow's `run` gets. At most 1 MiB.
  public var parameters: JSONValue
  /// For how many seconds the state of a successful instance is kept; nil is the maximum of the account's plan.
  public var successRetention: Int?
  /// For how many seconds the state of a failed instance is kept.
  public var errorRetention: Int?

  public init(
    id: String? = nil, parameters: JSONValue = .null, successRetention: Int? = nil, errorRetention: Int? = nil
  ) {
    self.id = id
    self.parameters = parameters
    self.successRetention = successRetention
    self.errorRetention = errorRetention
  }
}

/// A step from which an instance is run again.
public struct WorkflowStep: Sendable, Hashable {
  public var name: String
  /// Which of the steps with that name, from 1.
  public var occurrence: Int

  public init(_ name: String, occurrence: Int = 1) {
    self.name = name
    self.occurrence = occurrence
  }
}

/// What an instance is doing.
public enum WorkflowStatus: Sendable, Equatable {
  /// Waits for a free place.
  case queued
  case running
  case paused
  /// Sleeps, or waits for an event.
  case waiting
  /// Finishes its step, then pauses.
  case waitingForPause
  case errored(name: String, message: String)
  case terminated
  case complete(output: JSONValue)
  case unknown
}
"""###),
  ]
}
