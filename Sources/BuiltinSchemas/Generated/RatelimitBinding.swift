// swift-format-ignore-file
// Generated from schemas/bindings/ratelimit.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let ratelimitsKey = KeySchema(
    "ratelimits",
    title: "Rate limiter",
    summary: "Says whether a caller has made too many requests of late, counted at each location.",
    docs: "https://developers.cloudflare.com/workers/runtime-apis/bindings/rate-limit/",
    inheritance: .notInherited,
    shape: Shape(
      types: .list,
      items: Shape(
        types: .table,
        alsoAccepts: [.list, .date],
        fields: [
          Field("name", Shape(types: .string), isRequired: true, summary: "Name of the property of `env`."),
          Field(
            "namespace_id",
            Shape(types: .string),
            isRequired: true,
            summary: "A number of your choice (as a text); equal ones share their counts."),
          Field(
            "simple",
            Shape(
              types: .table,
              alsoAccepts: [.list, .date],
              fields: [
                Field("limit", Shape(types: .number), isRequired: true, summary: "Requests in one period."),
                Field(
                  "period",
                  Shape(types: .number, oneOfNumbers: [10, 60]),
                  isRequired: true,
                  summary: "Length of a period in seconds: 10 or 60."),
              ]),
            isRequired: true,
            summary: "The limit."),
        ])),
    checks: [.missingNames],
    isPreviewKey: true,
    pagesTolerates: "[]")

  static let ratelimitKind = BindingKind(
    id: "ratelimit",
    title: "Rate limiter",
    summary: "Says whether a caller has made too many requests of late, counted at each location.",
    docs: "https://developers.cloudflare.com/workers/runtime-apis/bindings/rate-limit/",
    key: "ratelimits",
    member: nil,
    name: .field("name"),
    recordOrder: 32,
    payload: PayloadMapping(
      order: 22,
      forms: [
        PayloadMapping.Form(
          type: "ratelimit",
          members: [
            PayloadMapping.Member(path: ["name"], source: .name),
            PayloadMapping.Member(path: ["type"], source: .type),
            PayloadMapping.Member(path: ["namespace_id"], source: .field(["namespace_id"]), condition: .present("namespace_id")),
            PayloadMapping.Member(path: ["simple"], source: .field(["simple"]), condition: .present("simple")),
          ]),
      ]),
    resource: BindingKind.Resource(identity: ["namespace_id"], noun: "counter"),
    swift: BindingKind.SwiftType(form: .resource, protocolName: "RateLimiter", associatedType: "RateLimits", source: "RateLimiter", accessor: "rateLimiter", optionalAccessor: "optionalRateLimiter", runtimeKind: "rateLimiter"),
    typescript: "RateLimit",
    describedBy: ["namespace_id"])
}
