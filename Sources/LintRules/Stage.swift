/// What a section is for, as its name says.
public enum Stage: Sendable, Hashable {
  /// Only ever runs on a developer's machine.
  case local
  /// Deployed, but not what users see.
  case staging
  case production
  case unknown

  private static let localWords: WordSet = [
    "local", "dev", "development", "develop", "test", "testing", "localhost", "e2e",
  ]
  private static let stagingWords: WordSet = [
    "staging", "stage", "stg", "preview", "qa", "uat", "canary", "beta", "alpha", "preprod", "sandbox", "demo", "next",
    "nightly", "ci", "pr",
  ]
  private static let productionWords: WordSet = ["production", "prod", "prd", "live", "main", "release"]

  /// By the words of an environment's name: `eu-staging`, `production_us`.
  init(environment name: some StringProtocol) {
    let name = Substring(name).utf8
    let separators: StaticString = "-_./ "
    if Self.stagingWords.containsAny(of: name, separators: separators) {
      self = .staging
    } else if Self.localWords.containsAny(of: name, separators: separators) {
      self = .local
    } else if Self.productionWords.containsAny(of: name, separators: separators) {
      self = .production
    } else {
      self = .unknown
    }
  }
}
