public import Findings

/// Which `lariat.yaml` counts.
public enum SettingsChoice: Sendable, Hashable {
  /// The nearest one in the folder of a config or above it, up to the top of its repository.
  case nearest
  case file(String)
  case none
}

/// Finds and reads the settings of configs, each file once.
public struct SettingsSearch {
  public static let fileName = "lariat.yaml"

  private let choice: SettingsChoice
  private let files: any FileAccess
  private let workingFolder: String
  /// By absolute folder; `nil`: none there or above.
  private var byFolder: [String: Settings?] = [:]
  private var chosen: Settings?
  /// Of all files that were read.
  public private(set) var findings: [Finding] = []
  public private(set) var errors: [FileError] = []

  public init(_ choice: SettingsChoice, files: any FileAccess) {
    self.choice = choice
    self.files = files
    workingFolder = files.realPath(".") ?? "/"
    if case .file(let path) = choice {
      let path = PathText.tidy(path)
      let absolute = PathScope.absolute(path, from: workingFolder)
      chosen = read(path, folder: PathText.folder(of: absolute))
    }
  }

  /// The settings for a config.
  public mutating func settings(for path: String, beside neighbours: FolderContents = .unknown) -> Settings? {
    switch choice {
    case .none: nil
    case .file: chosen
    case .nearest:
      nearest(PathText.folder(of: PathScope.absolute(path, from: workingFolder)), contents: neighbours)
    }
  }

  private mutating func nearest(_ folder: String, contents: FolderContents) -> Settings? {
    var visited: [String] = []
    var current = folder
    var contents = contents
    var result: Settings?
    while true {
      if let known = byFolder[current] {
        result = known
        break
      }
      visited.append(current)
      let path = PathText.join(current, Self.fileName)
      if contents.contains(.settings) && files.kind(of: path) == .file {
        result = read(PathScope.shown(path, from: workingFolder), folder: current)
        break
      }
      if current == "/" { break }
      if contents.contains(.repository) && files.kind(of: PathText.join(current, ".git")) != .missing { break }
      current = PathText.folder(of: current)
      contents = .unknown
    }
    for folder in visited { byFolder[folder] = .some(result) }
    return result
  }

  private mutating func read(_ path: String, folder: String) -> Settings? {
    do throws(FileError) {
      let reader = SettingsReader(
        try files.source(path), scope: PathScope(workingFolder: workingFolder, folder: folder))
      findings += reader.findings
      return reader.settings
    } catch {
      errors.append(error)
      return nil
    }
  }
}
