import LariatKit
import Testing

@testable import lariat

/// `matrix` over the environments of one config, `graph` over the Workers of a folder.
struct RepositoryCommandTests {
  private static let shop = """
    name = "shop"
    main = "a.ts"
    compatibility_date = "2026-01-01"
    vars = { API_KEY = "hunter2hunter2hunter2", MODE = "fast" }
    services = [{ binding = "CART", service = "cart" }]
    [env.staging]
    vars = { MODE = "slow" }

    """
  private static let cart = "name = \"cart\"\nmain = \"a.ts\"\ncompatibility_date = \"2026-01-01\"\n"

  private static func repository() throws -> TestFolder {
    try TestFolder(["shop/wrangler.toml": shop, "cart/wrangler.toml": cart])
  }

  // MARK: matrix

  @Test(arguments: ["text", "markdown", "html", "csv", "json"])
  func matrixOfEveryForm(format: String) throws {
    let folder = try Self.repository()
    let outcome = lariat("matrix", folder["shop"], "--format", format, files: DiskFiles())
    #expect(outcome.status == 0 && outcome.errors == "")
    for name in ["CART", "MODE", "staging"] { #expect(outcome.output.contains(name), "\(format)") }
    #expect(!outcome.output.contains("hunter2"))
  }

  @Test func valuesOfAMatrixAreShownOnRequest() throws {
    let folder = try Self.repository()
    let outcome = lariat("matrix", folder["shop"], "--values", files: DiskFiles())
    #expect(outcome.output.contains("slow") && !outcome.output.contains("hunter2"))
    #expect(!lariat("matrix", folder["shop"], files: DiskFiles()).output.contains("slow"))
    let staging = lariat("matrix", folder["shop"], "--env", "staging", files: DiskFiles())
    #expect(staging.status == 0 && !staging.output.contains("CART"))
  }

  @Test func matrixOfWhatIsNoConfig() throws {
    let folder = try TestFolder(["broken.toml": "name = \n", "empty/x": ""])
    for (path, status, sentence) in [
      ("broken.toml", 1, "error: "), ("no.toml", 2, "no.toml"), ("empty", 2, "no `wrangler.json`"),
    ] {
      let outcome = lariat("matrix", folder[path], files: DiskFiles())
      #expect(outcome.status == Int32(status) && outcome.output == "" && outcome.errors.contains(sentence), "\(path)")
    }
    #expect(lariat("matrix", folder.path, "--format", "excel", files: DiskFiles()).status == 2)
  }

  // MARK: graph

  @Test(arguments: ["text", "mermaid", "dot", "json"])
  func graphOfEveryForm(format: String) throws {
    let folder = try Self.repository()
    let outcome = lariat("graph", folder.path, "--format", format, files: DiskFiles())
    #expect(outcome.status == 0 && outcome.errors == "")
    for name in ["shop", "cart", "staging"] { #expect(outcome.output.contains(name), "\(format)") }
  }

  @Test func orderOfDeploys() throws {
    let folder = try Self.repository()
    let lines = lariat("graph", folder.path, "--order", "--env", "", files: DiskFiles()).output.split(separator: "\n")
    #expect(lines.map { $0.prefix(4) } == ["cart", "shop"])
    #expect(lariat("graph", folder.path, "--order", "--format", "json", files: DiskFiles()).output.hasPrefix("{"))
    let drawn = lariat("graph", folder.path, "--order", "--format", "dot", files: DiskFiles())
    #expect(drawn.status == 2 && drawn.errors.contains("an order is printed as text or json"))
  }

  @Test func graphOfWhatCannotBeRead() throws {
    let folder = try TestFolder(["a/wrangler.toml": Self.cart, "b/wrangler.toml": "name = \"b\"\nmain = \n"])
    let broken = lariat("graph", folder.path, files: DiskFiles())
    #expect(broken.status == 0 && broken.output.contains("cart") && broken.errors.contains("has syntax errors"))
    let missing = lariat("graph", folder["no"], files: DiskFiles())
    #expect(missing.status == 2 && missing.errors.contains("does not exist"))
    try folder.setMode("a/wrangler.toml", 0)
    defer { try? folder.setMode("a/wrangler.toml", 0o644) }
    // Who may read everything has no such file.
    if (try? DiskFiles().read(folder["a/wrangler.toml"], limit: 100)) == nil {
      #expect(lariat("graph", folder.path, files: DiskFiles()).status == 2)
    }
  }
}
