// swift-format-ignore-file
// Generated from schemas/bindings/durable_object_namespace.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let durableObjectsKey = KeySchema(
    "durable_objects",
    title: "Durable Object namespace",
    summary: "Objects of one class, each with a name, a single place where it runs, and storage of its own.",
    docs: "https://developers.cloudflare.com/durable-objects/",
    inheritance: .notInherited,
    shape: Shape(
      types: .table,
      fields: [
        Field(
          "bindings",
          Shape(
            types: .list,
            items: Shape(
              types: .table,
              alsoAccepts: [.list, .date],
              crashesOn: .null,
              fields: [
                Field(
                  "name",
                  Shape(types: .string),
                  isRequired: true,
                  summary: "Name of the property of `env`."),
                Field("class_name", Shape(types: .string), isRequired: true, summary: "The exported class."),
                Field(
                  "script_name",
                  Shape(types: .string),
                  summary: "The Worker that exports the class, if it is another one; on Pages it always is."),
                Field("environment", Shape(types: .string), summary: "Environment of that Worker."),
                Field(
                  "remote",
                  Shape(types: .boolean),
                  deprecated: "leave it out; Durable Objects always run locally in development",
                  isDevelopmentOnly: true,
                  summary: "Has no effect."),
              ],
              constraints: [.requires("environment", ["script_name"])],
              reference: WorkerReference(worker: "script_name", environment: "environment", className: "class_name", role: "Durable Object binding"))),
          isRequired: true),
      ],
      unknownKeys: .ignore),
    checks: [.missingNames, .durableObjectLifecycle],
    isPreviewKey: true,
    isPagesKey: true)

  static let durableObjectNamespaceKind = BindingKind(
    id: "durable_object_namespace",
    title: "Durable Object namespace",
    summary: "Objects of one class, each with a name, a single place where it runs, and storage of its own.",
    docs: "https://developers.cloudflare.com/durable-objects/",
    key: "durable_objects",
    member: "bindings",
    name: .field("name"),
    recordOrder: 3,
    payload: PayloadMapping(
      order: 7,
      forms: [
        PayloadMapping.Form(
          type: "durable_object_namespace",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["class_name"], source: .field(["class_name"]), condition: .present("class_name")),
            PayloadMapping.Member(path: ["script_name"], source: .field(["script_name"]), condition: .truthy("script_name")),
            PayloadMapping.Member(path: ["environment"], source: .field(["environment"]), condition: .truthy("environment")),
          ]),
      ]),
    resource: BindingKind.Resource(identity: ["class_name", "script_name", "environment"], noun: "class"),
    swift: BindingKind.SwiftType(form: .marked, protocolName: "DurableObjectBinding", associatedType: "DurableObjects", source: "DurableObject", accessor: "durableObjects", optionalAccessor: "optionalDurableObjects", runtimeKind: "durableObject", wrapper: "DurableObjectNamespace", marker: BindingKind.SwiftType.Marker(
      protocolName: "DurableObjectClass",
      field: "class_name",
      property: "className",
      distinctBy: ["script_name", "environment"],
      properties: [:])),
    typescript: "DurableObjectNamespace",
    describedBy: ["class_name"],
    deployment: BindingKind.Deployment(checksSecrets: true))
}
