/// The part of `WorkersRuntime`, and of `WorkersHost` in WebAssembly, that a generated file needs when it stands alone.
enum RuntimeInliner {
  /// The type of `WorkersHost` that an `Env` stands on.
  static let hostSource = Identifier("HostSource")

  /// A file of the runtime. `RuntimeSources.files` has all of them, as the project's tests record them.
  struct File: Sendable {
    var name: String
    /// Names that it declares for others, and types of the runtime that it extends.
    var declares: [String]
    /// Names of the files whose declarations it uses.
    var needs: [String]
    var text: String
  }

  /// The texts of the files that declare what `source` refers to, and of those that these need, by name.
  static func sources(for source: String) -> [String] {
    sources(for: words(of: source), in: RuntimeSources.files)
  }

  /// As `sources(for:)`, with the host of a Worker in WebAssembly: its type `HostSource`, the conformances for the kinds
  /// that `source` refers to, and what the compiler expects of a C library.
  static func sourcesWithHost(for source: String) -> [String] {
    sources(for: words(of: source).union(["HostMemory"]), in: RuntimeSources.files + HostSources.files)
  }

  private static func sources(for words: Set<String>, in files: [File]) -> [String] {
    var places: [String: Int] = [:]
    for (place, file) in files.enumerated() { places[file.name] = place }
    var needed = Set<Int>()
    var open = files.indices.filter { index in files[index].declares.contains { words.contains($0) } }
    while let index = open.popLast() {
      guard needed.insert(index).inserted else { continue }
      open += files[index].needs.compactMap { places[$0] }
    }
    return needed.sorted().map { files[$0].text }
  }

  /// The names in a text: runs of letters, digits and underscores of ASCII.
  static func words(of text: String) -> Set<String> {
    let parts = text.utf8.split { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        false
      default: true
      }
    }
    return Set(parts.map { String(Substring($0)) })
  }
}
