import BindingSchema
import BuiltinSchemas
import DeployPlan
import JSONText
import Testing
import WorkerManifest

/// One config per kind of binding, and what a deploy sends and says for it.
struct GoldenTests {
  @Test
  func everyKindHasACase() {
    #expect(Golden.cases("payload") == BuiltinSchemas.all.kinds.map(\.id).sorted())
  }

  @Test(arguments: Golden.cases("payload"))
  func metadataOfKind(_ kind: String) throws {
    let manifest = try manifest(Golden.text("payload/\(kind)/wrangler.toml"))
    #expect(manifest.bindings.contains { $0.kind.id == kind })
    let metadata = JSONValue.object(UploadMetadata.metadata(of: manifest))
    try Golden.expect(JSONWriter.text(metadata, style: .pretty) + "\n", at: "payload/\(kind)/payload.json")
  }

  @Test(arguments: Golden.cases("payload"))
  func planOfKind(_ kind: String) throws {
    let plan = try plan(Golden.text("payload/\(kind)/wrangler.toml"))
    try Golden.expect(PlanText.text(plan, width: 100), at: "payload/\(kind)/plan.txt")
  }

  @Test(arguments: [("ferry", ""), ("shop", "staging"), ("shop", ""), ("site", "")])
  func planOfCase(_ name: String, _ environment: String) throws {
    let text = try Golden.text("plan/\(name)/wrangler.toml")
    let stem = "plan/\(name)/" + (environment.isEmpty ? "" : "\(environment)-")
    let first = try plan(text, environment: environment)
    let later = try plan(text, environment: environment, .later)
    try Golden.expect(PlanText.text(first, width: 80), at: stem + "first-80.txt")
    try Golden.expect(PlanText.text(later, width: 120), at: stem + "later-120.txt")
    try Golden.expect(PlanMarkdown.text(later), at: stem + "later.md")
    try Golden.expect(JSONWriter.text(PlanJSON.value(first), style: .pretty) + "\n", at: stem + "first.json")
  }
}
