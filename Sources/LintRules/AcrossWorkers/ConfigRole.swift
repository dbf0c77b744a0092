/// Whether a config is one of those that a repository deploys, judged by where it stands below the folder that all configs
/// have in common.
struct ConfigRole: Sendable {
  /// Templates, tests, samples, copies kept aside and what a build made reuse names that others deploy.
  let isDeployed: Bool
  let folder: String

  private static let asideWords: Set<String> = [
    "docs", "doc", "documentation", "archive", "archived", "archives", "backup", "backups", "old", "legacy", "deprecated",
    "vendor", "third_party", "skills", "snippets", "cookbook", "recipes", "tutorial", "tutorials", "guides", "poc",
    "prototype", "prototypes", "experiments", "scratch", "workshop", "workshops", "exercises", "references",
  ]

  static func roles(of configs: [ConfigSummary]) -> [ConfigRole] {
    let common = commonFolder(configs.map(\.path))
    return configs.map { ConfigRole($0, below: common) }
  }

  private init(_ config: ConfigSummary, below common: Int) {
    let path = config.path.utf8.dropFirst(common)
    let text = String(Substring(path))
    let role = FileRole(path: text)
    let folders = text.split(separator: "/").dropLast()
    let isAside = folders.contains { folder in
      Self.asideWords.contains(String(folder)) || folder.hasPrefix(".")
        || folder.split(separator: "-").contains { Self.asideWords.contains($0.lowercased()) }
    }
    isDeployed = !role.isTest && !role.isTemplate && !isAside && !config.isAside
    folder = folders.joined(separator: "/")
  }

  /// Length in bytes of the folder, with its slash, that all paths begin with.
  private static func commonFolder(_ paths: [String]) -> Int {
    guard let first = paths.first, let last = paths.last else { return 0 }
    // Of sorted paths, what the first and the last have in common all have.
    var common = 0
    for (place, (left, right)) in zip(first.utf8, last.utf8).enumerated() {
      guard left == right else { break }
      if left == UInt8(ascii: "/") { common = place + 1 }
    }
    return common
  }
}
