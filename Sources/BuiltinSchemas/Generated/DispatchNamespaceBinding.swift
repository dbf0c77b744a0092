// swift-format-ignore-file
// Generated from schemas/bindings/dispatch_namespace.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let dispatchNamespacesKey = KeySchema(
    "dispatch_namespaces",
    title: "Dispatch namespace",
    summary: "Calls Workers that customers uploaded into a namespace of Workers for Platforms.",
    docs: "https://developers.cloudflare.com/cloudflare-for-platforms/workers-for-platforms/",
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
            summary: "Name of the namespace. Without it, a deploy creates one."),
          Field(
            "outbound",
            Shape(
              types: .table,
              alsoAccepts: [.list, .date],
              fields: [
                Field("service", Shape(types: .string), isRequired: true, summary: "Name of that Worker."),
                Field("environment", Shape(types: .string), summary: "Its environment."),
                Field(
                  "parameters",
                  Shape(types: .list, items: Shape(types: .string)),
                  summary: "Names of the parameters that it is given."),
              ],
              unknownKeys: .ignore,
              reference: WorkerReference(worker: "service", environment: "environment", role: "outbound Worker")),
            summary: "The Worker through which the requests of the customers' Workers go."),
          Field(
            "remote",
            Shape(types: .boolean),
            isDevelopmentOnly: true,
            summary: "Development uses the real namespace; there is no local one."),
        ],
        unknownKeys: .ignore)),
    checks: [.missingNames],
    isPreviewKey: true,
    pagesTolerates: "[]")

  static let dispatchNamespaceKind = BindingKind(
    id: "dispatch_namespace",
    title: "Dispatch namespace",
    summary: "Calls Workers that customers uploaded into a namespace of Workers for Platforms.",
    docs: "https://developers.cloudflare.com/cloudflare-for-platforms/workers-for-platforms/",
    key: "dispatch_namespaces",
    member: nil,
    name: .field("binding"),
    recordOrder: 18,
    payload: PayloadMapping(
      order: 27,
      forms: [
        PayloadMapping.Form(
          condition: .known("namespace"),
          type: "dispatch_namespace",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["namespace"], source: .field(["namespace"]), condition: .present("namespace")),
            PayloadMapping.Member(path: ["outbound", "worker", "service"], source: .field(["outbound", "service"]), condition: .truthy("outbound")),
            PayloadMapping.Member(path: ["outbound", "worker", "environment"], source: .field(["outbound", "environment"]), condition: .present("outbound.environment")),
            PayloadMapping.Member(path: ["outbound", "params"], source: .field(["outbound", "parameters"]), condition: .known("outbound.parameters"), each: "name"),
          ]),
        PayloadMapping.Form(
          type: "inherit",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
          ]),
      ]),
    resource: BindingKind.Resource(identity: ["namespace"], provisionedWhenMissing: "namespace", noun: "namespace"),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "DispatchNamespace", associatedType: "Dispatch", source: "Dispatch", accessor: "dispatchNamespace", optionalAccessor: "optionalDispatchNamespace", runtimeKind: "dispatchNamespace"),
    typescript: "DispatchNamespace",
    describedBy: ["namespace"],
    deployment: BindingKind.Deployment(checksSecrets: true, provisioning: BindingKind.Provisioning(order: 7, path: "workers/dispatch/namespaces", listQuery: "", find: "workers/dispatch/namespaces", nameField: "namespace", nameMember: "name")))
}
