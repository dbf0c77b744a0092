public import BindingSchema
public import ConfigTree

/// The top level of a file or one of its named environments: which keys stand there.
public struct ConfigLevel: Sendable {
  /// `nil` for the top level.
  public let environment: String?
  /// The root, or the environment's table.
  public let table: ConfigValue
  /// By key index of the schema set: the entry's index in the document; 0 when the key is absent.
  private var entries: [UInt32]

  /// A level without keys; `note` fills it.
  public init(environment: String?, table: ConfigValue, keyCount: Int) {
    self.environment = environment
    self.table = table
    entries = Array(repeating: 0, count: keyCount)
  }

  public init(environment: String?, table: ConfigValue, schemas: SchemaSet) {
    self.init(environment: environment, table: table, keyCount: schemas.keys.count)
    guard table.kind == .table else { return }
    for child in table.children {
      if let key = schemas.keyIndex(of: child) { note(child, key: key) }
    }
  }

  public mutating func note(_ value: ConfigValue, key: Int) {
    entries[key] = value.index
  }

  /// Whether anything stands there, null included.
  public func holds(_ key: Int) -> Bool { entries[key] != 0 }

  /// The value as written, null included.
  public subscript(key: Int) -> ConfigValue? {
    entries[key] == 0 ? nil : ConfigValue(document: table.document, index: entries[key])
  }
}
