import BuiltinSchemas

/// Versions as `lariat --version` and reports name them.
public enum LariatVersion {
  public static let text = "0.1.0"

  /// Of the wrangler that the compiled schemas describe.
  public static let wrangler = BuiltinSchemas.wranglerVersion
}
