import DeployPlan
import Testing

/// The requests of a deploy and their order, by what was observed of wrangler 4.125.0.
struct RequestOrderTests {
  static func ferry(_ options: PlanOptions = PlanOptions()) throws -> Plan {
    try plan(Golden.text("plan/ferry/wrangler.toml"), options)
  }

  static let script = "/accounts/<account>/workers/scripts/ferry-times"

  @Test
  func firstDeploy() throws {
    let plan = try Self.ferry()
    let account = "/accounts/<account>"
    #expect(
      plan.sent == [
        "GET \(account)/workers/services/ferry-times",
        "GET \(Self.script)/secrets",
        "GET \(account)/workflows/ferry-delays",
        "GET \(account)/queues?name=sightings",
        "GET \(Self.script)/deployments",
        "GET \(Self.script)/settings",
        "GET \(account)/storage/kv/namespaces?per_page=100&order=title&direction=asc&page=1",
        "POST \(account)/storage/kv/namespaces",
        "PUT \(Self.script)?excludeScript=true&bindings_inherit=strict",
        "GET \(Self.script)/subdomain",
        "POST \(Self.script)/subdomain",
        "GET /zones?name=example.com&account.id=<account>",
        "GET /zones?name=ferries.harbour.example&account.id=<account>",
        "GET /zones/<zone:example.com>/workers/routes",
        "GET /zones/<zone:ferries.harbour.example>/workers/routes",
        "GET \(account)/workers/subdomain",
        "PUT \(Self.script)/routes",
        "PUT \(Self.script)/domains/records",
        "PUT \(Self.script)/schedules",
        "GET \(account)/queues?page=1&name=sightings",
        "GET \(account)/queues?page=1&name=sightings",
        "PUT \(account)/workflows/ferry-delays",
        "POST \(account)/queues/<queue:sightings>/consumers",
      ])
  }

  @Test
  func bodiesOfTheFirstDeploy() throws {
    let plan = try Self.ferry()
    #expect(plan.json(.post, endingIn: "/storage/kv/namespaces") == #"{"title":"ferry-times-time-table"}"#)
    #expect(plan.json(.post, endingIn: "/subdomain") == #"{"enabled":false}"#)
    #expect(
      plan.json(.put, endingIn: "/scripts/ferry-times/routes")
        == #"[{"pattern":"example.com/ferries/*","zone_name":"example.com"}]"#)
    #expect(
      plan.json(.put, endingIn: "/domains/records")
        == #"{"override_scope":true,"override_existing_origin":true,"override_existing_dns_record":true,"origins":[{"hostname":"ferries.harbour.example"}]}"#
    )
    #expect(plan.json(.put, endingIn: "/schedules") == #"[{"cron":"*/10 * * * *"},{"cron":"30 5 * * MON"}]"#)
    #expect(
      plan.json(.put, endingIn: "/workflows/ferry-delays") == #"{"script_name":"ferry-times","class_name":"DelayFlow"}"#
    )
    #expect(
      plan.json(.post, endingIn: "/consumers")
        == #"{"type":"worker","dead_letter_queue":"sightings-failed","script_name":"ferry-times","settings":{"batch_size":25,"max_wait_time_ms":3000}}"#
    )
  }

  @Test
  func shorterNamesAreAskedWhenAHostIsNoZone() throws {
    let asked = try Self.ferry().requests.filter { $0.path.hasPrefix("/zones?name=") }
    #expect(asked.map(\.path).contains("/zones?name=harbour.example&account.id=<account>"))
    #expect(asked.first { $0.path.hasPrefix("/zones?name=harbour.example&") }?.condition != nil)
    // A top-level domain is no zone, and what was asked once is not asked again.
    #expect(!asked.contains { $0.path.hasPrefix("/zones?name=example&") })
    #expect(Set(asked.map(\.path)).count == asked.count)
  }

  @Test
  func laterDeployGoesThroughAVersion() throws {
    let plan = try Self.ferry(.later)
    let upload = plan.requests.filter { $0.step == .upload }
    #expect(
      upload.map { "\($0.method.rawValue) \($0.path)" } == [
        "POST \(Self.script)/versions?bindings_inherit=strict", "POST \(Self.script)/deployments",
        "PATCH \(Self.script)/script-settings",
      ])
    #expect(
      plan.json(.post, endingIn: "/deployments")
        == #"{"strategy":"percentage","versions":[{"version_id":"<version>","percentage":100}],"annotations":{}}"#)
    #expect(plan.json(.patch, endingIn: "/script-settings") == #"{"observability":{"enabled":false},"tags":[]}"#)
    #expect(!plan.requests.contains { $0.path.contains("storage/kv") })
    #expect(plan.sent.contains("PUT /accounts/<account>/queues/<queue:sightings>/consumers/<consumer>"))
  }

  @Test
  func onlyReadsAreMarkedAsReading() throws {
    for request in try Self.ferry(PlanOptions(isInteractive: true)).requests {
      let reads = request.method == .get || request.path.contains("/domains/changeset")
      #expect(request.isReadOnly == reads, "\(request.path)")
    }
  }

  @Test
  func terminalAsksBeforeItTakesDomains() throws {
    let plan = try Self.ferry(PlanOptions(isInteractive: true))
    #expect(
      plan.json(.post, endingIn: "/domains/changeset?replace_state=true")
        == #"[{"hostname":"ferries.harbour.example"}]"#)
    #expect(plan.json(.put, endingIn: "/domains/records")?.contains(#""override_existing_origin":false"#) == true)
  }

  @Test(arguments: [
    "containers = []", "first_party_worker = true",
    "[wasm_modules]\nA = \"a.wasm\"", "[exports.Room]\ntype = \"durable-object\"\nstorage = \"sqlite\"",
  ])
  func uploadOfAScriptAsBefore(_ setting: String) throws {
    let plan = try plan(minimal + setting, .later)
    #expect(
      plan.requests.contains { $0.method == .put && $0.path.hasSuffix("?excludeScript=true&bindings_inherit=strict") })
    #expect(!plan.requests.contains { $0.path.contains("/versions?") })
  }

  @Test
  func migrationsDecideHowALaterDeployUploads() throws {
    let text =
      minimal
      + "[[migrations]]\ntag = \"v1\"\nnew_classes = [\"A\"]\n[[migrations]]\ntag = \"v2\"\ndeleted_classes = [\"A\"]"
    let applied = try plan(text, PlanOptions(deployed: .worker(tag: "v2")))
    #expect(applied.requests.contains { $0.path.contains("/versions?") })
    let pending = try plan(text, PlanOptions(deployed: .worker(tag: "v1")))
    #expect(!pending.requests.contains { $0.path.contains("/versions?") })
  }

  @Test
  func dispatchNamespaceGetsTheCodeAndNothingElse() throws {
    let plan = try plan(Golden.text("plan/ferry/wrangler.toml"), PlanOptions(dispatchNamespace: "tenants"))
    #expect(
      plan.requests.last?.path
        == "/accounts/<account>/workers/dispatch/namespaces/tenants/scripts/ferry-times?excludeScript=true&bindings_inherit=strict"
    )
    #expect(!plan.requests.contains { $0.path.hasSuffix("/services/ferry-times") || $0.path.hasSuffix("/deployments") })
    #expect(plan.notice("dispatch-namespace") != nil)
  }

  @Test
  func tagsNameServiceAndEnvironment() throws {
    let text = minimal + "[env.staging]\n[env.production]"
    #expect(
      try plan(text, environment: "staging").json(.patch, endingIn: "/script-settings")
        == #"{"tags":["cf:service=w","cf:environment=staging"]}"#)
    #expect(try plan(text).json(.patch, endingIn: "/script-settings") == #"{"tags":["cf:service=w"]}"#)
    #expect(try plan(minimal).json(.patch, endingIn: "/script-settings") == nil)
  }

  @Test
  func queuesOfProducersNeedNotExist() throws {
    let text =
      minimal + """
        [[queues.producers]]
        binding = "JOBS_TODO"
        [[queues.producers]]
        binding = "B"
        queue = "named"
        [[queues.consumers]]
        queue = "w-jobs-todo"
        [[queues.consumers]]
        queue = "named"
        [[queues.consumers]]
        queue = "other & more"
        """
    #expect(try plan(text).sent.contains("GET /accounts/<account>/queues?name=other%20%26%20more"))
  }

  @Test
  func accountOfTheConfigIsUsed() throws {
    let plan = try plan("account_id = \"0123456789abcdef0123456789abcdef\"\n" + minimal)
    #expect(plan.requests.allSatisfy { !$0.path.contains("<account>") })
  }

  @Test
  func assetsOnlyWorkerProvisionsNothing() throws {
    let plan = try plan(Golden.text("plan/site/wrangler.toml"))
    #expect(!plan.requests.contains { $0.step == .provisioning })
    #expect(plan.bindings.isEmpty && plan.notice("assets-only") != nil)
  }

  @Test
  func pagesProjectIsNotPlanned() throws {
    let plan = try plan("name = \"p\"\npages_build_output_dir = \"dist\"\n")
    #expect(plan.requests.isEmpty)
    #expect(plan.notices.map(\.id) == ["pages-project"])
  }

  @Test
  func emptyListsAreSentAndAbsentOnesAreNot() throws {
    let empty = try plan(minimal + "[triggers]\ncrons = []\nevents = []")
    #expect(empty.json(.put, endingIn: "/schedules") == "[]")
    #expect(empty.json(.put, endingIn: "/triggers/w") == "[]")
    let absent = try plan(minimal)
    #expect(
      !absent.requests.contains {
        $0.step == .schedules || $0.step == .events || $0.step == .routes || $0.step == .domains
      })
  }
}
