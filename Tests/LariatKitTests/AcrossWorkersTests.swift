import Findings
import LariatKit
import LintRules
import Testing

struct AcrossWorkersTests {
  private let files = MemoryFiles([
    "web/wrangler.toml":
      "name = \"shop-web\"\nmain = \"a.ts\"\ncompatibility_date = \"2026-01-01\"\nworkers_dev = false\nroute = \"a.example.com/*\"\nservices = [{ binding = \"API\", service = \"shop-apl\" }, { binding = \"JOBS\", service = \"shop-jobs\" }]\n",
    "api/wrangler.toml":
      "name = \"shop-api\"\nmain = \"a.ts\"\ncompatibility_date = \"2026-01-01\"\nworkers_dev = false\n",
    "jobs/wrangler.toml":
      "name = \"shop-jobs\"\nmain = \"a.ts\"\ncompatibility_date = \"2026-01-01\"\nworkers_dev = false\n",
  ])

  @Test(arguments: [1, 4])
  func findingsOfFilesAndBetweenThemAreSorted(_ threads: Int) {
    let inputs = ConfigDiscovery.all(["."], files: files).inputs
    let result = CheckRun.check(inputs, repository: RepositoryOptions(), files: files, threads: threads)
    // `shop-jobs` is called by another Worker and needs no address.
    #expect(
      result.findings.map { "\($0.rule) \($0.primary.file.path)" } == [
        "unreachable-worker api/wrangler.toml", "unknown-worker web/wrangler.toml",
      ])
  }

  @Test
  func withoutARepositoryNothingIsSaidAcrossFiles() {
    let inputs = ConfigDiscovery.all(["."], files: files).inputs
    #expect(CheckRun.check(inputs, files: files).findings.isEmpty)
  }

  @Test
  func graphIsWrittenInFourLanguages() {
    let inputs = ConfigDiscovery.all(["."], files: files).inputs
    let graph = GraphRun.graph(inputs, files: files, threads: 2).graph
    #expect(
      GraphText.text(graph) == """
        shop-api
          in api/wrangler.toml
        shop-jobs
          in jobs/wrangler.toml
        shop-web
          in web/wrangler.toml
          service binding → shop-apl (no config here)
          service binding → shop-jobs

        """)
    #expect(GraphDocument.mermaid(graph).contains("  w2 -->|service binding| w1\n"))
    #expect(GraphDocument.mermaid(graph).contains("  x0[\"shop-apl\"]:::unknown\n"))
    #expect(GraphDocument.dot(graph).contains("  w2 -> w1 [label=\"service binding\"];\n"))
    #expect(GraphText.text(graph.deployOrder, of: graph) == "shop-api\nshop-jobs\nshop-web\n")
  }

  @Test
  func namesCannotLeaveTheirQuotes() {
    let files = MemoryFiles(["a/wrangler.json": #"{"name": "a\"];\n evil", "main": "a.ts"}"#])
    let inputs = ConfigDiscovery.all(["."], files: files).inputs
    let graph = GraphRun.graph(inputs, files: files).graph
    #expect(GraphDocument.dot(graph).contains(#"w0 [label="a\"];  evil"];"#))
    #expect(GraphDocument.mermaid(graph).contains(##"w0["a#quot;];  evil"]"##))
  }

  @Test
  func environmentsAreTakenApart() {
    let files = MemoryFiles(["a/wrangler.toml": "name = \"a\"\n[env.staging]\n[env.production]\n"])
    let inputs = ConfigDiscovery.all(["."], files: files).inputs
    let graph = GraphRun.graph(inputs, files: files).graph
    #expect(graph.only(environment: "staging").workers.map(\.name) == ["a-staging"])
    #expect(graph.only(environment: nil).workers.map(\.name) == ["a"])
  }
}
