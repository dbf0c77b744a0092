import Findings
import LintRules
import Testing

struct WorkerGraphTests {
  private static func worker(_ name: String, _ rest: String = "") -> String {
    "name = \"\(name)\"\nmain = \"src/index.ts\"\n\(rest)"
  }

  @Test
  func everyKindOfReferenceIsAnEdge() {
    let repository = RepositoryText([
      "a/wrangler.toml": Self.worker(
        "a",
        """
        tail_consumers = [{ service = "tail" }]
        streaming_tail_consumers = [{ service = "stream" }]
        [[services]]
        binding = "B"
        service = "b"
        [[durable_objects.bindings]]
        name = "D"
        class_name = "D"
        script_name = "objects"
        [[durable_objects.bindings]]
        name = "OWN"
        class_name = "Own"
        [[workflows]]
        binding = "W"
        name = "w"
        class_name = "W"
        script_name = "flows"
        [[dispatch_namespaces]]
        binding = "N"
        namespace = "n"
        outbound = { service = "out" }
        """),
      "b/wrangler.toml": Self.worker("b"),
    ])
    #expect(
      repository.edges == [
        "a → ?flows (Workflow binding)", "a → ?objects (Durable Object binding)", "a → ?out (outbound Worker)",
        "a → ?stream (streaming tail consumer)", "a → ?tail (tail consumer)", "a → b (service binding)",
      ])
  }

  @Test
  func environmentsAreWorkersOfTheirOwn() {
    let repository = RepositoryText([
      "a/wrangler.toml": Self.worker(
        "a",
        "[env.staging]\nservices = [{ binding = \"B\", service = \"b\", environment = \"staging\" }]\n[env.other]\nname = \"z\"\n"
      ),
      "b/wrangler.jsonc": #"{"name": "b", "main": "i.ts", "env": {"staging": {}}}"#,
    ])
    #expect(repository.graph.workers.map(\.name) == ["a", "a-staging", "z", "b", "b-staging"])
    #expect(repository.edges == ["a-staging → b-staging (service binding)"])
  }

  @Test
  func oddShapesNameNobody() {
    for text in [
      "services = 1", "services = [1, [], { service = 2 }]", "services = { service = \"x\" }", "tail_consumers = false",
      "dispatch_namespaces = [{ outbound = [] }]", "queues = []", "queues = { producers = 1, consumers = [1] }",
      "route = 1", "routes = { pattern = 1 }", "exports = []", "migrations = 1",
    ] {
      let repository = RepositoryText(["a/wrangler.toml": "\(text)\n\(Self.worker("a"))", "b/wrangler.json": "[]"])
      #expect(repository.findings.isEmpty, "\(text)")
      #expect(repository.edges.isEmpty || text.contains("\"x\""), "\(text)")
    }
  }

  @Test
  func deployOrderPutsWhatIsUsedFirst() {
    func uses(_ names: String...) -> String {
      "services = [\(names.map { "{ binding = \"\($0.uppercased())\", service = \"\($0)\" }" }.joined(separator: ", "))]\n"
    }
    let graph = RepositoryText([
      "a/wrangler.toml": Self.worker("web", uses("api", "auth")),
      "b/wrangler.toml": Self.worker("api", uses("auth", "jobs")),
      "c/wrangler.toml": Self.worker("auth", uses("auth")),
      "d/wrangler.toml": Self.worker("jobs", uses("api")),
    ]).graph
    let order = graph.deployOrder
    let names = order.workers.map { graph.workers[$0].name }
    #expect(names.first == "auth" && names.last == "web" && Set(names).count == 4)
    #expect(order.cycles.map { Set($0.map { graph.workers[$0].name }) } == [["api", "jobs"]])
  }

  /// Recursion would end the process.
  @Test
  func longChainsHaveAnOrder() {
    var files: [String: String] = [:]
    for index in 0..<3000 {
      files["w\(index)/wrangler.toml"] = Self.worker(
        "w\(index)", "services = [{ binding = \"N\", service = \"w\(index + 1)\" }]\n")
    }
    let graph = RepositoryText(files).graph
    #expect(graph.deployOrder.workers.first.map { graph.workers[$0].name } == "w2999")
    #expect(graph.deployOrder.cycles.isEmpty)
  }

  // MARK: What rules say

  @Test
  func findingOfManyPlacesListsTen() throws {
    var files: [String: String] = [:]
    for index in 0..<50 {
      files["w\(index)/wrangler.toml"] = Self.worker(
        "w\(index)", "[[queues.producers]]\nbinding = \"Q\"\nqueue = \"orders\"\n")
    }
    let repository = RepositoryText(files, options: RepositoryOptions(isComplete: true))
    let finding = try #require(repository.findings.first)
    #expect(repository.findings.count == 1 && finding.rule == "unpaired-queue")
    #expect(finding.secondary.count == 9)
    #expect(finding.notes == ["and 40 more places"])
  }

  @Test
  func queuesAreJudgedOnlyInWholeRepositories() {
    let files = ["a/wrangler.toml": Self.worker("a", "[[queues.producers]]\nbinding = \"Q\"\nqueue = \"orders\"\n")]
    #expect(RepositoryText(files).findings.isEmpty)
    #expect(RepositoryText(files, options: RepositoryOptions(isComplete: true)).findings.count == 1)
  }

  /// `shop-mail` may be another repository's: what names have in common proves nothing.
  @Test(arguments: ["shop-mail", "shop-api-tail", "shop-api-2", "billing", "${API}"])
  func namesOfOthersAreLeftAlone(_ name: String) {
    let repository = RepositoryText([
      "a/wrangler.toml": Self.worker("shop-api", "[env.production]\n"), "b/wrangler.toml": Self.worker("shop-jobs"),
      "c/wrangler.toml": Self.worker("shop-web", "services = [{ binding = \"S\", service = \"\(name)\" }]\n"),
    ])
    #expect(repository.findings.isEmpty, "\(repository.findings.map(\.message))")
  }

  @Test(arguments: [("shop-apl", "shop-api"), ("shop_api", "shop-api"), ("shop-api-prod", "name one of them")])
  func namesThatMeanOneOfTheRepositoryAreReported(_ name: String, _ hint: String) throws {
    let repository = RepositoryText([
      "a/wrangler.toml": Self.worker("shop-api", "[env.production]\n"),
      "c/wrangler.toml": Self.worker("web", "services = [{ binding = \"S\", service = \"\(name)\" }]\n"),
    ])
    let finding = try #require(repository.findings(of: "unknown-worker").first)
    #expect(finding.help?.contains(hint) == true)
    #expect(finding.path == "services[0].service")
  }

  @Test
  func ownedWorkersAreKnownByName() {
    let files = ["a/wrangler.toml": Self.worker("web", "services = [{ binding = \"S\", service = \"acme-mail\" }]\n")]
    let options = RepositoryOptions(ownedWorkers: ["acme-*"])
    #expect(RepositoryText(files).findings.isEmpty)
    #expect(RepositoryText(files, options: options).findings.map(\.rule) == ["unknown-worker"])
  }

  @Test
  func oneNameInManyEnvironmentsIsOneFinding() {
    let environments = "[env.staging]\n[env.production]\n"
    let repository = RepositoryText([
      "a/wrangler.toml": Self.worker("shop", environments), "b/wrangler.toml": Self.worker("shop", environments),
    ])
    #expect(repository.findings.map(\.rule) == ["duplicate-worker-name"])
  }

  @Test(arguments: [
    "examples/b/wrangler.toml", "test/fixtures/b/wrangler.toml", "packages/create-x/templates/b/wrangler.toml",
    "docs/b/wrangler.toml", "a/wrangler.jsonc", ".claude/skills/b/wrangler.toml",
  ])
  func copiesReuseNames(_ path: String) {
    let text = Self.worker("shop", "route = \"shop.example.com/*\"\n")
    let other = path.hasSuffix("toml") ? text : #"{"name": "shop", "main": "x.ts"}"#
    let repository = RepositoryText(["a/wrangler.toml": text, path: other])
    #expect(repository.findings.isEmpty)
  }

  /// A repository that its owner keeps in a folder called `test`.
  @Test
  func foldersAroundTheRepositorySayNothing() {
    let repository = RepositoryText([
      "/home/me/test/shop/a/wrangler.toml": Self.worker("shop"),
      "/home/me/test/shop/b/wrangler.toml": Self.worker("shop"),
    ])
    #expect(repository.findings.map(\.rule) == ["duplicate-worker-name"])
  }

  @Test
  func oneEntryPointIsOneWorker() {
    let repository = RepositoryText([
      "wrangler.toml": "name = \"shop\"\nmain = \"packages/worker/src/index.ts\"\n",
      "packages/worker/wrangler.toml": "name = \"shop\"\nmain = \"./src/index.ts\"\n",
    ])
    #expect(repository.findings.isEmpty)
  }

  @Test
  func otherAccountsAreOtherWorkers() {
    let repository = RepositoryText([
      "a/wrangler.toml": "account_id = \"0f2ac74b498b48028cb68387c421e279\"\n" + Self.worker("shop"),
      "b/wrangler.toml": "account_id = \"9fb5c6ff2b7a4d4c93f3e4d1a2b3c4d5\"\n" + Self.worker("shop"),
    ])
    #expect(repository.findings.isEmpty)
  }

  /// The file may be another one by the time that a finding is written.
  @Test
  func findingWithoutItsFileIsDropped() {
    let graph = RepositoryText(["a/wrangler.toml": Self.worker("shop"), "b/wrangler.toml": Self.worker("shop")]).graph
    #expect(RepositoryRules.check(graph) { _ in nil }.isEmpty)
  }
}
