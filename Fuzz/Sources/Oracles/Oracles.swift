import BindingSchema
import ConfigTree
import Findings
import JSONC
import TOML
import YAMLText

/// What has to hold for every input, whatever it is. A broken promise traps.
public enum Oracles {
  public static func toml(_ bytes: [UInt8]) {
    for version in [TOMLVersion.v1_0, .v1_1] {
      let file = SourceFile(path: "wrangler.toml", bytes: bytes)
      let result = TOMLParser.parse(file, options: TOMLOptions(version: version))
      TreeOracle.check(result.document)
      FindingOracle.check(result.findings, of: file)
    }
  }

  public static func jsonc(_ bytes: [UInt8]) {
    let file = SourceFile(path: "wrangler.jsonc", bytes: bytes)
    let result = JSONCParser.parse(file)
    TreeOracle.check(result.document)
    FindingOracle.check(result.findings, of: file)
  }

  public static func schema(_ bytes: [UInt8]) {
    let file = SourceFile(path: "schema.yaml", bytes: bytes)
    let result = YAMLParser.parse(file)
    TreeOracle.check(result.document)
    FindingOracle.check(result.findings, of: file)
    var reader = SchemaFileReader()
    reader.read(result.document)
    FindingOracle.check(reader.findings.sorted(), of: file)
    _ = SchemaSet(keys: reader.keys, kinds: reader.kinds)
  }

  /// The whole of `check` and `fix`. The first byte chooses the format and the promise.
  public static func check(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let oracle = CheckOracle(isTOML: first & 1 == 0)
    let text = Array(bytes.dropFirst())
    if first & 6 == 6 { oracle.fixes(text) } else { oracle.ignoresComments(text) }
  }
}
