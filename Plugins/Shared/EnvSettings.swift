import Foundation

/// What `lariat-env.json` in the folder of a target says about its `Env`; without the file, every default holds.
struct EnvSettings: Decodable {
  static let fileName = "lariat-env.json"

  /// The config, as a path from the folder of the target.
  var config: String?
  var name: String?
  var access: String?
  /// The one environment to write an `Env` for.
  var environment: String?
  var perEnvironment = false
  var standalone = false

  init() {}

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    for key in values.allKeys {
      switch key.stringValue {
      case "config": config = try values.decode(String.self, forKey: key)
      case "name": name = try values.decode(String.self, forKey: key)
      case "access": access = try values.decode(String.self, forKey: key)
      case "environment": environment = try values.decode(String.self, forKey: key)
      case "perEnvironment": perEnvironment = try values.decode(Bool.self, forKey: key)
      case "standalone": standalone = try values.decode(Bool.self, forKey: key)
      default:
        throw DecodingError.dataCorruptedError(
          forKey: key, in: values,
          debugDescription: "it is no setting; there are config, name, access, environment, perEnvironment, standalone")
      }
    }
  }

  /// The options of `lariat generate`.
  var arguments: [String] {
    var arguments: [String] = []
    if let name { arguments += ["--name", name] }
    if let access { arguments += ["--access", access] }
    if let environment { arguments += ["--env", environment] }
    if perEnvironment { arguments.append("--per-environment") }
    if standalone { arguments.append("--standalone") }
    return arguments
  }
}
