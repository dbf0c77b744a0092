// swift-format-ignore-file
// Generated from schemas/bindings/hyperdrive.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let hyperdriveKey = KeySchema(
    "hyperdrive",
    title: "Hyperdrive configuration",
    summary: "Connects to an existing PostgreSQL or MySQL database through a pool near it, with cached queries.",
    docs: "https://developers.cloudflare.com/hyperdrive/",
    inheritance: .notInherited,
    shape: Shape(
      types: .list,
      items: Shape(
        types: .table,
        alsoAccepts: [.list, .date],
        fields: [
          Field("binding", Shape(types: .string), isRequired: true, summary: "Name of the property of `env`."),
          Field(
            "id",
            Shape(types: .string, id: ResourceID(form: .uuid, noun: "Hyperdrive")),
            isRequired: true,
            summary: "The configuration, by its id of 32 hexadecimal digits."),
          Field(
            "localConnectionString",
            Shape(types: .any, unknownKeys: .ignore),
            isDevelopmentOnly: true,
            summary: "Connection string of the database that local development uses; the environment variable `CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_<binding>` overrides it."),
        ])),
    checks: [.missingNames],
    isPreviewKey: true,
    isPagesKey: true)

  static let hyperdriveKind = BindingKind(
    id: "hyperdrive",
    title: "Hyperdrive configuration",
    summary: "Connects to an existing PostgreSQL or MySQL database through a pool near it, with cached queries.",
    docs: "https://developers.cloudflare.com/hyperdrive/",
    key: "hyperdrive",
    member: nil,
    name: .field("binding"),
    recordOrder: 15,
    payload: PayloadMapping(
      order: 17,
      forms: [
        PayloadMapping.Form(
          type: "hyperdrive",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["id"], source: .field(["id"]), condition: .present("id")),
          ]),
      ]),
    resource: BindingKind.Resource(identity: ["id"], preview: "localConnectionString", noun: "database", isSeparate: true),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "Hyperdrive", associatedType: "HyperdriveConfig", source: "Hyperdrive", accessor: "hyperdrive", optionalAccessor: "optionalHyperdrive", runtimeKind: "hyperdrive"),
    typescript: "Hyperdrive",
    describedBy: ["id"])
}
