public import Findings

/// What stands at a path.
public enum FileKind: Sendable, Hashable {
  case missing, file, directory
  /// A device, pipe or socket.
  case special
}

/// A member of a directory.
public struct DirectoryEntry: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case file, directory, special
    /// Not followed: what it leads to is asked for with `FileAccess.kind(of:)`.
    case symbolicLink
  }

  public var name: String
  public var kind: Kind

  public init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

/// Tells two states of a file apart: when, and how long.
public struct FileStamp: Sendable, Hashable {
  /// In nanoseconds since 1970.
  public var modified: Int
  /// In bytes.
  public var size: Int

  public init(modified: Int, size: Int) {
    self.modified = modified
    self.size = size
  }
}

/// The disk, as far as Lariat needs it. Paths are relative to where the user stands, or absolute, with `/`.
///
/// Only the command line implements it over a real disk; everything else works on any conformance.
public protocol FileAccess: Sendable {
  /// The bytes of a regular file of at most `limit` bytes.
  func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]

  /// What stands at `path`; symbolic links are followed.
  func kind(of path: String) -> FileKind

  /// The members of a directory, in any order, without `.` and `..`.
  func list(_ path: String) throws(FileError) -> [DirectoryEntry]

  /// The absolute path without symbolic links; `nil` when nothing stands there.
  func realPath(_ path: String) -> String?

  /// The state of the file at `path`; `nil` when nothing stands there, or the disk does not tell.
  func stamp(of path: String) -> FileStamp?

  /// Puts a file with these bytes at `path`, whole or not at all: under a temporary name in the same folder first.
  func write(_ bytes: [UInt8], to path: String) throws(FileError)
}

extension FileAccess {
  public func stamp(of path: String) -> FileStamp? { nil }

  /// The file as findings name it.
  /// - Throws: `FileError`, also for a file larger than `SourceFile.maximumSize`.
  public func source(_ path: String) throws(FileError) -> SourceFile {
    SourceFile(path: path, bytes: try read(path, limit: SourceFile.maximumSize))
  }
}
