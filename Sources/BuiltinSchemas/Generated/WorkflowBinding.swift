// swift-format-ignore-file
// Generated from schemas/bindings/workflow.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let workflowsKey = KeySchema(
    "workflows",
    title: "Workflow",
    summary: "Runs of several steps that survive failures, are retried, and may take days.",
    docs: "https://developers.cloudflare.com/workflows/",
    inheritance: .notInherited,
    shape: Shape(
      types: .list,
      items: Shape(
        types: .table,
        alsoAccepts: [.list, .date],
        crashesOn: .null,
        fields: [
          Field("binding", Shape(types: .string), isRequired: true, summary: "Name of the property of `env`."),
          Field(
            "name",
            Shape(
              types: .string,
              pattern: StringPattern("^[a-zA-Z0-9_][a-zA-Z0-9_-]*$"),
              patternSummary: "letters, digits, `_` and `-`, not starting with `-`",
              maximumLength: 64),
            isRequired: true,
            summary: "Name of the workflow in the account, at most 64 characters."),
          Field("class_name", Shape(types: .string), isRequired: true, summary: "The exported class."),
          Field(
            "script_name",
            Shape(types: .string),
            summary: "The Worker that exports the class, if it is another one."),
          Field(
            "limits",
            Shape(
              types: .table,
              alsoAccepts: .date,
              fields: [
                Field(
                  "steps",
                  Shape(types: .number, minimum: 1, isInteger: true, warnAbove: 25000),
                  summary: "Steps of one run, at most 25000."),
              ]),
            summary: "Limits of one run."),
          Field(
            "schedules",
            Shape(
              types: [.string, .list],
              isNonEmpty: true,
              items: Shape(types: .string, isNonEmpty: true),
              minimumCount: 1),
            summary: "Cron expression or expressions (UTC) at which a run starts."),
        ],
        reference: WorkerReference(worker: "script_name", role: "Workflow binding")),
      uniqueBy: ["name"]),
    checks: [.missingNames],
    isPreviewKey: true,
    pagesTolerates: "[]")

  static let workflowKind = BindingKind(
    id: "workflow",
    title: "Workflow",
    summary: "Runs of several steps that survive failures, are retried, and may take days.",
    docs: "https://developers.cloudflare.com/workflows/",
    key: "workflows",
    member: nil,
    name: .field("binding"),
    recordOrder: 4,
    payload: PayloadMapping(
      order: 8,
      forms: [
        PayloadMapping.Form(
          type: "workflow",
          members: [
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["workflow_name"], source: .field(["name"]), condition: .present("name")),
            PayloadMapping.Member(path: ["class_name"], source: .field(["class_name"]), condition: .present("class_name")),
            PayloadMapping.Member(path: ["script_name"], source: .field(["script_name"]), condition: .present("script_name")),
            PayloadMapping.Member(path: ["raw"], source: .field(["raw"]), condition: .present("raw")),
          ]),
      ]),
    resource: BindingKind.Resource(identity: ["name"], noun: "workflow", isSeparate: true),
    swift: BindingKind.SwiftType(form: .marked, protocolName: "WorkflowBinding", associatedType: "Workflows", source: "Workflow", accessor: "workflow", optionalAccessor: "optionalWorkflow", runtimeKind: "workflow", wrapper: "Workflow", marker: BindingKind.SwiftType.Marker(
      protocolName: "WorkflowClass",
      field: "class_name",
      property: "className",
      distinctBy: ["script_name"],
      properties: [:])),
    typescript: "Workflow",
    describedBy: ["class_name"],
    deployment: BindingKind.Deployment(checksSecrets: true))
}
