import Threads

/// Finds every config in a folder.
///
/// `node_modules`, `.git`, `.wrangler` and what git ignores are left out. Links to folders are followed unless what they
/// lead to is searched anyway, which also ends every loop.
public struct ConfigSearch {
  /// A folder with a config.
  public struct Place: Sendable, Hashable {
    /// Path of the config.
    public var config: String
    /// What stands beside it.
    public var neighbours: FolderContents
  }

  private let files: any FileAccess
  private let threads: Int
  private var places: [Place] = []
  private var errors: [FileError] = []
  /// Real paths of the folders whose trees are searched: the root, and what links lead to.
  private var searched: [String] = []

  /// The configs below `folder`, sorted by path, and the folders that could not be read.
  /// - Parameter threads: at most so many list folders at a time.
  public static func search(
    _ folder: String, files: any FileAccess, threads: Int = 1
  ) -> (places: [Place], errors: [FileError]) {
    var search = ConfigSearch(files: files, threads: threads)
    let real = files.realPath(folder)
    if let real { search.searched.append(real) }
    let (ignore, prefix) = search.ignoreAbove(folder, real: real)
    search.walk(folder, below: prefix, ignore: ignore)
    return (search.places, search.errors)
  }

  private init(files: any FileAccess, threads: Int) {
    self.files = files
    self.threads = threads
  }

  private static let skipped: Set<String> = ["node_modules", ".git", ".wrangler"]

  /// What the repository around `folder` ignores, and where the folder stands in it. Without a repository, only files
  /// inside the folder count.
  private func ignoreAbove(_ folder: String, real: String?) -> (GitIgnore, prefix: String) {
    guard let real else { return (GitIgnore(), "") }
    var top = real
    while files.kind(of: PathText.join(top, ".git")) == .missing {
      guard top != "/" else { return (GitIgnore(), "") }
      top = PathText.folder(of: top)
    }
    var ignore = GitIgnore()
    if let bytes = try? files.read(PathText.join(top, ".git/info/exclude"), limit: Self.ignoreFileLimit) {
      ignore.add(bytes, in: "")
    }
    guard top != real else { return (ignore, "") }
    var prefix = ""
    var current = top
    for part in real.dropFirst(top == "/" ? 1 : top.count + 1).split(separator: "/").map(String.init) {
      if let bytes = try? files.read(PathText.join(current, ".gitignore"), limit: Self.ignoreFileLimit) {
        ignore.add(bytes, in: prefix)
      }
      prefix = PathText.join(prefix, part)
      current = PathText.join(current, part)
    }
    return (ignore, prefix)
  }

  private static let ignoreFileLimit = 4 << 20

  private struct Folder {
    var path: String
    /// Where it stands in the repository.
    var below: String
    var ignore: GitIgnore
  }

  /// Level by level, the members of a folder by name: what is on one level can be listed on all processors.
  private mutating func walk(_ path: String, below: String, ignore: GitIgnore) {
    var level = [Folder(path: path, below: below, ignore: ignore)]
    while !level.isEmpty {
      var next: [Folder] = []
      for start in stride(from: 0, to: level.count, by: Self.batch) {
        let folders = level[start..<min(start + Self.batch, level.count)]
        let listings = ParallelMap.map(folders.map(\.path), threads: threads) { [files] path -> Listing in
          do throws(FileError) { return .success(try files.list(path)) } catch { return .failure(error) }
        }
        for (folder, listing) in zip(folders, listings) {
          switch listing {
          case .success(let entries): next += visit(folder, entries)
          case .failure(let error): errors.append(error)
          }
        }
      }
      level = next
    }
    places.sort { $0.config < $1.config }
  }

  private typealias Listing = Result<[DirectoryEntry], FileError>

  /// So many folders are listed before their members are looked at: few enough to be in memory at once.
  private static let batch = 2048

  /// Notes the configs of a folder; the folders in it that are to be searched.
  private mutating func visit(_ folder: Folder, _ entries: [DirectoryEntry]) -> [Folder] {
    var ignore = folder.ignore
    if entries.contains(where: { $0.name == ".gitignore" && $0.kind == .file }),
      let bytes = try? files.read(PathText.join(folder.path, ".gitignore"), limit: Self.ignoreFileLimit)
    {
      ignore.add(bytes, in: folder.below)
    }
    let neighbours = FolderContents(entries)
    var folders: [Folder] = []
    for entry in entries {
      let isConfig = ConfigName.all.contains(entry.name)
      guard isConfig || (entry.kind == .directory || entry.kind == .symbolicLink) && !Self.skipped.contains(entry.name)
      else { continue }
      let path = PathText.join(folder.path, entry.name)
      let kind = self.kind(of: entry, at: path)
      let below = PathText.join(folder.below, entry.name)
      // To git, a link to a folder is a file.
      if ignore.ignores(below, isDirectory: entry.kind == .directory) { continue }
      switch kind {
      case .directory:
        guard entry.kind != .symbolicLink || follows(path) else { continue }
        folders.append(Folder(path: path, below: below, ignore: ignore))
      case .file, .special: if isConfig { places.append(Place(config: path, neighbours: neighbours)) }
      case .missing:
        if isConfig { errors.append(FileError(path: path, action: .read, reason: .missing)) }
      }
    }
    return folders.sorted { $0.path < $1.path }
  }

  private func kind(of entry: DirectoryEntry, at path: String) -> FileKind {
    switch entry.kind {
    case .file: .file
    case .directory: .directory
    case .special: .special
    case .symbolicLink: files.kind(of: path)
    }
  }

  /// Whether a link is to be followed: what it leads to is neither searched already nor holds what is.
  private mutating func follows(_ path: String) -> Bool {
    guard let real = files.realPath(path) else { return false }
    for other in searched where PathText.lies(real, in: other) || PathText.lies(other, in: real) { return false }
    searched.append(real)
    return true
  }
}
