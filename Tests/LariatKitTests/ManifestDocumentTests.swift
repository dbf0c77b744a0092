import WorkerManifest
import ConfigTree
import Findings
import JSONText
import LariatKit
import Testing

struct ManifestDocumentTests {
  private let json: JSONValue

  init() {
    let text = """
      name = "shop"
      main = "index.ts"
      compatibility_date = "2026-01-01"
      routes = ["a.example/*", { pattern = "b.example", custom_domain = true }]
      [triggers]
      crons = ["0 0 * * *"]
      [vars]
      A = "1"
      [[kv_namespaces]]
      binding = "KV"
      [[queues.consumers]]
      queue = "jobs"
      [assets]
      directory = "public"
      [observability]
      enabled = true
      [env.staging]
      main = "other.ts"
      vars = { A = "2" }
      kv_namespaces = [{ binding = "KV", id = "x" }]
      """
    let file = SourceFile(path: "wrangler.toml", text: text)
    json = ManifestDocument.json(ConfigCheck.check(file, format: .toml, files: MemoryFiles()).manifests)
  }

  private func environment(_ index: Int) throws -> JSONValue {
    guard case .array(let items)? = json["environments"] else { throw Missing() }
    return items[index]
  }

  private struct Missing: Error {}

  private func item(_ value: JSONValue?, _ index: Int) -> JSONValue? {
    if case .array(let items)? = value, items.indices.contains(index) { items[index] } else { nil }
  }

  @Test func valuesSayWhereTheyAreFrom() throws {
    let top = try environment(0)
    let staging = try environment(1)
    #expect(json["version"] == 1 && json["file"]?.string == "wrangler.toml")
    #expect(top["environment"] == .null && staging["environment"]?.string == "staging")
    #expect(top["main"] == ["value": "index.ts", "declared": "wrangler.toml:2:1", "inherited": false])
    #expect(staging["main"] == ["value": "other.ts", "declared": "wrangler.toml:18:1", "inherited": false])
    #expect(
      staging["compatibility"]?["date"]
        == ["value": "2026-01-01", "declared": "wrangler.toml:3:1", "inherited": true])
    #expect(top["name"] == ["value": "shop", "declared": "wrangler.toml:1:1", "inherited": false, "derived": false])
    #expect(
      staging["name"] == ["value": "shop-staging", "declared": "wrangler.toml:1:1", "inherited": true, "derived": true])
  }

  @Test func bindingsHaveKindFieldsAndResource() throws {
    let top = try environment(0)
    #expect(item(top["bindings"], 0)?["kind"]?.string == "variable")
    #expect(item(top["bindings"], 0)?["value"]?.string == "1")
    let own = item(top["bindings"], 1)
    #expect(own?["name"]?.string == "KV" && own?["declared"]?.string == "wrangler.toml:9:1")
    #expect(own?["resource"]?["identity"] == .null && own?["resource"]?["provisioned"] == true)
    let staging = item(try environment(1)["bindings"], 1)
    #expect(staging?["fields"]?["id"] == ["value": "x", "declared": "wrangler.toml:20:36", "inherited": false])
    #expect(staging?["resource"]?["identity"] == ["id": "x"])
  }

  @Test func triggersAndSettings() throws {
    let top = try environment(0)
    let staging = try environment(1)
    #expect(item(top["triggers"]?["routes"], 1)?["value"]?["pattern"]?.string == "b.example")
    #expect(item(staging["triggers"]?["crons"], 0)?["inherited"] == true)
    #expect(item(top["triggers"]?["consumers"], 0)?["value"]?["queue"]?.string == "jobs")
    #expect(item(staging["triggers"]?["consumers"], 0) == nil)
    #expect(staging["settings"]?["observability"]?["value"] == ["enabled": true])
    // Assets without a binding are a setting; kinds that are wholly bindings are none.
    #expect(top["settings"]?["assets"]?["value"] == ["directory": "public"])
    #expect(top["settings"]?["kv_namespaces"] == nil && top["settings"]?["vars"] == nil)
  }
}
