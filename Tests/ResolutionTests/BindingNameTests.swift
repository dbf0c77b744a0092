import ConfigTree
import Findings
import Resolution
import Testing

/// One name, one binding: among all kinds of an environment, with the holes that wrangler's own check has.
struct BindingNameTests {
  private func duplicates(_ text: String, jsonc: Bool = false) -> [String] {
    Resolved(text, jsonc: jsonc).lines(of: "duplicate-binding-name")
  }

  @Test
  func acrossKinds() {
    let text = """
      vars = { A = "1" }
      [[kv_namespaces]]
      binding = "A"
      [[r2_buckets]]
      binding = "B"
      [[r2_buckets]]
      binding = "B"
      """
    #expect(
      duplicates(text) == [
        "error duplicate-binding-name kv_namespaces[0].binding", "error duplicate-binding-name r2_buckets[1].binding",
      ])
  }

  @Test
  func messageNamesKindsAndFirstPlace() throws {
    let resolved = Resolved("vars = { A = \"1\" }\n[[kv_namespaces]]\nbinding = \"A\"")
    let finding = try #require(resolved.findings.first)
    #expect(finding.message.contains("`A`"))
    #expect(finding.secondary.count == 1)
    #expect(resolved.file.text(finding.primary.span) == "\"A\"")
    #expect(resolved.file.text(finding.secondary[0].span) == "A")
  }

  @Test
  func eachEnvironmentOnItsOwn() {
    let text = """
      vars = { A = "1" }
      kv_namespaces = []
      [env.a]
      vars = { A = "1" }
      kv_namespaces = [{ binding = "A" }]
      [env.b]
      vars = { B = "1" }
      kv_namespaces = [{ binding = "A" }]
      """
    #expect(duplicates(text) == ["error duplicate-binding-name env.a.kv_namespaces[0].binding @a"])
  }

  /// Variables of two spellings are two bindings.
  @Test
  func caseMatters() {
    #expect(duplicates("vars = { A = \"1\", a = \"2\" }\n") == [])
  }

  /// One entry without a text as `binding` takes its whole kind out of wrangler's check.
  @Test
  func brokenEntryHidesItsKind() {
    let text = "{ \"kv_namespaces\": [{ \"binding\": \"A\" }, { \"binding\": \"A\" }, { \"binding\": 1 }] }"
    #expect(duplicates(text, jsonc: true) == [])
  }

  /// Kinds whose entries are named by `name` are not seen there, except where they stand in a table under `bindings`.
  @Test
  func kindsNamedByName() {
    #expect(duplicates("send_email = [{ name = \"A\" }, { name = \"A\" }]") == [])
    let text = """
      vars = { A = "1" }
      durable_objects.bindings = [{ name = "A", class_name = "A", script_name = "x" }]
      """
    #expect(duplicates(text) == ["error duplicate-binding-name durable_objects.bindings[0].name"])
  }

  @Test
  func queueProducers() {
    let text = """
      vars = { A = "1" }
      queues.producers = [{ binding = "A", queue = "q" }]
      """
    #expect(duplicates(text) == ["error duplicate-binding-name queues.producers[0].binding"])
  }

  /// A required secret of the name of a variable clashes as well.
  @Test
  func requiredSecrets() {
    #expect(duplicates("vars = { A = \"1\" }\nsecrets.required = [\"A\"]").count == 1)
    #expect(duplicates("secrets.required = [\"A\", \"A\"]").count == 1)
  }

  @Test(arguments: ["constructor", "toString", "hasOwnProperty", "__proto__", "valueOf"])
  func membersOfJavaScriptObjects(_ name: String) {
    #expect(Resolved("vars = { \(name) = \"1\" }").lines == ["error reserved-binding-name vars.\(name)"])
  }

  @Test
  func assetsOfPages() {
    let pages = "name = \"site\"\npages_build_output_dir = \"dist\"\n"
    #expect(Resolved(pages + "vars = { ASSETS = \"1\" }").lines == ["error reserved-binding-name vars.ASSETS"])
    #expect(Resolved("vars = { ASSETS = \"1\" }").lines == [])
  }
}
