internal import ConfigTree
internal import Findings

extension JSONCReader {
  /// The document and findings, once all is read.
  consuming func result(format: ConfigFormat, malformed: MalformedUTF8?) -> JSONCParseResult {
    var keys = builder.decodedKeys
    if !decodedKeysAreSorted { keys.sort { $0.node < $1.node } }
    let document = ConfigDocument(
      file: file, format: format, nodes: builder.nodes, decoded: builder.decoded, decodedKeys: keys,
      comments: comments)
    var findings = errors.map { $0.error.finding(at: $0.span, in: file) }
    if errors.count >= options.findingLimit, let last = findings.indices.last {
      findings[last].notes.append("after \(errors.count) syntax errors the rest of the file was not read")
    }
    findings += duplicates.map { finding($0, in: document) }
    if omittedDuplicates > 0, let last = findings.indices.last {
      findings[last].notes.append("\(omittedDuplicates) more duplicate keys follow")
    }
    if let malformed { findings.append(finding(malformed)) }
    findings.sort()
    return JSONCParseResult(document: document, findings: findings)
  }

  private func finding(_ duplicate: Duplicate, in document: ConfigDocument) -> Finding {
    let entry = ConfigValue(document: document, index: duplicate.node)
    return Finding(
      rule: "duplicate-key", severity: .warning, group: .lint,
      message: "`\(entry.key)` is declared more than once in one object; the last value counts",
      primary: Label(file: file, span: duplicate.keySpan, text: "declared again here"),
      secondary: [Label(file: file, span: duplicate.firstKeySpan, text: "first declared here; this value is ignored")],
      help: "remove one of the two, or merge them", path: entry.path.description)
  }

  private func finding(_ malformed: MalformedUTF8) -> Finding {
    let others = malformed.count - 1
    let note: String? =
      switch others {
      case 0: nil
      case 1: "the file holds 1 more such place"
      default: "the file holds \(others) more such places"
      }
    return Finding(
      rule: "invalid-utf8", severity: .warning, group: .lint,
      message: "the file is not valid UTF-8; wrangler reads U+FFFD (`\u{FFFD}`) here",
      primary: Label(file: file, span: ByteSpan(malformed.firstStart, malformed.firstEnd)),
      notes: note.map { [$0] } ?? [], help: "save the file as UTF-8")
  }
}
