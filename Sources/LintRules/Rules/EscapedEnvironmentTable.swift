import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

/// Reads the order of a TOML file.
struct EscapedEnvironmentTable: LintRule {
  static let info = RuleInfo(
    id: "escaped-environment-table", severity: .warning,
    summary: "A table behind the header of an environment, meant for it but written without its prefix.",
    rationale: """
      A header always starts from the root: `[vars]` below `[env.staging]` holds the variables of the top level, and the \
      environment has none. The finding needs a sign that the environment was meant: the same binding is already there at \
      the top level, or a comment or a value names the environment.
      """,
    examples: [
      .bad(
        "name = \"api\"\n\n[env.staging]\nworkers_dev = true\n\n# staging\n«[vars]»\nMODE = \"slow\"\n",
        isFormatSpecific: true),
      .bad(
        """
        name = "api"

        [env.staging]
        workers_dev = true

        «[[r2_buckets]]»
        binding = "FILES"
        bucket_name = "files-staging"

        """, isFormatSpecific: true),
      .good(
        """
        name = "api"

        [env.staging.vars]
        MODE = "slow"

        [vars]
        MODE = "fast"

        [observability]
        enabled = true

        """, isFormatSpecific: true),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard context.document.format == .toml, context.sections.count > 1, let top = context.topLevel else { return }
    let headers = TableHeaders(context.document)
    guard let first = headers.environments.first else { return }
    var escaped: [Escaped] = []
    for index in context.schemas.notInheritedKeys where top.level.holds(index) {
      guard let value = top.level[index] else { continue }
      let key = context.schemas.keys[index]
      for table in value.origin == .arrayOfTables ? value.items : [value] {
        guard table.origin == .header, table.span.start > first.span.start,
          let header = headers.environment(before: table.span.start), header.table[key.key] == nil
        else { continue }
        let evidence = evidence(for: header.name, table, among: value, context)
        escaped.append(Escaped(table: table, header: header, evidence: evidence))
      }
    }
    escaped.sort { $0.table.span < $1.table.span }
    // One slip of the header is one finding, whatever follows it.
    for environment in context.environments.compactMap(\.environment) {
      let group = escaped.filter { $0.header.name == environment }
      guard let main = group.first(where: { $0.evidence != nil }) else { continue }
      report(main, with: group.filter { $0.table != main.table }, &sink)
    }
  }

  private struct Escaped {
    var table: ConfigValue
    var header: TableHeaders.EnvironmentHeader
    var evidence: String?
  }

  private func report(_ escaped: Escaped, with others: [Escaped], _ sink: inout FindingSink) {
    let header = escaped.header
    let name = ConfigPath.isBare(header.name) ? header.name : ConfigPath.quoted(header.name)
    sink.report(
      Self.info,
      "`\(escaped.table.sourceText)` belongs to the top level, though it stands below environment `\(header.name)`",
      at: escaped.table, value: true, label: escaped.evidence,
      secondary: [Label(file: header.table.document.file, span: header.span, text: "the environment's header")]
        + others.prefix(9).map { $0.table.label("this one too") },
      help: "to make it part of the environment, put `env.\(name).` in front of `\(escaped.table.tableKey)`")
  }

  private func evidence(
    for environment: String, _ table: ConfigValue, among list: ConfigValue, _ context: LintContext
  ) -> String? {
    if list.kind == .array, let name = (table["binding"] ?? table["name"])?.string {
      let hasTwin = list.children.contains { other in
        other.index < table.index && (other["binding"] ?? other["name"])?.isString(name) ?? false
      }
      if hasTwin { return "the top level already has `\(name)`" }
    }
    if holdsWord(environment, context.document.comments(around: table.span)) {
      return "its comment says `\(environment)`"
    }
    for entry in table.children {
      if let text = entry.string, holdsWord(environment, text) { return "a value says `\(environment)`" }
    }
    return nil
  }

  private func holdsWord(_ word: String, _ text: String) -> Bool {
    let wanted = NameWords.words(word)
    guard !wanted.isEmpty else { return false }
    let words = NameWords.words(text)
    guard words.count >= wanted.count else { return false }
    return (0...(words.count - wanted.count)).contains { words[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}

extension ConfigValue {
  /// The key of a table, or of the array that it is an element of.
  fileprivate var tableKey: String { keySpan == nil ? parent?.key ?? "" : key }
}
