// swift-format-ignore-file
// Generated from schemas/bindings/pipeline.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let pipelinesKey = KeySchema(
    "pipelines",
    title: "Pipeline",
    summary: "Takes records into a stream, from which they are loaded into R2.",
    docs: "https://developers.cloudflare.com/pipelines/",
    inheritance: .notInherited,
    shape: Shape(
      types: .list,
      items: Shape(
        types: .table,
        alsoAccepts: [.list, .date],
        fields: [
          Field("binding", Shape(types: .string), isRequired: true, summary: "Name of the property of `env`."),
          Field("stream", Shape(types: .string, isNonEmpty: true), summary: "The stream."),
          Field(
            "pipeline",
            Shape(types: .string, isNonEmpty: true),
            deprecated: "call it `stream`",
            summary: "Former name of `stream`."),
          Field(
            "remote",
            Shape(types: .boolean),
            isDevelopmentOnly: true,
            summary: "Local development writes to the real stream."),
        ],
        constraints: [.atLeastOne(["stream", "pipeline"])])),
    checks: [.missingNames],
    isPreviewKey: true,
    pagesTolerates: "[]")

  static let pipelineKind = BindingKind(
    id: "pipeline",
    title: "Pipeline",
    summary: "Takes records into a stream, from which they are loaded into R2.",
    docs: "https://developers.cloudflare.com/pipelines/",
    key: "pipelines",
    member: nil,
    name: .field("binding"),
    recordOrder: 26,
    payload: PayloadMapping(
      order: 29,
      forms: [
        PayloadMapping.Form(
          condition: .truthy("stream"),
          type: "pipelines",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["stream"], source: .field(["stream"]), condition: .present("stream")),
          ]),
        PayloadMapping.Form(
          condition: .truthy("pipeline"),
          type: "pipelines",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["pipeline"], source: .field(["pipeline"]), condition: .present("pipeline")),
          ]),
      ]),
    resource: BindingKind.Resource(identity: ["stream", "pipeline"], noun: "stream"),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "Pipeline", associatedType: "Pipelines", source: "Pipeline", accessor: "pipeline", optionalAccessor: "optionalPipeline", runtimeKind: "pipeline"),
    typescript: "import(\"cloudflare:pipelines\").Pipeline<import(\"cloudflare:pipelines\").PipelineRecord>",
    describedBy: ["stream", "pipeline"])
}
