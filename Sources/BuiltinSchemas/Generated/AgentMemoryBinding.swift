// swift-format-ignore-file
// Generated from schemas/bindings/agent_memory.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let agentMemoryKey = KeySchema(
    "agent_memory",
    title: "Agent Memory namespace",
    summary: "What agents remember between sessions.",
    docs: "https://developers.cloudflare.com/agents/",
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

  static let agentMemoryKind = BindingKind(
    id: "agent_memory",
    title: "Agent Memory namespace",
    summary: "What agents remember between sessions.",
    docs: "https://developers.cloudflare.com/agents/",
    key: "agent_memory",
    member: nil,
    name: .field("binding"),
    recordOrder: 14,
    payload: PayloadMapping(
      order: 16,
      forms: [
        PayloadMapping.Form(
          type: "agent_memory",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["namespace"], source: .field(["namespace"]), condition: .present("namespace")),
          ]),
      ]),
    resource: BindingKind.Resource(identity: ["namespace"], noun: "namespace"),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "AgentMemoryNamespace", associatedType: "AgentMemory", source: "AgentMemory", accessor: "agentMemory", optionalAccessor: "optionalAgentMemory", runtimeKind: "agentMemory"),
    typescript: "AgentMemoryNamespace",
    describedBy: ["namespace"],
    deployment: BindingKind.Deployment(checksSecrets: true, provisioning: BindingKind.Provisioning(order: 5, path: "agent-memory/namespaces", find: "agent-memory/namespaces/{name}", nameField: "namespace", nameMember: "name")))
}
