// swift-format-ignore-file
// Generated from schemas/bindings/logfwdr.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let logfwdrKey = KeySchema(
    "logfwdr",
    title: "Log forwarder",
    summary: "Forwards structured logs; for Cloudflare's own use.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    inheritance: .inherited,
    shape: Shape(
      types: .table,
      fields: [
        Field(
          "bindings",
          Shape(
            types: .list,
            items: Shape(
              types: .table,
              alsoAccepts: [.list, .date],
              fields: [
                Field("name", Shape(types: .string), isRequired: true, summary: "Name of the forwarder."),
                Field("destination", Shape(types: .string), isRequired: true, summary: "Where the logs go."),
              ])),
          isRequired: true),
        Field(
          "schema",
          Shape(types: .any),
          removed: "describe the schema in `unsafe.capnp`",
          summary: "Former place of the schema."),
      ],
      unknownKeys: .ignore),
    checks: [.missingNames],
    pagesTolerates: "{\"bindings\":[]}")

  static let logfwdrKind = BindingKind(
    id: "logfwdr",
    title: "Log forwarder",
    summary: "Forwards structured logs; for Cloudflare's own use.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    key: "logfwdr",
    member: "bindings",
    name: .field("name"),
    recordOrder: 36,
    payload: PayloadMapping(
      order: 31,
      forms: [
        PayloadMapping.Form(
          type: "logfwdr",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["destination"], source: .field(["destination"]), condition: .present("destination")),
          ]),
      ]),
    resource: BindingKind.Resource(),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "UndocumentedBinding", associatedType: "LogForwarder", source: "LogForwarder", accessor: "logForwarder", optionalAccessor: "optionalLogForwarder", runtimeKind: "logForwarder"),
    typescript: "any",
    describedBy: ["destination"])
}
