public import Findings

/// What a team sets in `lariat.yaml`; docs/settings.md describes the file.
public struct Settings: Sendable {
  /// Severities for the configs that `files` match.
  struct Override: Sendable {
    var files: [PathPattern]
    var severities: [String: SeveritySetting]
  }

  /// The file.
  public internal(set) var file: SourceFile
  /// How paths of configs are seen from the file's folder.
  let scope: PathScope
  /// By rule, for all configs.
  public internal(set) var severities: [String: SeveritySetting] = [:]
  /// In order; the last one that names a rule and matches a config wins.
  var overrides: [Override] = []
  var ignored: [PathPattern] = []
  /// The Swift property of a binding's name.
  public internal(set) var renames: [String: String] = [:]
  /// Folders of schemas, as paths from where the user stands.
  public internal(set) var schemaFolders: [String] = []
  /// Names, or patterns of names, of Workers that this repository deploys.
  public internal(set) var ownedWorkers: [String] = []
  public internal(set) var policies: [Policy] = []
  /// The number of days after which a compatibility date is stale; `nil`: never.
  public internal(set) var staleAfterDays: Int?

  init(file: SourceFile, scope: PathScope) {
    self.file = file
    self.scope = scope
  }

  /// The severities that hold for a config.
  public func severities(for path: String) -> [String: SeveritySetting] {
    guard !overrides.isEmpty else { return severities }
    let below = scope.below(path)
    var result = severities
    for override in overrides where override.files.contains(where: { $0.matches(below) }) {
      result.merge(override.severities) { $1 }
    }
    return result
  }

  /// Whether the config is none of the team's business.
  public func ignores(_ path: String) -> Bool {
    guard !ignored.isEmpty else { return false }
    let below = scope.below(path)
    return ignored.contains { $0.matches(below) }
  }

  /// Whether a Worker of this name is deployed from this repository.
  public func owns(_ worker: String) -> Bool {
    ownedWorkers.contains { GlobPattern(Array($0.utf8))?.matches(Array(worker.utf8)[...]) == true }
  }
}

/// A pattern of paths below the folder of `lariat.yaml`: with a slash inside from that folder, else at any depth; a folder
/// means all that is in it.
struct PathPattern: Sendable {
  private var globs: [GlobPattern] = []

  /// `nil` when it matches nothing.
  init?(_ text: String) {
    var text = Substring(text)
    if text.hasPrefix("./") { text = text.dropFirst(2) }
    let isAnchored = text.dropLast().contains("/")
    if text.hasPrefix("/") { text = text.dropFirst() }
    if text.hasSuffix("/") { text = text.dropLast() }
    guard !text.isEmpty else { return nil }
    let pattern = (isAnchored ? "" : "**/") + text
    globs = [pattern, pattern + "/**"].compactMap { GlobPattern(Array($0.utf8)) }
    if globs.isEmpty { return nil }
  }

  func matches(_ path: [UInt8]) -> Bool { globs.contains { $0.matches(path[...]) } }
}

/// Paths from where the user stands, as paths below a folder.
struct PathScope: Sendable {
  /// Absolute, without links.
  let workingFolder: String
  /// Absolute.
  let folder: String

  /// The path below the folder; a path outside of it as an absolute one.
  func below(_ path: String) -> [UInt8] {
    let path = Self.absolute(path, from: workingFolder)
    guard PathText.lies(path, in: folder), path != folder else { return Array(path.utf8) }
    return Array(path.utf8.dropFirst(folder == "/" ? 1 : folder.utf8.count + 1))
  }

  /// Without `.` and `..`, as text.
  static func absolute(_ path: String, from folder: String) -> String {
    // As a search of a folder finds them.
    if PathText.isPlain(path) && folder.utf8.first == UInt8(ascii: "/") { return PathText.join(folder, path) }
    var parts: [Substring] = []
    for part in PathText.join(folder, path).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// An absolute path as one would write it standing in the working folder.
  static func shown(_ path: String, from folder: String) -> String {
    if path == folder { return "." }
    if PathText.lies(path, in: folder) { return String(path.dropFirst(folder == "/" ? 1 : folder.count + 1)) }
    var up = 1
    var above = PathText.folder(of: folder)
    while above != "/" {
      if PathText.lies(path, in: above) {
        let rest = path == above ? "" : String(path.dropFirst(above.count + 1))
        return PathText.join(Array(repeating: "..", count: up).joined(separator: "/"), rest)
      }
      above = PathText.folder(of: above)
      up += 1
    }
    return path
  }
}
