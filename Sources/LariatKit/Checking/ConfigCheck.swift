public import BindingSchema
public import BuiltinSchemas
public import ConfigTree
public import Findings
public import LintRules
public import Resolution
public import WorkerManifest

/// What a check is told.
public struct CheckOptions: Sendable {
  public var schemas: SchemaSet
  public var environments: EnvironmentSelection
  /// What rules about dates take for today; `nil`: they are silent.
  public var today: CalendarDate?
  /// Whether the rules of `LintRules` run: not where only what wrangler refuses counts.
  public var runsRules: Bool
  /// Whether the config as the rules see it is kept.
  var keepsContext = false
  /// Every config of a folder is looked at, so that those no other one names can be told.
  var isRepository = false

  public init(
    schemas: SchemaSet = BuiltinSchemas.all, environments: EnvironmentSelection = .all, today: CalendarDate? = nil,
    runsRules: Bool = true
  ) {
    self.runsRules = runsRules
    self.schemas = schemas
    self.environments = environments
    self.today = today
  }
}

/// A config with all that is known about it.
public struct CheckedConfig: Sendable {
  public let document: ConfigDocument
  /// Of every stage, sorted. With syntax errors, only those that cannot follow from what is broken.
  public let findings: [Finding]
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
  /// - Parameter files: asked for what stands beside the config.
  public static func check(
    _ file: SourceFile, format: ConfigFormat, isRedirected: Bool = false, options: CheckOptions = CheckOptions(),
    files: any FileAccess
  ) -> CheckedConfig {
    if let finding = BinaryFile.finding(file) {
      return CheckedConfig(
        document: ConfigDocument(emptyFor: file, format: format), findings: [finding], manifests: [],
        hasSyntaxErrors: true, context: nil)
    }
    let loaded = ConfigLoader.load(file, format: format)
    let surroundings = FolderSurroundings(folder: PathText.folder(of: file.path), files: files)
    let document = loaded.document
    let resolved = ConfigResolver.resolve(
      document, schemas: options.schemas,
      options: ResolutionOptions(
        environments: options.environments, surroundings: surroundings, isRedirected: isRedirected,
        wranglerVersion: BuiltinSchemas.wranglerVersion))
    let isTable = document.root.kind == .table
    let runsRules = options.runsRules && !loaded.hasSyntaxErrors && isTable
    let context =
      runsRules || options.keepsContext && isTable
      ? RuleRun.context(of: resolved, format: format, options: options, files: files) : nil
    var findings = resolved.findings
    if loaded.hasSyntaxErrors {
      let broken = BrokenText(file, format: format, syntaxErrors: loaded.findings.filter { $0.group == .syntax })
      findings = findings.filter(broken.believes)
    } else if runsRules, let context {
      let rules = RuleRun.findings(in: context, options: options)
      if !rules.isEmpty { findings = RuleRun.merged(findings, rules) }
    }
    return CheckedConfig(
      document: document, findings: (loaded.findings + findings).sorted(), manifests: resolved.manifests,
      hasSyntaxErrors: loaded.hasSyntaxErrors, context: options.keepsContext ? context : nil)
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
