public import Findings
public import JSONText

/// What was generated from a config.
public struct EnvOutput: Sendable {
  /// The Swift source: UTF-8, with a final line end, the same bytes for the same input.
  public let source: String
  /// What the source was made from, for generators of other languages.
  public var model: JSONValue { content.json }
  /// Warnings of group `lint`: names that had to be changed.
  public let findings: [Finding]

  let content: EnvModel

  /// The JavaScript of a Worker whose program is WebAssembly that was made from `source`: an ES module for Cloudflare's
  /// run time, which calls the program's `main` for each request.
  /// - Parameter program: where the module finds the program, as `./worker.wasm`.
  public func entry(program: String) -> String {
    EntryModule(content, program: program).text
  }

  /// Whether a file starts as all generated ones do, so that it may be overwritten.
  public static func isGenerated(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.starts(with: EnvGenerator.headerStart.utf8)
  }
}
