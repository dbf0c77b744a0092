import BindingSchema
import ConfigTree
import JSONText

/// `placement` as it is sent: smart, perhaps with a hint; targeted with its target; nothing when it is off.
enum PlacementPayload {
  static func value(_ placement: ConfigValue) -> JSONValue? {
    let hint = placement["hint"]
    let mode = placement["mode"]
    if mode?.isString("smart") ?? false || hint?.isTruthy ?? false {
      var object = JSONObject([JSONObject.Member(name: "mode", value: "smart")])
      if let hint { object.append("hint", JSONValue(hint)) }
      return .object(object)
    }
    if mode?.isString("off") ?? false { return nil }
    for target in ["region", "host", "hostname"] {
      guard let value = placement[target], value.isTruthy else { continue }
      return .object(
        JSONObject([
          JSONObject.Member(name: "mode", value: "targeted"), JSONObject.Member(name: target, value: JSONValue(value)),
        ]))
    }
    return nil
  }
}
