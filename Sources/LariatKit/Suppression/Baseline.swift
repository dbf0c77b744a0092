import ConfigTree
public import Findings
import JSONC
import JSONText
public import Reporting

/// The findings that a team had when it began to check, so that only new ones count.
///
/// `{ "version": 1, "findings": [ { "file", "rule", "fingerprint" } ] }`, sorted by these three and with a line for each, so
/// that two branches seldom touch the same line. Fingerprints survive moved lines; no text of a config is in the file.
public struct Baseline: Sendable, Hashable {
  struct Entry: Sendable, Hashable, Comparable {
    var file: String
    var rule: String
    var fingerprint: String

    static func < (left: Entry, right: Entry) -> Bool {
      (left.file, left.rule, left.fingerprint) < (right.file, right.rule, right.fingerprint)
    }
  }

  let entries: [Entry]

  /// Of all `findings`, as a check reports them in one list.
  public init(_ findings: [Finding]) {
    let fingerprints = Fingerprints.all(findings)
    entries = zip(findings, fingerprints).map {
      Entry(file: $0.primary.file.path, rule: $0.rule, fingerprint: $1)
    }.sorted()
  }

  /// Why a file is no baseline.
  public struct ReadingError: Error, Sendable, Hashable, CustomStringConvertible {
    public var path: String
    public var description: String { "`\(path)` is no baseline; write one with `--write-baseline`" }
  }

  /// Reads what `bytes` gave.
  public init(_ file: SourceFile) throws(ReadingError) {
    let parsed = JSONCParser.parse(file, format: .json)
    guard !parsed.hasSyntaxErrors, parsed.document.root["version"]?.integer == 1,
      let list = parsed.document.root["findings"], list.kind == .array
    else { throw ReadingError(path: file.path) }
    var entries: [Entry] = []
    for item in list.children {
      guard let fingerprint = item["fingerprint"]?.string else { throw ReadingError(path: file.path) }
      entries.append(
        Entry(file: item["file"]?.string ?? "", rule: item["rule"]?.string ?? "", fingerprint: fingerprint))
    }
    self.entries = entries.sorted()
  }

  public var count: Int { entries.count }

  public var bytes: [UInt8] {
    var text = "{\n  \"version\": 1,\n  \"findings\": ["
    for (index, entry) in entries.enumerated() {
      let object: JSONValue = [
        "file": .string(entry.file), "rule": .string(entry.rule), "fingerprint": .string(entry.fingerprint),
      ]
      text += (index == 0 ? "\n    " : ",\n    ") + JSONWriter.text(object, style: .compact)
    }
    text += entries.isEmpty ? "]\n}\n" : "\n  ]\n}\n"
    return Array(text.utf8)
  }

  /// Takes the findings that were there before out of a list of all.
  public func apply(to findings: inout [Finding]) -> [SuppressedFinding] {
    let known = Set(entries.map(\.fingerprint))
    guard !known.isEmpty else { return [] }
    var kept: [Finding] = []
    var hidden: [SuppressedFinding] = []
    for (finding, fingerprint) in zip(findings, Fingerprints.all(findings)) {
      if known.contains(fingerprint) {
        hidden.append(SuppressedFinding(finding: finding, justification: "in the baseline", origin: .elsewhere))
      } else {
        kept.append(finding)
      }
    }
    findings = kept
    return hidden
  }
}
