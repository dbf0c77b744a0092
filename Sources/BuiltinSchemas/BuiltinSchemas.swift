public import BindingSchema

/// The schemas of `schemas/`, compiled in. `Generated/` is written by `make schemas`.
public enum BuiltinSchemas {
  /// The version of wrangler that the schemas describe.
  public static let wranglerVersion = "4.125.0"

  public static let all = SchemaSet(keys: allKeys, kinds: allKinds)

  /// The built-in schemas with `keys` and `kinds` added, or put in the place of those of the same name.
  public static func extended(keys: [KeySchema], kinds: [BindingKind]) -> SchemaSet {
    SchemaSet(keys: allKeys + keys, kinds: allKinds + kinds)
  }
}
