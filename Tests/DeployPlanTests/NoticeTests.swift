import DeployPlan
import Testing

/// What a plan says in words.
struct NoticeTests {
  @Test
  func routesStayWhenThereAreNone() throws {
    #expect(try plan(minimal).notice("routes-untouched")?.effect == .keeps)
    #expect(try plan("routes = []\n" + minimal).notice("routes-untouched") != nil)
    let some = try plan("routes = [\"a.example/*\"]\n" + minimal)
    #expect(some.notice("routes-untouched") == nil)
    #expect(some.notice("routes-replaced")?.message.text.contains("`a.example/*`") == true)
  }

  @Test
  func firstRouteTakesWorkersDevAway() throws {
    let route = "route = \"a.example/*\"\n"
    #expect(try plan(route + minimal).notice("workers-dev-off")?.message.text.contains("preview") == true)
    #expect(
      try plan("preview_urls = true\n" + route + minimal).notice("workers-dev-off")?.message.text.contains("preview")
        == false)
    #expect(try plan("workers_dev = true\n" + route + minimal).notice("workers-dev-off") == nil)
    #expect(try plan(minimal).notice("workers-dev-on") != nil)
  }

  @Test
  func customDomainsAreTakenOverUnasked() throws {
    let text = "routes = [{ pattern = \"a.example\", custom_domain = true }]\n" + minimal
    #expect(try plan(text).notice("domains-taken-over")?.effect == .replaces)
    #expect(try plan(text).notice("domains-replaced")?.message.text.contains("DNS") == true)
    let asked = try plan(text, PlanOptions(isInteractive: true))
    #expect(asked.notice("domains-taken-over") == nil && asked.notice("domains-asked") != nil)
  }

  @Test
  func environmentInheritsDomains() throws {
    let text = "routes = [{ pattern = \"a.example\", custom_domain = true }]\n" + minimal + "[env.staging]\n"
    #expect(try plan(text, environment: "staging").notice("routes-inherited")?.effect == .replaces)
    #expect(try plan(text).notice("routes-inherited") == nil)
    #expect(try plan(text + "routes = []\n", environment: "staging").notice("routes-inherited") == nil)
  }

  @Test
  func crons() throws {
    #expect(try plan(minimal).notice("crons-untouched")?.effect == .keeps)
    #expect(try plan(minimal + "[triggers]\ncrons = []").notice("crons-removed")?.effect == .removes)
    #expect(try plan(minimal + "[triggers]\ncrons = [\"* * * * *\"]").notice("crons-replaced")?.effect == .replaces)
  }

  @Test
  func consumersRemain() throws {
    #expect(try plan(minimal).notice("consumers-remain") != nil)
    let text = minimal + "[[queues.consumers]]\nqueue = \"jobs\""
    #expect(try plan(text).notice("consumers-remain")?.message.text.contains("`jobs`") == true)
    #expect(try plan(text).notice("queues-required")?.effect == .requires)
  }

  @Test
  func resourcesAreCreatedUnderTheirNames() throws {
    let created = try plan(minimal + "[[d1_databases]]\nbinding = \"My_DB\"").notice("resource-created")
    #expect(created?.message.text.contains("`w-my-db`") == true)
    #expect(created?.detail?.text.contains("`database_id`") == true)
    let named = try plan(minimal + "[[r2_buckets]]\nbinding = \"B\"\nbucket_name = \"pics\"")
    #expect(named.notice("resource-created-if-missing")?.message.text.contains("`pics`") == true)
    let known = try plan(minimal + "[[kv_namespaces]]\nbinding = \"K\"\nid = \"0f2ac74b498b48028cb68387c421e279\"")
    #expect(!known.notices.contains { $0.effect == .creates })
  }

  @Test
  func variables() throws {
    #expect(try plan(minimal).notice("variables-removed")?.effect == .removes)
    #expect(try plan("keep_vars = true\n" + minimal).notice("variables-removed") == nil)
    #expect(try plan("keep_vars = true\n" + minimal).notice("variables-kept") != nil)
    #expect(
      try plan(minimal + "[vars]\nKEY = \"x\"").notice("secrets-replaced")?.message.text.contains("`KEY`") == true)
    #expect(try plan(minimal).notice("secrets-replaced") == nil)
  }

  @Test
  func declaredSecretsHaveToBeThere() throws {
    let text = minimal + "[secrets]\nrequired = [\"A\", \"B\"]"
    #expect(try plan(text).notice("secrets-required")?.message.text == "the secrets `A` and `B`")
    #expect(try plan(text).notice("secrets-required")?.detail?.text.contains("refused") == true)
    #expect(try plan(text, .later).notice("secrets-required")?.detail?.text.contains("refused") == false)
  }

  static let history =
    minimal + """
      [[migrations]]
      tag = "v1"
      new_sqlite_classes = ["A"]
      [[migrations]]
      tag = "v2"
      deleted_classes = ["A"]
      renamed_classes = [{ from = "B", to = "C" }]
      """

  @Test
  func migrationsByTag() throws {
    let first = try plan(Self.history)
    #expect(first.notice("classes-deleted")?.message.text.contains("`A`") == true)
    #expect(first.notice("migrations-sent")?.message.text == "2 migrations run: `v1` and `v2`")
    let next = try plan(Self.history, PlanOptions(deployed: .worker(tag: "v1")))
    #expect(next.notice("migrations-sent")?.message.text == "1 migration run: `v2`")
    #expect(next.notice("class-renamed") != nil)
    let done = try plan(Self.history, PlanOptions(deployed: .worker(tag: "v2")))
    #expect(done.notice("classes-deleted") == nil && done.notice("migrations-applied")?.detail == nil)
    #expect(try plan(Self.history, .later).notice("migrations-applied")?.detail != nil)
    let lost = try plan(Self.history, PlanOptions(deployed: .worker(tag: "v0")))
    #expect(lost.notice("migration-tag-unknown")?.message.text.contains("`v0`") == true)
  }

  @Test
  func exportsDeleteClasses() throws {
    let plan = try plan(
      minimal
        + "[exports.Old]\ntype = \"durable-object\"\nstate = \"deleted\"\n[exports.New]\ntype = \"durable-object\"\nstorage = \"sqlite\""
    )
    #expect(plan.notice("classes-deleted")?.message.text.contains("`Old`") == true)
  }

  @Test
  func refusals() throws {
    #expect(
      try plan("main = \"a.js\"\n").notices.filter { $0.effect == .refuses }.map(\.id) == [
        "no-name", "no-compatibility-date",
      ])
    #expect(try plan("name = \"w\"\ncompatibility_date = \"2026-01-01\"\n").notice("nothing-to-upload") != nil)
    let foreign =
      minimal
      + "[[workflows]]\nbinding = \"F\"\nname = \"f\"\nclass_name = \"F\"\nscript_name = \"other\"\nlimits = { steps = 5 }"
    #expect(try plan(foreign).notice("foreign-workflow-options")?.effect == .refuses)
    #expect(try !plan(foreign).requests.contains { $0.step == .workflows })
  }

  @Test
  func mostImportantComesFirst() throws {
    let effects = try plan(Golden.text("plan/shop/wrangler.toml"), environment: "staging").notices.map(\.effect)
    let order = Plan.Notice.Effect.allCases
    let places = effects.compactMap { order.firstIndex(of: $0) }
    #expect(places == places.sorted())
  }

  @Test
  func logsGoOffWithoutObservability() throws {
    #expect(try plan(minimal, .later).notice("observability-off")?.effect == .removes)
    #expect(try plan(minimal + "[observability]\nenabled = true", .later).notice("observability-off") == nil)
    #expect(try plan(minimal).notice("observability-off") == nil)
  }
}
