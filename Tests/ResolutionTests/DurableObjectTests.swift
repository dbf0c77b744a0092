import Findings
import Resolution
import Testing

/// Durable Object classes: bindings, migrations and exports.
struct DurableObjectTests {
  private let binding = "durable_objects.bindings = [{ name = \"A\", class_name = \"Room\" }]\n"

  // MARK: Lifecycle

  @Test
  func classThatNothingCreates() throws {
    let resolved = Resolved(binding)
    #expect(resolved.lines == ["warning class-not-created durable_objects.bindings[0].class_name"])
    #expect(resolved.marked == "\"Room\"")
  }

  /// Any migration keeps wrangler silent, whatever it creates.
  @Test
  func anyMigrationOrTheRightExportIsEnough() {
    #expect(Resolved(binding + "migrations = [{ tag = \"v1\" }]").lines == [])
    #expect(Resolved(binding + "exports.Room = { type = \"durable-object\", storage = \"sqlite\" }").lines == [])
    let other = Resolved(binding + "exports.Hall = { type = \"durable-object\", storage = \"sqlite\" }")
    #expect(other.lines(of: "class-not-created").count == 1)
    let deleted = Resolved(binding + "exports.Room = { type = \"durable-object\", state = \"deleted\" }")
    #expect(deleted.lines(of: "class-not-created").count == 1)
    #expect(Resolved(binding + "migrations = []").lines.count == 1)
  }

  @Test
  func classOfAnotherWorker() {
    let text = "durable_objects.bindings = [{ name = \"A\", class_name = \"Room\", script_name = \"chat\" }]"
    #expect(Resolved(text).lines == [])
    #expect(Resolved(text.replacing("\"chat\"", with: "\"\"")).lines(of: "class-not-created").count == 1)
  }

  @Test
  func environmentOfABindingNeedsAScript() {
    let text =
      "durable_objects.bindings = [{ name = \"A\", class_name = \"B\", environment = \"x\" }]\nmigrations = [{ tag = \"v1\" }]"
    #expect(Resolved(text).lines == ["error missing-key durable_objects.bindings[0].environment"])
  }

  /// Migrations are inherited, so an environment's own binding is covered by the top level's.
  @Test
  func inheritedMigrations() {
    let text = "migrations = [{ tag = \"v1\" }]\n" + binding + "[env.a]\n" + binding
    #expect(Resolved(text).lines == [])
    let none = binding + "migrations = [{ tag = \"v1\" }]\n[env.a]\nmigrations = []\n" + binding
    #expect(Resolved(none).lines == ["warning class-not-created env.a.durable_objects.bindings[0].class_name @a"])
  }

  // MARK: Migrations

