import BindingSchema
import ConfigTree
import DeployPlan
import Findings
import JSONText
public import WorkerManifest

/// Manifests as tables for people.
public struct ManifestTable {
  private let manifest: WorkerManifest
  private let lines: LineIndex

  /// Of manifests of one config; ends with a line end.
  public static func text(_ manifests: [WorkerManifest]) -> String {
    guard let file = manifests.first?.document.file else { return "" }
    let lines = LineIndex(file)
    return manifests.map { ManifestTable(manifest: $0, lines: lines).text }.joined(separator: "\n")
  }

  private var text: String {
    let environment = manifest.environment.map { "environment \(TextTable.printable($0))" } ?? "top level"
    var text =
      "\(TextTable.printable(manifest.name?.text ?? "(no name)")): \(environment) of \(manifest.document.file.path)\n"
    text += facts.text(indent: "  ")
    let bindings = self.bindings
    if !bindings.isEmpty { text += "\n" + bindings.text(indent: "  ") }
    return text
  }

  private func place(_ value: ConfigValue, isInherited: Bool) -> String {
    let location = lines.location(at: value.anchor.start)
    return "line \(location.line)" + (isInherited ? ", inherited" : "")
  }

  private var facts: TextTable {
    var table = TextTable(["", "", ""])
    func add(_ title: String, _ value: ConfigValue?, of setting: Setting?) {
      guard let value, let setting else { return }
      table.add([title, Self.short(value), place(value, isInherited: setting.isInherited)])
    }
    for (title, key) in [
      ("entry point", "main"), ("compatibility date", "compatibility_date"),
      ("compatibility flags", "compatibility_flags"), ("route", "route"), ("workers.dev", "workers_dev"),
    ] {
      let setting = manifest.setting(key)
      add(title, setting?.value, of: setting)
    }
    for (title, key, member) in [
      ("route", "routes", nil), ("cron", "triggers", "crons"), ("consumer", "queues", "consumers"),
    ] as [(String, String, String?)] {
      let setting = manifest.setting(key)
      let list = member.map { setting?.value[$0] } ?? setting?.value
      for item in list?.children.map({ $0 }) ?? [] { add(title, item, of: setting) }
    }
    return table
  }

  private var bindings: TextTable {
    var table = TextTable(["BINDING", "KIND", "LEADS TO", "DECLARED"])
    for binding in manifest.bindings {
      table.add([
        binding.name, binding.kind.title, target(of: binding), place(binding.entry, isInherited: binding.isInherited),
      ])
    }
    return table
  }

  private func target(of binding: Binding) -> String {
    if case .key = binding.kind.name { return Self.short(binding.entry) }
    let described = binding.kind.describedBy.lazy.compactMap { binding.text($0) }.first { !$0.isEmpty }
    return described ?? binding.identity?.joined(separator: " ") ?? ""
  }

  private static let longest = 60

  /// A value in one line.
  private static func short(_ value: ConfigValue) -> String {
    let text: String
    switch value.kind {
    case .string: text = value.string ?? ""
    case .table: text = value["pattern"]?.string ?? value["queue"]?.string ?? JSONWriter.text(JSONValue(value))
    case .array where value.children.allSatisfy({ $0.kind == .string }):
      text = value.children.compactMap(\.string).joined(separator: ", ")
    default: text = JSONWriter.text(JSONValue(value))
    }
    return text.count <= longest ? text : text.prefix(longest - 1) + "…"
  }
}
