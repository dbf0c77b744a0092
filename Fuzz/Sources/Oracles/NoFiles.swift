import Findings
import LariatKit

/// A disk with nothing on it.
struct NoFiles: FileAccess {
  func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    throw FileError(path: path, action: .read, reason: .missing)
  }

  func kind(of path: String) -> FileKind { .missing }

  func list(_ path: String) throws(FileError) -> [DirectoryEntry] {
    throw FileError(path: path, action: .list, reason: .missing)
  }

  func realPath(_ path: String) -> String? { nil }

  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    throw FileError(path: path, action: .write, reason: .notPermitted)
  }
}
