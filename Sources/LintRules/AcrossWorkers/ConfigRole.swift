/// Whether a config is one of those that a repository deploys, judged by where it stands. What the user calls the folders
/// around the repository says nothing: of absolute paths only what lies below the folder that all have in common counts.
struct ConfigRole: Sendable {
  /// Templates, tests, samples, copies kept aside and what a build made reuse names that others deploy.
  let isDeployed: Bool
  let folder: String

  private static let asideWords: WordSet = [
    "docs", "doc", "documentation", "archive", "archived", "archives", "backup", "backups", "old", "legacy",
    "deprecated",
    "vendor", "third_party", "skills", "snippets", "cookbook", "recipes", "tutorial", "tutorials", "guides", "poc",
    "prototype", "prototypes", "experiments", "scratch", "workshop", "workshops", "exercises", "references", "example",
    "sample",
  ]

  static func roles(of configs: [ConfigSummary]) -> [ConfigRole] {
    let common = commonFolder(configs.map(\.path))
    return configs.map { config in
      guard config.path.hasPrefix("/") else { return ConfigRole(config, path: config.path, isSample: config.isSample) }
      let path = String(Substring(config.path.utf8.dropFirst(common)))
      let role = FileRole(path: path)
      return ConfigRole(config, path: path, isSample: role.isTest || role.isTemplate)
    }
  }

  private init(_ config: ConfigSummary, path: String, isSample: Bool) {
    folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    isDeployed = !isSample && !config.isAside && !Self.isAside(folder)
  }

  /// A word of a folder's name, or a hidden folder.
  private static func isAside(_ folder: String) -> Bool {
    folder.utf8.split(separator: UInt8(ascii: "/")).contains { part in
      let isHidden = part.first == UInt8(ascii: ".") && !part.allSatisfy { $0 == UInt8(ascii: ".") }
      return isHidden || asideWords.containsAny(of: part, separators: "-")
    }
  }

  /// Length in bytes of the folder, with its slash, that all absolute paths begin with.
  private static func commonFolder(_ paths: [String]) -> Int {
    guard let first = paths.first, let last = paths.last, first.hasPrefix("/") else { return 0 }
    // Of sorted paths, what the first and the last have in common all have.
    var common = 0
    for (place, (left, right)) in zip(first.utf8, last.utf8).enumerated() {
      guard left == right else { break }
      if left == UInt8(ascii: "/") { common = place + 1 }
    }
    return common
  }
}
