import Findings
import Resolution
import Testing
import WorkerManifest

/// The named checks, each with what it lets pass and what not.
struct CheckTests {
  // MARK: Compatibility date

  /// What JavaScript's `Date` takes.
  @Test(arguments: [
    "2026-03-01", "2025/01/01", "2025-1-1", "2024", "2024-02", "Jan 1 2024", "1 January 2024", "2024-01-01T00:00:00Z",
    "2024-01-01T12:30", " 2024-01-01 ", "2025-02-30", "0", "1", "-1", "12", "2025.1.1", "01/31/2025", "jan 2024",
  ])
  func dateThatJavaScriptTakes(_ text: String) {
    #expect(Resolved("compatibility_date = \"\(text)\"").lines == [], "\(text)")
  }

  @Test(arguments: [
    "", "2025-13-01", "2025-01-32", "20250101", "2025-01-01x", "1e3", "today", "next week", "31/12/2025", "2025-00-10",
    "2025-01-01T25:00", "13", "999999999",
  ])
  func dateThatJavaScriptRefuses(_ text: String) {
    #expect(
      Resolved("compatibility_date = \"\(text)\"").lines == ["error invalid-compatibility-date compatibility_date"],
      "\(text)")
  }

  @Test
  func longDashesAreMended() throws {
    let finding = try #require(Resolved("compatibility_date = \"2026–03—01\"").findings.first)
    #expect(finding.fixes.first?.edits.first?.replacement == "\"2026-03-01\"")
    #expect(finding.fixes.first?.applicability == .safe)
  }

  // MARK: Routes

  @Test(arguments: [
    "\"example.com/*\"", "{ pattern = \"a\", zone_id = \"1\" }", "{ pattern = \"a\", zone_name = \"b\" }",
    "{ pattern = \"a\", custom_domain = true }", "{ pattern = \"a\", custom_domain = false }",
    "{ pattern = \"a\", zone_name = \"b\", custom_domain = true, enabled = false, previews_enabled = true }",
  ])
  func route(_ route: String) {
    #expect(Resolved("routes = [\(route)]").lines == [])
    #expect(Resolved("route = \(route)").lines == [])
  }

  @Test(arguments: [
    ("5", ["type-mismatch routes[0]"]), ("\"\"", ["empty-value routes[0]"]),
    ("{ pattern = \"a\" }", ["missing-key routes[0]"]),
    ("{ zone_id = \"1\" }", ["missing-key routes[0]"]),
    ("{}", ["missing-key routes[0]", "missing-key routes[0]"]),
    ("{ pattern = 1, zone_id = \"1\" }", ["type-mismatch routes[0].pattern"]),
    ("{ pattern = \"a\", zone_id = \"1\", zone_name = \"b\" }", ["conflicting-keys routes[0].zone_name"]),
    ("{ pattern = \"a\", zone_id = \"1\", other = 1 }", ["unknown-key routes[0].other"]),
    ("{ pattern = \"a\", zone_id = \"1\", enabled = true }", ["missing-key routes[0].enabled"]),
    // A misspelt key is one mistake.
    ("{ patern = \"a\", zone_id = \"1\" }", ["unknown-key routes[0].patern"]),
    ("{ pattern = \"a\", zone_nam = \"1\" }", ["unknown-key routes[0].zone_nam"]),
    ("{ pattern = \"a\", custom-domain = true, enabled = true }", ["unknown-key routes[0].custom-domain"]),
  ])
  func mistakenRoute(_ route: String, _ findings: [String]) {
    #expect(Resolved("routes = [\(route)]").lines == findings.map { "error \($0)" })
  }

  @Test
  func routeBesideRoutes() {
    #expect(Resolved("route = \"a\"\nroutes = [\"b\"]").lines == ["error conflicting-keys routes"])
    #expect(Resolved("route = \"\"\nroutes = [\"b\"]").lines == ["warning empty-value route"])
    #expect(Resolved("routes = [\"b\"]\n[env.a]\nroute = \"c\"").lines == [])
  }

  @Test
  func inheritedCustomDomain() {
    let domain = "routes = [{ pattern = \"a\", custom_domain = true }]\n"
    #expect(Resolved(domain + "[env.a]").lines == ["warning inherited-route env.a @a"])
    #expect(Resolved(domain + "[env.a]\nroutes = []").lines == [])
    // wrangler looks at `routes` alone.
    #expect(Resolved(domain + "[env.a]\nroute = \"b\"").lines == ["warning inherited-route env.a @a"])
    #expect(Resolved("routes = [{ pattern = \"a\", zone_id = \"1\", custom_domain = false }]\n[env.a]").lines == [])
    #expect(Resolved("routes = [\"a\"]\n[env.a]").lines == [])
  }

  @Test
  func routesThatAreNoListAreReportedOnce() {
    #expect(Resolved("routes = \"a\"\n[env.a]\n[env.b]").lines == ["error type-mismatch routes"])
  }

  // MARK: Placement

  @Test(arguments: [
    "mode = \"off\"", "mode = \"smart\"", "mode = \"targeted\"", "mode = \"smart\"\nhint = \"enam\"",
    "mode = \"off\"\nhint = \"\"", "region = \"aws:us-east-1\"", "mode = \"targeted\"\nhost = \"a:1\"",
    "mode = \"off\"\nhostname = \"a\"", "mode = \"smart\"\nanything = 1",
  ])
  func placement(_ text: String) {
    #expect(Resolved("[placement]\n" + text).lines == [])
  }

  @Test(arguments: [
    ("", ["missing-key placement"]), ("mode = \"fast\"", ["not-one-of placement.mode"]),
    ("mode = 1", ["type-mismatch placement.mode"]), ("hint = \"enam\"", ["missing-key placement"]),
    ("mode = \"targeted\"\nhint = \"enam\"", ["not-one-of placement.mode"]),
    ("mode = \"off\"\nhint = \"enam\"", ["conflicting-keys placement.hint"]),
    ("mode = \"smart\"\nhint = 1", ["type-mismatch placement.hint"]),
    ("mode = 1\nhint = 1\nregion = 1", ["conflicting-keys placement.region"]),
    ("mode = \"smart\"\nregion = \"a\"", ["not-one-of placement.mode"]),
    ("region = \"a\"\nhost = \"b\"", ["conflicting-keys placement.host"]),
    ("region = 1", ["type-mismatch placement.region"]),
  ])
  func mistakenPlacement(_ text: String, _ findings: [String]) {
    #expect(Resolved("[placement]\n" + text).lines == findings.map { "error \($0)" })
  }

  @Test(arguments: ["false", "0", "\"\"", "null"])
  func falsyPlacementPasses(_ value: String) {
    #expect(Resolved("{ \"placement\": \(value) }", jsonc: true).lines == [])
  }

  @Test(arguments: ["true", "1", "\"smart\"", "[]"])
  func otherPlacementFails(_ value: String) {
    #expect(Resolved("{ \"placement\": \(value) }", jsonc: true).lines.map { $0.prefix(5) } == ["error"])
  }

  // MARK: Observability

  @Test(arguments: [
    "enabled = true", "logs.enabled = false", "traces.enabled = true", "enabled = \"x\"\nlogs.enabled = true",
    "enabled = true\nhead_sampling_rate = 1",
  ])
  func observability(_ text: String) {
    #expect(Resolved("[observability]\n" + text).lines == [])
  }

  @Test(arguments: [
    ("", ["missing-key observability"]), ("head_sampling_rate = 1", ["missing-key observability"]),
    ("enabled = 1", ["type-mismatch observability.enabled"]),
    ("logs.enabled = 1", ["type-mismatch observability.logs.enabled"]),
    ("enabled = true\nlogs.enabled = 1", ["type-mismatch observability.logs.enabled"]),
    ("enabled = true\nhead_sampling_rate = 1.1", ["out-of-range observability.head_sampling_rate"]),
  ])
  func mistakenObservability(_ text: String, _ findings: [String]) {
    #expect(Resolved("[observability]\n" + text).lines == findings.map { "error \($0)" })
  }

  // MARK: Entry points

  @Test
  func pythonNeedsItsFlag() {
    let main = "main = \"a.py\"\n"
    #expect(Resolved(main).lines == ["error missing-compatibility-flag main"])
    #expect(Resolved(main + "compatibility_flags = [\"python_workers\"]").lines == [])
    // The environment inherits the file and the mistake.
    #expect(Resolved(main + "[env.a]").lines == ["error missing-compatibility-flag main"])
    // It inherits the file alone, and its own flags lack the one.
    let flags = "compatibility_flags = [\"python_workers\"]\n[env.a]\ncompatibility_flags = []"
    #expect(Resolved(main + flags).lines == ["error missing-compatibility-flag main @a"])
    #expect(Resolved("[env.a]\nmain = \"a.py\"").lines == ["error missing-compatibility-flag env.a.main @a"])
  }

  @Test
  func entryPointOfSites() {
    #expect(Resolved("site.bucket = \"a\"").lines == ["warning missing-key site"])
    #expect(Resolved("main = \"a\"\nsite.bucket = \"a\"").lines == [])
    let both = Resolved("main = \"a\"\nsite.bucket = \"a\"\nsite.entry-point = \"b\"").lines
    #expect(both == ["error conflicting-keys site.entry-point", "warning deprecated-key site.entry-point"])
  }

  // MARK: Unsafe bindings

  @Test(arguments: [
    ("r2_bucket", ["superseded-unsafe-binding"]), ("d1_database", ["superseded-unsafe-binding"]),
    ("metadata", ["deprecated-key"]), ("hyperdrive", []), ("internal_thing", []),
  ])
  func unsafeBinding(_ type: String, _ rules: [String]) {
    let text = "unsafe.bindings = [{ name = \"A\", type = \"\(type)\" }]"
    let found = Resolved(text).findings.map(\.rule)
    #expect(found == ["experimental-key"] + rules)
  }

  @Test
  func experimentalKeyIsNamedOnce() {
    let text = "unsafe.metadata = {}\n[env.a]\nunsafe.metadata = {}\n[env.b]\nunsafe.metadata = {}"
    #expect(Resolved(text).lines == ["warning experimental-key unsafe"])
    #expect(Resolved("[env.a]\nunsafe.metadata = {}").lines == ["warning experimental-key env.a.unsafe @a"])
  }

  // MARK: Missing names

  @Test
  func namesThatAnEnvironmentLacks() {
    let text =
      "vars = { A = \"1\", B = \"2\" }\ndefine = { X = \"1\" }\n[env.a]\nvars = { B = \"\", C = \"\" }\ndefine = { Y = \"1\" }"
    #expect(
      Resolved(text).lines == [
        "warning variable-missing-in-environment env.a.vars @a",
        "warning entry-missing-in-environment env.a.define @a",
        "warning entry-missing-at-top-level env.a.define.Y @a",
      ])
  }

  @Test
  func bindingsThatAnEnvironmentLacks() {
    let top = "kv_namespaces = [{ binding = \"A\" }, { binding = \"B\" }]\n[env.a]\n"
    #expect(
      Resolved(top + "kv_namespaces = [{ binding = \"A\" }]").lines == [
        "warning binding-missing-in-environment env.a.kv_namespaces @a"
      ])
    #expect(Resolved(top + "kv_namespaces = []").lines.count == 2)
    // An entry of which the name cannot be read says nothing about the others.
    #expect(
      Resolved(top + "kv_namespaces = [{ binding = \"A\" }, {}]").lines(of: "binding-missing-in-environment").count == 1
    )
  }

  /// wrangler compares these only when nothing is wrong with the environment's own.
  @Test
  func durableObjectsThatAnEnvironmentLacks() {
    let top = "durable_objects.bindings = [{ name = \"A\", class_name = \"A\", script_name = \"x\" }]\n[env.a]\n"
    #expect(
      Resolved(top + "durable_objects.bindings = []").lines == ["warning binding-missing-in-environment env.a @a"])
    #expect(
      Resolved(top + "durable_objects.bindings = [{ class_name = \"A\", script_name = \"x\" }]").lines(
        of: "binding-missing-in-environment") == [])
  }

  /// Entries that another key than `binding` names are alike to wrangler: it notices an empty list alone.
  @Test
  func rateLimitsThatAnEnvironmentLacks() {
    let limit = "namespace_id = \"1\", simple = { limit = 1, period = 10 } }]\n"
    let top = "ratelimits = [{ name = \"A\", " + limit + "[env.a]\n"
    #expect(Resolved(top + "ratelimits = []").lines == ["warning binding-missing-in-environment env.a.ratelimits @a"])
    #expect(Resolved(top + "ratelimits = [{ name = \"B\", " + limit).lines == [])
  }

  /// One mistake, reported where it stands.
  @Test
  func nullEntriesAreReportedOnce() {
    let own = "{ \"kv_namespaces\": [{ \"binding\": \"A\" }], \"env\": { \"a\": { \"kv_namespaces\": [null] } } }"
    #expect(Resolved(own, jsonc: true).lines == ["error type-mismatch env.a.kv_namespaces[0] @a"])
    let top = "{ \"kv_namespaces\": [null], \"env\": { \"a\": { \"kv_namespaces\": [] } } }"
    #expect(Resolved(top, jsonc: true).lines == ["error type-mismatch kv_namespaces[0]"])
  }
}
