/// Which of the names that matter beside a config stand in its folder, as a search has seen them. It saves asking the disk
/// for what is not there.
public struct FolderContents: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// `.wrangler`, where a redirect may be.
  static let buildFolder = FolderContents(rawValue: 1)
  static let developmentVariables = FolderContents(rawValue: 2)
  static let settings = FolderContents(rawValue: 4)
  static let repository = FolderContents(rawValue: 8)
  /// Nobody has looked: everything may be there.
  public static let unknown = FolderContents(rawValue: .max)

  init(_ entries: [DirectoryEntry]) {
    self = []
    for entry in entries {
      switch entry.name {
      case ".wrangler" where entry.kind != .file: insert(.buildFolder)
      case DevelopmentVariables.fileName: insert(.developmentVariables)
      case SettingsSearch.fileName: insert(.settings)
      case ".git": insert(.repository)
      default: break
      }
    }
  }
}
