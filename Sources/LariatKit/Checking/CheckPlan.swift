import BindingSchema
import BuiltinSchemas
public import Findings

/// Configs, each with the settings and schemas that count for it.
public struct CheckPlan: Sendable {
  public struct Item: Sendable {
    public var input: ConfigInput
    public var options: CheckOptions
  }

  /// Without what settings ignore.
  public private(set) var items: [Item] = []
  /// Mistakes in settings and schemas.
  public private(set) var findings: [Finding] = []
  public private(set) var errors: [FileError] = []

  /// - Parameters:
  ///   - options: what holds for all.
  ///   - schemaFolders: on top of those that settings name.
  public init(
    _ inputs: [ConfigInput], options: CheckOptions, settings choice: SettingsChoice = .none,
    schemaFolders: [String] = [],
    files: any FileAccess
  ) {
    var search = SettingsSearch(choice, files: files)
    var sets: [[String]: SchemaSet] = [[]: options.schemas]
    for input in inputs {
      var options = options
      options.settings = search.settings(for: input.path, beside: input.neighbours)
      if options.settings?.ignores(input.path) == true { continue }
      let folders = (options.settings?.schemaFolders ?? []) + schemaFolders
      if let schemas = sets[folders] {
        options.schemas = schemas
      } else {
        let loaded = UserSchemas.load(folders, files: files)
        findings += loaded.findings
        errors += loaded.errors
        sets[folders] = loaded.schemas
        options.schemas = loaded.schemas
      }
      items.append(Item(input: input, options: options))
    }
    // Without a config, mistakes in schemas are still worth knowing.
    if inputs.isEmpty && !schemaFolders.isEmpty {
      let loaded = UserSchemas.load(schemaFolders, files: files)
      findings += loaded.findings
      errors += loaded.errors
    }
    findings += search.findings
    errors = search.errors + errors
    findings = findings.uniqued().sorted()
  }
}

/// What makes two findings about settings and schemas one.
private struct FindingIdentity: Hashable {
  var path: String
  var span: ByteSpan
  var message: String
}

extension [Finding] {
  /// A file that two lists of folders name is read twice; its findings count once.
  fileprivate func uniqued() -> [Finding] {
    var seen: Set<FindingIdentity> = []
    return filter {
      seen.insert(FindingIdentity(path: $0.primary.file.path, span: $0.primary.span, message: $0.message)).inserted
    }
  }
}
