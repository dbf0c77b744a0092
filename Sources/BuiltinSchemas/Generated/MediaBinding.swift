// swift-format-ignore-file
// Generated from schemas/bindings/media.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let mediaKey = KeySchema(
    "media",
    title: "Media Transformations",
    summary: "Cuts, scales and converts videos.",
    docs: "https://developers.cloudflare.com/stream/transform-videos/",
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
          summary: "Development always uses the real service, so only `true` works."),
      ]),
    isPreviewKey: true)

  static let mediaKind = BindingKind(
    id: "media",
    title: "Media Transformations",
    summary: "Cuts, scales and converts videos.",
    docs: "https://developers.cloudflare.com/stream/transform-videos/",
    key: "media",
    member: nil,
    name: .field("binding"),
    recordOrder: 25,
    payload: PayloadMapping(
      order: 37,
      forms: [
        PayloadMapping.Form(
          type: "media",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
          ]),
      ]),
    resource: BindingKind.Resource(),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "MediaBinding", associatedType: "Media", source: "Media", accessor: "media", optionalAccessor: "optionalMedia", runtimeKind: "media"),
    typescript: "MediaBinding")
}
