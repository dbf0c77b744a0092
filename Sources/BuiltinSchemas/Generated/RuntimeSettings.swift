// swift-format-ignore-file
// Generated from schemas/settings/runtime.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let compatibilityDateKey = KeySchema(
    "compatibility_date",
    title: "Compatibility date",
    summary: "The day whose behaviour of the runtime the Worker relies on, as YYYY-MM-DD; a deploy needs it.",
    docs: "https://developers.cloudflare.com/workers/configuration/compatibility-dates/",
    inheritance: .inherited,
    shape: Shape(types: .string, checks: [.compatibilityDate]),
    isPagesKey: true,
    metadata: MetadataMapping(order: 4, member: "compatibility_date", condition: .nonEmpty, transformation: .copy))

  static let compatibilityFlagsKey = KeySchema(
    "compatibility_flags",
    title: "Compatibility flags",
    summary: "Changes of the runtime that are switched on or off whatever the date.",
    docs: "https://developers.cloudflare.com/workers/configuration/compatibility-flags/",
    inheritance: .inherited,
    shape: Shape(types: .list, items: Shape(types: .string)),
    isPagesKey: true,
    metadata: MetadataMapping(order: 5, member: "compatibility_flags", condition: .defined, transformation: .listOrEmpty))

  static let limitsKey = KeySchema(
    "limits",
    title: "Limits",
    summary: "What one invocation may use at most.",
    docs: "https://developers.cloudflare.com/workers/platform/limits/",
    inheritance: .inherited,
    shape: Shape(
      types: .table,
      alsoAccepts: [.string, .number, .boolean, .list, .date, .null],
      fields: [
        Field("cpu_ms", Shape(types: .number), summary: "CPU time in milliseconds."),
        Field("subrequests", Shape(types: .number), summary: "Number of requests that it makes."),
      ],
      unknownKeys: .ignore),
    isPreviewKey: true,
    isPagesKey: true,
    metadata: MetadataMapping(order: 14, member: "limits", condition: .truthy, transformation: .copy))

  static let placementKey = KeySchema(
    "placement",
    title: "Placement",
    summary: "Where the Worker runs: near the caller (default), near its back end, or at a given place.",
    docs: "https://developers.cloudflare.com/workers/configuration/placement/",
    inheritance: .inherited,
    shape: Shape(
      types: .table,
      alsoAccepts: .falsy,
      crashesOn: .truthyScalar,
      fields: [
        Field(
          "mode",
          Shape(types: .any, unknownKeys: .ignore),
          summary: "`off`, `smart` (near the services that it calls) or `targeted` (at one of the places below)."),
        Field("hint", Shape(types: .any), summary: "With `smart`: where to start from."),
        Field("region", Shape(types: .any), summary: "A cloud region to be near to, such as `aws:us-east-1`."),
        Field(
          "host",
          Shape(types: .any),
          summary: "A host with a port to be near to, found by a TCP connection."),
        Field("hostname", Shape(types: .any), summary: "A host to be near to, found by an HTTP request."),
      ],
      unknownKeys: .ignore,
      checks: [.placement]),
    isPagesKey: true,
    metadata: MetadataMapping(order: 11, member: "placement", condition: .truthy, transformation: .placement))

  static let cacheKey = KeySchema(
    "cache",
    title: "Cache",
    summary: "Whether the Worker's responses are cached before it runs.",
    docs: "https://developers.cloudflare.com/workers/cache/",
    inheritance: .inherited,
    shape: Shape(
      types: .table,
      alsoAccepts: [.list, .date],
      fields: [
        Field("enabled", Shape(types: .boolean), isRequired: true, summary: "Whether they are cached."),
        Field(
          "cross_version_cache",
          Shape(types: .boolean),
          summary: "Whether a new version keeps what older ones have cached."),
      ]),
    isPreviewKey: true,
    metadata: MetadataMapping(order: 19, member: "cache_options", condition: .truthy, transformation: .copy))
}
