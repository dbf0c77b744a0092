import Testing
import WorkersRuntime

@Suite struct BindingKindTests {
  @Test func everyKindHasItsOwnKeyAndTitle() {
    let kinds = BindingKind.allCases
    #expect(kinds.count == 40)
    #expect(Set(kinds.map(\.configurationKey)).count == kinds.count)
    #expect(Set(kinds.map(\.title)).count == kinds.count)
    #expect(!kinds.contains { $0.configurationKey == "queues.consumers" })
  }
}
