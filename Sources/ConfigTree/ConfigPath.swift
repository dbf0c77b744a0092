/// A place in a config as people write it: `env.staging.kv_namespaces[0].id`, `vars."a.b"`.
public struct ConfigPath: Sendable, Hashable {
  public enum Step: Sendable, Hashable {
    case key(String)
    case item(Int)
  }

  public var steps: [Step]

  public init(_ steps: [Step] = []) {
    self.steps = steps
  }

  public func appending(_ key: String) -> ConfigPath { ConfigPath(steps + [.key(key)]) }
  public func appending(_ index: Int) -> ConfigPath { ConfigPath(steps + [.item(index)]) }

  /// Whether `key` needs no quotes in a path (and as a TOML key).
  public static func isBare(_ key: String) -> Bool {
    !key.isEmpty
      && key.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  /// `key` in quotes, with `"`, `\` and control characters escaped as TOML and JSON both read them.
  public static func quoted(_ key: String) -> String {
    var text = "\""
    for scalar in key.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

extension ConfigPath: CustomStringConvertible {
  public var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .key(let key):
        if !text.isEmpty { text += "." }
        text += Self.isBare(key) || key == "$schema" ? key : Self.quoted(key)
      case .item(let index): text += "[\(index)]"
      }
    }
    return text
  }
}

extension ConfigValue {
  /// Where this value stands, from the root of its file.
  public var path: ConfigPath {
    var steps: [ConfigPath.Step] = []
    var value = self
    while let parent = value.parent {
      steps.append(parent.kind == .array ? .item(value.itemIndex ?? 0) : .key(value.key))
      value = parent
    }
    return ConfigPath(steps.reversed())
  }
}
