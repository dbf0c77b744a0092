import Findings

/// SARIF 2.1.0 (OASIS), with what GitHub's code scanning reads of it.
enum SARIFReport {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  static func render(_ report: Report, _ catalog: SourceCatalog) -> [UInt8] {
    let rules = rules(of: report)
    let positions = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
    var json = JSONStream(isPretty: true)
    json.object { json in
      json.member("$schema", schema)
      json.member("version", "2.1.0")
      json.name("runs")
      json.array { json in
        json.object { json in
          json.name("tool")
          json.object { json in
            json.name("driver")
            json.object { json in
              json.member("name", "Lariat")
              json.member("version", report.toolVersion)
              json.name("rules")
              json.array { json in
                for rule in rules { write(rule, &json) }
              }
            }
          }
          json.member("columnKind", "unicodeCodePoints")
          json.name("results")
          json.array { json in
            writeResults(report, positions, catalog, &json)
          }
        }
      }
    }
    json.endLine()
    return json.output
  }

  /// The described rules, and those that only findings name, sorted.
  private static func rules(of report: Report) -> [RuleDescription] {
    var rules: [String: RuleDescription] = [:]
    for rule in report.rules { rules[rule.id] = rule }
    for finding in report.findings + report.suppressed.map(\.finding) where rules[finding.rule] == nil {
      rules[finding.rule] = RuleDescription(id: finding.rule, summary: "", help: "")
    }
    return rules.values.sorted { $0.id < $1.id }
  }

  private static func write(_ rule: RuleDescription, _ json: inout JSONStream) {
    json.object { json in
      json.member("id", rule.id)
      if !rule.summary.isEmpty {
        json.message("shortDescription", rule.summary)
        json.message("fullDescription", rule.summary)
      }
      if !rule.help.isEmpty { json.message("help", rule.help) }
      if let uri = rule.uri { json.member("helpUri", uri) }
      if let severity = rule.severity {
        json.name("defaultConfiguration")
        json.object(inline: true) { $0.member("level", level(severity)) }
      }
    }
  }

  private static func writeResults(
    _ report: Report, _ rules: [String: Int], _ catalog: SourceCatalog, _ json: inout JSONStream
  ) {
    var fingerprints = FingerprintMaker()
    // Either all results have the property or none has (section 3.27.23).
    let hasSuppressions = !report.suppressed.isEmpty
    for finding in report.findings {
      json.object { json in
        write(finding, rules[finding.rule] ?? 0, fingerprints.fingerprint(finding, catalog), catalog, &json)
        if hasSuppressions {
          json.name("suppressions")
          json.array { _ in }
        }
      }
    }
    for suppressed in report.suppressed {
      let finding = suppressed.finding
      json.object { json in
        write(finding, rules[finding.rule] ?? 0, fingerprints.fingerprint(finding, catalog), catalog, &json)
        json.name("suppressions")
        json.array { json in
          json.object(inline: true) { json in
            json.member("kind", suppressed.origin == .comment ? "inSource" : "external")
            if let reason = suppressed.justification { json.member("justification", catalog.shown(reason, finding)) }
          }
        }
      }
    }
  }

  private static func write(
    _ finding: Finding, _ ruleIndex: Int, _ fingerprint: String, _ catalog: SourceCatalog, _ json: inout JSONStream
  ) {
    json.member("ruleId", finding.rule)
    json.member("ruleIndex", ruleIndex)
    json.member("level", level(finding.severity))
    json.message("message", FindingText.full(finding, catalog))
    json.name("locations")
    json.array { json in
      json.object { json in
        physicalLocation(finding.primary, catalog, &json)
        if let path = finding.path {
          json.name("logicalLocations")
          json.array { json in
            json.object(inline: true) { $0.member("fullyQualifiedName", path) }
          }
        }
      }
    }
    if !finding.secondary.isEmpty {
      json.name("relatedLocations")
      json.array { json in
        for (position, label) in finding.secondary.enumerated() {
          json.object { json in
            json.member("id", position + 1)
            if let text = label.text { json.message("message", catalog.shown(text, finding)) }
            physicalLocation(label, catalog, &json)
          }
        }
      }
    }
    writeFixes(finding, catalog, &json)
    json.name("partialFingerprints")
    json.object(inline: true) { $0.member("lariat/v1", fingerprint) }
    json.name("properties")
    json.object(inline: true) { json in
      json.member("group", finding.group.rawValue)
      if let environment = finding.environment { json.member("environment", environment) }
    }
  }

  private static func writeFixes(_ finding: Finding, _ catalog: SourceCatalog, _ json: inout JSONStream) {
    // A fix without a change is not valid.
    let fixes = catalog.fixes(finding).filter { !$0.edits.isEmpty }
    guard !fixes.isEmpty else { return }
    json.name("fixes")
    json.array { json in
      for fix in fixes {
        json.object { json in
          json.message("description", catalog.shown(fix.title, finding))
          json.name("artifactChanges")
          json.array { json in
            json.object { json in
              artifactLocation(finding.primary.file, &json)
              json.name("replacements")
              json.array { json in
                for edit in fix.edits {
                  json.object { json in
                    region("deletedRegion", catalog.range(edit.span, in: finding.primary.file), &json)
                    if !edit.replacement.isEmpty { json.message("insertedContent", edit.replacement) }
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  private static func physicalLocation(_ label: Label, _ catalog: SourceCatalog, _ json: inout JSONStream) {
    json.name("physicalLocation")
    json.object { json in
      artifactLocation(label.file, &json)
      region("region", catalog.range(label), &json)
    }
  }

  private static func artifactLocation(_ file: SourceFile, _ json: inout JSONStream) {
    json.name("artifactLocation")
    json.object(inline: true) { json in
      json.member("uri", URIReference.of(file.path))
      if !URIReference.isAbsolute(file.path) { json.member("uriBaseId", "%SRCROOT%") }
    }
  }

  private static func region(
    _ name: StaticString, _ range: (start: SourceLocation, end: SourceLocation), _ json: inout JSONStream
  ) {
    json.name(name)
    json.object(inline: true) { json in
      json.member("startLine", range.start.line)
      json.member("startColumn", range.start.column)
      json.member("endLine", range.end.line)
      json.member("endColumn", range.end.column)
    }
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
