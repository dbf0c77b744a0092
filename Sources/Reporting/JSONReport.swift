import Findings

/// The formats `json` and `jsonl`. Within version 1 fields are added, never changed.
enum JSONReport {
  /// What stands before the first finding of `json`.
  static let head = Array("{\n  \"version\": 1,\n  \"findings\": [".utf8)

  /// Findings of `json`, after others unless they are the first.
  static func render(_ findings: ArraySlice<Finding>, _ catalog: SourceCatalog, isFirst: Bool) -> [UInt8] {
    var json = JSONStream(isPretty: true, depth: 2, isFirst: isFirst)
    for finding in findings { write(finding, catalog, &json) }
    return json.output
  }

  /// What stands after the last finding of `json`.
  static func foot(_ report: Report) -> [UInt8] {
    var json = JSONStream(isPretty: true, depth: 2, isFirst: report.findings.isEmpty)
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
    return json.output
  }

  /// Findings of `jsonl`.
  static func renderLines(_ findings: ArraySlice<Finding>, _ catalog: SourceCatalog) -> [UInt8] {
    var json = JSONStream(isPretty: false)
    for finding in findings {
      write(finding, catalog, &json)
      json.endLine()
    }
    return json.output
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
      json.name("start")
      write(start, &json)
      json.name("end")
      write(end, &json)
    }
  }

  private static func write(_ location: SourceLocation, _ json: inout JSONStream) {
    json.object(inline: true) { json in
      json.member("line", location.line)
      json.member("column", location.column)
      json.member("offset", location.offset)
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
