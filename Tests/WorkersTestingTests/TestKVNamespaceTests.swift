import Testing
import WorkersRuntime
import WorkersTesting

@Suite struct TestKVNamespaceTests {
  let clock = TestClock()
  var kv: TestKVNamespace { namespace }
  private let namespace: TestKVNamespace

  init() {
    namespace = TestKVNamespace(clock: clock)
  }

  @Test func storesAndForgets() async throws {
    #expect(try await kv.get("a") == nil)
    try await kv.put("a", "1")
    #expect(try await kv.get("a")?.text == "1")
    try await kv.put("a", Body([1, 2]), options: KVPutOptions(metadata: ["v": 2]))
    #expect(try await kv.getWithMetadata("a") == KVEntry(value: Body([1, 2]), metadata: ["v": 2]))
    try await kv.put("a", "3")
    #expect(try await kv.getWithMetadata("a") == KVEntry(value: "3", metadata: nil))
    try await kv.delete("a")
    try await kv.delete("a")
    #expect(try await kv.get("a") == nil)
  }

  @Test func expiresAfterSeconds() async throws {
    try await kv.put("a", "1", options: KVPutOptions(expiration: .after(seconds: 60)))
    clock.advance(seconds: 59)
    #expect(try await kv.get("a") != nil)
    clock.advance(seconds: 1)
    #expect(try await kv.get("a") == nil)
    #expect(try await kv.list().keys.isEmpty)
  }

  @Test func expiresAtATime() async throws {
    let time = clock.now.secondsSince1970 + 100
    try await kv.put("a", "1", options: KVPutOptions(expiration: .at(secondsSince1970: time)))
    #expect(try await kv.list().keys == [KVKey(name: "a", expiration: time)])
    clock.advance(seconds: 100)
    #expect(try await kv.get("a") == nil)
  }

  @Test func anotherPutReplacesTheExpiration() async throws {
    try await kv.put("a", "1", options: KVPutOptions(expiration: .after(seconds: 60)))
    try await kv.put("a", "2")
    clock.advance(seconds: 1000)
    #expect(try await kv.get("a")?.text == "2")
  }

  @Test func listsInPages() async throws {
    for number in 0..<25 { try await kv.put("user:\(number < 10 ? "0" : "")\(number)", "x") }
    try await kv.put("other", "x")
    var names: [String] = []
    var cursor: String?
    var pages = 0
    repeat {
      let page = try await kv.list(KVListOptions(prefix: "user:", limit: 10, cursor: cursor))
      names += page.keys.map(\.name)
      cursor = page.cursor
      pages += 1
      #expect(page.isComplete == (page.cursor == nil))
    } while cursor != nil
    #expect(pages == 3)
    #expect(names == (0..<25).map { "user:\($0 < 10 ? "0" : "")\($0)" })
  }

  @Test func aFullLastPageHasNoCursor() async throws {
    for name in ["a", "b"] { try await kv.put(name, "x") }
    #expect(try await kv.list(KVListOptions(limit: 2)).isComplete)
  }

  @Test func aCursorSurvivesChanges() async throws {
    for name in ["a", "b", "c", "d"] { try await kv.put(name, "x") }
    let first = try await kv.list(KVListOptions(limit: 2))
    try await kv.delete("b")
    try await kv.put("aa", "x")
    let second = try await kv.list(KVListOptions(limit: 2, cursor: first.cursor))
    #expect(second.keys.map(\.name) == ["c", "d"])
  }

  @Test func keysAreBytesInTheOrderOfBytes() async throws {
    for name in ["é", "e\u{301}", "z", "Z"] { try await kv.put(name, Body(name)) }
    #expect(try await kv.list().keys.map { Array($0.name.utf8) } == ["Z", "e\u{301}", "z", "é"].map { Array($0.utf8) })
  }

  @Test func readsManyInTheirOrder() async throws {
    try await kv.put("a", "1")
    try await kv.put("b", "2", options: KVPutOptions(metadata: 7))
    #expect(try await kv.get(keys: ["b", "x", "a"]).map { $0?.text } == ["2", nil, "1"])
    #expect(try await kv.getWithMetadata(keys: ["b"], options: KVGetOptions()) == [KVEntry(value: "2", metadata: 7)])
  }

  @Test func refusesWhatBreaksALimit() async throws {
    await expectError(.invalidArgument) { try await kv.put("", "x") }
    await expectError(.invalidArgument) { try await kv.put(".", "x") }
    await expectError(.invalidArgument) { _ = try await kv.get("..") }
    await expectError(.tooLarge) { try await kv.put(String(repeating: "é", count: 257), "x") }
    try await kv.put(String(repeating: "é", count: 256), "x")
    let limit = 25 * 1024 * 1024
    try await kv.put("big", Body([UInt8](repeating: 0, count: limit)))
    await expectError(.tooLarge) { try await kv.put("big", Body([UInt8](repeating: 0, count: limit + 1))) }
    let long = JSONValue.string(String(repeating: "m", count: 1023))
    await expectError(.tooLarge) { try await kv.put("m", "x", options: KVPutOptions(metadata: long)) }
    for expiration in [KVExpiration.after(seconds: 59), .at(secondsSince1970: clock.now.secondsSince1970 + 59)] {
      await expectError(.invalidArgument) { try await kv.put("e", "x", options: KVPutOptions(expiration: expiration)) }
    }
    await expectError(.invalidArgument) { _ = try await kv.list(KVListOptions(limit: 1001)) }
    await expectError(.invalidArgument) { _ = try await kv.list(KVListOptions(cursor: "not hexadecimal")) }
    await expectError(.invalidArgument) { _ = try await kv.get("a", options: KVGetOptions(cacheTTL: 29)) }
    await expectError(.invalidArgument) { _ = try await kv.get(keys: (0...100).map { "k\($0)" }) }
    await expectError(.invalidArgument) { _ = try await kv.get(keys: []) }
  }
}
