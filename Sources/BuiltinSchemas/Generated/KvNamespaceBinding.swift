// swift-format-ignore-file
// Generated from schemas/bindings/kv_namespace.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let kvNamespacesKey = KeySchema(
    "kv_namespaces",
    title: "KV namespace",
    summary: "Key-value storage, read from everywhere with low latency and consistent within about a minute.",
    docs: "https://developers.cloudflare.com/kv/",
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
            Shape(types: .string, isNonEmpty: true, id: ResourceID(form: .hexadecimal, noun: "KV namespace")),
            summary: "The namespace, by its id of 32 hexadecimal digits. Without it, a deploy creates one."),
          Field(
            "preview_id",
            Shape(types: .string),
            isDevelopmentOnly: true,
            summary: "The namespace that remote development uses instead."),
          Field(
            "remote",
            Shape(types: .boolean),
            isDevelopmentOnly: true,
            summary: "Local development uses the real namespace."),
        ])),
    checks: [.missingNames],
    isPreviewKey: true,
    isPagesKey: true,
    renamedFrom: ["kv-namespaces", "kv"])

  static let kvNamespaceKind = BindingKind(
    id: "kv_namespace",
    title: "KV namespace",
    summary: "Key-value storage, read from everywhere with low latency and consistent within about a minute.",
    docs: "https://developers.cloudflare.com/kv/",
    key: "kv_namespaces",
    member: nil,
    name: .field("binding"),
    recordOrder: 5,
    payload: PayloadMapping(
      order: 5,
      forms: [
        PayloadMapping.Form(
          condition: .known("id"),
          type: "kv_namespace",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["namespace_id"], source: .field(["id"]), condition: .present("id")),
            PayloadMapping.Member(path: ["raw"], source: .field(["raw"]), condition: .present("raw")),
          ]),
        PayloadMapping.Form(
          type: "inherit",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
          ]),
      ]),
    resource: BindingKind.Resource(identity: ["id"], preview: "preview_id", provisionedWhenMissing: "id", noun: "namespace", isSeparate: true),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "KVNamespace", associatedType: "KV", source: "KV", accessor: "kv", optionalAccessor: "optionalKV", runtimeKind: "kvNamespace"),
    typescript: "KVNamespace",
    describedBy: ["id"],
    deployment: BindingKind.Deployment(checksSecrets: true, provisioning: BindingKind.Provisioning(order: 1, path: "storage/kv/namespaces", listQuery: "per_page=100&order=title&direction=asc&page=1", specifiedBy: "id", nameMember: "title")))
}
