// swift-format-ignore-file
// Generated from schemas/bindings/ai_search_namespace.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let aiSearchNamespacesKey = KeySchema(
    "ai_search_namespaces",
    title: "AI Search namespace",
    summary: "A group of AI Search instances, among which code picks one.",
    docs: "https://developers.cloudflare.com/ai-search/",
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
            summary: "Name of the namespace; a deploy creates it when there is none."),
          Field(
            "remote",
            Shape(types: .boolean),
            isDevelopmentOnly: true,
            summary: "Development always uses the real namespace, so only `true` works."),
        ])),
    checks: [.missingNames],
    pagesTolerates: "[]")

  static let aiSearchNamespaceKind = BindingKind(
    id: "ai_search_namespace",
    title: "AI Search namespace",
    summary: "A group of AI Search instances, among which code picks one.",
    docs: "https://developers.cloudflare.com/ai-search/",
    key: "ai_search_namespaces",
    member: nil,
    name: .field("binding"),
    recordOrder: 11,
    payload: PayloadMapping(
      order: 13,
      forms: [
        PayloadMapping.Form(
          type: "ai_search_namespace",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["namespace"], source: .field(["namespace"]), condition: .present("namespace")),
          ]),
      ]),
    resource: BindingKind.Resource(identity: ["namespace"], noun: "namespace"),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "AISearchNamespace", associatedType: "AISearches", source: "AISearchNamespace", accessor: "aiSearchNamespace", optionalAccessor: "optionalAISearchNamespace", runtimeKind: "aiSearchNamespace"),
    typescript: "AiSearchNamespace",
    describedBy: ["namespace"],
    deployment: BindingKind.Deployment(checksSecrets: true, provisioning: BindingKind.Provisioning(order: 4, path: "ai-search/namespaces", find: "ai-search/namespaces/{name}", nameField: "namespace", nameMember: "name")))
}
