import BindingSchema
import BuiltinSchemas
import Testing

@testable import LintRules

struct RuleTopicTests {
  @Test func everyRuleThatATopicNamesExists() {
    let ids = Set(RuleCatalog.all.map(\.id))
    let named = RuleTopic.allCases.flatMap(\.rules) + RuleTopic.own
    #expect(named.filter { !ids.contains($0) } == [])
    #expect(Set(named).count == named.count)
  }

  @Test func rulesAboutConfigsNameAPage() {
    let without = RuleCatalog.all.filter { $0.documentation == nil }.map(\.id)
    #expect(Set(without) == RuleTopic.own)
    #expect(RuleCatalog.rule("invalid-cron")?.documentation?.hasSuffix("/cron-triggers/") == true)
  }

  /// An address that no schema file has is probably misspelt.
  @Test func pagesAreThoseOfTheSchemas() {
    let known = Set(BuiltinSchemas.all.keys.map(\.docs) + BuiltinSchemas.all.kinds.map(\.docs))
    #expect(RuleTopic.allCases.map(\.address).filter { !known.contains($0) } == [])
  }
}
