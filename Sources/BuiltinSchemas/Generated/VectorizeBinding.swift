// swift-format-ignore-file
// Generated from schemas/bindings/vectorize.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let vectorizeKey = KeySchema(
    "vectorize",
    title: "Vectorize index",
    summary: "Vectors with metadata, searched by similarity.",
    docs: "https://developers.cloudflare.com/vectorize/",
    inheritance: .notInherited,
    shape: Shape(
      types: .list,
      items: Shape(
        types: .table,
        alsoAccepts: [.list, .date],
        fields: [
          Field("binding", Shape(types: .string), isRequired: true, summary: "Name of the property of `env`."),
          Field("index_name", Shape(types: .string), isRequired: true, summary: "Name of the index."),
          Field(
            "remote",
            Shape(types: .boolean),
            isDevelopmentOnly: true,
            summary: "Development uses the real index; there is no local one."),
        ])),
    checks: [.missingNames],
    isPreviewKey: true,
    isPagesKey: true)

  static let vectorizeKind = BindingKind(
    id: "vectorize",
    title: "Vectorize index",
    summary: "Vectors with metadata, searched by similarity.",
    docs: "https://developers.cloudflare.com/vectorize/",
    key: "vectorize",
    member: nil,
    name: .field("binding"),
    recordOrder: 10,
    payload: PayloadMapping(
      order: 12,
      forms: [
        PayloadMapping.Form(
          type: "vectorize",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["index_name"], source: .field(["index_name"]), condition: .present("index_name")),
            PayloadMapping.Member(path: ["raw"], source: .field(["raw"]), condition: .present("raw")),
          ]),
      ]),
    resource: BindingKind.Resource(identity: ["index_name"], noun: "index"),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "VectorizeIndex", associatedType: "Vectorize", source: "Vectorize", accessor: "vectorize", optionalAccessor: "optionalVectorize", runtimeKind: "vectorizeIndex"),
    typescript: "VectorizeIndex",
    describedBy: ["index_name"],
    deployment: BindingKind.Deployment(checksSecrets: true))
}
