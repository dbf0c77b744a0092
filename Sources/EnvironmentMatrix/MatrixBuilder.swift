import BindingSchema
import ConfigTree
import ManifestDiff
import WorkerManifest

/// Collects what each environment has under each name.
struct MatrixBuilder {
  let manifests: [WorkerManifest]
  let showsValues: Bool

  /// What one environment has under a name.
  private struct Entry {
    var kind: String
    var text: String?
    /// Equal ones lead to the same data; `nil` when there are none.
    var identity: String?
    var isInherited: Bool
  }

  private struct Key: Hashable {
    var section: EnvironmentMatrix.Section
    var name: String
  }

  var rows: [EnvironmentMatrix.Row] {
    let entries = manifests.map(Self.entries(showsValues: showsValues))
    var order: [Key] = []
    for list in entries {
      for (key, _) in list where !order.contains(key) { order.append(key) }
    }
    let tables = entries.map { list in Dictionary(list, uniquingKeysWith: { first, _ in first }) }
    let rows = order.map { key in row(key, tables.map { $0[key] }) }
    let sections = EnvironmentMatrix.Section.allCases
    return sections.flatMap { section in
      rows.filter { $0.section == section }.sorted { ($0.kind, $0.name) < ($1.kind, $1.name) }
    }
  }

  private func row(_ key: Key, _ entries: [Entry?]) -> EnvironmentMatrix.Row {
    let kind = entries.lazy.compactMap(\.self).first?.kind ?? ""
    let cells = entries.enumerated().map { position, entry -> EnvironmentMatrix.Cell in
      guard let entry else { return EnvironmentMatrix.Cell(state: .missing, text: nil, sharedWith: []) }
      if entry.kind != kind {
        return EnvironmentMatrix.Cell(state: .otherKind, text: joined(entry.kind, entry.text), sharedWith: [])
      }
      var shared: [String?] = []
      if let identity = entry.identity {
        for (other, manifest) in zip(entries.indices, manifests) where other != position {
          if entries[other]?.kind == kind, entries[other]?.identity == identity { shared.append(manifest.environment) }
        }
      }
      let state: EnvironmentMatrix.State = entry.isInherited ? .inherited : shared.isEmpty ? .present : .shared
      return EnvironmentMatrix.Cell(state: state, text: entry.text, sharedWith: shared)
    }
    return EnvironmentMatrix.Row(section: key.section, kind: kind, name: key.name, cells: cells)
  }

  private func joined(_ kind: String, _ text: String?) -> String { text.map { "\(kind) \($0)" } ?? kind }

  // MARK: What one environment has

  private static func entries(showsValues: Bool) -> (WorkerManifest) -> [(Key, Entry)] {
    { manifest in
      bindings(manifest, showsValues) + routes(manifest) + crons(manifest) + consumers(manifest)
    }
  }

  private static func bindings(_ manifest: WorkerManifest, _ showsValues: Bool) -> [(Key, Entry)] {
    return manifest.bindings.map { binding in
      var entry = Entry(kind: binding.kind.title, text: nil, identity: nil, isInherited: binding.isInherited)
      let section: EnvironmentMatrix.Section
      switch binding.kind.swift.form {
      case .variable:
        section = .variable
        entry.kind = "variable"
        if showsValues {
          entry.text = ShownValue(CanonicalText.shown(binding.entry), variable: binding.name).text(redact: false)
        }
      case .secret:
        section = .secret
        entry.kind = "secret"
      case .resource, .marked, .none:
        section = .binding
        let fields = binding.kind.describedBy + binding.kind.resource.identity
        entry.text = fields.lazy.compactMap { binding.text($0) }.first { !$0.isEmpty }
        // Environments are Workers of their own: a class of a Worker's own is not shared, one of another Worker is.
        let isOwnClass = binding.kind.resource.noun == "class" && (binding.text("script_name") ?? "").isEmpty
        entry.identity = isOwnClass ? nil : binding.identity?.joined(separator: "\u{0}")
      }
      return (Key(section: section, name: binding.name), entry)
    }
  }

  /// `routes` if it is set at all, else `route`.
  private static func routes(_ manifest: WorkerManifest) -> [(Key, Entry)] {
    let setting = manifest.setting("routes") ?? manifest.setting("route")
    guard let setting else { return [] }
    let values = setting.value.kind == .array ? Array(setting.value.children) : [setting.value]
    return values.compactMap { value in
      guard let pattern = value.string ?? value["pattern"]?.string else { return nil }
      let isDomain = value["custom_domain"]?.isTruthy ?? false
      let kind = isDomain ? "custom domain" : "route"
      let entry = Entry(kind: kind, text: nil, identity: pattern, isInherited: setting.isInherited)
      return (Key(section: .route, name: pattern), entry)
    }
  }

  private static func crons(_ manifest: WorkerManifest) -> [(Key, Entry)] {
    guard let setting = manifest.setting("triggers"), let list = setting.value["crons"] else { return [] }
    return list.children.compactMap(\.string).map { cron in
      let entry = Entry(kind: "cron trigger", text: nil, identity: nil, isInherited: setting.isInherited)
      return (Key(section: .cron, name: cron), entry)
    }
  }

  private static func consumers(_ manifest: WorkerManifest) -> [(Key, Entry)] {
    guard let list = manifest.value("queues")?["consumers"], list.kind == .array else { return [] }
    return list.children.compactMap { $0["queue"]?.string }.map { queue in
      (
        Key(section: .consumer, name: queue),
        Entry(kind: "queue consumer", text: nil, identity: queue, isInherited: false)
      )
    }
  }
}
