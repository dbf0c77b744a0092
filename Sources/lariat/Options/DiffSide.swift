import ConfigTree
import Findings
import LariatKit

/// One side of a diff, as the command line names it.
enum DiffSide {
  /// A file, a folder or `-`.
  case path(String)
  /// A file of a revision; without a path, the config of the current folder.
  case revision(String, path: String?)

  /// What the user names is first looked for on disk, then in git: `REV:path`, or a revision alone.
  init(_ text: String, files: any FileAccess) {
    if text == "-" || files.kind(of: text) != .missing {
      self = .path(text)
    } else if let colon = text.firstIndex(of: ":") {
      let path = String(text[text.index(after: colon)...])
      self = .revision(String(text[..<colon]), path: path.isEmpty ? nil : path)
    } else if ConfigFormat(path: text) != nil {
      // A misspelled file is no revision.
      self = .path(text)
    } else {
      self = .revision(text, path: nil)
    }
  }

  /// The two sides of `arguments`; a range of git is both of them.
  static func sides(_ arguments: [String], files: any FileAccess) -> (old: DiffSide, new: DiffSide) {
    if arguments.count == 1, let text = arguments.first, files.kind(of: text) == .missing,
      let dots = text.indices.first(where: { text[$0...].hasPrefix("..") })
    {
      let (old, new) = (text[..<dots], text[text.index(dots, offsetBy: 2)...])
      func side(_ revision: Substring) -> DiffSide {
        .revision(revision.isEmpty ? "HEAD" : String(revision), path: nil)
      }
      return (side(old), side(new))
    }
    let old = arguments.first.map { DiffSide($0, files: files) } ?? .revision("HEAD", path: nil)
    let new = arguments.dropFirst().first.map { DiffSide($0, files: files) } ?? .path(".")
    return (old, new)
  }

  /// The config of a revision, under a name like `HEAD:wrangler.toml`. Without a path, wrangler's names in wrangler's
  /// order.
  static func input(
    revision: String, path: String?
  ) throws(GitRepository.Failure) -> ConfigInput {
    let isFile = path.map { ConfigFormat(path: $0) != nil } ?? false
    let folder = path.map { $0.hasSuffix("/") ? $0 : "\($0)/" } ?? ""
    let candidates = isFile ? [path ?? ""] : ["wrangler.json", "wrangler.jsonc", "wrangler.toml"].map { folder + $0 }
    for candidate in candidates {
      do {
        let bytes = try GitRepository.file(candidate, at: revision)
        let file = SourceFile(path: "\(revision):\(candidate)", bytes: bytes)
        return ConfigInput(path: file.path, format: ConfigFormat(path: candidate) ?? .toml, source: file)
      } catch GitRepository.Failure.missing where !isFile { continue }
    }
    throw .missing(path: path ?? "wrangler.json, wrangler.jsonc or wrangler.toml", revision: revision)
  }
}
