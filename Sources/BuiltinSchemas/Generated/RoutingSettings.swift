// swift-format-ignore-file
// Generated from schemas/settings/routing.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let workersDevKey = KeySchema(
    "workers_dev",
    title: "workers.dev address",
    summary: "Whether the Worker answers at `<name>.<account>.workers.dev`; by default only when it has no routes.",
    docs: "https://developers.cloudflare.com/workers/configuration/routing/workers-dev/",
    inheritance: .inherited,
    shape: Shape(types: .boolean))

  static let previewUrlsKey = KeySchema(
    "preview_urls",
    title: "Preview addresses",
    summary: "Whether each version has an address of its own; by default as `workers_dev`.",
    docs: "https://developers.cloudflare.com/workers/configuration/previews/",
    inheritance: .inherited,
    shape: Shape(types: .boolean))

  static let routeKey = KeySchema(
    "route",
    title: "Route",
    summary: "The addresses that the Worker answers, as a pattern or as a table with its zone.",
    docs: "https://developers.cloudflare.com/workers/configuration/routing/routes/",
    inheritance: .inherited,
    ignoresEmptyString: true,
    shape: Shape(
      types: [.string, .table],
      fields: [
        Field(
          "pattern",
          Shape(types: .any),
          summary: "Host and path, such as `example.com/shop/*`; of a custom domain, its host."),
        Field(
          "zone_id",
          Shape(types: .any, id: ResourceID(form: .hexadecimal, noun: "zone")),
          summary: "The zone, by its id of 32 hexadecimal digits."),
        Field("zone_name", Shape(types: .any), summary: "The zone, by its domain."),
        Field(
          "custom_domain",
          Shape(types: .any),
          summary: "`true`: the Worker is the host's origin, with DNS and certificate made for it."),
        Field("enabled", Shape(types: .any), summary: "Whether the custom domain serves the Worker."),
        Field("previews_enabled", Shape(types: .any), summary: "Whether the custom domain serves previews."),
      ],
      unknownKeys: .ignore,
      checks: [.route],
      noun: "a route",
      listKey: "routes"),
    excludes: ["routes"])

  static let routesKey = KeySchema(
    "routes",
    title: "Routes",
    summary: "The addresses that the Worker answers, each a pattern or a table with its zone.",
    docs: "https://developers.cloudflare.com/workers/configuration/routing/routes/",
    inheritance: .inherited,
    shape: Shape(
      types: .list,
      items: Shape(
        types: [.string, .table],
        isNonEmpty: true,
        fields: [
          Field(
            "pattern",
            Shape(types: .any),
            summary: "Host and path, such as `example.com/shop/*`; of a custom domain, its host."),
          Field(
            "zone_id",
            Shape(types: .any, id: ResourceID(form: .hexadecimal, noun: "zone")),
            summary: "The zone, by its id of 32 hexadecimal digits."),
          Field("zone_name", Shape(types: .any), summary: "The zone, by its domain."),
          Field(
            "custom_domain",
            Shape(types: .any, unknownKeys: .ignore),
            summary: "`true`: the Worker is the host's origin, with DNS and certificate made for it."),
          Field("enabled", Shape(types: .any), summary: "Whether the custom domain serves the Worker."),
          Field("previews_enabled", Shape(types: .any), summary: "Whether the custom domain serves previews."),
        ],
        unknownKeys: .ignore,
        checks: [.route],
        noun: "a route")),
    checks: [.customDomainInheritance],
    excludes: ["route"])

  static let addressesKey = KeySchema(
    "addresses",
    title: "Email addresses",
    summary: "Addresses whose mail goes to this Worker; `*@example.com` stands for all others of a domain.",
    docs: "https://developers.cloudflare.com/email-routing/email-workers/",
    inheritance: .topLevelOnly,
    shape: Shape(types: .list, items: Shape(types: .string)))

  static let connectKey = KeySchema(
    "connect",
    title: "TCP sockets",
    summary: "TCP ports on which local development listens for the Worker.",
    docs: "https://developers.cloudflare.com/workers/runtime-apis/tcp-sockets/",
    inheritance: .notInherited,
    shape: Shape(
      types: .list,
      items: Shape(
        types: .table,
        alsoAccepts: [.list, .date],
        fields: [
          Field(
            "protocol",
            Shape(types: .string, oneOf: ["tcp"]),
            isRequired: true,
            summary: "The protocol, always `tcp`."),
          Field(
            "port",
            Shape(types: .number, minimum: 1, maximum: 65535, isInteger: true),
            isRequired: true,
            summary: "The port, 1 to 65535."),
          Field("address", Shape(types: .string), summary: "The address to listen at; default `127.0.0.1`."),
        ]),
      uniqueBy: ["protocol", "port"]),
    pagesTolerates: "[]")
}
