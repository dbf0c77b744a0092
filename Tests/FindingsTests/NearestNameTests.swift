import Findings
import Testing

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("compatability_date", "compatibility_date"), ("kv_namespace", "kv_namespaces"), ("mian", "main"),
    ("Main", "main"), ("kv-namespaces", "kv_namespaces"), ("KV_NAMESPACES", "kv_namespaces"), ("nmae", "name"),
  ])
  func near(_ name: String, _ expected: String) {
    let names = ["name", "main", "compatibility_date", "compatibility_flags", "kv_namespaces"]
    #expect(NearestName.nearest(to: name, in: names) == expected)
  }

  @Test(arguments: ["", "zzzz", "na", "x", "something_else", String(repeating: "a", count: 101)])
  func far(_ name: String) {
    #expect(NearestName.nearest(to: name, in: ["name", "main", "", String(repeating: "a", count: 100)]) == nil)
  }

  @Test func theFirstOfEquallyNearOnesWins() {
    #expect(NearestName.nearest(to: "rout", in: ["route", "routs"]) == "route")
    #expect(NearestName.nearest(to: "rout", in: ["routs", "route"]) == "routs")
  }

  @Test func aNearerOneWinsWhateverTheOrder() {
    #expect(NearestName.nearest(to: "kv_namespace", in: ["kv_namespacezz", "kv_namespaces"]) == "kv_namespaces")
    #expect(NearestName.nearest(to: "kv_namespace", in: ["kv_namespaces", "kv_namespacezz"]) == "kv_namespaces")
  }

  @Test func caseAndDashesBeatSpelling() {
    #expect(NearestName.nearest(to: "node_compat", in: ["node_compab", "NODE-COMPAT"]) == "NODE-COMPAT")
  }

  @Test func theNameItselfIsNoSuggestion() {
    #expect(NearestName.nearest(to: "name", in: ["name"]) == nil)
  }

  @Test func theDistanceMayBeAThirdOfTheLength() {
    #expect(NearestName.nearest(to: "abcdef", in: ["abcdxy"]) == "abcdxy")
    #expect(NearestName.nearest(to: "abcdef", in: ["abcxyz"]) == nil)
    #expect(NearestName.nearest(to: "abcde", in: ["abcxy"]) == nil)
    #expect(NearestName.nearest(to: "abc", in: ["ab"]) == "ab")
  }

  @Test func twoNeighboursSwappedAreOneMistake() {
    #expect(NearestName.nearest(to: "abc", in: ["acb"]) == "acb")
  }
}
