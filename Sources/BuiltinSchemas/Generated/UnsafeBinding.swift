// swift-format-ignore-file
// Generated from schemas/bindings/unsafe.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let unsafeKey = KeySchema(
    "unsafe",
    title: "Unsafe settings",
    summary: "What is sent with an upload although wrangler does not know it.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    inheritance: .notInherited,
    isExperimental: true,
    shape: Shape(
      types: .table,
      alsoAccepts: .date,
      fields: [
        Field(
          "bindings",
          Shape(
            types: .list,
            items: Shape(
              types: .table,
              alsoAccepts: [.list, .date],
              fields: [
                Field(
                  "name",
                  Shape(types: .string),
                  isRequired: true,
                  summary: "Name of the property of `env`."),
                Field(
                  "type",
                  Shape(types: .string),
                  isRequired: true,
                  summary: "Type of the binding as the upload names it."),
                Field(
                  "dev",
                  Shape(types: .any, unknownKeys: .ignore),
                  summary: "A plugin that stands in during local development; it is sent, too."),
              ],
              unknownKeys: .ignore,
              checks: [.unsafeBindingType]))),
        Field(
          "metadata",
          Shape(types: .table, alsoAccepts: .date, unknownKeys: .ignore),
          summary: "Members of the upload's metadata; they replace what wrangler would send."),
        Field(
          "capnp",
          Shape(
            types: .table,
            alsoAccepts: .date,
            fields: [
              Field("compiled_schema", Shape(types: .string), summary: "Path of the compiled schema."),
              Field("base_path", Shape(types: .string), summary: "Folder of the sources."),
              Field(
                "source_schemas",
                Shape(types: .list, items: Shape(types: .string)),
                summary: "The sources."),
            ],
            unknownKeys: .ignore,
            constraints: [
              .atLeastOne(["compiled_schema", "base_path"]),
              .atLeastOne(["compiled_schema", "source_schemas"]),
              .forbids("compiled_schema", ["base_path", "source_schemas"]),
            ]),
          summary: "A Cap'n Proto schema: either compiled, or the sources to compile."),
      ]),
    checks: [.missingNames],
    isPreviewKey: true,
    pagesTolerates: "{}",
    metadata: MetadataMapping(order: 100, member: "metadata", condition: .truthy, transformation: .members))

  static let unsafeKind = BindingKind(
    id: "unsafe",
    title: "Unsafe binding",
    summary: "A binding of a type that wrangler does not know; everything is sent as it stands.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    key: "unsafe",
    member: "bindings",
    name: .field("name"),
    recordOrder: 20,
    payload: PayloadMapping(
      order: 42,
      forms: [
        PayloadMapping.Form(
          type: nil,
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: [], source: .rest),
          ]),
      ]),
    resource: BindingKind.Resource(),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "UndocumentedBinding", associatedType: "UnsafeBinding", source: "Unsafe", accessor: "unsafeBinding", optionalAccessor: "optionalUnsafeBinding", runtimeKind: "unsafe"),
    typescript: "any",
    describedBy: ["type"])
}
