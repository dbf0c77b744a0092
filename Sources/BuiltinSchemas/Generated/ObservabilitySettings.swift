// swift-format-ignore-file
// Generated from schemas/settings/observability.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let observabilityKey = KeySchema(
    "observability",
    title: "Observability",
    summary: "Which logs and traces Cloudflare keeps.",
    docs: "https://developers.cloudflare.com/workers/observability/",
    inheritance: .inherited,
    shape: Shape(
      types: .table,
      fields: [
        Field("enabled", Shape(types: .any, unknownKeys: .ignore), summary: "Whether logs are kept."),
        Field(
          "head_sampling_rate",
          Shape(types: .number, minimum: 0, maximum: 1),
          summary: "Share of the requests that is kept, 0 to 1; default 1."),
        Field(
          "logs",
          Shape(
            types: .table,
            alsoAccepts: [.list, .date],
            crashesOn: .null,
            fields: [
              Field("enabled", Shape(types: .boolean), summary: "Whether logs are kept."),
              Field(
                "head_sampling_rate",
                Shape(types: .number, minimum: 0, maximum: 1),
                summary: "Share of the requests that is kept, 0 to 1; default 1."),
              Field(
                "invocation_logs",
                Shape(types: .boolean),
                summary: "Whether each invocation has an entry of its own; default `true`."),
              Field(
                "persist",
                Shape(types: .boolean),
                summary: "Whether Cloudflare keeps them, besides sending them; default `true`."),
              Field(
                "destinations",
                Shape(types: .list, items: Shape(types: .string)),
                summary: "Names of the places they are sent to."),
            ]),
          summary: "Settings of the logs alone."),
        Field(
          "traces",
          Shape(
            types: .table,
            alsoAccepts: [.list, .date],
            crashesOn: .null,
            fields: [
              Field("enabled", Shape(types: .boolean), summary: "Whether traces are kept."),
              Field(
                "head_sampling_rate",
                Shape(types: .number, minimum: 0, maximum: 1),
                summary: "Share of the requests that is kept, 0 to 1; default 1."),
              Field(
                "persist",
                Shape(types: .boolean),
                summary: "Whether Cloudflare keeps them, besides sending them; default `true`."),
              Field(
                "destinations",
                Shape(types: .list, items: Shape(types: .string)),
                summary: "Names of the places they are sent to."),
            ]),
          summary: "Settings of the traces alone."),
      ],
      checks: [.observability]),
    isPreviewKey: true,
    pagesTolerates: "{\"enabled\":true}",
    metadata: MetadataMapping(order: 18, member: "observability", condition: .truthy, transformation: .copy))

  static let logpushKey = KeySchema(
    "logpush",
    title: "Logpush",
    summary: "Whether logs go to the account's Logpush jobs; default `false`.",
    docs: "https://developers.cloudflare.com/workers/observability/logs/logpush/",
    inheritance: .inherited,
    shape: Shape(types: .boolean),
    isPreviewKey: true,
    metadata: MetadataMapping(order: 10, member: "logpush", condition: .defined, transformation: .copy))

  static let tailConsumersKey = KeySchema(
    "tail_consumers",
    title: "Tail consumers",
    summary: "Workers that are given the logs of each invocation when it has ended.",
    docs: "https://developers.cloudflare.com/workers/observability/logs/tail-workers/",
    inheritance: .notInherited,
    shape: Shape(
      types: .list,
      alsoAccepts: .falsy,
      items: Shape(
        types: .table,
        alsoAccepts: [.list, .date],
        fields: [
          Field("service", Shape(types: .string), isRequired: true, summary: "Name of the Worker."),
          Field("environment", Shape(types: .string), summary: "Its environment."),
        ],
        unknownKeys: .ignore,
        reference: WorkerReference(worker: "service", environment: "environment", role: "tail consumer"))),
    isPreviewKey: true,
    metadata: MetadataMapping(order: 12, member: "tail_consumers", condition: .truthy, transformation: .copy))

  static let streamingTailConsumersKey = KeySchema(
    "streaming_tail_consumers",
    title: "Streaming tail consumers",
    summary: "Workers that are given the logs of each invocation while it runs.",
    docs: "https://developers.cloudflare.com/workers/observability/logs/tail-workers/",
    inheritance: .notInherited,
    shape: Shape(
      types: .list,
      alsoAccepts: .falsy,
      items: Shape(
        types: .table,
        alsoAccepts: .date,
        fields: [Field("service", Shape(types: .string), isRequired: true, summary: "Name of the Worker.")],
        unknownKeys: .ignore,
        reference: WorkerReference(worker: "service", role: "streaming tail consumer"))),
    isPreviewKey: true,
    metadata: MetadataMapping(order: 13, member: "streaming_tail_consumers", condition: .truthy, transformation: .copy))
}
