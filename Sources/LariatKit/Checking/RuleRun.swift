import ConfigTree
import Findings
import JSONC
import LintRules
import Resolution
import TOML
import WorkerManifest

/// Runs the rules over a config, and puts what they find beside what the schemas say.
enum RuleRun {
  static func findings(
    of resolved: ResolvedConfig, format: ConfigFormat, options: CheckOptions, files: any FileAccess
  ) -> [Finding] {
    let document = resolved.document
    // Rules compare all environments, whichever are selected.
    let manifests =
      options.environments == .all
      ? resolved.manifests : ConfigResolver.resolve(document, schemas: options.schemas).manifests
    let lint = LintOptions(
      today: options.today, staleAfterDays: options.settings?.staleAfterDays,
      editor: format == .toml ? TOMLEditor() : JSONCEditor(),
      developmentVariables: DevelopmentVariables.names(beside: document.file.path, files: files))
    let found = LintRules.check(
      LintContext(document: document, schemas: options.schemas, manifests: manifests, options: lint))
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
