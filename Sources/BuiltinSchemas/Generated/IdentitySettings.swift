// swift-format-ignore-file
// Generated from schemas/settings/identity.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let schemaKey = KeySchema(
    "$schema",
    title: "JSON Schema",
    summary: "Address of the schema with which editors check this file.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    inheritance: .topLevelOnly,
    shape: Shape(types: .string))

  static let nameKey = KeySchema(
    "name",
    title: "Worker name",
    summary: "Name of the Worker. A named environment without its own is deployed as `<name>-<environment>`.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    inheritance: .inherited,
    shape: Shape(
      types: .string,
      pattern: StringPattern("^$|^[a-z0-9_][a-z0-9_-]*$"),
      patternSummary: "lower-case letters, digits, `_` and `-`, not starting with `-`"),
    isPagesKey: true)

  static let accountIdKey = KeySchema(
    "account_id",
    title: "Account",
    summary: "The Cloudflare account to deploy to; 32 hexadecimal digits.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    inheritance: .inherited,
    ignoresEmptyString: true,
    shape: Shape(types: .string, id: ResourceID(form: .hexadecimal, noun: "account")))

  static let complianceRegionKey = KeySchema(
    "compliance_region",
    title: "Compliance region",
    summary: "The part of Cloudflare to deploy to: `public` (default) or `fedramp_high`.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    inheritance: .inherited,
    shape: Shape(types: .string, oneOf: ["public", "fedramp_high"]))

  static let firstPartyWorkerKey = KeySchema(
    "first_party_worker",
    title: "First-party Worker",
    summary: "Marks a Worker of Cloudflare's own.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    inheritance: .inherited,
    shape: Shape(types: .boolean))

  static let sendMetricsKey = KeySchema(
    "send_metrics",
    title: "Usage metrics",
    summary: "Whether wrangler reports its use to Cloudflare; default as the user has chosen.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    inheritance: .topLevelOnly,
    shape: Shape(types: .boolean),
    isPagesKey: true)

  static let keepVarsKey = KeySchema(
    "keep_vars",
    title: "Keep variables",
    summary: "A deploy leaves variables that were set in the dashboard alone; default `false`.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    inheritance: .topLevelOnly,
    shape: Shape(types: .boolean),
    metadata: MetadataMapping(order: 9, member: "keep_bindings", condition: .truthy, transformation: .keepBindings))

  static let dependenciesInstrumentationKey = KeySchema(
    "dependencies_instrumentation",
    title: "Dependency report",
    summary: "Whether a deploy tells Cloudflare which packages the Worker depends on; it does by default.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/",
    inheritance: .topLevelOnly,
    shape: Shape(
      types: .table,
      alsoAccepts: [.list, .date],
      crashesOn: .null,
      fields: [
        Field("enabled", Shape(types: .boolean), summary: "`false` sends nothing."),
        Field(
          "exclude_packages",
          Shape(types: .list, items: Shape(types: .string)),
          summary: "Packages to leave out; `*` stands for any text."),
      ]))
}
