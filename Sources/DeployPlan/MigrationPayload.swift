import ConfigTree
import JSONText

/// The migration steps that a deploy sends, by the tag that the deployed Worker has.
enum MigrationPayload {
  /// `nil` when nothing is to be sent: no steps, all applied, or classes are declared by `exports` instead.
  static func value(_ migrations: ConfigValue, exports: ConfigValue?, deployedTag: String?) -> JSONValue? {
    let steps = Array(migrations.children)
    guard let last = steps.last, !ExportsPayload.declaresClasses(exports) else { return nil }
    var object = JSONObject()
    var pending = steps[...]
    if let deployedTag {
      if last["tag"]?.isString(deployedTag) ?? false { return nil }
      object.append("old_tag", .string(deployedTag))
      if let applied = steps.firstIndex(where: { $0["tag"]?.isString(deployedTag) ?? false }) {
        pending = steps[(applied + 1)...]
      }
    }
    if let tag = last["tag"] { object.append("new_tag", JSONValue(tag)) }
    object.append("steps", .array(pending.map(step)))
    return .object(object)
  }

  private static func step(_ migration: ConfigValue) -> JSONValue {
    guard case .object(var object) = JSONValue(migration) else { return JSONValue(migration) }
    object["tag"] = nil
    return .object(object)
  }
}
