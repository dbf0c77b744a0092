public import ConfigTree

/// The `env` table. It is no key of the schemas: what stands in it is what stands at the top level.
public enum EnvironmentTable {
  public static let key: KeyName = "env"

  /// The environments that `env` defines. A list defines environments named 0, 1, …, as in JavaScript.
  public static func entries(_ env: ConfigValue) -> [(name: String, table: ConfigValue)] {
    switch env.kind {
    case .table: env.children.map { ($0.key, $0) }
    case .array: env.children.enumerated().map { (String($0.offset), $0.element) }
    default: []
    }
  }
}
