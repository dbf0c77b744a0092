import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

/// wrangler compares lists whose entries are named by `binding`; these are the others.
struct BindingMissingInEnvironment: LintRule {
  static let info = RuleInfo(
    id: "binding-missing-in-environment", severity: .warning, groups: [.schema, .lint], fix: .unsafe,
    summary: "A binding of the top level that a named environment does not declare.",
    rationale: """
      An environment inherits no binding: one with its own list of a kind has exactly the bindings of that list. For the \
      rest the code reads `undefined`, usually in production first.
      """,
    examples: [
      .bad(
        """
        name = "api"

        [[send_email]]
        name = "SUPPORT"

        [[send_email]]
        name = "SALES"

        [env.production]
        workers_dev = false

        [[env.production.«send_email»]]
        name = "SUPPORT"

        """),
      .good(
        """
        name = "api"

        [[send_email]]
        name = "SUPPORT"

        [[send_email]]
        name = "DEV_INBOX"

        [[env.production.send_email]]
        name = "SUPPORT"

        """),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard let top = context.topLevel, context.sections.count > 1 else { return }
    for index in context.schemas.notInheritedKeys where top.level.holds(index) {
      guard let declared = top.level[index], declared.kind == .array,
        let kind = context.schemas.kinds(atKey: index).first,
        case .field(let field) = kind.name, field != "binding", kind.member == nil
      else { continue }
      for section in context.environments where !section.isLocalOnly {
        guard let own = section.level[index], own.kind == .array, own.count > 0 else { continue }
        report(missing(declared, own, KeyName(field)), kind, own, section, &sink)
      }
    }
  }

  private func missing(_ declared: ConfigValue, _ own: ConfigValue, _ field: KeyName) -> [ConfigValue] {
    declared.children.compactMap { entry in
      guard let place = entry[field], let name = place.string, !NameWords.areForDevelopment(name),
        !own.children.contains(where: { $0[field].map { $0.isString(name) } ?? true })
      else { return nil }
      return place
    }
  }

  private func report(
    _ missing: [ConfigValue], _ kind: BindingKind, _ own: ConfigValue, _ section: LintSection, _ sink: inout FindingSink
  ) {
    guard !missing.isEmpty else { return }
    let names = missing.compactMap(\.string).map { "`\($0)`" }.joined(separator: ", ")
    sink.report(
      Self.info, "\(section.title) has no \(kind.title) \(names)", at: own, in: section,
      secondary: missing.map { $0.label("declared for the top level here") },
      help: "bindings are not inherited; repeat it in the environment, if its code uses it")
  }
}
