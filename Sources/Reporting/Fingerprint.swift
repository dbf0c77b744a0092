public import Findings

/// Names of findings that stay when lines above them come or go; SARIF and baselines carry them.
public enum Fingerprints {
  /// One for each finding, in order: 32 hexadecimal digits. Equal findings are numbered, so the order counts.
  public static func all(_ findings: [Finding]) -> [String] {
    let catalog = SourceCatalog(ReportSecrets(findings))
    var maker = FingerprintMaker()
    return findings.map { maker.fingerprint($0, catalog) }
  }
}

/// Names a finding so that it is known again after lines above it came or went: 32 hexadecimal digits made of its rule,
/// file, environment and config path, or the text of its line when it has none; not of line numbers or messages.
struct FingerprintMaker {
  private var counts: [String: Int] = [:]

  /// Equal findings get different fingerprints, numbered in their order.
  mutating func fingerprint(_ finding: Finding, _ catalog: SourceCatalog) -> String {
    let file = finding.primary.file
    var place = finding.path
    if place == nil {
      let lines = catalog.lines(of: file)
      // The start of the line is enough, and a file may be one line of many megabytes.
      let line = lines.lineSpan(lines.line(at: finding.primary.span.start))
      let end = min(line.end, line.start + 256)
      place = String(catalog.snippet(of: file).text(ByteSpan(line.start, end)).filter { !$0.isWhitespace })
    }
    let parts = [finding.rule, URIReference.relativePath(file.path), finding.environment ?? "", place ?? ""]
    let identity = parts.joined(separator: "\0")
    let number = counts[identity, default: 0]
    counts[identity] = number + 1
    let text = "\(identity)\0\(number)"
    return Self.hash(text, 0xCBF2_9CE4_8422_2325) + Self.hash(text, 0x9E37_79B9_7F4A_7C15)
  }

  /// FNV-1a from `seed`, then mixed as in MurmurHash3, as 16 digits.
  private static func hash(_ text: String, _ seed: UInt64) -> String {
    var hash = seed
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    hash ^= hash >> 33
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
