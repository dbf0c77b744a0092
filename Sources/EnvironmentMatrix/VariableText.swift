import ConfigTree
import WorkerManifest

/// The value of a variable as a table may show it.
enum VariableText {
  private static let words = [
    "secret", "token", "password", "passwd", "passphrase", "credential", "apikey", "api_key", "private_key", "access_key",
    "signing_key", "auth_key", "encryption_key", "jwt", "dsn",
  ]
  private static let prefixes = [
    "sk_", "sk-", "rk_live_", "ghp_", "gho_", "ghs_", "github_pat_", "glpat-", "xox", "AKIA", "AIza", "npm_", "SG.", "whsec_",
    "eyJ", "-----BEGIN", "Bearer ", "hf_",
  ]

  static func text(_ binding: Binding, declaredSecrets: Set<String>) -> String {
    let value = binding.entry.string ?? binding.entry.sourceText
    let name = binding.name.lowercased()
    let isSecret =
      declaredSecrets.contains(binding.name) || words.contains { name.contains($0) }
      || prefixes.contains { value.contains($0) } || hasPassword(value)
    return isSecret && value.utf8.count >= 6 ? "<hidden>" : value
  }

  /// An address with a password: `scheme://user:password@host`.
  private static func hasPassword(_ value: String) -> Bool {
    let parts = value.split(separator: "@", maxSplits: 1)
    guard parts.count == 2, let slashes = parts[0].split(separator: "/").last, parts[0].contains("://") else { return false }
    return slashes.contains(":")
  }
}
