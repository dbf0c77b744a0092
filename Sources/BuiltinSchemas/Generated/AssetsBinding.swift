// swift-format-ignore-file
// Generated from schemas/bindings/assets.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let assetsKey = KeySchema(
    "assets",
    title: "Static assets",
    summary: "Files that Cloudflare serves before, after or without the Worker; the binding lets code fetch them.",
    docs: "https://developers.cloudflare.com/workers/static-assets/",
    inheritance: .inherited,
    shape: Shape(
      types: .table,
      alsoAccepts: [.list, .date],
      fields: [
        Field(
          "directory",
          Shape(types: .string),
          summary: "Folder of the files, relative to the config; a deploy needs it."),
        Field(
          "binding",
          Shape(types: .string),
          summary: "Name of the property of `env`; only with a Worker script."),
        Field(
          "html_handling",
          Shape(
            types: .string,
            oneOf: ["auto-trailing-slash", "force-trailing-slash", "drop-trailing-slash", "none"]),
          summary: "How addresses of HTML files end; default `auto-trailing-slash`."),
        Field(
          "not_found_handling",
          Shape(types: .string, oneOf: ["single-page-application", "404-page", "none"]),
          summary: "What is served when there is no such file; default `none`."),
        Field(
          "run_worker_first",
          Shape(types: [.boolean, .list], items: Shape(types: .string)),
          summary: "Requests that the Worker sees before the files: all of them, or those of these paths (`/api/*`, `!/api/docs`); default `false`."),
      ]),
    metadata: MetadataMapping(order: 17, member: "assets", condition: .truthy, transformation: .assets))

  static let assetsKind = BindingKind(
    id: "assets",
    title: "Static assets",
    summary: "Files that Cloudflare serves before, after or without the Worker; the binding lets code fetch them.",
    docs: "https://developers.cloudflare.com/workers/static-assets/",
    key: "assets",
    member: nil,
    name: .field("binding"),
    recordOrder: 1,
    payload: PayloadMapping(
      order: 39,
      forms: [
        PayloadMapping.Form(
          condition: .truthy("binding"),
          type: "assets",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
          ]),
      ]),
    resource: BindingKind.Resource(),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "Fetcher", associatedType: "Assets", source: "Assets", accessor: "assets", optionalAccessor: "optionalAssets", runtimeKind: "assets"),
    typescript: "Fetcher",
    describedBy: ["directory"])
}
