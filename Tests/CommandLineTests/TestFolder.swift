import LariatKit

@testable import lariat

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder on the real disk that is removed at the end.
final class TestFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/lariat-tests.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileError(path: base, action: .write, reason: .last) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for (name, text) in files { try add(name, Array(text.utf8)) }
  }

  deinit { Self.remove(path) }

  /// The path of a file in the folder.
  subscript(_ name: String) -> String { "\(path)/\(name)" }

  func add(_ name: String, _ bytes: [UInt8]) throws {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/\(part)"
      mkdir(folder, 0o755)
    }
    try DiskFiles().write(bytes, to: self[name])
  }

  func link(_ name: String, to target: String) throws {
    guard symlink(target, self[name]) == 0 else { throw FileError(path: name, action: .write, reason: .last) }
  }

  func setMode(_ name: String, _ mode: mode_t) throws {
    guard chmod(self[name], mode) == 0 else { throw FileError(path: name, action: .write, reason: .last) }
  }

  func mode(_ name: String) throws -> mode_t {
    var status = stat()
    guard stat(self[name], &status) == 0 else { throw FileError(path: name, action: .read, reason: .last) }
    return status.st_mode & 0o7777
  }

  private static func remove(_ path: String) {
    chmod(path, 0o755)
    for entry in (try? DiskFiles().list(path)) ?? [] {
      let member = "\(path)/\(entry.name)"
      if entry.kind == .directory { remove(member) } else { unlink(member) }
    }
    rmdir(path)
  }

  /// Names of all members, hidden ones too.
  var names: Set<String> { Set(((try? DiskFiles().list(path)) ?? []).map(\.name)) }
}
