import WorkerManifest
import ConfigTree
import BindingSchema
import Findings
import LariatKit
import Testing

struct UserSchemasTests {
  private static let kind = """
    kind: new_store
    title: New store
    summary: Stores things.
    config: { key: new_stores, shape: list, inherited: false, record_order: 900 }
    fields:
      binding: { type: string, required: true }
      store: { type: string, pattern: store-name }
    typescript: NewStore
    """
  private static let patterns = "patterns:\n  store-name: { match: \"[a-z]+\", summary: lower-case letters }\n"

  @Test func addAKind() {
    let files = MemoryFiles(["s/bindings/new.yaml": Self.kind, "s/patterns.yaml": Self.patterns, "s/notes.txt": "x: ["])
    let loaded = UserSchemas.load("s", files: files)
    #expect(loaded.findings.map(\.message) == [])
    let file = SourceFile(path: "wrangler.toml", text: "[[new_stores]]\nbinding = \"S\"\nstore = \"No\"\n")
    let checked = ConfigCheck.check(file, format: .toml, options: CheckOptions(schemas: loaded.schemas), files: files)
    #expect(checked.findings.map(\.rule).contains("pattern-mismatch"))
    #expect(checked.manifests.first?.bindings.map(\.name) == ["S"])
  }

  @Test func builtInPatternsCanBeNamed() {
    let kind = Self.kind.replacing("store-name", with: "r2-bucket-name")
    let loaded = UserSchemas.load("s", files: MemoryFiles(["s/new.yaml": kind]))
    #expect(loaded.findings.map(\.message) == [])
    let file = SourceFile(path: "wrangler.toml", text: "[[new_stores]]\nbinding = \"S\"\nstore = \"No\"\n")
    let checked = ConfigCheck.check(
      file, format: .toml, options: CheckOptions(schemas: loaded.schemas), files: MemoryFiles())
    #expect(checked.findings.first { $0.rule == "pattern-mismatch" }?.help?.contains("lower-case letters") == true)
    // A pattern of the folder's own comes first.
    let own = "patterns:\n  r2-bucket-name: { match: \"No\", summary: that alone }\n"
    let replaced = UserSchemas.load("s", files: MemoryFiles(["s/new.yaml": kind, "s/patterns.yaml": own]))
    let again = ConfigCheck.check(
      file, format: .toml, options: CheckOptions(schemas: replaced.schemas), files: MemoryFiles())
    #expect(!again.findings.contains { $0.rule == "pattern-mismatch" })
  }

  @Test func rulesAboutResourcesReadTheSchema() {
    let kind = Self.kind.replacing(
      "store: { type: string, pattern: store-name }", with: "store: { type: string, id: { form: uuid, of: new store } }"
    )
    let resource = "resource: { identity: store, noun: store, separate: true }\n"
    let loaded = UserSchemas.load("s", files: MemoryFiles(["s/new.yaml": kind + "\n" + resource]))
    #expect(loaded.findings.map(\.message) == [])
    let text = """
      name = "api"
      main = "a.ts"
      compatibility_date = "2026-01-01"
      new_stores = [
        { binding = "A", store = "<your store>" },
        { binding = "B", store = "7" },
        { binding = "C", store = "5a1c2d3e-4b5a-4978-8796-a5b4c3d2e1f0" },
        { binding = "D", store = "5a1c2d3e-4b5a-4978-8796-a5b4c3d2e1f0" },
      ]

      """
    let checked = ConfigCheck.check(
      SourceFile(path: "wrangler.toml", text: text), format: .toml, options: CheckOptions(schemas: loaded.schemas),
      files: MemoryFiles())
    let places = checked.findings.filter { $0.group == .lint }.map { "\($0.rule) \($0.path ?? "")" }
    #expect(
      places == [
        "placeholder-id new_stores[0].store", "malformed-id new_stores[1].store",
        "duplicate-resource new_stores[3].store",
      ])
  }

  @Test func mistakesHaveAPlace() {
    let files = MemoryFiles(["s/a.yaml": "kind: x\ntitel: X\n", "s/b.yaml": "kind: [\n"])
    let loaded = UserSchemas.load("s", files: files)
    #expect(Set(loaded.findings.map(\.primary.file.path)) == ["s/a.yaml", "s/b.yaml"])
    #expect(loaded.findings.allSatisfy { $0.severity == .error })
  }

  @Test func folderThatIsNone() {
    #expect(UserSchemas.load("nope", files: MemoryFiles()).errors.map(\.reason) == [.missing])
    #expect(UserSchemas.load("f", files: MemoryFiles(["f": ""])).errors.map(\.reason) == [.isNotDirectory])
  }
}
