import BindingSchema
import ConfigTree
import Findings
import WorkerManifest

struct BlobsInModuleWorker: LintRule {
  static let info = RuleInfo(
    id: "blobs-in-module-worker", severity: .info,
    summary: "`wasm_modules`, `text_blobs` or `data_blobs`, which Workers of ES modules cannot have.",
    rationale: """
      They belong to the old service-worker format. A Worker with `export default` imports such files, and its deploy refuses \
      these keys. The config does not tell the format, so that this is only information.
      """,
    examples: [
      .bad("name = \"api\"\nmain = \"src/index.mjs\"\n\n«[text_blobs]»\nPAGE = \"page.html\"\n"),
      .good("name = \"api\"\nmain = \"src/index.mjs\"\n\n[[rules]]\ntype = \"Text\"\nglobs = [\"**/*.html\"]\n"),
    ])

  func check(_ context: LintContext, into sink: inout FindingSink) {
    for section in context.sections {
      for key in ["wasm_modules", "text_blobs", "data_blobs"] as [KeyName] {
        guard let place = section.declared(key), section.value(.main)?.string?.hasSuffix(".mjs") ?? false else {
          continue
        }
        sink.report(
          Self.info, "`\(key)` does not work with ES modules", at: place, value: place.origin == .header, in: section,
          help: "import the files, with `rules` for their type")
      }
    }
  }
}
