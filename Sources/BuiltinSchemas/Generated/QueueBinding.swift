// swift-format-ignore-file
// Generated from schemas/bindings/queue.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let queuesKey = KeySchema(
    "queues",
    title: "Queues",
    summary: "The queues to which this Worker sends (`producers`) and from which it receives (`consumers`).",
    docs: "https://developers.cloudflare.com/queues/",
    inheritance: .notInherited,
    shape: Shape(
      types: .table,
      alsoAccepts: .date,
      fields: [
        Field(
          "producers",
          Shape(
            types: .list,
            items: Shape(
              types: .table,
              alsoAccepts: [.list, .date],
              fields: [
                Field(
                  "binding",
                  Shape(types: .string),
                  isRequired: true,
                  summary: "Name of the property of `env`."),
                Field(
                  "queue",
                  Shape(types: .string, isNonEmpty: true),
                  summary: "Name of the queue. Without it, a deploy creates one."),
                Field(
                  "delivery_delay",
                  Shape(types: .number),
                  deprecated: "it has no effect; set the delay in the settings of the queue",
                  summary: "Seconds before a message is delivered."),
                Field(
                  "remote",
                  Shape(types: .boolean),
                  isDevelopmentOnly: true,
                  summary: "Local development sends to the real queue."),
              ],
              unknownKeys: .stop))),
        Field(
          "consumers",
          Shape(
            types: .list,
            items: Shape(
              types: .table,
              alsoAccepts: [.list, .date],
              fields: [
                Field("queue", Shape(types: .string), isRequired: true, summary: "Name of the queue."),
                Field(
                  "type",
                  Shape(types: .string, oneOf: ["worker"]),
                  summary: "Kind of consumer; only `worker` is configured here."),
                Field("max_batch_size", Shape(types: .number), summary: "Messages in one batch, at most 100."),
                Field(
                  "max_batch_timeout",
                  Shape(types: .number),
                  summary: "Seconds to wait until a batch is full, at most 60."),
                Field(
                  "max_retries",
                  Shape(types: .number),
                  summary: "Deliveries of a message after the first, at most 100."),
                Field(
                  "dead_letter_queue",
                  Shape(types: .string),
                  summary: "Queue for messages that failed for good."),
                Field(
                  "max_concurrency",
                  Shape(types: .number),
                  summary: "Invocations of the consumer at a time, at most 250."),
                Field(
                  "visibility_timeout_ms",
                  Shape(types: .number),
                  summary: "Accepted by wrangler, and never sent."),
                Field(
                  "retry_delay",
                  Shape(types: .number),
                  summary: "Seconds before a message is delivered again, at most 43200."),
              ])),
          summary: "Queues whose messages this Worker receives."),
      ]),
    isPreviewKey: true,
    isPagesKey: true)

  static let queueKind = BindingKind(
    id: "queue",
    title: "Queue producer",
    summary: "Sends messages to a queue; its consumers are declared beside it.",
    docs: "https://developers.cloudflare.com/queues/",
    key: "queues",
    member: "producers",
    name: .field("binding"),
    recordOrder: 7,
    payload: PayloadMapping(
      order: 9,
      forms: [
        PayloadMapping.Form(
          condition: .known("queue_name"),
          type: "queue",
          members: [
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["queue_name"], source: .field(["queue_name"]), condition: .present("queue_name")),
            PayloadMapping.Member(path: ["delivery_delay"], source: .field(["delivery_delay"]), condition: .present("delivery_delay")),
            PayloadMapping.Member(path: ["raw"], source: .field(["raw"]), condition: .present("raw")),
          ]),
        PayloadMapping.Form(
          condition: .known("queue"),
          type: "queue",
          members: [
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["queue_name"], source: .field(["queue"]), condition: .present("queue")),
            PayloadMapping.Member(path: ["delivery_delay"], source: .field(["delivery_delay"]), condition: .present("delivery_delay")),
            PayloadMapping.Member(path: ["raw"], source: .field(["raw"]), condition: .present("raw")),
          ]),
        PayloadMapping.Form(
          type: "inherit",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
          ]),
      ]),
    resource: BindingKind.Resource(identity: ["queue"], provisionedWhenMissing: "queue", noun: "queue", isSeparate: true),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "QueueProducer", associatedType: "Queue", source: "Queue", accessor: "queue", optionalAccessor: "optionalQueue", runtimeKind: "queue"),
    typescript: "Queue",
    describedBy: ["queue"],
    deployment: BindingKind.Deployment(checksSecrets: true, provisioning: BindingKind.Provisioning(order: 6, path: "queues", listQuery: "", find: "queues?name={name}", nameField: "queue", nameMember: "queue_name", notInheritedWith: ["delivery_delay", "raw"])))
}
