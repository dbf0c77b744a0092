public import ConfigTree
public import Findings
import JSONC
import TOML

/// Reads the text of a config into a tree, in the format that its name says.
public enum ConfigLoader {
  public struct Loaded: Sendable {
    public let document: ConfigDocument
    /// Of group `syntax` (and `lint`, for what wrangler's parser lets pass).
    public let findings: [Finding]

    public var hasSyntaxErrors: Bool { findings.contains { $0.severity == .error } }
  }

  /// TOML is read as wrangler reads it: version 1.0, integers up to 2^53 - 1.
  public static func load(_ file: SourceFile, format: ConfigFormat) -> Loaded {
    switch format {
    case .json, .jsonc, .yaml:
      let result = JSONCParser.parse(file, format: format)
      return Loaded(document: result.document, findings: result.findings)
    case .toml:
      let result = TOMLParser.parse(file, options: TOMLOptions(version: .v1_0, integerRange: .safeInteger))
      return Loaded(document: result.document, findings: result.findings)
    }
  }
}
