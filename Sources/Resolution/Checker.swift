import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

/// Collects the findings of one file while its levels are checked.
struct Checker {
  let document: ConfigDocument
  let schemas: SchemaSet
  let options: ResolutionOptions
  let nouns: ValueNouns
  private(set) var findings: [Finding] = []
  private(set) var errorCount = 0

  /// The environment that is being checked; `nil` for the top level.
  var environment: String?
  /// The top level. Its keys are known once it has been checked.
  var top: ConfigLevel
  /// The level that is being checked.
  var level: ConfigLevel

  init(document: ConfigDocument, schemas: SchemaSet, options: ResolutionOptions) {
    self.document = document
    self.schemas = schemas
    self.options = options
    nouns = ValueNouns(format: document.format)
    top = ConfigLevel(environment: nil, table: document.root, schemas: schemas)
    level = top
  }

  /// Effective values of the level that is being checked.
  var effective: EffectiveValues {
    EffectiveValues(schemas: schemas, top: top, own: environment == nil ? nil : level)
  }

  /// Reports at `place`: its key, or the value where it has none or the value is what is wrong.
  mutating func report(
    _ severity: Severity, _ rule: String, _ message: String, at place: ConfigValue, value isAboutValue: Bool = false,
    label: String? = nil, secondary: [Label] = [], notes: [String] = [], help: String? = nil, fixes: [Fix] = [],
    group: FindingGroup = .schema
  ) {
    if severity == .error { errorCount += 1 }
    findings.append(
      Finding(
        rule: rule, severity: severity, group: group, message: message,
        primary: isAboutValue ? place.label(label) : place.anchorLabel(label), secondary: secondary, notes: notes,
        help: help, fixes: fixes, path: place.path.description, environment: environment))
  }
}
