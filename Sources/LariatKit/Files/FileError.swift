/// Why something could not be done with a file.
public struct FileError: Error, Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    case missing
    case isDirectory
    case isNotDirectory
    /// A device, pipe or socket.
    case isSpecial
    case notPermitted
    /// Larger than so many bytes.
    case tooLarge(limit: Int)
    /// What the operating system says.
    case system(String)
  }

  public enum Action: String, Sendable, Hashable {
    case read, list, write
  }

  public var path: String
  public var action: Action
  public var reason: Reason

  public init(path: String, action: Action, reason: Reason) {
    self.path = path
    self.action = action
    self.reason = reason
  }
}

extension FileError: CustomStringConvertible {
  /// One sentence without a final full stop.
  public var description: String {
    switch reason {
    case .missing where action == .write: "cannot write `\(path)`: its folder does not exist"
    case .missing: "`\(path)` does not exist"
    case .isDirectory: "`\(path)` is a folder, not a file"
    case .isNotDirectory: "cannot \(action.rawValue) `\(path)`: a part of the path is no folder"
    case .isSpecial: "`\(path)` is no regular file"
    case .notPermitted: "cannot \(action.rawValue) `\(path)`: permission denied"
    case .tooLarge(let limit): "`\(path)` is larger than \(limit >> 20) MiB, the most that a config may have"
    case .system(let text): "cannot \(action.rawValue) `\(path)`: \(text)"
    }
  }
}
