import Findings
import LariatKit
import Synchronization

/// A disk in memory. Folders are what paths of files imply; the current folder is `/work`.
final class MemoryFiles: FileAccess {
  private let state: Mutex<State>

  private struct State {
    var files: [String: [UInt8]]
    /// Symbolic links: path to target, both absolute.
    var links: [String: String] = [:]
    var unreadable: Set<String> = []
  }

  init(_ files: [String: String] = [:], links: [String: String] = [:], unreadable: Set<String> = []) {
    var state = State(files: [:])
    for (path, text) in files { state.files[Self.absolute(path)] = Array(text.utf8) }
    for (path, target) in links { state.links[Self.absolute(path)] = Self.absolute(target) }
    state.unreadable = Set(unreadable.map(Self.absolute))
    self.state = Mutex(state)
  }

  func add(_ path: String, _ bytes: [UInt8]) { state.withLock { $0.files[Self.absolute(path)] = bytes } }

  func text(_ path: String) -> String? {
    state.withLock { $0.files[Self.absolute(path)] }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func absolute(_ path: String) -> String {
    var parts: [Substring] = []
    for part in (path.hasPrefix("/") ? path : "/work/" + path).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  private static func resolved(_ path: String, _ state: State) -> String {
    var path = absolute(path)
    for _ in 0..<40 {
      guard let link = state.links.keys.first(where: { PathText.lies(path, in: $0) }) else { break }
      path = absolute((state.links[link] ?? "") + path.dropFirst(link.count))
    }
    return path
  }

  func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    let bytes: [UInt8]? = state.withLock { state in
      state.unreadable.contains(Self.absolute(path)) ? nil : state.files[Self.resolved(path, state)]
    }
    guard let bytes else {
      let reason: FileError.Reason =
        kind(of: path) == .directory ? .isDirectory : kind(of: path) == .file ? .notPermitted : .missing
      throw FileError(path: path, action: .read, reason: reason)
    }
    guard bytes.count <= limit else { throw FileError(path: path, action: .read, reason: .tooLarge(limit: limit)) }
    return bytes
  }

  func kind(of path: String) -> FileKind {
    state.withLock { state in
      let real = Self.resolved(path, state)
      if state.files[real] != nil { return .file }
      return state.files.keys.contains { PathText.lies($0, in: real) } ? .directory : .missing
    }
  }

  func list(_ path: String) throws(FileError) -> [DirectoryEntry] {
    if state.withLock({ $0.unreadable.contains(Self.absolute(path)) }) {
      throw FileError(path: path, action: .list, reason: .notPermitted)
    }
    guard kind(of: path) != .missing else { throw FileError(path: path, action: .list, reason: .missing) }
    return state.withLock { state in
      let real = Self.resolved(path, state)
      var kinds: [String: DirectoryEntry.Kind] = [:]
      for file in state.files.keys where file != real && PathText.lies(file, in: real) {
        let parts = file.dropFirst(real == "/" ? 1 : real.count + 1).split(separator: "/")
        kinds[String(parts[0])] = parts.count == 1 ? .file : .directory
      }
      for link in state.links.keys where PathText.folder(of: link) == real {
        kinds[PathText.name(of: link)] = .symbolicLink
      }
      return kinds.map { DirectoryEntry(name: $0.key, kind: $0.value) }
    }
  }

  func realPath(_ path: String) -> String? {
    kind(of: path) == .missing ? nil : state.withLock { Self.resolved(path, $0) }
  }

  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    guard kind(of: PathText.folder(of: path)) == .directory else {
      throw FileError(path: path, action: .write, reason: .missing)
    }
    add(path, bytes)
  }
}
