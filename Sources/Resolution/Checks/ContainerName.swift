import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

extension Checker {
  /// A container without a name is called after its Worker and its class, so it needs both.
  mutating func checkContainerName(_ value: ConfigValue) {
    // A preview names its containers itself.
    if value.parent?.parent?.hasKey("previews") ?? false { return }
    if let name = value["name"], !name.isEmptyString { return }
    let className = value["class_name"]
    if className == nil || className?.isEmptyString == true {
      return report(
        .error, "missing-key", "\(subject(value)) has neither `name` nor `class_name`", at: value,
        help: "add `class_name`, the Durable Object class that runs the container")
    }
    let worker = schemas.keyIndex(named: "name").flatMap { level[$0] ?? top[$0] }
    if worker == nil || worker?.isEmptyString == true {
      report(
        .error, "missing-key", "\(subject(value)) has no `name`, and none can be made since the Worker has none either",
        at: value,
        help: "add `name` to the container or to the Worker")
    }
  }

  /// `previews.containers` takes the names from the preview, so entries have none and are told apart by class.
  mutating func checkPreviewContainers(_ value: ConfigValue) {
    guard let containers = value["containers"], containers.kind == .array else { return }
    var classes: [String: ConfigValue] = [:]
    for container in containers.children {
      if let name = container["name"] {
        report(
          .error, "unknown-key", "a container of a preview has no `name`", at: name,
          help: "remove it: the preview names its containers")
      }
      guard let place = container["class_name"], let name = place.string else { continue }
      if let first = classes[name] {
        report(
          .error, "duplicate-entry", "two containers have the class `\(name)`", at: place, value: true,
          secondary: [first.label("first here")], help: "remove one of them")
      }
      classes[name] = place
    }
  }
}
