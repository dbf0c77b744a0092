public import BindingSchema
public import ConfigTree
public import Findings
public import WorkerManifest

/// A config as the rules see it: all of its sections at once, and what is decided about them only once.
public struct LintContext: Sendable {
  public let document: ConfigDocument
  public let schemas: SchemaSet
  public let options: LintOptions
  /// The top level first, then every named environment in the order of the file.
  public let sections: [LintSection]
  /// Something else fills the file in before it is used: it is called so, or it holds the marks of a template engine.
  public let isTemplate: Bool
  /// The file belongs to tests or samples of something else.
  public let isTestConfig: Bool
  /// Neither `name` nor `main` stands anywhere: a snippet, or what a build tool completes.
  public let isFragment: Bool
  /// Strings with text that a template engine or a shell would expand, in source order.
  public let placeholders: [PlaceholderText]
  let crons: [DeclaredCron]
  let routes: [DeclaredRoute]
  /// None in a template.
  let ids: [DeclaredID]

  /// `manifests` are those of all sections of `document`, as `ConfigResolver` makes them.
  public init(
    document: ConfigDocument, schemas: SchemaSet, manifests: [WorkerManifest], options: LintOptions = LintOptions()
  ) {
    self.document = document
    self.schemas = schemas
    self.options = options
    let path = FileRole(path: document.file.path)
    placeholders = PlaceholderText.all(in: document)
    // `name = "<WORKER_NAME>"` is how some tools that set projects up write it.
    let nameIsOpen = document.root[.name]?.withStringBytes { $0.first == UInt8(ascii: "<") } ?? false
    isTemplate = path.isTemplate || nameIsOpen || placeholders.contains { $0.syntax.isTemplateEngine }
    isTestConfig = path.isTest
    let defined = manifests.filter { $0.environment == nil || $0.own != nil }
    let hasEnvironments = defined.contains { $0.environment != nil }
    sections = defined.map {
      LintSection.section($0, fileStage: path.stage, hasEnvironments: hasEnvironments)
    }
    crons = DeclaredCron.all(in: sections, placeholders: placeholders)
    routes = DeclaredRoute.all(in: sections, placeholders: placeholders)
    ids = isTemplate ? [] : DeclaredID.all(in: sections, schemas: schemas, placeholders: placeholders)
    isFragment = !sections.contains { $0.declared(.name) != nil || $0.declared(.main) != nil }
  }

  public var file: SourceFile { document.file }
  public var topLevel: LintSection? { sections.first.flatMap { $0.environment == nil ? $0 : nil } }
  public var environments: ArraySlice<LintSection> {
    topLevel == nil ? sections[...] : sections.dropFirst()
  }

  /// Whether values of `section` are filled in later, or never leave the machine of a developer.
  public func isProvisional(_ section: LintSection) -> Bool { isTemplate || section.isLocalOnly }

  /// Severity of what a deploy refuses: nobody deploys a snippet or a template as it is.
  public var refusalSeverity: Severity { isFragment || isTemplate ? .info : .warning }

  /// A fix of these edits, or none when there is no editor or it cannot make them.
  public func fix(_ title: String, _ applicability: Applicability, _ edits: [ConfigEdit]) -> [Fix] {
    guard let edits = options.editor?.textEdits(for: edits, in: document), !edits.isEmpty else { return [] }
    return [Fix(title: title, applicability: applicability, edits: edits)]
  }
}
