import Foundation

/// The ids of the rules that parsers and schema engine have, read from their sources.
enum RuleIDs {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources")

  /// Rules of which no small file of a folder can be an example: a file of many mebibytes, or of a thousand mistakes.
  static let notForCases: Set<String> = ["file-too-large", "too-many-findings", "invalid-syntax"]

  /// Other texts with dashes in the sources: values that configs hold.
  private static let values: Set<String> = ["durable-object", "expecting-transfer", "legacy-kv", "entry-point"]

  static func inSources() throws -> Set<String> {
    let id = #/"([a-z]+(?:-[a-z0-9]+)+)"/#
    var ids: Set<String> = []
    for module in ["Resolution", "TOML", "JSONC"] {
      let folder = sources.appendingPathComponent(module)
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where path.hasSuffix(".swift") {
        let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
        ids.formUnion(text.matches(of: id).map { String($0.output.1) })
      }
    }
    return ids.subtracting(values)
  }
}
