import Findings

/// The formats `json` and `jsonl`. Within version 1 fields are added, never changed.
enum JSONReport {
  /// A piece has at least so many bytes.
  private static let pieceSize = 1 << 20

  static func write<Failure>(
    _ report: Report, _ catalog: SourceCatalog, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var json = JSONStream(isPretty: true)
    json.begin("{")
    json.member("version", 1)
    json.name("findings")
    json.begin("[")
    for finding in report.findings {
      write(finding, catalog, &json)
      if json.output.count >= pieceSize { try sink(json.take()) }
    }
    json.end("]")
    json.name("summary")
    json.object(inline: true) { json in
      json.member("files", report.fileCount)
      json.member("errors", report.count(.error))
      json.member("warnings", report.count(.warning))
      json.member("infos", report.count(.info))
    }
    json.end("}")
    json.endLine()
    try sink(json.output)
  }

  static func writeLines<Failure>(
    _ report: Report, _ catalog: SourceCatalog, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var json = JSONStream(isPretty: false)
    for finding in report.findings {
      write(finding, catalog, &json)
      json.endLine()
      if json.output.count >= pieceSize { try sink(json.take()) }
    }
    if !json.output.isEmpty { try sink(json.output) }
  }

  private static func write(_ finding: Finding, _ catalog: SourceCatalog, _ json: inout JSONStream) {
    json.object { json in
      json.member("rule", finding.rule)
      json.member("group", finding.group.rawValue)
      json.member("severity", finding.severity.rawValue)
      json.member("message", catalog.shown(finding.message, finding))
      json.member("file", finding.primary.file.path)
      json.member("path", finding.path)
      json.member("environment", finding.environment)
      write(finding.primary, catalog, &json)
      json.name("related")
      json.array { json in
        for label in finding.secondary {
          json.object { json in
            json.member("message", label.text.map { catalog.shown($0, finding) })
            json.member("file", label.file.path)
            write(label, catalog, &json)
          }
        }
      }
      json.name("notes")
      json.array { json in
        for note in finding.notes { json.string(catalog.shown(note, finding)) }
      }
      json.member("help", finding.help.map { catalog.shown($0, finding) })
      json.name("fixes")
      json.array { json in
        for fix in catalog.fixes(finding) { write(fix, catalog.shown(fix.title, finding), &json) }
      }
    }
  }

  private static func write(_ label: Label, _ catalog: SourceCatalog, _ json: inout JSONStream) {
    let (start, end) = catalog.range(label)
    json.name("range")
    json.object { json in
      for (name, location) in [("start", start), ("end", end)] {
        json.name(name)
        json.object(inline: true) { json in
          json.member("line", location.line)
          json.member("column", location.column)
          json.member("offset", location.offset)
        }
      }
    }
  }

  private static func write(_ fix: Fix, _ title: String, _ json: inout JSONStream) {
    json.object { json in
      json.member("title", title)
      json.member("applicability", fix.applicability.rawValue)
      json.name("edits")
      json.array { json in
        for edit in fix.edits {
          json.object(inline: true) { json in
            json.member("start", edit.span.start)
            json.member("end", edit.span.end)
            json.member("text", edit.replacement)
          }
        }
      }
    }
  }
}
