/// What git leaves out of a folder: the `.gitignore` files from the repository's root down to it. A value: a folder's is
/// made of its parent's.
///
/// Only files of the repository count, not the user's own excludes, so that the same commit gives the same files.
public struct GitIgnore: Sendable {
  /// The patterns of one file, and the folder that they are relative to.
  private struct Level: Sendable {
    /// From the topmost folder, with a final slash; empty for the topmost itself.
    var prefix: [UInt8]
    var patterns: [GitIgnorePattern]
  }

  /// From the top down.
  private var levels: [Level] = []

  public init() {}

  /// Adds the text of a file.
  /// - Parameter folder: where it stands, below the topmost folder: `packages/api`; empty for the topmost.
  public mutating func add(_ bytes: [UInt8], in folder: String) {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let patterns = text.split(separator: UInt8(ascii: "\n")).compactMap { GitIgnorePattern(line: $0) }
    guard !patterns.isEmpty else { return }
    levels.append(Level(prefix: folder.isEmpty ? [] : Array(folder.utf8) + [UInt8(ascii: "/")], patterns: patterns))
  }

  /// Whether git ignores `path`, given that it does not ignore the folder around it: the last pattern of the innermost
  /// file that matches decides.
  /// - Parameter path: below the topmost folder, without a slash at either end.
  public func ignores(_ path: String, isDirectory: Bool) -> Bool {
    guard !levels.isEmpty else { return false }
    let bytes = Array(path.utf8)
    for level in levels.reversed() where bytes.starts(with: level.prefix) {
      let below = Array(bytes[level.prefix.count...])
      let nameStart = (below.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
      for pattern in level.patterns.reversed()
      where pattern.matches(below, nameStart: nameStart, isDirectory: isDirectory) {
        return !pattern.isNegated
      }
    }
    return false
  }
}
