public import Findings

/// A value to write into a config.
public enum ConfigLiteral: Sendable, Hashable {
  case string(String)
  case integer(Int64)
  case boolean(Bool)
  case array([ConfigLiteral])
  /// In order.
  case table([ConfigLiteralEntry])
  /// The source text of a value of the same file, copied.
  case copy(ConfigValue)
}

public struct ConfigLiteralEntry: Sendable, Hashable {
  public var key: String
  public var value: ConfigLiteral

  public init(key: String, value: ConfigLiteral) {
    self.key = key
    self.value = value
  }
}

/// One change of a config, in terms that TOML and JSONC share.
public enum ConfigEdit: Sendable, Hashable {
  /// Gives the entry another key.
  case rename(ConfigValue, to: String)
  /// Replaces the value, keeping its key.
  case replace(ConfigValue, with: ConfigLiteral)
  /// Removes the entry or item with what belongs to it (its line, its comma, a comment at the end of its line).
  case remove(ConfigValue)
  /// Adds an entry to a table, after its last one.
  case insert(into: ConfigValue, key: String, value: ConfigLiteral)
  /// Adds an item to an array, after its last one.
  case append(to: ConfigValue, value: ConfigLiteral)
  /// Takes the entry out of its table and adds it, as written, to another.
  case move(ConfigValue, into: ConfigValue)
}

/// Lowers edits to the bytes of one format.
public protocol ConfigEditor: Sendable {
  /// The text edits for `edits`, sorted and without overlaps; `nil` when this format cannot express one of them without
  /// loss, or two of them touch the same place.
  func textEdits(for edits: [ConfigEdit], in document: ConfigDocument) -> [TextEdit]?
}
