import BindingSchema
import BuiltinSchemas
import ConfigTree
import Testing
import WorkerManifest

/// All bindings of one environment in one record, as a deploy puts them together.
struct BindingCollectorTests {
  /// The order is that of the kinds, not of the file.
  @Test
  func recordOrder() {
    let parsed = Parsed(
      """
      ai = { binding = "AI" }
      vars = { B = "1", A = "2" }
      queues.producers = [{ binding = "Q", queue = "q" }]
      kv_namespaces = [{ binding = "KV2" }, { binding = "KV1" }]
      """)
    let orders = parsed.bindings().map(\.kind.recordOrder)
    #expect(orders == orders.sorted() && orders.count == 6)
    #expect(parsed.names().filter { $0.hasPrefix("kv") } == ["kv_namespace KV2", "kv_namespace KV1"])
    #expect(parsed.names().filter { $0.hasPrefix("var") } == ["variable B", "variable A"])
  }

  /// A later kind replaces the value and keeps the place, as in a JavaScript object.
  @Test
  func laterKindWins() {
    let parsed = Parsed(
      """
      vars = { X = "1", Y = "2" }
      r2_buckets = [{ binding = "X", bucket_name = "files" }]
      """)
    #expect(parsed.names() == ["r2_bucket X", "variable Y"])
  }

  @Test
  func laterEntryOfAKindWins() throws {
    let parsed = Parsed("kv_namespaces = [{ binding = \"X\", id = \"1\" }, { binding = \"X\", id = \"2\" }]")
    let bindings = parsed.bindings()
    #expect(bindings.count == 1)
    #expect(bindings.first?.text("id") == "2")
  }

  /// A declared secret stands in only where nothing else has the name.
  @Test
  func declaredSecretYields() {
    let parsed = Parsed("vars = { TOKEN = \"x\" }\nsecrets.required = [\"TOKEN\", \"KEY\"]")
    #expect(parsed.names() == ["variable TOKEN", "declared_secret KEY"])
  }

  @Test
  func entriesWithoutANameAreLeftOut() {
    let parsed = Parsed("kv_namespaces = [{ id = \"1\" }, { binding = 5 }, \"KV\", { binding = \"OK\" }]")
    #expect(parsed.names() == ["kv_namespace OK"])
  }

  @Test
  func namesOfAListThatPassesForATable() {
    let parsed = Parsed(jsonc: "{ \"vars\": [\"a\", \"b\"] }")
    #expect(parsed.names() == ["variable 0", "variable 1"])
  }

  @Test
  func notInherited() {
    let parsed = Parsed("vars = { A = \"1\" }\nassets = { directory = \"d\", binding = \"FILES\" }\n[env.a]")
    #expect(parsed.names("a") == ["assets FILES"])
    #expect(parsed.bindings("a").first?.isInherited == true)
    #expect(parsed.bindings().allSatisfy { !$0.isInherited })
  }

  @Test
  func valuesThatAreNoContainersBindNothing() {
    #expect(Parsed("kv_namespaces = 5\nvars = \"x\"\nqueues = 1\nai = true").names() == [])
  }

  /// `nameValue` is where the name stands, `entry` what declares it.
  @Test
  func places() throws {
    let parsed = Parsed("vars = { A = \"1\" }\nkv_namespaces = [{ binding = \"KV\", id = \"2\" }]")
    let variable = try #require(parsed.bindings().first { $0.name == "A" })
    #expect(variable.entry.sourceText == "\"1\"")
    let namespace = try #require(parsed.bindings().first { $0.name == "KV" })
    #expect(namespace.nameValue.sourceText == "\"KV\"")
    #expect(namespace.entry.path.description == "kv_namespaces[0]")
    #expect(namespace.text("id") == "2" && namespace.text("binding") == "KV" && namespace.text("none") == nil)
  }

  @Test
  func identity() throws {
    let parsed = Parsed(
      """
      r2_buckets = [{ binding = "A", bucket_name = "files", jurisdiction = "eu" }, { binding = "B" }, { binding = "C", bucket_name = "" }]
      kv_namespaces = [{ binding = "KV", id = "1" }]
      """)
    let identities = Dictionary(uniqueKeysWithValues: parsed.bindings().map { ($0.name, $0.identity) })
    #expect(identities["KV"] == ["1"])
    #expect(identities["A"]??.first == "files")
    #expect(identities["B"] == .some(nil) && identities["C"] == .some(nil))
  }
}
