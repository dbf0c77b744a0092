// swift-format-ignore-file
// Generated from schemas/bindings/version_metadata.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let versionMetadataKey = KeySchema(
    "version_metadata",
    title: "Version metadata",
    summary: "The id, the tag and the time of the deployed version.",
    docs: "https://developers.cloudflare.com/workers/runtime-apis/bindings/version-metadata/",
    inheritance: .notInherited,
    shape: Shape(
      types: .table,
      alsoAccepts: .date,
      fields: [Field("binding", Shape(types: .string), isRequired: true, summary: "Name of the property of `env`.")],
      unknownKeys: .ignore),
    isPreviewKey: true,
    isPagesKey: true)

  static let versionMetadataKind = BindingKind(
    id: "version_metadata",
    title: "Version metadata",
    summary: "The id, the tag and the time of the deployed version.",
    docs: "https://developers.cloudflare.com/workers/runtime-apis/bindings/version-metadata/",
    key: "version_metadata",
    member: nil,
    name: .field("binding"),
    recordOrder: 35,
    payload: PayloadMapping(
      order: 38,
      forms: [
        PayloadMapping.Form(
          type: "version_metadata",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
          ]),
      ]),
    resource: BindingKind.Resource(),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "VersionMetadata", source: "VersionMetadata", accessor: "versionMetadata", optionalAccessor: "optionalVersionMetadata", runtimeKind: "versionMetadata"),
    typescript: "WorkerVersionMetadata")
}
