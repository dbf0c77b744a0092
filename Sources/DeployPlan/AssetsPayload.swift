import ConfigTree
import JSONText

/// What a Worker's assets are served by. The token comes from an upload session that only a deploy has.
enum AssetsPayload {
  static let tokenPlaceholder = "<jwt>"

  static func value(_ assets: ConfigValue) -> JSONValue {
    var config = JSONObject()
    for option in ["html_handling", "not_found_handling", "run_worker_first"] {
      if let value = assets[option] { config.append(option, JSONValue(value)) }
    }
    return ["jwt": .string(tokenPlaceholder), "config": .object(config)]
  }
}
