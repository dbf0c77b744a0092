public import BindingSchema
public import BuiltinSchemas
public import ConfigTree
public import Findings
import JSONC
public import LintRules
public import Reporting
public import Resolution
import TOML
public import WorkerManifest

/// What a check is told.
public struct CheckOptions: Sendable {
  public var schemas: SchemaSet
  public var environments: EnvironmentSelection
  /// What rules about dates take for today; `nil`: they are silent.
  public var today: CalendarDate?
  /// Whether the rules of group `lint` are run. What compiles a config needs none of them.
  public var runsRules: Bool
  /// Whether `lariat: ignore` comments count. wrangler knows none: what asks whether it would deploy a config must not
  /// either.
  public var readsIgnoreComments: Bool
  /// What the team set for this config.
  public var settings: Settings?

  public init(
    schemas: SchemaSet = BuiltinSchemas.all, environments: EnvironmentSelection = .all, today: CalendarDate? = nil,
    runsRules: Bool = true, readsIgnoreComments: Bool = false, settings: Settings? = nil
  ) {
    self.schemas = schemas
    self.environments = environments
    self.today = today
    self.runsRules = runsRules
    self.readsIgnoreComments = readsIgnoreComments
    self.settings = settings
  }
}

/// A config with all that is known about it.
public struct CheckedConfig: Sendable {
  public let document: ConfigDocument
  /// Of every stage, sorted. With syntax errors, only those that cannot follow from what is broken.
  public let findings: [Finding]
  /// What comments in the file silence, sorted.
  public let suppressed: [SuppressedFinding]
  /// As `ResolvedConfig.manifests`.
  public let manifests: [WorkerManifest]
  public let hasSyntaxErrors: Bool

  /// Whether wrangler would not deploy this: errors of the groups `syntax` and `schema`.
  public var isRefused: Bool { findings.contains { $0.severity == .error && $0.group != .lint } }
}

/// The pipeline: text, tree, checks and manifests, for one file.
public enum ConfigCheck {
  /// - Parameter files: asked for what stands beside the config.
  public static func check(
    _ file: SourceFile, format: ConfigFormat, isRedirected: Bool = false, options: CheckOptions = CheckOptions(),
    files: any FileAccess
  ) -> CheckedConfig {
    if let finding = BinaryFile.finding(file) {
      return CheckedConfig(
        document: ConfigDocument(emptyFor: file, format: format), findings: [finding], suppressed: [], manifests: [],
        hasSyntaxErrors: true)
    }
    let loaded = ConfigLoader.load(file, format: format)
    let document = loaded.document
    let resolved = ConfigResolver.resolve(
      document, schemas: options.schemas,
      options: ResolutionOptions(
        environments: options.environments,
        surroundings: FolderSurroundings(folder: PathText.folder(of: file.path), files: files),
        isRedirected: isRedirected, wranglerVersion: BuiltinSchemas.wranglerVersion))
    var findings = resolved.findings
    if let policies = options.settings?.policies, !policies.isEmpty {
      findings += PolicyCheck.check(policies, manifests: resolved.manifests, today: options.today)
    }
    if loaded.hasSyntaxErrors {
      let broken = BrokenText(file, format: format, syntaxErrors: loaded.findings.filter { $0.group == .syntax })
      findings = findings.filter(broken.believes)
    } else if options.runsRules && document.root.kind == .table {
      let rules = RuleRun.findings(of: resolved, format: format, options: options, files: files)
      if !rules.isEmpty { findings = RuleRun.merged(findings, rules) }
      findings = FixCompletion.complete(
        findings, document: document, schemas: options.schemas, editor: format == .toml ? TOMLEditor() : JSONCEditor())
    }
    findings += loaded.findings
    let severities = options.settings.map { $0.severities(for: file.path) } ?? [:]
    var suppressed: [SuppressedFinding] = []
    if options.readsIgnoreComments, let comments = IgnoreComments(document) {
      let isWhole = options.environments == .all && !loaded.hasSyntaxErrors && options.runsRules
      (findings, suppressed) = comments.apply(to: findings, mayReportUnused: isWhole) { severities[$0] != .off }
    }
    if !severities.isEmpty { SeveritySetting.apply(severities, to: &findings) }
    return CheckedConfig(
      document: document, findings: findings.sorted(), suppressed: suppressed, manifests: resolved.manifests,
      hasSyntaxErrors: loaded.hasSyntaxErrors)
  }

  /// Reads the file first, if that has not been done.
  public static func check(
    _ input: ConfigInput, options: CheckOptions = CheckOptions(), files: any FileAccess
  ) throws(FileError) -> CheckedConfig {
    let file: SourceFile
    if let source = input.source { file = source } else { file = try files.source(input.path) }
    return check(file, format: input.format, isRedirected: input.isRedirected, options: options, files: files)
  }
}

/// What stands beside a config, over any disk.
struct FolderSurroundings: ConfigSurroundings {
  let folder: String
  let files: any FileAccess

  func entry(at path: String) -> DiskEntry {
    switch files.kind(of: PathText.join(folder, path)) {
    case .missing: .missing
    case .directory: .directory
    case .file, .special: .file
    }
  }
}
