import ConfigTree
import JSONText
import WorkerManifest

/// The containers of a Worker by name and class; the Containers API gets the rest later.
enum ContainersPayload {
  static func value(_ containers: ConfigValue, _ manifest: WorkerManifest) -> JSONValue? {
    guard containers.kind == .array else { return nil }
    let worker = (manifest.own?.table["name"] ?? manifest.top.table["name"])?.string
    return .array(
      containers.children.map { container in
        var object = JSONObject()
        if let name = ContainerNaming.name(of: container, worker: worker, environment: manifest.own?.environment) {
          object.append("name", .string(name))
        }
        if let className = container["class_name"] { object.append("class_name", JSONValue(className)) }
        return .object(object)
      })
  }
}
