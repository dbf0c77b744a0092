// swift-format-ignore-file
// Generated from schemas/bindings/stream.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let streamKey = KeySchema(
    "stream",
    title: "Cloudflare Stream",
    summary: "Stores, encodes and plays videos.",
    docs: "https://developers.cloudflare.com/stream/",
    inheritance: .notInherited,
    shape: Shape(
      types: .table,
      alsoAccepts: .date,
      fields: [
        Field("binding", Shape(types: .string), isRequired: true, summary: "Name of the property of `env`."),
        Field(
          "remote",
          Shape(types: .boolean),
          isDevelopmentOnly: true,
          summary: "Local development uses the real service."),
      ]),
    isPreviewKey: true)

  static let streamKind = BindingKind(
    id: "stream",
    title: "Cloudflare Stream",
    summary: "Stores, encodes and plays videos.",
    docs: "https://developers.cloudflare.com/stream/",
    key: "stream",
    member: nil,
    name: .field("binding"),
    recordOrder: 24,
    payload: PayloadMapping(
      order: 36,
      forms: [
        PayloadMapping.Form(
          type: "stream",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
          ]),
      ]),
    resource: BindingKind.Resource(),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "StreamBinding", associatedType: "Stream", source: "Stream", accessor: "stream", optionalAccessor: "optionalStream", runtimeKind: "stream"),
    typescript: "StreamBinding")
}
