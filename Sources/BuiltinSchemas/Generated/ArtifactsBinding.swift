// swift-format-ignore-file
// Generated from schemas/bindings/artifacts.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let artifactsKey = KeySchema(
    "artifacts",
    title: "Artifacts namespace",
    summary: "Git repositories that code creates, forks and clones.",
    docs: "https://developers.cloudflare.com/workers/runtime-apis/bindings/",
    inheritance: .notInherited,
    shape: Shape(
      types: .list,
      items: Shape(
        types: .table,
        alsoAccepts: [.list, .date],
        fields: [
          Field("binding", Shape(types: .string), isRequired: true, summary: "Name of the property of `env`."),
          Field(
            "namespace",
            Shape(types: .string),
            isRequired: true,
            summary: "Name of the namespace of repositories."),
          Field(
            "remote",
            Shape(types: .boolean),
            isDevelopmentOnly: true,
            summary: "Development always uses the real namespace, so only `true` works."),
        ])),
    checks: [.missingNames],
    isPreviewKey: true,
    pagesTolerates: "[]")

  static let artifactsKind = BindingKind(
    id: "artifacts",
    title: "Artifacts namespace",
    summary: "Git repositories that code creates, forks and clones.",
    docs: "https://developers.cloudflare.com/workers/runtime-apis/bindings/",
    key: "artifacts",
    member: nil,
    name: .field("binding"),
    recordOrder: 28,
    payload: PayloadMapping(
      order: 19,
      forms: [
        PayloadMapping.Form(
          type: "artifacts",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["namespace"], source: .field(["namespace"]), condition: .present("namespace")),
          ]),
      ]),
    resource: BindingKind.Resource(identity: ["namespace"], noun: "namespace"),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "ArtifactsNamespace", associatedType: "Artifacts", source: "Artifacts", accessor: "artifacts", optionalAccessor: "optionalArtifacts", runtimeKind: "artifacts"),
    typescript: "Artifacts",
    describedBy: ["namespace"])
}
