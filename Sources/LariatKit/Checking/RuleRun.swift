import ConfigTree
import Findings
import JSONC
import LintRules
import Resolution
import TOML
import WorkerManifest

/// Runs the rules over a config, and puts what they find beside what the schemas say.
enum RuleRun {
  static func context(
    of resolved: ResolvedConfig, format: ConfigFormat, options: CheckOptions, files: any FileAccess
  ) -> LintContext {
    let document = resolved.document
    // Rules compare all environments, whichever are selected.
    let manifests =
      options.environments == .all
      ? resolved.manifests : ConfigResolver.resolve(document, schemas: options.schemas).manifests
    let lint = LintOptions(
      today: options.today, editor: format == .toml ? TOMLEditor() : JSONCEditor(),
      developmentVariables: options.runsRules
        ? DevelopmentVariables.names(beside: document.file.path, files: files) : nil,
      isBoundElsewhere: options.isRepository ? false : nil)
    return LintContext(document: document, schemas: options.schemas, manifests: manifests, options: lint)
  }

  static func findings(in context: LintContext, options: CheckOptions) -> [Finding] {
    let found = LintRules.check(context)
    guard case .named(let names) = options.environments else { return found }
    return found.filter { finding in finding.environment.map(names.contains) ?? true }
  }

  /// One cause is one finding: a key that stands in the wrong table is unknown there, and the finding that says so takes
  /// over what the rule knows.
  static func merged(_ schema: [Finding], _ rules: [Finding]) -> [Finding] {
    var result = schema
    for finding in rules {
      if finding.rule == "key-in-wrong-table",
        let place = result.firstIndex(where: {
          $0.rule == "unknown-key" && $0.primary.file == finding.primary.file && $0.primary.span == finding.primary.span
        })
      {
        result[place].notes.append(finding.message)
        result[place].help = finding.help ?? result[place].help
        result[place].fixes = finding.fixes + result[place].fixes
      } else {
        result.append(finding)
      }
    }
    return result
  }
}

/// The names in the `.dev.vars` beside a config: secrets of local development. Values are never kept.
enum DevelopmentVariables {
  static func names(beside path: String, files: any FileAccess) -> [String]? {
    let file = PathText.join(PathText.folder(of: path), ".dev.vars")
    guard files.kind(of: file) == .file, let bytes = try? files.read(file, limit: 1 << 20) else { return nil }
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      var text = line.drop { $0 == 0x20 || $0 == 0x09 }
      if text.starts(with: Array("export ".utf8)) { text = text.dropFirst(7) }
      guard let equals = text.firstIndex(of: UInt8(ascii: "=")), text.first != UInt8(ascii: "#") else { return nil }
      var name = text[..<equals]
      while name.last == 0x20 || name.last == 0x09 { name = name.dropLast() }
      return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }
  }
}
