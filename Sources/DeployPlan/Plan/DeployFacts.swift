import BindingSchema
import ConfigTree
import JSONText
import WorkerManifest

/// What the requests and notices of a plan are made of: the config's values as a deploy reads them.
struct DeployFacts {
  let manifest: WorkerManifest
  let options: PlanOptions

  /// Name of the Worker, or a placeholder.
  var worker: String { manifest.name?.text ?? "<worker>" }
  private var workerInPath: String { manifest.name.map { URLText.encoded($0.text) } ?? "<worker>" }

  var isFirst: Bool { options.deployed == .nothing }
  var isDispatch: Bool { options.dispatchNamespace != nil }

  // MARK: Paths

  var accountID: String { text("account_id").map(URLText.encoded) ?? "<account>" }
  var account: String { "/accounts/\(accountID)" }
  var script: String { "\(account)/workers/scripts/\(workerInPath)" }
  var service: String { "\(account)/workers/services/\(workerInPath)" }
  /// Where the code goes: into the namespace, when there is one.
  var uploadTarget: String {
    guard let namespace = options.dispatchNamespace else { return script }
    return "\(account)/workers/dispatch/namespaces/\(URLText.encoded(namespace))/scripts/\(workerInPath)"
  }
  var triggers: String { "\(account)/triggers/\(workerInPath)" }

  // MARK: Code

  var isAssetsOnly: Bool { UploadMetadata.isAssetsOnly(manifest) }
  var entryPoint: String? { text("main") ?? manifest.value("site")?["entry-point"]?.nonEmptyText }
  var assetsDirectory: String? { manifest.value("assets")?["directory"]?.nonEmptyText }
  var isModuleFormat: Bool { EntryPoint(manifest).map { $0.member == "main_module" } ?? true }

  // MARK: Durable Objects

  var migrations: [ConfigValue] { items("migrations") }
  var declaresClasses: Bool { ExportsPayload.declaresClasses(manifest.value("exports")) }
  /// Tag that the deployed Worker has.
  var deployedTag: String? {
    guard case .worker(let tag) = options.deployed else { return nil }
    return tag ?? migrations.last?["tag"]?.string
  }
  /// The steps that this deploy runs.
  var pendingMigrations: [ConfigValue] {
    guard !declaresClasses else { return [] }
    guard let deployedTag else { return migrations }
    if migrations.last?["tag"]?.isString(deployedTag) ?? false { return [] }
    let applied = migrations.firstIndex { $0["tag"]?.isString(deployedTag) ?? false }
    return Array(migrations[(applied.map { $0 + 1 } ?? 0)...])
  }
  var deployedTagIsKnown: Bool {
    deployedTag.map { tag in migrations.contains { $0["tag"]?.isString(tag) ?? false } } ?? true
  }

  // MARK: Bindings

  /// Bindings whose names are compared with the Worker's secrets.
  var bindingsBesideSecrets: [Binding] { manifest.bindings.filter(\.kind.deployment.checksSecrets) }
  /// Bindings whose names say that they are variables.
  var variables: [Binding] { manifest.bindings.filter { $0.kind.swift.form == .variable } }
  var declaredSecrets: [Binding] { manifest.bindings.filter { $0.kind.swift.form == .secret } }

  // MARK: Addresses

  /// All routes of the config, custom domains included.
  var routes: [Route] {
    if let routes = manifest.value("routes") { return routes.children.compactMap { Route($0) } }
    return manifest.value("route").flatMap { Route($0) }.map { [$0] } ?? []
  }
  var zoneRoutes: [Route] { routes.filter { !$0.isCustomDomain } }
  var customDomains: [Route] { routes.filter(\.isCustomDomain) }
  var wantsWorkersDev: Bool { manifest.value("workers_dev")?.boolean ?? routes.isEmpty }

  // MARK: Triggers

  /// `nil` when the config does not say.
  var crons: [ConfigValue]? { manifest.value("triggers")?["crons"]?.list }
  var events: [ConfigValue]? { manifest.value("triggers")?["events"]?.list }
  var addresses: [String]? { manifest.value("addresses")?.list?.compactMap(\.string) }
  var consumers: [ConfigValue] { manifest.value("queues")?["consumers"]?.list ?? [] }
  var workflows: [ConfigValue] { items("workflows") }
  /// The workflows that this Worker defines.
  var ownWorkflows: [ConfigValue] {
    workflows.filter { $0["script_name"] == nil || ($0["script_name"]?.isString(worker) ?? false) }
  }
  var foreignWorkflows: [ConfigValue] {
    workflows.filter { $0["script_name"] != nil && !($0["script_name"]?.isString(worker) ?? false) }
  }

  var containers: [ConfigValue] { items("containers") }

  func items(_ key: String) -> [ConfigValue] { manifest.value(key)?.list ?? [] }

  func text(_ key: String) -> String? { manifest.value(key)?.nonEmptyText }
}

extension ConfigValue {
  /// The items of an array; `nil` for other kinds.
  var list: [ConfigValue]? { kind == .array ? Array(children) : nil }
  /// A text that says something.
  var nonEmptyText: String? { isEmptyString ? nil : string }
}