  @Test
  func migrations() {
    let good = """
      [[migrations]]
      tag = "v1"
      new_classes = ["A"]
      [[migrations]]
      tag = "v2"
      renamed_classes = [{ from = "A", to = "B", anything = 1 }]
      transferred_classes = [{ from = "C", from_script = "x", to = "D" }]
      deleted_classes = []
      """
    #expect(Resolved(good).lines == [])
    #expect(Resolved("migrations = [{}]").lines == ["error missing-key migrations[0]"])
    #expect(Resolved("migrations = [\"v1\"]").lines == ["error type-mismatch migrations[0]"])
    #expect(
      Resolved("migrations = [{ tag = \"v1\", new_class = [] }]").lines == [
        "warning unknown-key migrations[0].new_class"
      ])
    #expect(
      Resolved("migrations = [{ tag = \"v1\", renamed_classes = [{ from = \"A\" }] }]").lines
        == ["error missing-key migrations[0].renamed_classes[0]"])
    #expect(
      Resolved("{ \"migrations\": [null] }", jsonc: true).lines == ["error type-mismatch migrations[0]"])
  }

  @Test
  func migrationsBesideExports() {
    let migrations = "migrations = [{ tag = \"v1\" }]\n"
    let exports = "exports.A = { type = \"durable-object\", storage = \"sqlite\" }\n"
    #expect(Resolved(migrations + exports).lines == ["error conflicting-keys exports.A"])
    #expect(Resolved("migrations = []\n" + exports).lines == [])
    #expect(Resolved(migrations + "exports.A = { type = \"worker\" }").lines == [])
    #expect(Resolved(migrations + "[env.a]\n" + exports).lines == ["error conflicting-keys env.a.exports.A @a"])
    #expect(Resolved(migrations + "[env.a]\nmigrations = []\n" + exports).lines == [])
    // What an environment inherits whole is reported once.
    #expect(Resolved(migrations + exports + "[env.a]").lines == ["error conflicting-keys exports.A"])
  }

  // MARK: Exports

  @Test(arguments: [
    "{ type = \"worker\" }", "{ type = \"worker\", cache = { enabled = false } }",
    "{ type = \"durable-object\", storage = \"sqlite\" }",
    "{ type = \"durable-object\", state = \"created\", storage = \"legacy-kv\" }",
    "{ type = \"durable-object\", state = \"deleted\" }",
    "{ type = \"durable-object\", state = \"renamed\", renamed_to = \"B\" }",
    "{ type = \"durable-object\", state = \"transferred\", transferred_to = \"other\" }",
    "{ type = \"durable-object\", state = \"expecting-transfer\", storage = \"sqlite\", transfer_from = \"other\" }",
  ])
  func export(_ entry: String) {
    #expect(Resolved("exports.A = \(entry)").lines == [])
  }

  @Test(arguments: [
    ("1", ["type-mismatch exports.A"]), ("{}", ["missing-key exports.A"]),
    ("{ type = \"class\" }", ["not-one-of exports.A.type"]), ("{ type = 1 }", ["type-mismatch exports.A.type"]),
    ("{ type = \"durable-object\" }", ["missing-key exports.A"]),
    ("{ type = \"durable-object\", storage = \"kv\" }", ["not-one-of exports.A.storage"]),
    ("{ type = \"durable-object\", state = \"gone\" }", ["not-one-of exports.A.state"]),
    ("{ type = \"durable-object\", state = \"renamed\" }", ["missing-key exports.A"]),
    (
      "{ type = \"durable-object\", state = \"renamed\", renamed_to = \"A\" }",
      ["conflicting-keys exports.A.renamed_to"]
    ),
    (
      "{ type = \"durable-object\", state = \"renamed\", renamed_to = \"1x\" }",
      ["pattern-mismatch exports.A.renamed_to"]
    ),
    (
      "{ type = \"durable-object\", state = \"transferred\", transferred_to = \"\" }",
      ["empty-value exports.A.transferred_to"]
    ),
    ("{ type = \"durable-object\", state = \"deleted\", storage = \"sqlite\" }", ["unknown-key exports.A.storage"]),
    // A state that nobody knows says nothing about the other members.
    ("{ type = \"durable-object\", state = \"x\", storage = 1 }", ["not-one-of exports.A.state"]),
    ("{ type = \"worker\", cache = {} }", ["missing-key exports.A.cache"]),
    ("{ type = \"worker\", cache = { enabled = 1 } }", ["type-mismatch exports.A.cache.enabled"]),
  ])
  func mistakenExport(_ entry: String, _ findings: [String]) {
    #expect(Resolved("exports.A = \(entry)").lines == findings.map { "error \($0)" })
  }

  @Test
  func workerExportWarnsAboutWhatItDoesNotKnow() {
    #expect(
      Resolved("exports.A = { type = \"worker\", storage = 1 }").lines == ["warning unknown-key exports.A.storage"])
  }

  @Test(arguments: [
    ("A", true), ("$_a1", true), ("a-b", false), ("1a", false), ("", false), ("é", false), ("a b", false),
  ])
  func classNames(_ name: String, _ isName: Bool) {
    let text = "exports.Z = { type = \"durable-object\", state = \"renamed\", renamed_to = \"\(name)\" }"
    #expect(Resolved(text).lines.isEmpty == isName)
  }
}
