// swift-format-ignore-file
// Generated from schemas/bindings/images.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let imagesKey = KeySchema(
    "images",
    title: "Cloudflare Images",
    summary: "Reads, changes and converts images.",
    docs: "https://developers.cloudflare.com/images/transform-images/bindings/",
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
          summary: "Local development uses the real service, which can do more."),
      ]),
    isPreviewKey: true)

  static let imagesKind = BindingKind(
    id: "images",
    title: "Cloudflare Images",
    summary: "Reads, changes and converts images.",
    docs: "https://developers.cloudflare.com/images/transform-images/bindings/",
    key: "images",
    member: nil,
    name: .field("binding"),
    recordOrder: 23,
    payload: PayloadMapping(
      order: 35,
      forms: [
        PayloadMapping.Form(
          type: "images",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["raw"], source: .field(["raw"]), condition: .present("raw")),
          ]),
      ]),
    resource: BindingKind.Resource(),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "ImagesBinding", associatedType: "Images", source: "Images", accessor: "images", optionalAccessor: "optionalImages", runtimeKind: "images"),
    typescript: "ImagesBinding")
}
