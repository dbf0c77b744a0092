import BindingSchema
import ConfigTree
import WorkerManifest

/// Durable Object classes over the steps of `migrations`, and as `exports` declares them.
enum ClassHistory {
  struct Step {
    /// A tag that stands there twice is told apart by its number: `v1`, `v1 (2)`.
    var tag: String
    /// All of the step, as comparable text.
    let content: String
    let value: ConfigValue

    init?(_ value: ConfigValue) {
      guard value.kind == .table else { return nil }
      tag = value["tag"]?.string ?? ""
      content = CanonicalText.text(value, without: "tag", sortsStrings: true)
      self.value = value
    }

    var deleted: [String] { names("deleted_classes") }
    var created: [String] { names("new_classes") + names("new_sqlite_classes") }
    var renamed: [Rename] {
      value["renamed_classes"]?.children.compactMap { entry in
        guard let from = entry["from"]?.string, let to = entry["to"]?.string else { return nil }
        return Rename(from: from, to: to)
      } ?? []
    }
    var transferred: [(name: String, worker: String)] {
      value["transferred_classes"]?.children.compactMap { entry in
        guard let to = entry["to"]?.string, let worker = entry["from_script"]?.string else { return nil }
        return (to, worker)
      } ?? []
    }

    private func names(_ field: String) -> [String] { value[field]?.children.compactMap(\.string) ?? [] }
  }

  struct Rename: Hashable {
    let from: String
    let to: String
  }

  static func steps(of manifest: WorkerManifest) -> [Step] {
    guard let list = manifest.value("migrations"), list.kind == .array else { return [] }
    var counts: [String: Int] = [:]
    return list.children.compactMap(Step.init).map { step in
      var step = step
      let count = counts[step.tag, default: 0] + 1
      counts[step.tag] = count
      if count > 1 { step.tag += " (\(count))" }
      return step
    }
  }

  /// Classes that a deploy of the new revision renames with their objects.
  static func renames(_ pair: EnvironmentPair) -> Set<Rename> {
    let known = Set(steps(of: pair.old).map(\.tag))
    var renames = Set(steps(of: pair.new).filter { !known.contains($0.tag) }.flatMap(\.renamed))
    for entry in exports(of: pair.new) where state(of: entry) == "renamed" {
      if let to = entry["renamed_to"]?.string { renames.insert(Rename(from: entry.key, to: to)) }
    }
    return renames
  }

  /// Classes that exist after all steps.
  static func live(_ steps: [Step]) -> Set<String> {
    var classes: Set<String> = []
    for step in steps {
      classes.formUnion(step.created)
      classes.formUnion(step.transferred.map(\.name))
      for rename in step.renamed {
        classes.remove(rename.from)
        classes.insert(rename.to)
      }
      classes.subtract(step.deleted)
    }
    return classes
  }

  /// The Durable Object classes among `exports`, tombstones included.
  static func exports(of manifest: WorkerManifest) -> [ConfigValue] {
    guard let table = manifest.value("exports"), table.kind == .table else { return [] }
    return table.children.filter { $0.kind == .table }
  }

  static func state(of export: ConfigValue) -> String { export["state"]?.string ?? "created" }
}
