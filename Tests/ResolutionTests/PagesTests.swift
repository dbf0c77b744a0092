import Findings
import Resolution
import Testing

/// Pages projects: what wrangler's `pages` commands refuse, as warnings of group `lint`.
struct PagesTests {
  private let pages = "name = \"site\"\npages_build_output_dir = \"dist\"\n"

  @Test
  func supportedKeys() {
    let text =
      pages + """
        compatibility_date = "2026-03-01"
        vars = { A = "1" }
        kv_namespaces = [{ binding = "KV", id = "1" }]
        limits = { cpu_ms = 50 }
        """
    #expect(Resolved(text).lines == [])
  }

  @Test
  func unsupportedKeys() {
    #expect(Resolved(pages + "workers_dev = true").lines == ["warning unsupported-in-pages workers_dev (lint)"])
    #expect(Resolved(pages + "main = \"a.ts\"").lines == ["warning conflicting-keys main (lint)"])
    #expect(Resolved(pages + "triggers.crons = []").lines == ["warning unsupported-in-pages triggers (lint)"])
    #expect(
      Resolved(pages + "queues.consumers = [{ queue = \"q\" }]").lines == [
        "warning unsupported-in-pages queues.consumers (lint)"
      ])
  }

  /// The defaults of some keys are no offence.
  @Test
  func toleratedValues() {
    #expect(Resolved(pages + "triggers = {}\nmigrations = []\nrules = []").lines == [])
    #expect(Resolved(pages + "observability = { enabled = true }").lines == [])
    #expect(Resolved(pages + "observability = { enabled = false }").lines.count == 1)
  }

  @Test
  func name() {
    let output = "pages_build_output_dir = \"dist\"\n"
    #expect(Resolved(output).lines == ["warning missing-key  (lint)"])
    #expect(Resolved("name = \"\"\n" + output).lines == ["warning missing-key name (lint)"])
    // Blanks are one mistake.
    #expect(Resolved("name = \" \"\n" + output).lines == ["error pattern-mismatch name"])
  }

  @Test
  func environments() {
    #expect(Resolved(pages + "[env.preview]\n[env.production]").lines == [])
    #expect(Resolved(pages + "[env.staging]").lines == ["warning unknown-environment env.staging (lint)"])
  }

  @Test
  func durableObjectsNeedAScript() {
    let text = pages + "migrations = []\ndurable_objects.bindings = [{ name = \"A\", class_name = \"A\" }]"
    #expect(Resolved(text).lines(of: "missing-key") == ["warning missing-key durable_objects.bindings[0] (lint)"])
  }

  /// Nothing of this stops a deploy in wrangler's config checker.
  @Test
  func nothingIsRefused() {
    #expect(!Resolved(pages + "main = \"a.ts\"\nworkers_dev = true").config.isRefused(nil))
  }
}
