// swift-format-ignore-file
// Generated from schemas/bindings/text_blob.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let textBlobsKey = KeySchema(
    "text_blobs",
    title: "Text blob",
    summary: "The text of a file, for Workers in the service-worker format; ES modules import it instead.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    inheritance: .topLevelOnly,
    shape: Shape(
      types: .table,
      alsoAccepts: [.string, .number, .boolean, .list, .date],
      crashesOn: .null,
      values: Shape(types: .string, noun: "a path relative to the config")))

  static let textBlobKind = BindingKind(
    id: "text_blob",
    title: "Text blob",
    summary: "The text of a file, for Workers in the service-worker format; ES modules import it instead.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    key: "text_blobs",
    member: nil,
    name: .key,
    recordOrder: 38,
    payload: PayloadMapping(
      order: 40,
      forms: [
        PayloadMapping.Form(
          type: "text_blob",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["part"], source: .name),
          ]),
      ]),
    resource: BindingKind.Resource(),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "String", source: "TextBlob", accessor: "textBlob", optionalAccessor: "optionalTextBlob", runtimeKind: "textBlob"),
    typescript: "string",
    deployment: BindingKind.Deployment(partType: "text/plain"))
}
