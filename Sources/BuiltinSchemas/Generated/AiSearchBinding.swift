// swift-format-ignore-file
// Generated from schemas/bindings/ai_search.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let aiSearchKey = KeySchema(
    "ai_search",
    title: "AI Search instance",
    summary: "Answers questions from an index of your own documents; an instance of the namespace `default`.",
    docs: "https://developers.cloudflare.com/ai-search/",
    inheritance: .notInherited,
    shape: Shape(
      types: .list,
      items: Shape(
        types: .table,
        alsoAccepts: [.list, .date],
        fields: [
          Field("binding", Shape(types: .string), isRequired: true, summary: "Name of the property of `env`."),
          Field("instance_name", Shape(types: .string), isRequired: true, summary: "Name of the instance."),
          Field(
            "remote",
            Shape(types: .boolean),
            isDevelopmentOnly: true,
            summary: "Development always uses the real instance, so only `true` works."),
        ])),
    checks: [.missingNames],
    pagesTolerates: "[]")

  static let aiSearchKind = BindingKind(
    id: "ai_search",
    title: "AI Search instance",
    summary: "Answers questions from an index of your own documents; an instance of the namespace `default`.",
    docs: "https://developers.cloudflare.com/ai-search/",
    key: "ai_search",
    member: nil,
    name: .field("binding"),
    recordOrder: 12,
    payload: PayloadMapping(
      order: 14,
      forms: [
        PayloadMapping.Form(
          type: "ai_search",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["instance_name"], source: .field(["instance_name"]), condition: .present("instance_name")),
          ]),
      ]),
    resource: BindingKind.Resource(identity: ["instance_name"], noun: "instance"),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "AISearchInstance", associatedType: "AISearch", source: "AISearch", accessor: "aiSearch", optionalAccessor: "optionalAISearch", runtimeKind: "aiSearchInstance"),
    typescript: "AiSearchInstance",
    describedBy: ["instance_name"],
    deployment: BindingKind.Deployment(checksSecrets: true))
}
