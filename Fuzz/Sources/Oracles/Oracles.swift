import BindingSchema
import BuiltinSchemas
import ConfigTree
import Findings
import JSONC
import LariatKit
import Resolution
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

  /// The whole of `check`. The first byte chooses the format; comments may not change the verdict.
  public static func check(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let isTOML = first & 1 == 0
    let text = Array(bytes.dropFirst())
    let findings = verdict(text, isTOML: isTOML)
    // A byte order mark has to stay first, and CR alone is no line end in TOML.
    guard !text.starts(with: [0xEF, 0xBB, 0xBF]), !text.starts(with: [0xFE, 0xFF]), !text.starts(with: [0xFF, 0xFE]),
      !text.starts(with: [0, 0, 0xFE, 0xFF])
    else { return }
    let comment = Array((isTOML ? "# comment\n" : "/* comment */").utf8)
    let commented = verdict(comment + text, isTOML: isTOML)
    precondition(findings.map(Verdict.init) == commented.map(Verdict.init), "a comment changed the verdict")
  }

  /// What a comment may not change.
  private struct Verdict: Equatable {
    var rule: String
    var severity: Severity
    var path: String?
    var environment: String?

    init(_ finding: Finding) {
      (rule, severity, path, environment) = (finding.rule, finding.severity, finding.path, finding.environment)
    }
  }

  private static func verdict(_ bytes: [UInt8], isTOML: Bool) -> [Finding] {
    let file = SourceFile(path: isTOML ? "wrangler.toml" : "wrangler.jsonc", bytes: bytes)
    let loaded = ConfigLoader.load(file, format: isTOML ? .toml : .jsonc)
    TreeOracle.check(loaded.document)
    let resolved = ConfigResolver.resolve(loaded.document, schemas: BuiltinSchemas.all)
    let findings = (loaded.findings + resolved.findings).sorted()
    FindingOracle.check(findings, of: file)
    return findings
  }
}
