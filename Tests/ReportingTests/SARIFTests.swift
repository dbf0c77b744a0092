import Findings
import Foundation
import JSONText
import Reporting
import Testing

@Suite struct SARIFTests {
  /// `SARIF_OUTPUT=FILE` also writes the report there, for `.ci/validate-sarif.py`.
  @Test func theReportIsValid() throws {
    let text = render(.sarif, findings, suppressed: suppressed, rules: rules)
    if let path = ProcessInfo.processInfo.environment["SARIF_OUTPUT"] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
    for text in [text, render(.sarif, [])] {
      var validator = try SchemaValidator(schema())
      validator.validate(try StrictJSON.parse(text))
      #expect(validator.problems == [])
    }
  }

  /// The validator itself must be able to fail.
  @Test(arguments: [
    ("\"2.1.0\"", "\"2.0\""), ("\"startLine\": 2", "\"startLine\": 0"), ("\"ruleId\"", "\"rule\""),
    ("\"level\": \"warning\"", "\"level\": \"info\""), ("a%20b", "a b"), ("a%20b", "a%b"), ("\"inSource\"", "\"here\""),
    ("\"text\": \"two", "\"words\": \"two"), ("\"columnKind\"", "\"columns\""),
    ("\"helpUri\": \"https://", "\"helpUri\": \""),
  ])
  func aReportWithAnErrorIsNotValid(_ right: String, _ wrong: String) throws {
    let text = render(.sarif, findings, suppressed: suppressed, rules: rules)
    try #require(text.contains(right))
    var validator = try SchemaValidator(schema())
    validator.validate(try StrictJSON.parse(text.replacing(right, with: wrong)))
    #expect(!validator.problems.isEmpty)
  }

  @Test func aFindingWithAllItsParts() throws {
    let run = try run(render(.sarif, [fullFinding()], rules: rules))
    let result = try #require(run["results"]?[0])
    #expect(run["columnKind"]?.string == "unicodeCodePoints")
    #expect(result["ruleId"]?.string == "duplicate-worker-name")
    #expect(result["ruleIndex"] == 0)
    #expect(result["level"]?.string == "warning")
    #expect(
      result["message"]?["text"]?.string
        == "two Workers are named `x`, 100% alike\nnote: holds in `staging`, `production`\nhelp: rename one")
    let place = try #require(result["locations"]?[0]?["physicalLocation"])
    #expect(place["artifactLocation"]?["uri"]?.string == "apps/a%20b/wrangler.jsonc")
    #expect(place["region"] == ["startLine": 2, "startColumn": 17, "endLine": 2, "endColumn": 23])
    #expect(result["locations"]?[0]?["logicalLocations"]?[0]?["fullyQualifiedName"]?.string == "env.staging.name")
    #expect(result["relatedLocations"]?[0]?["physicalLocation"]?["artifactLocation"]?["uri"]?.string == "../other.toml")
    #expect(result["relatedLocations"]?[0]?["message"]?["text"]?.string == "first declared here")
    let replacement = result["fixes"]?[1]?["artifactChanges"]?[0]?["replacements"]?[0]
    #expect(replacement?["insertedContent"]?["text"]?.string == "// \"é\"\n")
    #expect(result["properties"] == ["group": "lint", "environment": "staging"])
  }

  @Test func rulesAreDescribedAndNumbered() throws {
    let run = try run(render(.sarif, findings, rules: rules))
    let described = run["tool"]?["driver"]?["rules"]
    #expect(described?[0]?["id"]?.string == "duplicate-worker-name")
    #expect(described?[0]?["shortDescription"]?["text"]?.string == "Two Workers have one name.")
    #expect(described?[0]?["help"]?["text"]?.string == "Rename one of them.")
    #expect(described?[0]?["helpUri"]?.string == "https://example.com/rules/duplicate-worker-name")
    #expect(described?[0]?["defaultConfiguration"]?["level"]?.string == "warning")
    #expect(described?[2] == ["id": "unknown-key"])
    #expect(run["results"]?[0]?["ruleIndex"] == 2)
  }

  @Test func suppressedFindingsSayWhy() throws {
    let run = try run(render(.sarif, [misspeltKey()], suppressed: suppressed))
    #expect(run["results"]?[0]?["suppressions"] == [])
    #expect(
      run["results"]?[1]?["suppressions"] == [["kind": "inSource", "justification": "old name"]])
    #expect(run["results"]?[2]?["suppressions"]?[0]?["kind"]?.string == "external")
    #expect(try self.run(render(.sarif, [misspeltKey()]))["results"]?[0]?["suppressions"] == nil)
  }

  @Test(arguments: [
    ("a.toml", "a.toml"), ("./a.toml", "a.toml"), ("a b/ü#%.toml", "a%20b/%C3%BC%23%25.toml"),
    ("c:d.toml", "c%3Ad.toml"),
    ("/abs/a.toml", "file:///abs/a.toml"), ("../a?.toml", "../a%3F.toml"), ("a\nb\\c", "a%0Ab%5Cc"),
  ])
  func artifactsAreURIs(_ path: String, _ uri: String) throws {
    let run = try run(render(.sarif, [simple(.error, label("x", in: file(path, "x")))]))
    let location = run["results"]?[0]?["locations"]?[0]?["physicalLocation"]?["artifactLocation"]
    #expect(location?["uri"]?.string == uri)
    #expect((location?["uriBaseId"] == nil) == path.hasPrefix("/"))
  }

  private var findings: [Finding] { [misspeltKey(), fullFinding(), simple(.info, label("a", in: file("c:x", "a")))] }

  private var suppressed: [SuppressedFinding] {
    [
      SuppressedFinding(finding: fullFinding(), justification: "old name"),
      SuppressedFinding(finding: misspeltKey(), origin: .elsewhere),
    ]
  }

  private var rules: [RuleDescription] {
    [
      RuleDescription(
        id: "duplicate-worker-name", summary: "Two Workers have one name.", help: "Rename one of them.",
        uri: "https://example.com/rules/duplicate-worker-name", severity: .warning)
    ]
  }

  private func run(_ text: String) throws -> JSONValue {
    try #require(try StrictJSON.parse(text)["runs"]?[0])
  }

  private func schema() throws -> JSONValue {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Resources/sarif-schema-2.1.0.json")
    return try StrictJSON.parse(String(decoding: try Data(contentsOf: url), as: UTF8.self))
  }
}

extension JSONValue {
  subscript(_ index: Int) -> JSONValue? {
    guard case .array(let items) = self, items.indices.contains(index) else { return nil }
    return items[index]
  }
}
