// swift-format-ignore-file
// Generated from schemas/settings/retired.yaml by `make schemas`. Do not edit.
import BindingSchema

extension BuiltinSchemas {
  static let legacyEnvKey = KeySchema(
    "legacy_env",
    title: "Legacy environments",
    summary: "Chose between two kinds of environments, of which one is left.",
    docs: "https://developers.cloudflare.com/workers/wrangler/environments/",
    inheritance: .topLevelOnly,
    status: .removed(help: "leave it out; every environment is a Worker of its own"),
    shape: Shape(types: .any))

  static let nodeCompatKey = KeySchema(
    "node_compat",
    title: "Node.js polyfills",
    summary: "Bundled polyfills for the modules of Node.js.",
    docs: "https://developers.cloudflare.com/workers/runtime-apis/nodejs/",
    inheritance: .inherited,
    status: .removed(help: "use the compatibility flag `nodejs_compat`"),
    shape: Shape(types: .any))

  static let usageModelKey = KeySchema(
    "usage_model",
    title: "Usage model",
    summary: "How a Worker was billed.",
    docs: "https://developers.cloudflare.com/workers/platform/pricing/",
    inheritance: .topLevelOnly,
    status: .retired(help: "leave it out; there is one usage model"),
    shape: Shape(types: .any))

  static let typeKey = KeySchema(
    "type",
    title: "Project type",
    summary: "How wrangler 1 built the project.",
    docs: "https://developers.cloudflare.com/workers/wrangler/migration/v1-to-v2/",
    inheritance: .topLevelOnly,
    status: .retired(help: "leave it out; wrangler bundles `main`, or what `build.command` makes"),
    shape: Shape(types: .any))

  static let zoneIdKey = KeySchema(
    "zone_id",
    title: "Zone",
    summary: "The zone of all routes in wrangler 1.",
    docs: "https://developers.cloudflare.com/workers/configuration/routing/routes/",
    inheritance: .topLevelOnly,
    status: .retired(help: "write it into each route as `zone_id`"),
    shape: Shape(types: .any, id: ResourceID(form: .hexadecimal, noun: "zone")))

  static let webpackConfigKey = KeySchema(
    "webpack_config",
    title: "webpack configuration",
    summary: "The configuration with which wrangler 1 bundled.",
    docs: "https://developers.cloudflare.com/workers/wrangler/custom-builds/",
    inheritance: .topLevelOnly,
    status: .retired(help: "run webpack as `build.command`"),
    shape: Shape(types: .any))

  static let miniflareKey = KeySchema(
    "miniflare",
    title: "Miniflare settings",
    summary: "Settings of the local simulator when it was a program of its own.",
    docs: "https://developers.cloudflare.com/workers/wrangler/configuration/#local-development-settings",
    inheritance: .topLevelOnly,
    status: .retired(help: "use `dev`"),
    shape: Shape(types: .any))

  static let experimentalServicesKey = KeySchema(
    "experimental_services",
    title: "Experimental services",
    summary: "Service bindings before they were released.",
    docs: "https://developers.cloudflare.com/workers/runtime-apis/bindings/service-bindings/",
    inheritance: .topLevelOnly,
    status: .retired(help: "use `services`"),
    shape: Shape(types: .any))

  static let experimentalAssetsKey = KeySchema(
    "experimental_assets",
    title: "Experimental assets",
    summary: "Static assets before they were released.",
    docs: "https://developers.cloudflare.com/workers/static-assets/",
    inheritance: .topLevelOnly,
    status: .retired(help: "use `assets`"),
    shape: Shape(types: .any))

  static let legacyAssetsKey = KeySchema(
    "legacy_assets",
    title: "Legacy assets",
    summary: "An earlier way to serve a folder.",
    docs: "https://developers.cloudflare.com/workers/static-assets/",
    inheritance: .topLevelOnly,
    status: .retired(help: "use `assets`"),
    shape: Shape(types: .any))
}
