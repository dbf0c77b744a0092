#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files of other revisions, by way of the `git` of the machine.
enum GitRepository {
  enum Failure: Error, CustomStringConvertible {
    case noGit
    case noRepository
    case unknownRevision(String)
    case missing(path: String, revision: String)
    case other(String)

    var description: String {
      switch self {
      case .noGit: "cannot run `git`, which a revision needs: give two files instead"
      case .noRepository: "a revision needs a git repository, and the current folder is in none: give two files instead"
      case .unknownRevision(let name): "`\(name)` is no file, no folder and no revision of this repository"
      case .missing(let path, let revision): "`\(path)` does not exist in the revision `\(revision)`"
      case .other(let text): "git: \(text)"
      }
    }
  }

  /// The bytes of `path`, relative to the current folder, as they are in `revision`.
  static func file(_ path: String, at revision: String) throws(Failure) -> [UInt8] {
    let spelled = path.hasPrefix("/") || path.hasPrefix("./") || path.hasPrefix("../") ? path : "./\(path)"
    let (status, output, message) = try run(["show", "--end-of-options", "\(revision):\(spelled)"])
    guard status != 0 else { return output }
    if message.contains("not a git repository") { throw .noRepository }
    if message.contains("does not exist in") || message.contains("exists on disk, but not in") {
      throw .missing(path: path, revision: revision)
    }
    let words = [
      "invalid object name", "unknown revision", "bad revision", "ambiguous argument", "Needed a single revision",
    ]
    if words.contains(where: { message.contains($0) }) { throw .unknownRevision(revision) }
    throw .other(message.split(separator: "\n").first.map(String.init) ?? "it failed with status \(status)")
  }

  private static func run(_ arguments: [String]) throws(Failure) -> (status: Int32, output: [UInt8], message: String) {
    var out: [Int32] = [0, 0]
    var err: [Int32] = [0, 0]
    guard pipe(&out) == 0, pipe(&err) == 0 else { throw .other("no pipe") }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, out[1], 1)
    posix_spawn_file_actions_adddup2(&actions, err[1], 2)
    for descriptor in out + err { posix_spawn_file_actions_addclose(&actions, descriptor) }
    // `LC_ALL=C` keeps the messages that `file(_:at:)` reads in English.
    var words: [UnsafeMutablePointer<CChar>?] = (["env", "LC_ALL=C", "git"] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let result = posix_spawnp(&process, "env", &actions, nil, &words, environ)
    close(out[1])
    close(err[1])
    defer {
      close(out[0])
      close(err[0])
    }
    guard result == 0 else { throw .noGit }
    let output = drain(out[0])
    let message = String(decoding: drain(err[0]), as: UTF8.self)
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1 && errno == EINTR {}
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128
    if code == 127 { throw .noGit }
    return (code, output, message)
  }

  private static func drain(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count > 0 { bytes += buffer[..<count] } else if count == 0 || errno != EINTR { return bytes }
    }
  }
}
