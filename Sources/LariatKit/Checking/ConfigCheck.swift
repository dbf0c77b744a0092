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
  public var runsLintRules: Bool
  /// Whether `lariat: ignore` comments count. wrangler knows none: what asks whether it would deploy a config must not
  /// either.
  public var readsIgnoreComments: Bool
  /// What the team set for this config.
  public var settings: Settings?
  /// Whether the config as the rules see it is kept.
  var keepsContext = false
  /// Every config of a folder is looked at, so that those no other one names can be told.
  var isRepository = false

  public init(
    schemas: SchemaSet = BuiltinSchemas.all, environments: EnvironmentSelection = .all, today: CalendarDate? = nil,
    runsLintRules: Bool = true, readsIgnoreComments: Bool = false, settings: Settings? = nil
  ) {
    self.schemas = schemas
    self.environments = environments
    self.today = today
    self.runsLintRules = runsLintRules
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
  /// The config as the rules see it, where it was asked for and the config is a table.
  let context: LintContext?

  /// Whether wrangler would not deploy this: errors of the groups `syntax` and `schema`.
  public var isRefused: Bool { findings.contains { $0.severity == .error && $0.group != .lint } }
}

/// The pipeline: text, tree, checks and manifests, for one file.
public enum ConfigCheck {
  /// - Parameters:
  ///   - neighbours: what may stand beside the config.
  ///   - files: asked for what does.
  public static func check(
    _ file: SourceFile, format: ConfigFormat, isRedirected: Bool = false,
    neighbours: FolderContents = .unknown, options: CheckOptions = CheckOptions(), files: any FileAccess
  ) -> CheckedConfig {
    if let finding = BinaryFile.finding(file) {
      return CheckedConfig(
        document: ConfigDocument(emptyFor: file, format: format), findings: [finding], suppressed: [], manifests: [],
        hasSyntaxErrors: true, context: nil)
    }
    let loaded = ConfigLoader.load(file, format: format)
    let folder = PathText.folder(of: file.path)
    var resolution = ResolutionOptions(
      environments: options.environments, surroundings: FolderSurroundings(folder: folder, files: files),
      isRedirected: isRedirected, wranglerVersion: BuiltinSchemas.wranglerVersion)
    let resolved = ConfigResolver.resolve(loaded.document, schemas: options.schemas, options: resolution)
    var findings = resolved.findings
    var context: LintContext?
    if (options.runsLintRules || options.keepsContext) && loaded.document.root.kind == .table {
      // Rules compare environments, so they see all of them, whichever are asked for.
      resolution.environments = .all
      let manifests =
        options.environments == .all
        ? resolved.manifests
        : ConfigResolver.resolve(loaded.document, schemas: options.schemas, options: resolution).manifests
      let all = lintContext(
        loaded.document, manifests: manifests, in: folder, neighbours: neighbours, options: options, files: files)
      if options.runsLintRules { findings = FindingMerge.merged(findings, lint(all, options.environments)) }
      context = all
    }
    if let policies = options.settings?.policies, !policies.isEmpty {
      findings += PolicyCheck.check(policies, manifests: resolved.manifests, today: options.today)
    }
    if loaded.hasSyntaxErrors {
      let broken = BrokenText(file, format: format, syntaxErrors: loaded.findings.filter { $0.group == .syntax })
      findings = findings.filter(broken.believes)
    }
    if options.runsLintRules && !loaded.hasSyntaxErrors {
      findings = FixCompletion.complete(
        findings, document: loaded.document, schemas: options.schemas, editor: editor(of: loaded.document))
    }
    findings += loaded.findings
    let severities = options.settings.map { $0.severities(for: file.path) } ?? [:]
    var suppressed: [SuppressedFinding] = []
    if options.readsIgnoreComments, let comments = IgnoreComments(loaded.document) {
      let isWhole = options.environments == .all && !loaded.hasSyntaxErrors && options.runsLintRules
      (findings, suppressed) = comments.apply(to: findings, mayReportUnused: isWhole) { severities[$0] != .off }
    }
    if !severities.isEmpty { SeveritySetting.apply(severities, to: &findings) }
    return CheckedConfig(
      document: loaded.document, findings: findings.sorted(), suppressed: suppressed, manifests: resolved.manifests,
      hasSyntaxErrors: loaded.hasSyntaxErrors, context: options.keepsContext ? context : nil)
  }

  /// Reads the file first, if that has not been done.
  public static func check(
    _ input: ConfigInput, options: CheckOptions = CheckOptions(), files: any FileAccess
  ) throws(FileError) -> CheckedConfig {
    let file: SourceFile
    if let source = input.source { file = source } else { file = try files.source(input.path) }
    return check(
      file, format: input.format, isRedirected: input.isRedirected, neighbours: input.neighbours, options: options,
      files: files)
  }

  private static func editor(of document: ConfigDocument) -> any ConfigEditor {
    document.format == .toml ? TOMLEditor() : JSONCEditor()
  }

  private static func lintContext(
    _ document: ConfigDocument, manifests: [WorkerManifest], in folder: String, neighbours: FolderContents,
    options: CheckOptions, files: any FileAccess
  ) -> LintContext {
    let names =
      options.runsLintRules && neighbours.contains(.developmentVariables)
      ? DevelopmentVariables.names(in: folder, files: files) : nil
    return LintContext(
      document: document, schemas: options.schemas, manifests: manifests,
      options: LintOptions(
        today: options.today, staleAfterDays: options.settings?.staleAfterDays,
        editor: editor(of: document), developmentVariables: names,
        isBoundElsewhere: options.isRepository ? false : nil))
  }

  private static func lint(_ context: LintContext, _ environments: EnvironmentSelection) -> [Finding] {
    let findings = LintRules.check(context)
    guard case .named(let names) = environments else { return findings }
    return findings.filter { finding in finding.environment.map { names.contains($0) } ?? true }
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
