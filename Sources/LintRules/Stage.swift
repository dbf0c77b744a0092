/// What a section is for, as its name says.
public enum Stage: Sendable, Hashable {
  /// Only ever runs on a developer's machine.
  case local
  /// Deployed, but not what users see.
  case staging
  case production
  case unknown

  static let localWords: Set<String> = [
    "local", "dev", "development", "develop", "test", "testing", "localhost", "e2e",
  ]
  private static let stagingWords: Set<String> = [
    "staging", "stage", "stg", "preview", "qa", "uat", "canary", "beta", "alpha", "preprod", "sandbox", "demo", "next",
    "nightly", "ci", "pr",
  ]
  private static let productionWords: Set<String> = ["production", "prod", "prd", "live", "main", "release"]

  /// By the words of an environment's name: `eu-staging`, `production_us`.
  init(environment name: String) {
    let words = name.split { "-_./ ".contains($0) }.map { $0.lowercased() }
    if words.contains(where: { Self.stagingWords.contains($0) }) {
      self = .staging
    } else if words.contains(where: { Self.localWords.contains($0) }) {
      self = .local
    } else if words.contains(where: { Self.productionWords.contains($0) }) {
      self = .production
    } else {
      self = .unknown
    }
  }
}
