import LariatKit

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The real disk.
struct DiskFiles: FileAccess {
  func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    // Without O_NONBLOCK, opening a pipe waits for someone to write into it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError(path: path, action: .read, reason: .last) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(path: path, action: .read, reason: .last) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileError(path: path, action: .read, reason: .isDirectory)
    default: throw FileError(path: path, action: .read, reason: .isSpecial)
    }
    return try DescriptorReader.read(descriptor, path: path, expected: Int(status.st_size), limit: limit)
  }

  func kind(of path: String) -> FileKind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .directory
    default: .special
    }
  }

  func list(_ path: String) throws(FileError) -> [DirectoryEntry] {
    guard let directory = opendir(path) else { throw FileError(path: path, action: .list, reason: .last) }
    defer { closedir(directory) }
    var entries: [DirectoryEntry] = []
    errno = 0
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
          String(validatingCString: $0)
        }
      }
      // A name that is no UTF-8 is none that anyone searches for.
      guard let name, name != ".", name != ".." else { continue }
      entries.append(DirectoryEntry(name: name, kind: kind(entry.pointee.d_type, PathText.join(path, name))))
      errno = 0
    }
    guard errno == 0 else { throw FileError(path: path, action: .list, reason: .last) }
    return entries
  }

  private func kind(_ type: UInt8, _ path: String) -> DirectoryEntry.Kind {
    switch Int(type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .directory
    case Int(DT_LNK): return .symbolicLink
    case Int(DT_UNKNOWN): break
    default: return .special
    }
    // Some file systems do not tell.
    var status = stat()
    guard lstat(path, &status) == 0 else { return .special }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .directory
    case S_IFLNK: .symbolicLink
    default: .special
    }
  }

  func stamp(of path: String) -> FileStamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return FileStamp(modified: Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec), size: Int(status.st_size))
  }

  func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}

extension FileError.Reason {
  /// What the last call of the system failed with.
  static var last: FileError.Reason {
    switch errno {
    case ENOENT: .missing
    case ENOTDIR: .isNotDirectory
    case EISDIR: .isDirectory
    case EACCES, EPERM: .notPermitted
    default: .system(String(cString: strerror(errno)))
    }
  }
}
