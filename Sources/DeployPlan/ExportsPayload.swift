import ConfigTree
import JSONText

/// `exports` as they are sent: those of the Worker itself first, then Durable Object classes.
enum ExportsPayload {
  static func value(_ exports: ConfigValue) -> JSONValue? {
    var object = JSONObject()
    for type in ["worker", "durable-object"] {
      for entry in exports.children where entry["type"]?.isString(type) ?? false {
        object.append(entry.key, JSONValue(entry))
      }
    }
    return object.isEmpty ? nil : .object(object.inPropertyOrder)
  }

  static func declaresClasses(_ exports: ConfigValue?) -> Bool {
    exports?.children.contains { $0["type"]?.isString("durable-object") ?? false } ?? false
  }
}
