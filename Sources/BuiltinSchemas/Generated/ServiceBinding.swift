// swift-format-ignore-file
// Generated from schemas/bindings/service.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let servicesKey = KeySchema(
    "services",
    title: "Service binding",
    summary: "Calls another Worker directly, by HTTP requests or by the methods that it exports.",
    docs: "https://developers.cloudflare.com/workers/runtime-apis/bindings/service-bindings/",
    inheritance: .notInherited,
    shape: Shape(
      types: .list,
      items: Shape(
        types: .table,
        alsoAccepts: [.list, .date],
        fields: [
          Field("binding", Shape(types: .string), isRequired: true, summary: "Name of the property of `env`."),
          Field(
            "service",
            Shape(types: .string),
            isRequired: true,
            summary: "Name of the Worker; of an environment's, `<name>-<environment>`."),
          Field(
            "environment",
            Shape(types: .string),
            summary: "Environment of that Worker; better written into `service`."),
          Field(
            "entrypoint",
            Shape(types: .string),
            summary: "The exported class to call; default: the default export."),
          Field(
            "props",
            Shape(types: .any, unknownKeys: .ignore),
            summary: "Values that the called Worker finds in `ctx.props`."),
          Field(
            "remote",
            Shape(types: .boolean),
            isDevelopmentOnly: true,
            summary: "Local development calls the deployed Worker."),
          Field(
            "dev",
            Shape(
              types: .table,
              alsoAccepts: .date,
              fields: [
                Field(
                  "plugin",
                  Shape(
                    types: .table,
                    alsoAccepts: .date,
                    fields: [
                      Field(
                        "package",
                        Shape(types: .string),
                        isRequired: true,
                        summary: "The package that has it."),
                      Field("name", Shape(types: .string), isRequired: true, summary: "Its name."),
                    ],
                    unknownKeys: .ignore),
                  isRequired: true,
                  summary: "The plugin."),
                Field(
                  "options",
                  Shape(types: .table, alsoAccepts: .date, unknownKeys: .ignore),
                  summary: "What the plugin is told."),
              ],
              unknownKeys: .ignore),
            isDevelopmentOnly: true,
            summary: "A plugin that answers in local development."),
          Field(
            "cross_account_grant",
            Shape(types: .any, unknownKeys: .ignore),
            summary: "For Cloudflare's own use."),
        ],
        unknownKeys: .ignore,
        constraints: [.overrides("dev", "remote")],
        reference: WorkerReference(worker: "service", environment: "environment", entrypoint: "entrypoint", role: "service binding"))),
    checks: [.missingNames],
    isPreviewKey: true,
    isPagesKey: true)

  static let serviceKind = BindingKind(
    id: "service",
    title: "Service binding",
    summary: "Calls another Worker directly, by HTTP requests or by the methods that it exports.",
    docs: "https://developers.cloudflare.com/workers/runtime-apis/bindings/service-bindings/",
    key: "services",
    member: nil,
    name: .field("binding"),
    recordOrder: 16,
    payload: PayloadMapping(
      order: 25,
      forms: [
        PayloadMapping.Form(
          type: "service",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["service"], source: .field(["service"]), condition: .present("service")),
            PayloadMapping.Member(path: ["cross_account_grant"], source: .field(["cross_account_grant"]), condition: .present("cross_account_grant")),
            PayloadMapping.Member(path: ["environment"], source: .field(["environment"]), condition: .truthy("environment")),
            PayloadMapping.Member(path: ["entrypoint"], source: .field(["entrypoint"]), condition: .truthy("entrypoint")),
            PayloadMapping.Member(path: ["props"], source: .field(["props"]), condition: .truthy("props")),
          ]),
      ]),
    resource: BindingKind.Resource(identity: ["service", "environment", "entrypoint"], noun: "Worker"),
    swift: BindingKind.SwiftType(form: .marked, protocolName: "ServiceBinding", associatedType: "Services", source: "Service", accessor: "service", optionalAccessor: "optionalService", runtimeKind: "service", wrapper: "Service", marker: BindingKind.SwiftType.Marker(
      protocolName: "ServiceTarget",
      field: "service",
      property: "serviceName",
      distinctBy: ["environment", "entrypoint"],
      properties: ["entrypoint": "entrypoint"])),
    typescript: "Service",
    describedBy: ["service"],
    deployment: BindingKind.Deployment(checksSecrets: true))
}
