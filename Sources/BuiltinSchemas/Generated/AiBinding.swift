// swift-format-ignore-file
// Generated from schemas/bindings/ai.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let aiKey = KeySchema(
    "ai",
    title: "Workers AI",
    summary: "Runs machine-learning models on Cloudflare's GPUs.",
    docs: "https://developers.cloudflare.com/workers-ai/",
    inheritance: .notInherited,
    shape: Shape(
      types: .table,
      alsoAccepts: .date,
      fields: [
        Field("binding", Shape(types: .string), isRequired: true, summary: "Name of the property of `env`."),
        Field("staging", Shape(types: .any, unknownKeys: .ignore), summary: "For Cloudflare's own use."),
        Field(
          "remote",
          Shape(types: .boolean),
          isDevelopmentOnly: true,
          summary: "Development always uses the real service, so only `true` works."),
      ],
      unknownKeys: .ignore),
    isPreviewKey: true,
    isPagesKey: true)

  static let aiKind = BindingKind(
    id: "ai",
    title: "Workers AI",
    summary: "Runs machine-learning models on Cloudflare's GPUs.",
    docs: "https://developers.cloudflare.com/workers-ai/",
    key: "ai",
    member: nil,
    name: .field("binding"),
    recordOrder: 22,
    payload: PayloadMapping(
      order: 34,
      forms: [
        PayloadMapping.Form(
          type: "ai",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["staging"], source: .field(["staging"]), condition: .present("staging")),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["raw"], source: .field(["raw"]), condition: .present("raw")),
          ]),
      ]),
    resource: BindingKind.Resource(),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "WorkersAI", associatedType: "AI", source: "AI", accessor: "ai", optionalAccessor: "optionalAI", runtimeKind: "ai"),
    typescript: "Ai",
    deployment: BindingKind.Deployment(checksSecrets: true))
}
