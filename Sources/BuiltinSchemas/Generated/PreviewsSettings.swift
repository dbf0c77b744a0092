// swift-format-ignore-file
// Generated from schemas/settings/previews.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let previewsKey = KeySchema(
    "previews",
    title: "Previews",
    summary: "What previews of the Worker have instead of the settings and bindings above.",
    docs: "https://developers.cloudflare.com/workers/configuration/previews/",
    inheritance: .inherited,
    shape: Shape(types: .table, alsoAccepts: .date, takesPreviewKeys: true, checks: [.previewContainers]))
}
