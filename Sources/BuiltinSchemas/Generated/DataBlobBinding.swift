// swift-format-ignore-file
// Generated from schemas/bindings/data_blob.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let dataBlobsKey = KeySchema(
    "data_blobs",
    title: "Data blob",
    summary: "The bytes of a file, for Workers in the service-worker format; ES modules import it instead.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    inheritance: .topLevelOnly,
    shape: Shape(
      types: .table,
      alsoAccepts: [.string, .number, .boolean, .list, .date],
      crashesOn: .null,
      values: Shape(types: .string, noun: "a path relative to the config")))

  static let dataBlobKind = BindingKind(
    id: "data_blob",
    title: "Data blob",
    summary: "The bytes of a file, for Workers in the service-worker format; ES modules import it instead.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    key: "data_blobs",
    member: nil,
    name: .key,
    recordOrder: 39,
    payload: PayloadMapping(
      order: 41,
      forms: [
        PayloadMapping.Form(
          type: "data_blob",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["part"], source: .name),
          ]),
      ]),
    resource: BindingKind.Resource(),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "[UInt8]", source: "DataBlob", accessor: "dataBlob", optionalAccessor: "optionalDataBlob", runtimeKind: "dataBlob"),
    typescript: "ArrayBuffer",
    deployment: BindingKind.Deployment(partType: "application/octet-stream"))
}
