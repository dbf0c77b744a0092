import Testing
import WorkersRuntime
import WorkersTesting

enum Counter: DurableObjectClass {
  static let className = "Counter"
}

extension DurableObjectStub where Class == Counter {
  func increment(by amount: Int) async throws(WorkersError) -> Int? {
    try await call("increment", [.number(Double(amount))]).int
  }
}

@Suite struct TestDurableObjectTests {
  let clock: TestClock
  let namespace: TestDurableObjectNamespace
  var counters: DurableObjectNamespace<Counter, TestDurableObjectNamespace> { DurableObjectNamespace(namespace) }

  init() {
    let clock = TestClock()
    self.clock = clock
    namespace = TestDurableObjectNamespace(
      className: "Counter", clock: clock,
      handlers: TestDurableObjectHandlers(
        fetch: { object, request in
          Response(body: Body("\(object.id.name ?? "?") \(request.method)"))
        },
        call: { object, method, arguments in
          guard method == "increment" else { throw WorkersError(.exception, "no method `\(method)`") }
          object.storage.update("count") { value in
            value = .number((value?.double ?? 0) + (arguments.first?.double ?? 0))
          }
          return object.storage.get("count") ?? nil
        },
        alarm: { object in
          if object.storage.get("fails") != nil { throw WorkersError(.exception, "no") }
          try object.storage.put("rang", true)
        }))
  }

  @Test func eachIdentifierHasItsStorage() async throws {
    let first = counters.getByName("a")
    #expect(try await first.increment(by: 2) == 2)
    #expect(try await counters.getByName("a").increment(by: 3) == 5)
    #expect(try await counters.getByName("b").increment(by: 1) == 1)
    #expect(try await first.fetch(Request("https://do/", method: "PUT")).body.text == "a PUT")
    await expectError(.exception) { _ = try await first.call("nothing") }
  }

  @Test func concurrentUpdatesAreNotLost() async throws {
    let stub = counters.getByName("a")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<100 { group.addTask { _ = try await stub.increment(by: 1) } }
      try await group.waitForAll()
    }
    #expect(try await stub.increment(by: 0) == 100)
  }

  @Test func identifiersBelongToNamesAndClasses() throws {
    #expect(counters.idFromName("a") == counters.idFromName("a"))
    #expect(counters.idFromName("a") != counters.idFromName("b"))
    #expect(counters.idFromName("a").text.utf8.count == 64)
    #expect(counters.newUniqueID() != counters.newUniqueID())
    #expect(counters.newUniqueID().name == nil)
    let other = TestDurableObjectNamespace(className: "Other")
    #expect(other.idFromName("a") != counters.idFromName("a"))
    #expect(try counters.idFromString(counters.idFromName("a").text) == counters.idFromName("a"))
    for text in ["", "abc", String(repeating: "0", count: 64), other.idFromName("a").text] {
      #expect(throws: WorkersError.self) { try counters.idFromString(text) }
    }
  }

  @Test func jurisdictionsHaveTheirOwnObjects() async throws {
    let european = counters.jurisdiction(.europeanUnion)
    #expect(european.idFromName("a") != counters.idFromName("a"))
    _ = try await counters.getByName("a").increment(by: 1)
    #expect(try await european.getByName("a").increment(by: 1) == 1)
    #expect(try counters.idFromString(european.idFromName("a").text) == european.idFromName("a"))
    #expect(throws: WorkersError.self) { try european.idFromString(counters.idFromName("a").text) }
    let wrong = european.get(counters.idFromName("a"))
    await expectError(.invalidArgument) { _ = try await wrong.increment(by: 1) }
  }

  @Test func storageListsInOrder() throws {
    let storage = namespace.object(namespace.idFromName("a")).storage
    for key in ["b:2", "a", "b:1", "b:3"] { try storage.put(key, .string(key)) }
    #expect(storage.list(prefix: "b:").map(\.key) == ["b:1", "b:2", "b:3"])
    #expect(storage.list(prefix: "b:", limit: 2, isReversed: true).map(\.key) == ["b:3", "b:2"])
    #expect(storage.delete("a"))
    #expect(!storage.delete("a"))
    storage.deleteAll()
    #expect(storage.list().isEmpty)
    #expect(throws: WorkersError.self) { try storage.put("k", .string(String(repeating: "x", count: 2_000_000))) }
  }

  @Test func alarmsRingWhenTheyAreDue() async throws {
    let object = namespace.object(namespace.idFromName("a"))
    object.storage.setAlarm(clock.now.adding(seconds: 10))
    #expect(await namespace.runDueAlarms() == 0)
    clock.advance(seconds: 10)
    #expect(await namespace.runDueAlarms() == 1)
    #expect(object.storage.get("rang") == true)
    #expect(object.storage.alarm == nil)
    #expect(await namespace.runDueAlarms() == 0)
  }

  @Test func aFailingAlarmIsTriedSixTimesMore() async throws {
    let object = namespace.object(namespace.idFromName("a"))
    try object.storage.put("fails", true)
    object.storage.setAlarm(clock.now)
    #expect(await namespace.runDueAlarms() == 1)
    for retry in 1...6 {
      let wait = 1 << retry
      #expect(object.storage.alarm == clock.now.adding(seconds: wait))
      clock.advance(seconds: wait)
      #expect(await namespace.runDueAlarms() == 1)
    }
    #expect(object.storage.alarm == nil)
  }
}
