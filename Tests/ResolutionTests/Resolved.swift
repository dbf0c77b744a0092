import BindingSchema
import BuiltinSchemas
import ConfigTree
import Findings
import JSONC
import Resolution
import TOML
import Testing
import WorkerManifest
import YAMLText

/// A config run through parser and schema engine.
struct Resolved {
  let file: SourceFile
  let config: ResolvedConfig

  init(
    _ text: String, jsonc isJSONC: Bool = false, schemas: SchemaSet = BuiltinSchemas.all,
    _ options: ResolutionOptions = ResolutionOptions(), sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    file = SourceFile(path: isJSONC ? "wrangler.jsonc" : "wrangler.toml", text: text)
    let parsed: (document: ConfigDocument, findings: [Finding])
    if isJSONC {
      let result = JSONCParser.parse(file, format: .jsonc)
      parsed = (result.document, result.findings)
    } else {
      let result = TOMLParser.parse(file, options: TOMLOptions(version: .v1_0, integerRange: .safeInteger))
      parsed = (result.document, result.findings)
    }
    for finding in parsed.findings where finding.severity == .error {
      Issue.record("syntax: \(finding.message)", sourceLocation: sourceLocation)
    }
    config = ConfigResolver.resolve(parsed.document, schemas: schemas, options: options)
  }

  /// Sees only what a deploy of `environment` sees.
  init(
    _ text: String, environment: String, jsonc: Bool = false, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    self.init(
      text, jsonc: jsonc, ResolutionOptions(environments: .named([environment])), sourceLocation: sourceLocation)
  }

  var findings: [Finding] { config.findings.sorted() }

  /// `error type-mismatch vars.A @staging`, sorted by place; findings of group `lint` have a `(lint)` behind.
  var lines: [String] {
    findings.map { finding in
      let environment = finding.environment.map { " @\($0)" } ?? ""
      let lint = finding.group == .lint ? " (lint)" : ""
      return "\(finding.severity) \(finding.rule) \(finding.path ?? "")\(environment)\(lint)"
    }
  }

  func lines(of rule: String) -> [String] { lines.filter { $0.contains(" \(rule) ") } }

  func manifest(_ environment: String? = nil) throws -> WorkerManifest {
    try #require(config.manifests.first { $0.environment == environment })
  }

  /// The text that the primary label of the only finding marks.
  var marked: String? {
    findings.count == 1 ? file.text(findings[0].primary.span) : nil
  }
}

extension SchemaSet {
  /// Keys and kinds of a small schema; the test fails when it has mistakes.
  static func reading(_ texts: String...) -> SchemaSet {
    var reader = SchemaFileReader()
    for text in texts {
      let parsed = YAMLParser.parse(SourceFile(path: "schema.yaml", text: text))
      for finding in parsed.findings { Issue.record("\(finding.message)") }
      reader.read(parsed.document)
    }
    for finding in reader.findings { Issue.record("schema: \(finding.message) \(finding.help ?? "")") }
    return SchemaSet(keys: reader.keys, kinds: reader.kinds)
  }

  /// The key `x` with `keywords`, in the flow style of YAML or indented by four blanks.
  static func key(_ keywords: String, patterns: String = "") -> SchemaSet {
    let group = "group: Test\nkeys:\n  x: { inherited: true, \(keywords) }\n"
    return patterns.isEmpty ? reading(group) : reading(patterns, group)
  }
}
