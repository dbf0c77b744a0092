import LariatKit
import Testing

@testable import lariat

/// Commands that print what a config compiles to, and refuse a broken one.
struct CompilingCommandTests {
  private static let good = """
    name = "x"
    main = "x.ts"
    compatibility_date = "2026-01-01"
    [vars]
    A = "secret text"
    [env.staging]
    vars = { A = "s" }

    """

  @Test func payload() throws {
    let folder = try TestFolder(["wrangler.toml": Self.good])
    let outcome = lariat("payload", folder.path, files: DiskFiles())
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.output.hasPrefix("{\n  \"main_module\": \"x.js\",\n") && outcome.output.hasSuffix("}\n"))
    #expect(lariat("payload", folder.path, "--env", "staging", files: DiskFiles()).output.contains("\"text\": \"s\""))
    #expect(!lariat("payload", folder.path, "--redact", files: DiskFiles()).output.contains("secret text"))
  }

  @Test(arguments: ["payload", "manifest"])
  func refusals(command: String) throws {
    let folder = try TestFolder(["a.toml": "name = \n", "b.toml": "main = 1\n", "c.toml": Self.good])
    for (path, environment, sentence) in [("a.toml", "", "name"), ("b.toml", "", "main"), ("c.toml", "nope", "`nope`")]
    {
      let outcome = lariat(command, folder[path], "--env", environment, files: DiskFiles())
      #expect(outcome.status == 1 && outcome.output == "", "\(path)")
      #expect(outcome.errors.contains("error: ") && outcome.errors.contains(sentence), "\(path)")
    }
  }

  @Test func anEnvironmentOfAFileWithoutAny() throws {
    let folder = try TestFolder(["wrangler.toml": "name = \"x\"\nmain = \"x.ts\"\n"])
    let outcome = lariat("payload", folder.path, "--env", "nope", files: DiskFiles())
    #expect(outcome.status == 0 && outcome.output.hasPrefix("{"))
    #expect(outcome.errors.contains("warning: "))
  }

  @Test func errorsOfOtherEnvironmentsDoNotCount() throws {
    let folder = try TestFolder(["wrangler.toml": Self.good + "[env.bad]\nmain = 1\n"])
    #expect(lariat("payload", folder.path, files: DiskFiles()).status == 0)
    #expect(lariat("payload", folder.path, "--env", "bad", files: DiskFiles()).status == 1)
    #expect(lariat("manifest", folder.path, files: DiskFiles()).status == 1)
    #expect(lariat("manifest", folder.path, "--env", "staging", files: DiskFiles()).status == 0)
  }

  @Test func noConfig() throws {
    let folder = try TestFolder(["x.yaml": ""])
    for path in [folder.path, folder["x.yaml"], folder["nope"]] {
      let outcome = lariat("payload", path, files: DiskFiles())
      #expect(outcome.status == 2 && outcome.output == "" && outcome.errors.hasPrefix("lariat: "))
    }
  }

  @Test func manifestFormats() throws {
    let folder = try TestFolder(["wrangler.toml": Self.good])
    func manifest(_ format: String) -> String {
      lariat("manifest", "--format", format, folder.path, files: DiskFiles()).output
    }
    #expect(manifest("json").contains("\"name\": {\n        \"value\": \"x-staging\""))
    #expect(manifest("yaml").hasPrefix("version: 1\n"))
    #expect(manifest("table").contains("x-staging: environment staging"))
  }

  @Test func brokenRedirect() throws {
    let folder = try TestFolder(["wrangler.toml": Self.good, ".wrangler/deploy/config.json": "{}"])
    let outcome = lariat("payload", folder.path, files: DiskFiles())
    #expect(outcome.status == 1 && outcome.output == "" && outcome.errors.contains("broken-redirect"))
    let check = lariat("check", folder.path, files: DiskFiles())
    #expect(check.status == 1 && check.output.contains("broken-redirect"))
  }

  @Test func schemaAndExplain() throws {
    let schema = lariat("schema", files: DiskFiles())
    #expect(schema.status == 0 && schema.output.hasPrefix("{\n  \"$schema\""))
    #expect(lariat("explain", "kv_namespaces", files: DiskFiles()).output.contains("KV"))
    let unknown = lariat("explain", "kv_namespace", files: DiskFiles())
    #expect(unknown.status == 2 && unknown.errors.contains("did you mean `kv_namespaces`?"))
  }
}
