import Findings
import JSONText
import Reporting
import Testing

@Suite struct FingerprintTests {
  private func fingerprints(_ findings: [Finding]) throws -> [String] {
    let gitlab = try StrictJSON.parse(render(.gitlab, findings))
    let sarif = try StrictJSON.parse(render(.sarif, findings))
    let result = findings.indices.compactMap { gitlab[$0]?["fingerprint"]?.string }
    let results = sarif["runs"]?[0]?["results"]
    #expect(findings.indices.compactMap { results?[$0]?["partialFingerprints"]?["lariat/v1"]?.string } == result)
    return result
  }

  @Test func movedLinesAndOtherWordsChangeNothing() throws {
    let before = file("a.toml", "x = 1\n")
    let after = file("a.toml", "# new\n\n  x =  1\r\n")
    let old = try fingerprints([
      simple(.error, label("x", in: before), path: "x"), simple(.error, label("x", in: before)),
    ])
    let new = try fingerprints([
      simple(.warning, label("x", in: after), "other words", path: "x"), simple(.error, label("x", in: after)),
    ])
    #expect(old == new)
  }

  @Test func ruleFilePathAndEnvironmentChangeIt() throws {
    let source = file("a.toml", "x = 1\n")
    var staging = simple(.error, label("x", in: source), path: "x")
    staging.environment = "staging"
    let all = try fingerprints([
      simple(.error, label("x", in: source), path: "x"), simple(.error, label("x", in: source), path: "y"), staging,
      simple(.error, label("x", in: source), rule: "another-rule", path: "x"),
      simple(.error, label("x", in: file("b.toml", "x = 1\n")), path: "x"), simple(.error, label("x", in: source)),
      simple(.error, label("x", in: source), path: "x"),
    ])
    #expect(Set(all).count == all.count)
  }

  /// The value is part of a baseline in other systems: it may not change between versions or machines.
  @Test func itIsTheSameEverywhere() throws {
    #expect(try fingerprints([misspeltKey()]) == ["0ba1ef6b94ca0b20fdab28dc1595f14d"])
  }
}
