import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

extension Checker {
  /// Each container runs for exactly one Durable Object class, which names it back where `exports` are in use. Named by
  /// `containers` and by `exports`; run once for a level that has both.
  mutating func checkContainerLinks(_ key: Int) {
    guard let index = schemas.keyIndex(named: "containers") else { return }
    if key != index && level[index] != nil { return }
    // What the top level's exports say is reported there.
    if key != index && environment != nil && level[key] == nil { return }
    let containers: [ConfigValue]
    if let list = level[index] {
      guard list.kind == .array else { return }
      containers = list.children.filter { $0.kind == .table }
    } else {
      // wrangler does not compare with containers of the other level.
      guard !hasContainersElsewhere(index) else { return }
      containers = []
    }
    let exports = effective.value("exports").flatMap { $0.kind == .table ? $0 : nil }
    let durable = exports?.children.filter { $0["type"]?.isString("durable-object") ?? false } ?? []
    let worker = schemas.keyIndex(named: "name").flatMap { (level[$0] ?? top[$0])?.string }
    var byName: [String: ConfigValue] = [:]
    var byClass: [String: ConfigValue] = [:]
    for container in containers {
      if let name = ContainerNaming.name(of: container, worker: worker, environment: environment) {
        if let first = byName[name] {
          report(
            .error, "duplicate-entry", "two containers are called `\(name)`", at: container["name"] ?? container,
            value: container["name"] != nil, secondary: [(first["name"] ?? first).label("first here")],
            help: "give each a `name` of its own")
        }
        byName[name] = container
      }
      if let place = container["class_name"], let name = place.string {
        if let first = byClass[name] {
          report(
            .error, "duplicate-entry", "two containers have the class `\(name)`", at: place, value: true,
            secondary: [(first["class_name"] ?? first).label("first here")], help: "a class runs one container")
        }
        byClass[name] = container
      }
    }
    for export in durable {
      guard let reference = export["container"], let name = reference.string, !name.isEmpty, byName[name] == nil else {
        continue
      }
      report(
        .error, "unknown-container", "there is no container `\(name)`", at: reference, value: true,
        help: NearestName.nearest(to: name, in: byName.keys.sorted()).map { "did you mean `\($0)`?" }
          ?? (byName.isEmpty
            ? "declare it under `containers`"
            : byName.count == 1
              ? "the only one is \(listed(Array(byName.keys)))" : "there are \(listed(byName.keys.sorted(), "and"))"))
    }
    for container in containers {
      guard let name = ContainerNaming.name(of: container, worker: worker, environment: environment) else { continue }
      checkLink(container, name, durable: durable, known: byName)
    }
  }

  private func hasContainersElsewhere(_ index: Int) -> Bool {
    guard environment == nil else { return top[index] != nil }
    let environments = document.root[EnvironmentTable.key].map(EnvironmentTable.entries) ?? []
    return environments.contains { $0.table["containers"] != nil }
  }

  private mutating func checkLink(
    _ container: ConfigValue, _ name: String, durable: [ConfigValue], known: [String: ConfigValue]
  ) {
    let references = durable.filter { $0["container"]?.isString(name) ?? false }
    if references.count > 1 {
      return report(
        .error, "conflicting-keys", "several classes name the container `\(name)`",
        at: references[1]["container"] ?? references[1], value: true,
        secondary: [(references[0]["container"] ?? references[0]).label("first here")],
        help: "a container runs for one class")
    }
    guard let classPlace = container["class_name"], let className = classPlace.string else {
      if references.isEmpty {
        report(
          .error, "missing-key", "the container `\(name)` has no `class_name`, and no export names it", at: container,
          help: "add `class_name`, or `\(nouns.entry("container", name))` to the class in `exports`")
      } else {
        checkStorageOfContainer(references[0], container)
      }
      return
    }
    if let reference = references.first, reference.key != className {
      return report(
        .error, "conflicting-keys",
        "the container `\(name)` names the class `\(className)`, but is named by `\(reference.key)`",
        at: reference["container"] ?? reference, value: true, secondary: [classPlace.label("the container's class")],
        help: "let both name each other")
    }
    guard let export = durable.first(where: { $0.key == className }) else {
      if !durable.isEmpty {
        report(
          .error, "class-not-created",
          "the container `\(name)` runs for the class `\(className)`, which is not in `exports`",
          at: durable[0].parent ?? durable[0], secondary: [classPlace.label("the container's class")],
          help: "add an entry `\(className)` of type `durable-object`, or correct `class_name`")
      }
      return
    }
    if let other = export["container"], let otherName = other.string, otherName != name {
      // A name that no container has was reported.
      guard known[otherName] != nil else { return }
      return report(
        .error, "conflicting-keys", "the class `\(className)` names the container `\(otherName)`, not `\(name)`",
        at: other, value: true, secondary: [classPlace.label("the container's class")], help: "let both name each other"
      )
    }
    let state = export["state"]
    if let state, !(state.isString("created") || state.isString("expecting-transfer")) {
      return report(
        .error, "class-not-created",
        "the container `\(name)` runs for the class `\(className)`, which does not live here any more", at: export,
        secondary: [classPlace.label("the container's class"), state.label("its state")],
        help: "remove the container, or correct `class_name`")
    }
    checkStorageOfContainer(export, container)
  }

  private mutating func checkStorageOfContainer(_ export: ConfigValue, _ container: ConfigValue) {
    // An export that names its container has been checked on its own.
    guard let storage = export["storage"], storage.isString("legacy-kv"), export["container"] == nil else { return }
    report(
      .error, "conflicting-keys", "a class with a container needs the storage `sqlite`", at: export,
      secondary: [storage.label("its storage"), container.anchorLabel("the container")],
      help: "containers run beside SQLite storage only")
  }
}
