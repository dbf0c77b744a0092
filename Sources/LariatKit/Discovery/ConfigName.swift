/// The names under which wrangler looks for a config.
public enum ConfigName {
  /// In wrangler's order: the first that exists is taken.
  public static let all = ["wrangler.json", "wrangler.jsonc", "wrangler.toml"]

  /// Where build tools say which config is deployed instead, below the folder of the user's config.
  public static let redirect = ".wrangler/deploy/config.json"
}
