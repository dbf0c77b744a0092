import LariatKit

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension DiskFiles {
  /// Under a temporary name in the same folder, then renamed. An existing file keeps its permissions, a link stays a
  /// link,
  /// and devices and pipes are written as they are.
  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    var target = path
    var mode: mode_t = 0o666
    var status = stat()
    if stat(path, &status) == 0 {
      switch status.st_mode & S_IFMT {
      case S_IFDIR: throw FileError(path: path, action: .write, reason: .isDirectory)
      case S_IFREG:
        guard access(path, W_OK) == 0 else { throw FileError(path: path, action: .write, reason: .last) }
        target = realPath(path) ?? path
        mode = status.st_mode & 0o7777
      default: return try writeThrough(bytes, to: path)
      }
    }
    let (temporary, descriptor) = try makeTemporary(for: target, path: path)
    var failure = DescriptorWriter.write(bytes, to: descriptor)
    if failure == 0 && mode != 0o666 && fchmod(descriptor, mode) != 0 { failure = errno }
    if close(descriptor) != 0 && failure == 0 { failure = errno }
    if failure == 0 && rename(temporary, target) != 0 { failure = errno }
    guard failure != 0 else { return }
    unlink(temporary)
    errno = failure
    throw FileError(path: path, action: .write, reason: .last)
  }

  private func writeThrough(_ bytes: [UInt8], to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, action: .write, reason: .last) }
    defer { close(descriptor) }
    errno = DescriptorWriter.write(bytes, to: descriptor)
    guard errno == 0 || errno == EPIPE else { throw FileError(path: path, action: .write, reason: .last) }
  }

  private func makeTemporary(for target: String, path: String) throws(FileError) -> (name: String, descriptor: Int32) {
    let folder = PathText.folder(of: target)
    for attempt in 0..<100 {
      let name = PathText.join(folder, ".\(PathText.name(of: target)).\(getpid())-\(attempt).tmp")
      let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (name, descriptor) }
      guard errno == EEXIST else { break }
    }
    throw FileError(path: path, action: .write, reason: .last)
  }
}
