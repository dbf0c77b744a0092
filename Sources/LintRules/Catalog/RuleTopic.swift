/// What a rule is about, with the page of Cloudflare's documentation that states the facts behind it.
enum RuleTopic: String, CaseIterable {
  case assets = "workers/static-assets/"
  case bindings = "workers/runtime-apis/bindings/"
  case compatibility = "workers/configuration/compatibility-dates/"
  case configuration = "workers/wrangler/configuration/"
  case containers = "containers/"
  case crons = "workers/configuration/cron-triggers/"
  case databases = "d1/"
  case durableObjects = "durable-objects/reference/durable-objects-migrations/"
  case environments = "workers/wrangler/environments/"
  case nodeCompatibility = "workers/runtime-apis/nodejs/"
  case pages = "pages/functions/wrangler-configuration/"
  case queues = "queues/"
  case routes = "workers/configuration/routing/routes/"
  case secrets = "workers/configuration/secrets/"
  case services = "workers/runtime-apis/bindings/service-bindings/"
  case workflows = "workflows/"

  var address: String { "https://developers.cloudflare.com/" + rawValue }

  /// The rules that the page of all settings is not the best one for.
  var rules: [String] {
    switch self {
    case .assets:
      [
        "assets-binding-without-worker", "assets-with-site", "assets-without-directory", "invalid-worker-first-rule",
        "partial-route-with-assets", "worker-first-with-smart-placement", "worker-first-without-binding",
        "worker-first-without-worker",
      ]
    case .bindings:
      [
        "duplicate-binding-name", "duplicate-resource", "names-differ-in-case", "reserved-binding-name",
        "swift-name-collision", "unusable-binding-name", "will-provision",
      ]
    case .compatibility:
      [
        "future-compatibility-date", "invalid-compatibility-date", "missing-compatibility-date",
        "missing-compatibility-flag", "stale-compatibility-date",
      ]
    case .configuration: []
    case .containers: ["invalid-image", "unknown-container", "unknown-container-class"]
    case .crons: ["ambiguous-cron-weekday", "inherited-cron", "invalid-cron"]
    case .databases: ["database-with-two-ids"]
    case .durableObjects: ["class-deleted-but-bound", "class-not-created", "migrations-differ"]
    case .environments:
      [
        "binding-missing-in-environment", "conflicting-kind", "duplicate-worker-name", "entry-missing-at-top-level",
        "entry-missing-in-environment", "escaped-environment-table", "missing-top-level-name", "not-an-environment",
        "not-inherited", "shared-preview-resource", "shared-resource", "top-level-only-key", "unknown-environment",
        "variable-missing-in-environment",
      ]
    case .nodeCompatibility:
      ["conflicting-nodejs-compat", "nodejs-compat-without-bundle", "outdated-nodejs-compat"]
    case .pages: ["unsupported-in-pages"]
    case .queues: ["dead-letter-unread", "unpaired-queue"]
    case .routes:
      [
        "foreign-zone", "ignored-route", "inherited-route", "invalid-route-pattern", "route-claimed-twice",
        "unreachable-worker",
      ]
    case .secrets: ["secret-in-variables", "undeclared-secret", "variable-shadows-secret"]
    case .services: ["dependency-cycle", "self-reference-name", "unknown-entrypoint", "unknown-worker"]
    case .workflows: ["external-workflow-setting", "unknown-event-workflow"]
    }
  }

  /// Rules about Lariat's own files and comments, which no page of Cloudflare's knows.
  static let own: Set<String> = ["invalid-schema", "invalid-settings", "policy", "unknown-rule", "unused-ignore"]

  private static let byRule: [String: RuleTopic] = {
    var topics: [String: RuleTopic] = [:]
    for topic in allCases {
      for rule in topic.rules { topics[rule] = topic }
    }
    return topics
  }()

  /// `nil` for rules about what is Lariat's own.
  init?(_ rule: String) {
    if Self.own.contains(rule) { return nil }
    self = Self.byRule[rule] ?? .configuration
  }
}

extension RuleInfo {
  /// The page that states the facts behind the rule; `nil` for rules about Lariat's own files and comments.
  public var documentation: String? { RuleTopic(id)?.address }
}
