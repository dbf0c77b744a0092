import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

/// Reads the order of a TOML file: what stands below a header belongs to its table.
struct KeyInWrongTable: LintRule {
  static let info = RuleInfo(
    id: "key-in-wrong-table", severity: .warning, fix: .unsafe,
    summary: "A key of the top level below a table header, which made it part of that table.",
    rationale: """
      In TOML a table ends at the next header, not at a blank line. `main` below `[vars]` is a variable called `main`, and \
      wrangler sees neither a mistake nor an entry point; `routes` inside `[build]` is an unknown key, and the Worker has \
      no route.
      """,
    examples: [
      .bad(
        "name = \"api\"\ncompatibility_date = \"2024-09-23\"\n\n[vars]\nMODE = \"fast\"\n\n«main» = \"src/index.ts\"\n",
        isFormatSpecific: true),
      .bad(
        "name = \"api\"\nmain = \"src/index.ts\"\n\n[build]\ncommand = \"make\"\n«routes» = [\"example.com/*\"]\n",
        isFormatSpecific: true),
      .good("name = \"api\"\nmain = \"src/index.ts\"\n\n[vars]\nname = \"Ada\"\naccount_id = \"premium\"\n"),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    guard context.document.format == .toml else { return }
    for section in context.sections {
      for child in section.table.children where child.kind.isContainer {
        guard let index = context.schemas.keyIndex(of: child) else { continue }
        scan(child, context.schemas.keys[index].shape, of: context.schemas.keys[index], section, context, &sink)
      }
    }
  }

  private func scan(
    _ value: ConfigValue, _ shape: Shape, of holder: KeySchema, _ section: LintSection, _ context: LintContext,
    _ sink: inout FindingSink
  ) {
    if value.kind == .array {
      guard let items = shape.items, value.origin == .arrayOfTables else { return }
      for item in value.children { scan(item, items, of: holder, section, context, &sink) }
      return
    }
    guard value.kind == .table else { return }
    for child in value.children {
      let isInOwnTable = child.kind == .table && (child.origin == .header || child.origin == .implicit)
      if isInOwnTable || child.origin == .arrayOfTables {
        if let field = shape.field(child) { scan(child, field.shape, of: holder, section, context, &sink) }
        continue
      }
      // `[build.upload]` of wrangler 1 had a `main` of its own.
      guard value.origin == .header, !value.hasKey("upload"), let index = context.schemas.keyIndex(of: child) else {
        continue
      }
      let key = context.schemas.keys[index]
      guard case .active = key.status, shape.field(child) == nil, fits(child, key, holdsAnything: shape.values != nil)
      else { continue }
      report(child, key, in: value, section, context, &sink)
    }
  }

  /// Whether the value is one that its author gives to the key. A table of variables may hold anything, so that there the
  /// value has to be unmistakable.
  private func fits(_ value: ConfigValue, _ key: KeySchema, holdsAnything: Bool) -> Bool {
    guard key.shape.types.accept(value) else { return false }
    guard holdsAnything else { return true }
    switch key.key {
    case "main":
      guard let path = value.string else { return false }
      return [".ts", ".js", ".mjs", ".tsx", ".py", ".cjs", ".jsx", ".mts"].contains { path.hasSuffix($0) }
    case "compatibility_date":
      return value.withStringBytes { CalendarDate($0) != nil } ?? value.kind.isDate
    case "account_id":
      return value.withStringBytes { IDText.hasForm(.hexadecimal, $0) } ?? false
    case "route":
      return value.withStringBytes { $0.contains(UInt8(ascii: "/")) && $0.contains(UInt8(ascii: ".")) } ?? false
    case "workers_dev", "preview_urls", "compatibility_flags", "routes", "no_bundle", "node_compat", "minify",
      "keep_vars", "logpush", "send_metrics", "upload_source_maps", "kv_namespaces", "r2_buckets", "d1_databases",
      "services", "queues", "triggers", "durable_objects", "usage_model", "find_additional_modules":
      return value.kind != .string
    default: return false
    }
  }

  private func report(
    _ entry: ConfigValue, _ key: KeySchema, in table: ConfigValue, _ section: LintSection, _ context: LintContext,
    _ sink: inout FindingSink
  ) {
    let goal = key.inheritance == .topLevelOnly ? context.document.root : section.table
    let isTaken = goal[key.key] != nil
    let place = goal.isRoot ? "the top level" : "environment `\(section.environment ?? "")`"
    let isVariable = table.hasKey(.variables)
    sink.report(
      Self.info,
      isVariable
        ? "`\(key.key)` stands below `[\(table.path)]`, which makes it a variable and not the key of \(place)"
        : "`\(key.key)` stands below `[\(table.path)]`, and is no key of that table",
      at: entry, in: section, label: "part of `\(table.path)`",
      secondary: [table.label("this table goes on to the next header")],
      help: isTaken
        ? "remove it: \(place) has a `\(key.key)` already" : "move it above the first table header of \(place)",
      fixes: isTaken
        ? []
        : context.fix("move `\(key.key)` to \(place)", .unsafe, [.move(entry, into: goal)]))
  }
}
